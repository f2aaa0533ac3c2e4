/* Audio: gives the stage its sounds. */
#ifndef COMMANDS_AUDIO_H
#define COMMANDS_AUDIO_H

#include "screens/screens.h"

struct audio;

struct audio *audio_new(void);
void audio_free(struct audio *audio); /* NULL is fine */

/* Looks at the stage after an event or a tick and plays what has come of it. */
void audio_follow(struct audio *audio, const struct world *w, const struct screens *s, int64_t now);

/* Monotonic time at which to follow again, or SCREEN_NEVER. */
int64_t audio_wake(struct audio *audio, const struct world *w, int64_t now);

#endif
