/* Speaker: plays the sounds of the stage through the sound card.
 *
 * The card is opened for the first sound and closed when there was none for a while, so that nothing runs while nothing
 * is heard. A machine without a card is silent, and that is no error: one that is plugged in later is found. Times are
 * monotonic microseconds. */
#ifndef PLATFORM_SPEAKER_H
#define PLATFORM_SPEAKER_H

#include <stdint.h>

#include "platform/synth.h"
#include "ui/sound.h"

enum { SPEAKER_RATE = 48000 };

struct speaker;

struct speaker *speaker_new(void);
void speaker_free(struct speaker *speaker); /* NULL is fine; cuts off what is heard */

/* 0 … 100; at 0 what is asked for is dropped. */
void speaker_set_volume(struct speaker *speaker, int volume);

void speaker_play(struct speaker *speaker, const struct cue *cue, int64_t now);

/* Says something behind what is being said already, and not before `delay` is over. Takes the samples, of SPEAKER_RATE,
 * over; *speech is empty afterwards. */
void speaker_say(struct speaker *speaker, struct samples *speech, int64_t delay, int64_t now);

/* Whoever speaks stops, and what is still to be said never will be. */
void speaker_hush(struct speaker *speaker, int64_t now);

/* Closes the card when its time has come; when to call again, INT64_MAX while it is closed. */
int64_t speaker_rest(struct speaker *speaker, int64_t now);

#endif
