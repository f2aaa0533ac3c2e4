/* The sounds of the stage, made when they are first wanted: no files. Knows no SDL. */
#ifndef PLATFORM_SOUNDS_H
#define PLATFORM_SOUNDS_H

#include "platform/synth.h"
#include "ui/sound.h"

/* The sound at `rate` frames a second (at least 16000), never louder than half of full scale. `strength` is that of a
 * cue. The same call gives the same samples. The caller frees it. */
struct samples sound_make(enum sound sound, int strength, int rate);

#endif
