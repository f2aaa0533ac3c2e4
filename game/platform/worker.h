/* Work that may take long, beside the window's loop: a thread does it, and window_wait wakes up (INTENT_TICK) when it is
 * done, if there was a loop when it began. The work runs in the locale "C" and must touch nothing that the loop touches meanwhile. */
#ifndef PLATFORM_WORKER_H
#define PLATFORM_WORKER_H

#include <stdbool.h>

struct worker;

/* Begins to call work(user). Where no thread can be had, it has been done when this returns. */
struct worker *worker_start(void (*work)(void *user), void *user);

/* Whether the work is done, at the latest after `ms` milliseconds. */
bool worker_done(struct worker *worker, int ms);

/* Waits for its end. */
void worker_free(struct worker *worker);

#endif
