/* Screen: what one screen of the game is, and what it may ask for.
 *
 * A screen is a table of hooks over a state of its own. It never touches the stack, the match, the save or the window:
 * it answers an event with effects (done first, in order) and one move on the stack (done when no effect was refused).
 * `build` sees everything const and puts a picture together. Nothing here knows a clock, a disk or SDL. */
#ifndef SCREENS_SCREEN_H
#define SCREENS_SCREEN_H

#include "screens/world.h"
#include "ui/sound.h"
#include "ui/stage.h"
#include "ui/widgets.h"

#define SCREEN_NEVER INT64_MAX

enum { REPLY_EFFECTS_MAX = 8, SCREEN_FIELD = 1, SCREEN_DETAIL_MAX = 768, SCREEN_CUES_MOST = 3, REVIEW_KEPT = 1 };

struct screen;

/* What a screen is opened with. */
struct screen_arg {
    const char *ask; /* message: lang keys "ask.<ask>.heading", ".text", ".yes", ".no" */
    int index;       /* a profile, -1 for a new one; review: REVIEW_KEPT for the kept match that is seen */
    bool question;   /* message: two answers; on yes `effect` is done, no does nothing */
    struct effect effect;
    const struct screen *to; /* message: on yes the only screen from then on, NULL: the one below again */
    char detail[SCREEN_DETAIL_MAX];
};

enum move_kind { MOVE_STAY, MOVE_PUSH, MOVE_POP, MOVE_REPLACE, MOVE_RESET };

struct reply {
    enum move_kind move;
    const struct screen *to; /* PUSH, REPLACE, RESET (which leaves nothing below) */
    struct screen_arg arg;
    struct effect effect[REPLY_EFFECTS_MAX];
    int effect_count;
    int focus; /* the id to focus from now on; FOCUS_NONE leaves it */
};

/* An event as a screen gets it. Pad buttons mean accept and back except where they answer; a click on an item is that
 * item's intent. */
struct act {
    enum intent intent;
    int id;       /* the item clicked, else the focused one */
    bool pointed; /* by mouse or finger */
    bool pad;     /* by a game controller */
    int64_t time;
    const char *key, *text;
    int seat, button;          /* of a night: which team pressed which of its buttons (from 0); seat -1: none */
    const char *device, *name; /* what was pressed as match_event has it: device and button; "" none */
};

struct screen {
    const char *name;
    enum stage_set stage;
    bool overlay;  /* drawn over the screen below it */
    bool answers;  /* pad buttons are answers */
    bool seamless; /* follows a scene without a curtain */
    bool grabs;    /* keys come as they are, whatever they mean elsewhere */
    bool binds;    /* buttons are given to teams: also those that nobody has yet */
    bool night;    /* what teams press is theirs, whatever it means elsewhere (night.h) */
    bool field;    /* letters go into the field SCREEN_FIELD */
    size_t size;   /* of the state; zeroed before enter */
    int focus;     /* the id to focus at first, where there is no enter */

    /* Sets up the state; returns the id to focus at first. Optional. */
    int (*enter)(void *state, const struct world *w, const struct screen_arg *arg, int64_t now);

    /* False leaves arrows to the focus. */
    bool (*event)(void *state, const struct world *w, const struct act *act, struct reply *reply);

    /* Asked after everything was done: what must follow from how the world is now? Optional. */
    void (*follow)(const void *state, const struct world *w, int64_t now, struct reply *reply);

    void (*build)(const void *state, const struct world *w, struct ui *ui);

    /* What is heard when it comes on: how many cues, at most SCREEN_CUES_MOST. Optional. */
    int (*sounds)(const void *state, const struct world *w, struct cue *out);

    /* How long the screen's entrance takes (motion.h): until then it is built anew for every frame. A key ends it. Optional. */
    int64_t (*entrance)(const struct world *w);

    /* Monotonic time of the next tick, or SCREEN_NEVER. Optional. */
    int64_t (*wake)(const void *state, const struct world *w, int64_t now);
};

/* Filling a reply in. An effect comes zeroed but for its kind and time. */
struct effect *reply_effect(struct reply *reply, enum effect_kind kind, int64_t time);
void reply_settings(struct reply *reply, const struct settings *settings);
void reply_match(struct reply *reply, const struct world *w, enum match_event_kind kind, int64_t value, int64_t time);
void reply_move(struct reply *reply, enum move_kind move, const struct screen *to);
/* A message (lang key ask.`ask`); or a question, and on yes the effect, which gets its time then. */
void reply_tell(struct reply *reply, const char *ask, const char *detail);
struct effect *reply_ask(struct reply *reply, const char *ask, const char *detail, enum effect_kind kind);
/* EFFECT_START or EFFECT_LEARN; asks first where a match that was left in the middle would go. */
void reply_begin(struct reply *reply, const struct world *w, enum effect_kind kind, int64_t time);

extern const struct screen screen_title, screen_setup, screen_packs, screen_question, screen_reveal, screen_pause,
    screen_results, screen_best, screen_settings, screen_display, screen_sound, screen_players, screen_player,
    screen_name, screen_message, screen_help, screen_keys, screen_key, screen_language, screen_credits, screen_review,
    screen_import, screen_left_out, screen_bring, screen_merge, screen_sheet, screen_learn, screen_stats;

#endif
