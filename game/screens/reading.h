/* Reading: what is read aloud of what stands on the stage, phrase by phrase. */
#ifndef SCREENS_READING_H
#define SCREENS_READING_H

#include "screens/world.h"

enum { READING_MOST = 8 };

struct reading {
    struct spoken_phrase {
        const char *lang, *text; /* which may differ from phrase to phrase: the program's language, the pack's */
    } phrase[READING_MOST];
    int count;
};

/* A number for what there is to read, 0 for nothing: while it stays the same there is nothing new to read, and when it
 * changes the reading before is over. Nothing is read in a pause. */
int64_t reading_subject(const struct world *w);

/* The question and its options with their letters (without those taken away); after the answer what became of it and
 * why; at the end the result. Made in `a`. */
struct reading reading_of(const struct world *w, struct arena *a);

/* How long it takes to read a question to come aloud, in microseconds, estimated; 0 when nothing is read. */
int64_t reading_time(const struct world *w, const struct question *question);

#endif
