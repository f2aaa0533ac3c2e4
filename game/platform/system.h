/* What the machine knows: time, language and where things lie. Needs no window. */
#ifndef PLATFORM_SYSTEM_H
#define PLATFORM_SYSTEM_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/err.h"

/* Microseconds on a clock that only runs forward; its zero means nothing. */
int64_t system_clock_us(void);

/* Seconds since 1970, UTC. */
int64_t system_wall_seconds(void);

/* How many seconds the calendar of this place is ahead of UTC at `when`. */
int system_zone(int64_t when);

/* The user's preferred language as two letters; "en" when unknown. Made in `a`. */
const char *system_language(struct arena *a);

/* Where saves go: `override` if not NULL, else the user's folder for this program (made if missing). Without a slash at
 * the end; made in `a`. NULL on error. */
const char *system_save_folder(const char *override, struct arena *a, struct err *err);

/* Where packs, languages, themes and fonts lie: $CURTAINUP_DATA, else ../share/curtainup beside the program's folder.
 * Made in `a`. NULL when neither is there. */
const char *system_data_folder(struct arena *a, struct err *err);

/* Before any other thread. From now on large blocks of memory come sooner, and go back to the system as soon as they are free:
 * pictures as large as the screen come and go. */
void system_prepare_memory(void);

/* 64 bits to seed a new game with. */
uint64_t system_random(void);

#endif
