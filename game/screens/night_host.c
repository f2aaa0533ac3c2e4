/* The host's keys; see night_host.h. A key that a team has is the team's, but for those here that no team can have. What
 * is harder to name by a key is in the dialog `hosting`. */
#include "screens/night_host.h"

#include "screens/keymap.h"
#include "screens/play.h"
#include "screens/screens.h"

#include <string.h>

enum deed {
    DEED_ON,
    DEED_HOLD,
    DEED_BLACK,
    DEED_HELP,
    DEED_DIALOG,
    DEED_EXTEND,
    DEED_REVEAL,
    DEED_SKIP,
    DEED_SWAP,
    DEED_UNDO,
    DEED_RIGHT,
    DEED_WRONG
};

/* Those with a lang key stand in the help; the others mean the same as the line above them. Presenter clickers send
 * page keys, F5, "b" or ".", and Escape. */
static const struct {
    const char *key;
    enum deed deed;
    const char *words;
} keys[] = {
    { "pagedown", DEED_ON, "night.key.on" },
    { "return", DEED_ON, NULL },
    { "keypad enter", DEED_ON, NULL },
    { "f5", DEED_ON, NULL },
    { "pageup", DEED_HOLD, "night.key.hold" },
    { "f2", DEED_HOLD, NULL },
    { "f3", DEED_EXTEND, "night.key.extend" },
    { "f4", DEED_REVEAL, "night.key.reveal" },
    { "+", DEED_RIGHT, "night.key.right" },
    { "keypad +", DEED_RIGHT, NULL },
    { "=", DEED_RIGHT, NULL }, /* where + is above it */
    { "-", DEED_WRONG, "night.key.wrong" },
    { "keypad -", DEED_WRONG, NULL },
    { "f6", DEED_SKIP, "night.key.skip" },
    { "f7", DEED_SWAP, "night.key.swap" },
    { "f8", DEED_UNDO, "night.key.undo" },
    { "b", DEED_BLACK, "night.key.black" },
    { ".", DEED_BLACK, NULL },
    { "escape", DEED_DIALOG, "night.key.dialog" },
    { "f9", DEED_DIALOG, NULL },
    { "f1", DEED_HELP, "night.key.help" },
};

enum { KEYS = sizeof keys / sizeof *keys };

/* Keys for the dialogs, for the window and for picking a team; no team may have them either. */
static const char *const others[] = {
    "up", "down", "left", "right", "tab", "f10", "f11", "f12", "backspace", "delete"
};

static int find(const char *key)
{
    for (int i = 0; i < KEYS; i++)
        if (strcmp(keys[i].key, key) == 0)
            return i;
    return -1;
}

bool night_hosts_key(const char *key)
{
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (strcmp(others[i], key) == 0)
            return true;
    return find(key) >= 0;
}

bool night_is_hosts(enum match_event_kind kind)
{
    return kind >= EVENT_START && kind <= EVENT_UNDO;
}

bool night_host_key(int index, const char **key, const char **deed)
{
    for (int i = 0; i < KEYS; i++)
        if (keys[i].words != NULL && index-- == 0) {
            *key = keys[i].key;
            *deed = keys[i].words;
            return true;
        }
    return false;
}

/* ---- deeds ---- */

int night_about(const struct world *w)
{
    int seat = w->night.picked;
    for (int i = 0; i < w->match->seat_count && w->night.picked < 0; i++) {
        if (!match_may_answer(w->match, i))
            continue;
        if (seat >= 0)
            return -1;
        seat = i;
    }
    return seat;
}

struct match_event *night_rule(const struct world *w, enum match_event_kind kind, int seat, int64_t value, int64_t now,
                               struct reply *reply)
{
    reply_match(reply, w, kind, value, now);
    struct match_event *event = &reply->effect[reply->effect_count - 1].event;
    event->seat = seat;
    event->question = w->match->question;
    return event;
}

/* What was said aloud, to the question that is open or was revealed last. */
static void judge(const struct world *w, bool right, int64_t now, struct reply *reply)
{
    int seat = night_about(w);
    if (seat >= 0 && w->match->question >= 0)
        night_rule(w, EVENT_JUDGE, seat, right, now, reply);
}

static void hold(const struct world *w, int64_t now, struct reply *reply)
{
    reply_match(reply, w, w->match->paused ? EVENT_RESUME : EVENT_PAUSE, 0, now);
}

/* An option named by the host for the team that says it. */
static void name_option(const struct world *w, int option, int64_t now, struct reply *reply)
{
    int seat = night_about(w);
    if (seat >= 0 && match_may_answer(w->match, seat))
        night_rule(w, EVENT_ANSWER, seat, option, now, reply);
}

/* A joker for a team whose options everybody sees. */
static void joker(const struct world *w, enum match_event_kind kind, int64_t now, struct reply *reply)
{
    int seat = night_about(w);
    if (seat >= 0 && match_may_answer(w->match, seat) && w->match->rules.who != WHO_ALL)
        night_rule(w, kind, seat, 0, now, reply);
}

static void pick(const struct world *w, int step, int64_t now, struct reply *reply)
{
    int count = w->match->seat_count + 1; /* and none of them */
    int picked = (w->night.picked + 1 + count + step) % count - 1;
    reply_effect(reply, EFFECT_PICK, now)->index = picked;
}

static void deed(const struct screen *here, const struct world *w, enum deed deed, int64_t now, struct reply *reply)
{
    switch (deed) {
    case DEED_ON:
        night_go_on(here, w, now, reply);
        break;
    case DEED_HOLD:
        hold(w, now, reply);
        break;
    case DEED_BLACK:
        reply_effect(reply, EFFECT_BLACK, now);
        break;
    case DEED_HELP:
        reply_move(reply, MOVE_PUSH, &screen_host_help);
        break;
    case DEED_DIALOG:
        reply_move(reply, MOVE_PUSH, &screen_hosting);
        break;
    case DEED_EXTEND:
        reply_match(reply, w, EVENT_EXTEND, NIGHT_EXTENSION_US, now);
        break;
    case DEED_REVEAL:
        reply_match(reply, w, EVENT_REVEAL, 0, now);
        break;
    case DEED_SKIP:
        reply_match(reply, w, EVENT_SKIP, 0, now);
        break;
    case DEED_SWAP:
        reply_match(reply, w, EVENT_SWAP, 0, now);
        break;
    case DEED_UNDO:
        reply_match(reply, w, EVENT_UNDO, 0, now);
        break;
    case DEED_RIGHT:
    case DEED_WRONG:
        judge(w, deed == DEED_RIGHT, now, reply);
        break;
    }
}

/* What has no key of its own: the mouse, and keys as the player has chosen them. */
static bool intent(const struct screen *here, const struct world *w, const struct act *act, struct reply *reply)
{
    switch ((int)act->intent) {
    case INTENT_ACCEPT:
    case INTENT_NEXT:
        night_go_on(here, w, act->time, reply);
        return true;
    case INTENT_PREVIOUS:
    case INTENT_PAUSE:
        hold(w, act->time, reply);
        return true;
    case INTENT_BACK:
        deed(here, w, DEED_DIALOG, act->time, reply);
        return true;
    case INTENT_HELP:
        deed(here, w, DEED_HELP, act->time, reply);
        return true;
    case INTENT_LEFT:
    case INTENT_RIGHT:
        pick(w, act->intent == INTENT_LEFT ? -1 : 1, act->time, reply);
        return true;
    case INTENT_ANSWER_A:
    case INTENT_ANSWER_B:
    case INTENT_ANSWER_C:
    case INTENT_ANSWER_D:
        name_option(w, (int)act->intent - (int)INTENT_ANSWER_A, act->time, reply);
        return true;
    case INTENT_FIFTY:
        joker(w, EVENT_FIFTY, act->time, reply);
        return true;
    case INTENT_HINT:
        joker(w, EVENT_HINT, act->time, reply);
        return true;
    default:
        return false;
    }
}

bool night_host(const struct screen *here, const struct world *w, const struct act *act, struct reply *reply)
{
    int key = act->pointed ? -1 : find(act->key), team = act->pointed ? act->id - NIGHT_TEAM_ID : -1;
    if (team >= 0 && team < w->match->seat_count)
        reply_effect(reply, EFFECT_PICK, act->time)->index = team == w->night.picked ? -1 : team;
    else if (key >= 0)
        deed(here, w, keys[key].deed, act->time, reply);
    else
        return intent(here, w, act, reply);
    return true;
}
