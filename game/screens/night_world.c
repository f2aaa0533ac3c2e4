/* What effects do to an event night; see night.h, world.h. */
#include "screens/night.h"

#include "screens/dealing.h"

#include <stdio.h>
#include <string.h>

bool night_on(const struct world *w)
{
    return w->match != NULL && w->match->rules.format != MATCH_ALONE;
}

/* ---- setting up ---- */

static struct setup usual(const struct world *w)
{
    struct setup setup = setup_usual(MATCH_BUZZ);
    struct arena a;
    arena_init(&a);
    for (int i = 0; i < TEAMS_MAX; i++)
        snprintf(setup.teams[i].name, TEAM_NAME_TEXT, "%s",
                 LANG_FORMAT(w->lang, &a, "night.team", { "n", arena_printf(&a, "%d", i + 1) }));
    arena_fini(&a);
    return setup;
}

static void set_up(struct world *w, const struct setup *setup)
{
    if (setup != NULL)
        w->night.setup = *setup;
    else if (w->night.setup.team_count == 0)
        w->night.setup = usual(w);
}

void night_categories(const struct world *w, char list[CATEGORIES_TEXT])
{
    const struct pack *pack = w->packs[world_pack(w)];
    struct arena arena;
    arena_init(&arena);
    bool *in = arena_array(&arena, (size_t)pack->category_count, sizeof *in);
    categories_mark(pack, w->night.setup.categories, in);
    if (!categories_write(pack, in, list))
        *list = '\0';
    arena_fini(&arena);
}

/* Whoever asks for a name sees to it that it fits. */
static void copy_name(char *to, const char *name)
{
    size_t len = strlen(name) < TEAM_NAME_TEXT ? strlen(name) : 0;
    memcpy(to, name, len);
    to[len] = '\0';
}

static bool change_team(struct world *w, const struct effect *effect, struct err *err)
{
    struct team *team = &w->night.setup.teams[effect->index];
    if (effect->kind == EFFECT_TEAM_NAME) {
        copy_name(team->name, effect->name);
    } else if (effect->name[0] == '\0') {
        team->member_count -= team->member_count > 0;
    } else if (team->member_count == TEAM_MEMBERS_MAX) {
        return err_set(err, "a team has at most %d members", TEAM_MEMBERS_MAX);
    } else {
        copy_name(team->member[team->member_count++], effect->name);
    }
    return true;
}

/* ---- beginning and leaving ---- */

/* A match alone that waits in the foyer waits on until the night is over. */
static void park(struct world *w)
{
    if (w->match == NULL || night_on(w))
        return;
    w->night.solo.round = w->round;
    w->night.solo.match = w->match;
    w->night.solo.head = w->head;
    w->match = NULL;
    w->round = NULL;
}

void night_leave(struct world *w)
{
    world_drop_match(w);
    w->round = w->night.solo.round;
    w->match = w->night.solo.match;
    if (w->match != NULL) {
        w->head = w->night.solo.head;
        w->left = true;
    }
    w->night.solo.round = NULL;
    w->night.solo.match = NULL;
    w->night.black = false;
}

void night_fini(struct world *w)
{
    round_free(w->night.solo.round);
    match_free(w->night.solo.match);
    w->night.solo.round = NULL;
    w->night.solo.match = NULL;
}

static void take_seats(struct world *w, struct dealing *d, int64_t time)
{
    struct night *night = &w->night;
    park(w);
    world_drop_match(w);
    w->round = d->round;
    w->match = d->match;
    w->zero = time - w->match->now;
    d->round = NULL;
    d->match = NULL;
    night->picked = -1;
    night->black = false;
    night->bids = 0;
    for (int i = 0; i < TEAMS_MAX; i++)
        night->pressed[i] = 0;
}

/* Where the round has fewer questions than were asked for, so has the evening; spares are the first to go. */
static void shorten(struct setup *setup, int count)
{
    if (count >= setup->questions + setup->rules.spares)
        return;
    setup->rules.spares = 0;
    setup->questions = count;
    if (setup->rules.finale > count)
        setup->rules.finale = count;
}

static bool start(struct world *w, const struct effect *effect, struct err *err)
{
    struct dealing own;
    struct setup setup = w->night.setup;
    if (!setup_check(&setup, err))
        return false;
    struct dealing *d = world_dealt(w, effect, &own);
    w->fewer = d->fewer;
    if (d->round == NULL) {
        if (err != NULL)
            *err = d->err;
        return false;
    }
    shorten(&setup, d->round->count);
    d->match = match_new(d->round, &setup.rules, setup.team_count);
    take_seats(w, d, effect->time);
    w->head = setup_head(&setup, w->round, lang_name(w->lang), w->wall);
    save_dealt(w->save, SAVE_EVENINGS, w->round);
    w->night.unfinished = NULL;
    w->night.cold = false;
    return true;
}

static bool resume(struct world *w, const struct effect *effect, struct err *err)
{
    struct dealing own;
    struct dealing *d = world_dealt(w, effect, &own);
    if (d->round == NULL || w->night.unfinished == NULL) {
        if (err != NULL)
            *err = d->err;
        return false;
    }
    take_seats(w, d, effect->time);
    w->head = w->night.unfinished->head;
    w->night.unfinished = NULL;
    w->night.cold = true;
    return true;
}

/* ---- what happens ---- */

void night_happened(struct world *w, const struct effect *effect)
{
    const struct match_event *event = &effect->event;
    bool plugged = event->kind == EVENT_LOST || event->kind == EVENT_BACK || event->kind == EVENT_BIND;
    w->night.cold = w->night.cold && plugged;
    if (event->kind == EVENT_BUZZ || event->kind == EVENT_ANSWER || event->kind == EVENT_CONFIRM ||
        event->kind == EVENT_BID || event->kind == EVENT_BIND)
        w->night.pressed[event->seat] = effect->time;
    if (event->kind == EVENT_BID)
        w->night.bids |= 1u << event->seat;
    else if (event->kind == EVENT_ASK || event->kind == EVENT_UNDO)
        w->night.bids = 0;
}

bool night_perform(struct world *w, const struct effect *effect, struct err *err)
{
    switch ((int)effect->kind) {
    case EFFECT_NIGHT_SETUP:
        set_up(w, effect->setup);
        return true;
    case EFFECT_TEAM_NAME:
    case EFFECT_TEAM_MEMBER:
        return change_team(w, effect, err);
    case EFFECT_NIGHT_START:
        return start(w, effect, err);
    case EFFECT_NIGHT_RESUME:
        return resume(w, effect, err);
    case EFFECT_BLACK:
        w->night.black = !w->night.black;
        return true;
    case EFFECT_PICK:
        w->night.picked = effect->index;
        return true;
    case EFFECT_LIGHT:
        w->night.pressed[effect->index] = effect->time;
        return true;
    default:
        return true;
    }
}
