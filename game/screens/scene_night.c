/* Scenes of an event night; see scene.h. */
#include "screens/night.h"
#include "screens/scene.h"

#include <stdio.h>
#include <string.h>

enum { FEW = 2, MANY = 8, PRESSED_AFTER_US = 1240000 };

/* Names as long as people give them. */
static const char *const names_of_teams[][MANY] = {
    { "Die Souffleusenflüsterinnen", "Reihe sieben Mitte links", "Bombshell-Fanclub Wanne-Eickel",
      "Rolltreppenrandgruppe", "Die Kritiker", "Bühneneingang", "Hit List", "Generalprobengeschädigte" },
    { "The Prompter Whisperers", "Row Seven Centre Left", "Bombshell Fan Club of Greater Manchester", "Stage Door",
      "The Critics", "Understudies", "Hit List", "Dress Rehearsal Survivors" },
};

static const char *const keys_of_teams[MANY] = { "q,w,e,r", "u,i,o,p",     "a,s,d,f", "h,j,k,l",
                                                 "y,x,c,v", "n,m,comma,-", "1,2,3,4", "7,8,9,0" };

static void happen(struct scene *s, struct match_event event)
{
    struct effect effect = { .kind = EFFECT_EVENT, .time = s->now, .event = event };
    effect.event.time = event.time > 0 ? event.time : s->now - s->world.zero;
    world_perform(&s->world, &effect, NULL);
}

static void set_up(struct scene *s, enum match_format format, int teams)
{
    struct night *night = &s->world.night;
    struct effect effect = { .kind = EFFECT_NIGHT_SETUP };
    world_perform(&s->world, &effect, NULL);
    int spares = night->setup.rules.spares;
    night->setup.rules = match_format_rules(format);
    night->setup.rules.spares = spares;
    night->setup.questions = s->world.round->count - spares;
    night->setup.team_count = teams;
    for (int i = 0; i < teams; i++)
        snprintf(night->setup.teams[i].name, TEAM_NAME_TEXT, "%s", names_of_teams[world_lang(&s->world)][i]);
    night->picked = -1;
}

/* An evening in its lobby, on the round of the scene. */
static void open_night(struct scene *s, enum match_format format, int teams)
{
    struct world *w = &s->world;
    set_up(s, format, teams);
    w->match = match_new(w->round, &w->night.setup.rules, teams);
    w->head = setup_head(&w->night.setup, w->round, lang_name(w->lang), 0);
    w->zero = s->now;
}

static void bind_seat(struct scene *s, int seat)
{
    struct match_event event = { .kind = EVENT_BIND, .seat = seat };
    snprintf(event.device, sizeof event.device, "keyboard");
    snprintf(event.button, sizeof event.button, "%s", keys_of_teams[seat]);
    happen(s, event);
}

static void ask(struct scene *s)
{
    happen(s, (struct match_event){ .kind = EVENT_ASK, .value = 3 * SECOND });
    s->now += 4 * SECOND;
}

static void answer(struct scene *s, int seat, bool right)
{
    const struct question *question = match_question(s->world.match);
    int key = question->key, other = (key + 1 + seat % (question->option_count - 1)) % question->option_count;
    happen(s, (struct match_event){ .kind = EVENT_ANSWER, .seat = seat, .value = right ? key : other });
}

static void buzz(struct scene *s, int seat, int64_t after)
{
    happen(s, (struct match_event){ .kind = EVENT_BUZZ, .seat = seat, .time = s->now - s->world.zero + after });
}

/* ---- scenes ---- */

static void setup_page(struct scene *s)
{
    set_up(s, MATCH_BUZZ, 4);
    scene_open(s, &screen_night);
}

static void setup_unfinished(struct scene *s)
{
    static struct match_event asked[3] = { { .kind = EVENT_ASK }, { .kind = EVENT_ASK }, { .kind = EVENT_ASK } };
    set_up(s, MATCH_WAGER, MANY);
    s->journal = (struct journal){ .events = asked, .event_count = 3 };
    s->world.night.unfinished = &s->journal;
    scene_open(s, &screen_night);
}

static void rules_page(struct scene *s)
{
    set_up(s, MATCH_BUZZ, FEW);
    scene_open(s, &screen_night_rules);
}

static void categories_page(struct scene *s)
{
    set_up(s, MATCH_BUZZ, FEW);
    struct setup *setup = &s->world.night.setup;
    snprintf(setup->categories, sizeof setup->categories, "%s",
             s->world.packs[world_pack(&s->world)]->categories[0].id);
    scene_open(s, &screen_night_categories);
}

static void team_page(struct scene *s)
{
    set_up(s, MATCH_BUZZ, MANY);
    struct team *team = &s->world.night.setup.teams[0];
    team->member_count = 2;
    snprintf(team->member[0], TEAM_NAME_TEXT, "Änne");
    snprintf(team->member[1], TEAM_NAME_TEXT, "Jürgen");
    scene_open(s, &screen_night_team);
}

static void kept_page(struct scene *s)
{
    static const char *const kept[] = { "Fantreffen", "Freitag", "Kollegium" };
    set_up(s, MATCH_BUZZ, FEW);
    s->world.night.kept = kept;
    s->world.night.kept_count = 3;
    scene_open(s, &screen_night_kept);
}

static void lobby(struct scene *s)
{
    open_night(s, MATCH_BUZZ, FEW);
    bind_seat(s, 0);
    s->now += SECOND;
    scene_open(s, &screen_lobby);
}

static void lobby_many(struct scene *s)
{
    open_night(s, MATCH_EVERYONE, MANY);
    for (int i = 0; i < 5; i++)
        bind_seat(s, i);
    scene_open(s, &screen_lobby);
    for (int i = 0; i < 2; i++) { /* the sixth team is at its second key */
        struct ui_event event = { .time = s->now, .from = "keyboard" };
        snprintf(event.key, sizeof event.key, "%s", i == 0 ? "n" : "m");
        memcpy(event.button, event.key, sizeof event.button);
        screens_event(s->screens, &event);
    }
}

static void contest(struct scene *s, enum match_format format, int teams)
{
    open_night(s, format, teams);
    for (int i = 0; i < teams; i++)
        bind_seat(s, i);
    ask(s);
}

static void contest_buzz(struct scene *s)
{
    contest(s, MATCH_BUZZ, FEW);
    buzz(s, 1, PRESSED_AFTER_US);
    s->now += 2 * SECOND;
    happen(s, (struct match_event){ .kind = EVENT_TIME });
    s->now += SECOND;
    scene_open(s, &screen_contest);
}

static void contest_tie(struct scene *s)
{
    contest(s, MATCH_BUZZ, MANY);
    buzz(s, 4, PRESSED_AFTER_US);
    buzz(s, 2, PRESSED_AFTER_US + 3400);
    buzz(s, 7, PRESSED_AFTER_US + 31200);
    s->now += 2 * SECOND;
    happen(s, (struct match_event){ .kind = EVENT_TIME });
    s->now += SECOND;
    scene_open(s, &screen_contest);
}

static void contest_everyone(struct scene *s)
{
    contest(s, MATCH_EVERYONE, MANY);
    for (int i = 0; i < MANY; i += 3)
        answer(s, i, i != 3);
    happen(s, (struct match_event){ .kind = EVENT_CONFIRM, .seat = 6 });
    happen(s, (struct match_event){ .kind = EVENT_LOST, .seat = 4 });
    happen(s, (struct match_event){ .kind = EVENT_LOCK, .seat = 5 });
    s->now += 6 * SECOND;
    scene_open(s, &screen_contest);
}

static void contest_held(struct scene *s)
{
    contest(s, MATCH_TURNS, FEW);
    happen(s, (struct match_event){ .kind = EVENT_PAUSE });
    scene_open(s, &screen_contest);
}

static void contest_survival(struct scene *s)
{
    contest(s, MATCH_SURVIVAL, FEW);
    answer(s, 0, true);
    s->now += SECOND;
    scene_open(s, &screen_contest);
}

static void verdict(struct scene *s)
{
    contest_buzz(s);
    answer(s, 1, true);
    scene_press(s, INTENT_TICK);
    s->now += 5 * SECOND;
}

static void verdict_many(struct scene *s)
{
    contest(s, MATCH_EVERYONE, MANY);
    for (int i = 0; i < MANY - 1; i++)
        answer(s, i, i % 3 == 0);
    happen(s, (struct match_event){ .kind = EVENT_REVEAL });
    s->now += 5 * SECOND;
    scene_open(s, &screen_verdict);
}

static void bids(struct scene *s, int teams)
{
    open_night(s, MATCH_WAGER, teams);
    s->world.night.setup.rules.finale = 1;
    while (!night_bids_next(s->world.match)) {
        ask(s);
        for (int i = 0; i < teams; i++)
            answer(s, i, (i + s->world.match->question) % 3 != 0);
        happen(s, (struct match_event){ .kind = EVENT_REVEAL });
        happen(s, (struct match_event){ .kind = EVENT_NEXT });
    }
    for (int i = 0; i < teams; i += 2)
        happen(s, (struct match_event){ .kind = EVENT_BID, .seat = i, .value = 0 });
    s->now += SECOND;
    scene_open(s, &screen_bids);
}

static void bids_few(struct scene *s)
{
    bids(s, FEW);
}

static void bids_many(struct scene *s)
{
    bids(s, MANY);
}

static void hosting(struct scene *s)
{
    verdict_many(s);
    scene_open(s, &screen_hosting);
}

static void host_help(struct scene *s)
{
    contest_buzz(s);
    scene_open(s, &screen_host_help);
}

static void rebind(struct scene *s)
{
    contest_everyone(s);
    screens_open(s->screens, &screen_rebind, &(struct screen_arg){ .index = 4 }, s->now);
}

const struct scene_play scene_night[] = {
    { "night", setup_page },
    { "night-unfinished", setup_unfinished },
    { "night-rules", rules_page },
    { "night-categories", categories_page },
    { "night-team", team_page },
    { "night-kept", kept_page },
    { "lobby", lobby },
    { "lobby-many", lobby_many },
    { "contest-buzz", contest_buzz },
    { "contest-tie", contest_tie },
    { "contest-everyone", contest_everyone },
    { "contest-held", contest_held },
    { "contest-survival", contest_survival },
    { "verdict", verdict },
    { "verdict-many", verdict_many },
    { "bids", bids_few },
    { "bids-many", bids_many },
    { "hosting", hosting },
    { "host-help", host_help },
    { "rebind", rebind },
    { NULL, NULL },
};
