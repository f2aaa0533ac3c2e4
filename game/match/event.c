/* The kinds of events as a table; see event.h. */
#include "match/match.h"

#include <string.h>

#define IN(name) (1u << MATCH_PHASE_##name)

enum {
    OPEN = IN(ASK) | IN(COLLECT) | IN(FLOOR), /* a question is open */
    SHOWN = OPEN | IN(REVEAL),
    BETWEEN = IN(START) | IN(BOARD),
    PLAYING = SHOWN | BETWEEN,
    EVER = PLAYING | IN(END)
};

enum has { SEAT = 1, VALUE = 2, QUESTION = 4, DEVICE = 8, HELD = 16 /* also in a pause */ };

static const struct {
    const char *name;
    unsigned phases;
    unsigned has;
} kinds[EVENT_KINDS] = {
    [EVENT_ASK] = { "ask", BETWEEN, VALUE },
    [EVENT_ANSWER] = { "answer", OPEN, SEAT | VALUE },
    [EVENT_CONFIRM] = { "confirm", OPEN, SEAT },
    [EVENT_FIFTY] = { "fifty", OPEN, SEAT },
    [EVENT_HINT] = { "hint", OPEN, SEAT },
    [EVENT_TIME] = { "time", OPEN, 0 },
    [EVENT_PAUSE] = { "pause", SHOWN, 0 },
    [EVENT_RESUME] = { "resume", SHOWN, HELD },
    [EVENT_NEXT] = { "next", IN(REVEAL), 0 },
    [EVENT_END] = { "end", PLAYING, HELD },
    [EVENT_BUZZ] = { "buzz", OPEN, SEAT },
    [EVENT_BID] = { "bid", BETWEEN, SEAT | VALUE },
    [EVENT_BIND] = { "bind", PLAYING, SEAT | DEVICE | HELD },
    [EVENT_LOST] = { "lost", PLAYING, SEAT | HELD },
    [EVENT_BACK] = { "back", PLAYING, SEAT | HELD },
    [EVENT_START] = { "start", IN(ASK), 0 },
    [EVENT_EXTEND] = { "extend", IN(ASK) | IN(FLOOR), VALUE | HELD },
    [EVENT_REVEAL] = { "reveal", OPEN, HELD },
    [EVENT_SKIP] = { "skip", SHOWN, HELD },
    [EVENT_SWAP] = { "swap", SHOWN, HELD },
    [EVENT_JUDGE] = { "judge", EVER, SEAT | VALUE | QUESTION | HELD },
    [EVENT_ADJUST] = { "adjust", EVER, SEAT | VALUE | HELD },
    [EVENT_VOID] = { "void", EVER, QUESTION | HELD },
    [EVENT_CORRECT] = { "correct", EVER, VALUE | QUESTION | HELD },
    [EVENT_LOCK] = { "lock", PLAYING, SEAT | HELD },
    [EVENT_UNLOCK] = { "unlock", PLAYING, SEAT | HELD },
    [EVENT_UNDO] = { "undo", EVER, HELD },
};

const char *match_event_name(enum match_event_kind kind)
{
    return kinds[kind].name;
}

int match_event_find(const char *name)
{
    for (int i = 0; i < EVENT_KINDS; i++)
        if (strcmp(kinds[i].name, name) == 0)
            return i;
    return -1;
}

int event_buttons(const char *list)
{
    int count = 1;
    for (; *list != '\0'; list++)
        count += *list == ',';
    return count;
}

static int find(const char *list, const char *button, size_t len)
{
    for (int i = 0;; i++) {
        size_t here = strcspn(list, ",");
        if (here == len && memcmp(list, button, len) == 0)
            return i;
        if (list[here] == '\0')
            return -1;
        list += here + 1;
    }
}

int event_button_find(const char *list, const char *button)
{
    return find(list, button, strlen(button));
}

int event_buttons_meet(const char *a, const char *b)
{
    for (int i = 0;; i++) {
        size_t len = strcspn(a, ",");
        if (find(b, a, len) >= 0)
            return i;
        if (a[len] == '\0')
            return -1;
        a += len + 1;
    }
}

bool match_event_has_seat(enum match_event_kind kind)
{
    return (kinds[kind].has & SEAT) != 0;
}

bool match_event_has_value(enum match_event_kind kind)
{
    return (kinds[kind].has & VALUE) != 0;
}

bool match_event_has_question(enum match_event_kind kind)
{
    return (kinds[kind].has & QUESTION) != 0;
}

bool match_event_has_device(enum match_event_kind kind)
{
    return (kinds[kind].has & DEVICE) != 0;
}

unsigned match_event_phases(enum match_event_kind kind)
{
    return kinds[kind].phases;
}

bool match_event_in_pause(enum match_event_kind kind)
{
    return (kinds[kind].has & HELD) != 0;
}
