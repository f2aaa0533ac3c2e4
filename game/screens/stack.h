/* The inside of the stack, shared by screens.c and screens_event.c. */
#ifndef SCREENS_STACK_H
#define SCREENS_STACK_H

#include "screens/screens.h"
#include "ui/anim.h"

enum { STACK_DEPTH = 8, STACK_GUARD_US = 300000, STACK_NOTICE_US = 4000000, STACK_NOTICE_MAX = 512 };

struct entry {
    const struct screen *screen;
    void *state; /* owned */
    int serial;  /* tells entries of the same screen apart */
    int focus;
    int64_t came; /* when it is seen at first */
    bool settled; /* its entrance has been cut short */
};

/* Closing over the picture of before, then opening on the one of now; either half may be missing. */
struct curtain {
    int64_t start;
    bool closes, opens;
};

struct screens {
    const struct world *world;
    struct runner runner;
    struct entry entry[STACK_DEPTH];
    int depth, serial;
    struct curtain curtain;
    int64_t guard;           /* until then presses are not meant for a scene that has just appeared at once */
    struct theme theme;      /* of the picture built last, as large as the settings say */
    struct drawlist list[2]; /* [front] is built anew, the other is closing */
    struct drawlist host;    /* the picture of the host's window */
    int front, bare[2];      /* bare: ops of a list without the curtain */
    bool built;              /* list[front] shows the screen on top */
    struct focus focus;
    int pressed; /* the item under the pointer when it went down */
    bool down;
    int drag; /* height at which the last scrolling step ended */
    bool told_unsaved;
    struct reply waiting; /* its first effect takes long; `waits` until it is done */
    bool waits;
    char notice[STACK_NOTICE_MAX]; /* shown over everything; "" none */
    int64_t notice_end;
    int drop_serial; /* of the message that asks whether a file dropped shall end the match on the stage */
};

void stack_pop(struct screens *s);

/* Ends every entrance; begins those of all that is on the stack anew, and a curtain that moves. */
void stack_settle(struct screens *s);
void stack_restart(struct screens *s, int64_t now);

/* The lowest entry that is visible. */
const struct entry *stack_base(const struct screens *s);

/* The curtain for a change from entry `from`, which may be gone already, to what is the base now. */
void stack_curtain_start(struct screens *s, struct entry from, int64_t now);
void stack_curtain_stop(struct screens *s);
bool stack_curtain_moves(const struct screens *s, int64_t now);

#endif
