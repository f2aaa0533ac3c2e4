/* Which event has which sound; see cues.h. */
#include "screens/cues.h"

#include "screens/play.h"

enum { STARS_CHEERED = 3, STARS_MOST = 5 };

#define MS             INT64_C(1000)
#define VERDICT_DELAY  (260 * MS) /* the latch falls in first */
#define FANFARE_DELAY  (350 * MS)
#define APPLAUSE_DELAY (700 * MS)  /* when the curtain is open */
#define CHEER_DELAY    (1900 * MS) /* into the last chord of the fanfare */
#define TICK_LATE      (200 * MS)

/* What is left of the clock when it ticks: twice as fast in the end. */
static const int64_t ticks[] = { 5000 * MS, 4000 * MS, 3000 * MS, 2000 * MS, 1500 * MS, 1000 * MS, 500 * MS };

enum { TICKS = sizeof ticks / sizeof *ticks };

int cues_volume(const struct settings *settings)
{
    return settings->mute ? 0 : settings->volume;
}

struct cue_list {
    struct cue *cue;
    int count;
};

static void add(struct cue_list *list, enum sound sound, int strength, int64_t delay)
{
    if (list->count < CUES_MOST)
        list->cue[list->count++] = (struct cue){ sound, strength, delay };
}

/* Whether a clock runs that can be heard. */
static bool is_asking(const struct world *w)
{
    return w->match != NULL && !w->left && match_open(w->match) && w->match->phase != MATCH_PHASE_COLLECT;
}

static int64_t last_press(const struct world *w)
{
    int64_t last = 0;
    for (int i = 0; i < TEAMS_MAX && night_on(w); i++)
        last = w->night.pressed[i] > last ? w->night.pressed[i] : last;
    return last;
}

int64_t cues_wake(const struct world *w, int64_t now)
{
    int64_t deadline = is_asking(w) ? match_deadline(w->match) : -1;
    for (int i = 0; i < TICKS && deadline >= 0; i++)
        if (w->zero + deadline - ticks[i] > now)
            return w->zero + deadline - ticks[i];
    return SCREEN_NEVER;
}

/* The time before is that of the last look: a tick slept through is not made up for. */
static void look_at_clock(const struct cues *seen, const struct world *w, int64_t time, struct cue_list *list)
{
    int64_t deadline = is_asking(w) ? match_deadline(w->match) : -1;
    for (int i = 0; i < TICKS && deadline >= 0; i++) {
        int64_t at = deadline - ticks[i];
        if (seen->time < at && at <= time && time - at < TICK_LATE)
            add(list, SOUND_TICK, 0, 0);
    }
}

static void look_at_end(const struct match *match, struct cue_list *list)
{
    int stars = match_stars(match, 0);
    if (match_revealed(match) == 0)
        return;
    if (stars >= STARS_CHEERED)
        add(list, SOUND_FANFARE, 0, FANFARE_DELAY);
    add(list, SOUND_APPLAUSE, stars * SOUND_STRENGTH_MAX / STARS_MOST,
        stars >= STARS_CHEERED ? CHEER_DELAY : APPLAUSE_DELAY);
}

static void look_at_answer(const struct cues *seen, const struct world *w, struct cue_list *list)
{
    const struct match_answer *answer = play_answer(w, 0);
    bool asked = seen->phase == MATCH_PHASE_ASK;
    bool taken = asked && answer->choice >= 0 && (answer->choice != seen->choice || answer->locked != seen->locked);
    if (taken)
        add(list, SOUND_LOCK, 0, 0);
    if (asked && w->match->phase == MATCH_PHASE_REVEAL)
        add(list, answer->right ? SOUND_RIGHT : SOUND_WRONG, 0, taken ? VERDICT_DELAY : 0);
}

/* Of an evening: somebody has pressed, was wrong, all is revealed. */
static void look_at_night(const struct cues *seen, const struct world *w, int64_t now, struct cue_list *list)
{
    const struct match *match = w->match;
    bool right = false;
    for (int i = 0; i < match->seat_count && match->question >= 0; i++)
        right = right || match->seats[i].answers[match->question].right;
    if (last_press(w) != seen->pressed)
        add(list, SOUND_LOCK, 0, 0);
    if (match->phase == MATCH_PHASE_REVEAL && seen->phase < MATCH_PHASE_REVEAL)
        add(list, right ? SOUND_RIGHT : SOUND_WRONG, 0, 0);
    if (match->phase == MATCH_PHASE_ASK && seen->phase == MATCH_PHASE_FLOOR)
        add(list, SOUND_WRONG, 0, 0);
    if (match->question == seen->question)
        look_at_clock(seen, w, world_match_time(w, now), list);
}

/* A match that was not seen before is one that went on from last time. */
static void look_at_match(const struct cues *seen, const struct world *w, int64_t now, struct cue_list *list)
{
    const struct match *match = w->match;
    if (match == NULL || match != seen->match)
        return;
    if (night_on(w)) {
        look_at_night(seen, w, now, list);
        return;
    }
    if (match->phase == MATCH_PHASE_END && seen->phase != MATCH_PHASE_END)
        look_at_end(match, list);
    if (match->question < 0 || match->question != seen->question)
        return;
    if (match->phase == MATCH_PHASE_ASK || match->phase == MATCH_PHASE_REVEAL)
        look_at_answer(seen, w, list);
    look_at_clock(seen, w, world_match_time(w, now), list);
}

static void look_at_curtain(const struct cues *seen, int64_t start, int halves, struct cue_list *list)
{
    if (start == seen->curtain)
        return;
    for (int i = 0; i < halves; i++)
        add(list, SOUND_CURTAIN, 0, i * (int64_t)SCREENS_CURTAIN_US);
}

/* A screen that comes on by itself is heard by itself. */
static void look_at_screen(const struct cues *seen, const struct screens *s, int *serial, struct cue_list *list)
{
    struct cue cues[SCREEN_CUES_MOST];
    int count = screens_sounds(s, serial, cues);
    for (int i = 0; i < count && *serial != seen->serial; i++)
        add(list, cues[i].sound, cues[i].strength, cues[i].delay);
}

static struct cues now_seen(const struct world *w, int64_t curtain, int64_t now)
{
    struct cues seen = { .match = w->match, .curtain = curtain, .volume = cues_volume(&w->save->settings) };
    seen.began = true;
    if (w->match == NULL)
        return seen;
    seen.pressed = last_press(w);
    seen.phase = (int)w->match->phase;
    seen.question = w->match->question;
    seen.time = world_match_time(w, now);
    if (w->match->question >= 0) {
        seen.choice = play_answer(w, 0)->choice;
        seen.locked = play_answer(w, 0)->locked;
    }
    return seen;
}

int cues_look(struct cues *seen, const struct world *w, const struct screens *s, int64_t now, struct cue *out)
{
    struct cue_list list = { .cue = out };
    int halves;
    int64_t curtain = screens_curtain(s, &halves);
    struct cues after = now_seen(w, curtain, now);
    look_at_curtain(seen, curtain, halves, &list);
    look_at_screen(seen, s, &after.serial, &list);
    if (seen->began) {
        look_at_match(seen, w, now, &list);
        if (after.volume != seen->volume && after.volume > 0)
            add(&list, SOUND_LOCK, 0, 0); /* so loud it is now */
    }
    *seen = after;
    return list.count;
}
