/* Cues: what is to be heard, told from how the stage has changed since one last looked. The one place that knows which
 * event has which sound. */
#ifndef SCREENS_CUES_H
#define SCREENS_CUES_H

#include "screens/screens.h"
#include "ui/sound.h"

enum { CUES_MOST = 8 };

/* The stage as it was seen last; all zero before the first look. */
struct cues {
    const struct match *match;
    int phase, question, choice, volume, serial; /* serial: of the screen */
    bool locked, began;
    int64_t curtain, time; /* time: of the match */
    int64_t pressed;       /* by a team */
};

/* Looks at the stage after an event or a tick: fills `out` (room for CUES_MOST), returns how many. The first look only
 * sees the curtain. */
int cues_look(struct cues *seen, const struct world *w, const struct screens *s, int64_t now, struct cue *out);

/* Monotonic time of the next tick of the last seconds, or SCREEN_NEVER. */
int64_t cues_wake(const struct world *w, int64_t now);

/* 0 … 100 as the settings say: 0 while muted. */
int cues_volume(const struct settings *settings);

#endif
