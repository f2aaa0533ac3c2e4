/* Audio: gives the stage its sounds and its voice. */
#ifndef COMMANDS_AUDIO_H
#define COMMANDS_AUDIO_H

#include "screens/screens.h"

struct audio;

/* `library`: file of the speech synthesiser, NULL for where the system has it. */
struct audio *audio_new(const char *library);
void audio_free(struct audio *audio); /* NULL is fine */

/* Looks at the stage after an event or a tick, plays what has come of it, and reads on. Sets w->no_voice. */
void audio_follow(struct audio *audio, struct world *w, const struct screens *s, int64_t now);

/* At the next follow, what stands on the stage is read from its beginning. */
void audio_again(struct audio *audio);

/* Monotonic time at which to follow again, or SCREEN_NEVER. */
int64_t audio_wake(struct audio *audio, const struct world *w, int64_t now);

#endif
