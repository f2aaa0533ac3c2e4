/* Sounds of the stage by name, as screens ask for them; platform/sounds.h makes them, platform/speaker.h plays them. */
#ifndef UI_SOUND_H
#define UI_SOUND_H

#include <stdint.h>

enum sound {
    SOUND_CURTAIN,  /* velvet and rings, for one half of its way */
    SOUND_TICK,     /* a woodblock, for the last seconds */
    SOUND_LOCK,     /* an answer is taken */
    SOUND_RIGHT,    /* two bright notes up */
    SOUND_WRONG,    /* two low notes down, muffled */
    SOUND_ROLL,     /* a drum, swelling: who is it? */
    SOUND_FANFARE,  /* brass, for a good result */
    SOUND_APPLAUSE, /* as strong as the result */
    SOUNDS
};

enum { SOUND_STRENGTH_MAX = 100 };

/* Something to be heard. */
struct cue {
    enum sound sound;
    int strength;  /* SOUND_APPLAUSE: 0 (one pair of hands) … SOUND_STRENGTH_MAX */
    int64_t delay; /* microseconds from now */
};

#endif
