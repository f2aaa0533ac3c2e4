/* Scenes of an event night between its questions and after them; see scene.h. */
#include "match/place.h"
#include "screens/scene.h"

#include <assert.h>
#include <stdio.h>

enum { NAMES = 8, READING = 3, LONG = 5 /* questions before the one with the longest texts, in the tests */ };

static const char *const short_names[NAMES] = { "Bombshell",      "Hit List",   "Die Kritiker", "Reihe Sieben",
                                                "The Understudy", "Souffleure", "Loge",         "Orchestergraben" };
static const char *const long_names[NAMES] = {
    "Die Nachtschwärmer aus der letzten Reihe", "Generalprobenverschiebungskommission XIV",
    "The Understudies Who Never Got Their Cue", "Souffleusenkastenbeleuchtungsbeauftragte",
    "Die Kritiker, die immer sitzen bleiben!!", "Reihe Sieben und alle ihre Klappsitze 17",
    "Bombshell und die sieben Vorpremieren 13", "The Lighting Designer’s Assistant’s Cats",
};

/* Nothing that a scene does may be refused, or it would show something else. */
static void apply(struct scene *s, struct match_event event)
{
    event.time = s->now - s->world.zero;
    bool accepted = match_apply(s->world.match, &event, NULL);
    assert(accepted);
    (void)accepted;
}

static void begin(struct scene *s, enum match_format format, int count, const char *const *names)
{
    struct world *w = &s->world;
    struct match_rules rules = match_format_rules(format);
    rules.falling = true; /* scores of more than one figure */
    w->zero = s->now;
    w->head.rules = rules;
    w->head.seat_count = count;
    for (int i = 0; i < count; i++) {
        w->head.teams[i] = team_usual(i);
        snprintf(w->head.teams[i].name, sizeof w->head.teams[i].name, "%s", names[i]);
    }
    w->night.picked = -1;
    w->match = match_new(w->round, &rules, count);
}

/* Asks a question and lets all of it be read. */
static void ask(struct scene *s)
{
    apply(s, (struct match_event){ .kind = EVENT_ASK, .value = READING * SECOND });
    s->now += READING * SECOND;
}

static void answer(struct scene *s, int seat, bool right)
{
    const struct question *q = match_question(s->world.match);
    apply(s, (struct match_event){
                 .kind = EVENT_ANSWER, .seat = seat, .value = right ? q->key : (q->key + 1) % q->option_count });
    if (match_open(s->world.match) && s->world.match->rules.confirm)
        apply(s, (struct match_event){ .kind = EVENT_CONFIRM, .seat = seat });
}

/* Somebody else is first each time, and the third time is wrong. */
static void buzz_round(struct scene *s, int number)
{
    int count = s->world.match->seat_count, seat = number * 3 % count;
    ask(s);
    s->now += (400 + 1370 * number % 8000) * SECOND / 1000;
    apply(s, (struct match_event){ .kind = EVENT_BUZZ, .seat = seat });
    s->now += SECOND;
    apply(s, (struct match_event){ .kind = EVENT_TIME });
    answer(s, seat, number % 3 != 2);
    if (match_open(s->world.match))
        apply(s, (struct match_event){ .kind = EVENT_REVEAL });
}

static void choose_round(struct scene *s, int number)
{
    ask(s);
    for (int i = 0; i < s->world.match->seat_count; i++) {
        s->now += SECOND / 4;
        if (match_may_answer(s->world.match, i))
            answer(s, i, (i + number) % 4 != 3);
    }
}

/* Questions up to `number` are over, and the last of them is on the board. */
static void play(struct scene *s, int number)
{
    for (int i = 0; i < number; i++) {
        if (s->world.match->rules.who == WHO_BUZZ)
            buzz_round(s, i);
        else
            choose_round(s, i);
        s->now += SECOND;
        apply(s, (struct match_event){ .kind = EVENT_NEXT });
        s->now += SECOND;
    }
}

static void play_all(struct scene *s, enum match_format format, int count, const char *const *names)
{
    begin(s, format, count, names);
    play(s, s->world.match->last + 1);
}

/* What a seat's score becomes by the host's word. */
static void give(struct scene *s, int seat, int score)
{
    int points = score - s->world.match->seats[seat].score;
    if (points != 0)
        apply(s, (struct match_event){ .kind = EVENT_ADJUST, .seat = seat, .value = points });
}

static void open_at(struct scene *s, const struct screen *screen, int index)
{
    screens_open(s->screens, screen, &(struct screen_arg){ .index = index }, s->now);
}

static void standings(struct scene *s)
{
    begin(s, MATCH_BUZZ, 2, short_names);
    play(s, 4);
    scene_open(s, &screen_standings);
}

static void standings_full(struct scene *s)
{
    begin(s, MATCH_BUZZ, 8, long_names);
    play(s, 7);
    scene_open(s, &screen_standings);
}

static void standings_lives(struct scene *s)
{
    begin(s, MATCH_SURVIVAL, 4, short_names);
    play(s, 4);
    scene_open(s, &screen_standings);
}

static void standings_ruled(struct scene *s)
{
    begin(s, MATCH_BUZZ, 4, short_names);
    play(s, 5);
    apply(s, (struct match_event){ .kind = EVENT_VOID, .question = 3 });
    open_at(s, &screen_standings, SINCE_RULING);
}

static void half_time(struct scene *s)
{
    begin(s, MATCH_BUZZ, 2, short_names);
    play(s, 5);
    scene_open(s, &screen_half_time);
}

static void half_time_full(struct scene *s)
{
    begin(s, MATCH_EVERYONE, 8, long_names);
    play(s, 5);
    scene_open(s, &screen_half_time);
}

/* Who stands how is the host's word. */
static void end_with(struct scene *s, const char *const *names, const int *scores)
{
    play_all(s, MATCH_BUZZ, 4, names);
    for (int i = 0; i < 4; i++)
        give(s, i, scores[i]);
}

static void podium_third(struct scene *s)
{
    static const int scores[] = { 3200, 2950, 2100, 1750 };
    end_with(s, short_names, scores);
    scene_open(s, &screen_podium);
}

static void podium(struct scene *s)
{
    static const int scores[] = { 3200, 2950, 2100, 1750 };
    end_with(s, short_names, scores);
    open_at(s, &screen_podium, 2);
}

static void podium_two(struct scene *s)
{
    play_all(s, MATCH_BUZZ, 2, short_names);
    open_at(s, &screen_podium, 1);
}

/* 1, 1, 3, and nobody is told from the other by anything but name and emblem. */
static void podium_shared(struct scene *s)
{
    static const int scores[] = { 2400, 3200, 3200, 900 };
    end_with(s, long_names, scores);
    open_at(s, &screen_podium, 1);
}

static void podium_full(struct scene *s)
{
    play_all(s, MATCH_BUZZ, 8, long_names);
    for (int i = 0; i < 8; i++)
        give(s, i, 1000);
    scene_open(s, &screen_podium);
}

static void final(struct scene *s)
{
    play_all(s, MATCH_EVERYONE, 2, short_names);
    scene_open(s, &screen_final);
}

static void final_full(struct scene *s)
{
    play_all(s, MATCH_BUZZ, 8, long_names);
    scene_open(s, &screen_final);
}

/* The host's window: somebody has the floor, and others were later. */
static void desk(struct scene *s)
{
    begin(s, MATCH_BUZZ, 2, short_names);
    play(s, 3);
    s->world.night.host_window = true;
    ask(s);
    s->now += SECOND;
    apply(s, (struct match_event){ .kind = EVENT_BUZZ, .seat = 1 });
    s->now += 6 * SECOND / 1000;
    apply(s, (struct match_event){ .kind = EVENT_BUZZ, .seat = 0 });
    s->now += SECOND;
    apply(s, (struct match_event){ .kind = EVENT_TIME });
    scene_open(s, &screen_contest);
}

static void desk_full(struct scene *s)
{
    begin(s, MATCH_EVERYONE, 8, long_names);
    play(s, LONG);
    s->world.night.host_window = true;
    ask(s);
    for (int i = 0; i < 5; i++)
        answer(s, i, i % 2 == 0);
    apply(s, (struct match_event){ .kind = EVENT_LOST, .seat = 6 });
    apply(s, (struct match_event){ .kind = EVENT_LOCK, .seat = 7 });
    scene_open(s, &screen_contest);
}

static void desk_final(struct scene *s)
{
    play_all(s, MATCH_BUZZ, 4, short_names);
    s->world.night.host_window = true;
    scene_open(s, &screen_final);
}

const struct scene_play scene_places[] = {
    { "standings", standings },
    { "standings-full", standings_full },
    { "standings-lives", standings_lives },
    { "standings-ruled", standings_ruled },
    { "half-time", half_time },
    { "half-time-full", half_time_full },
    { "podium-third", podium_third },
    { "podium", podium },
    { "podium-two", podium_two },
    { "podium-shared", podium_shared },
    { "podium-full", podium_full },
    { "final", final },
    { "final-full", final_full },
    { "desk", desk },
    { "desk-full", desk_full },
    { "desk-final", desk_final },
    { NULL, NULL },
};
