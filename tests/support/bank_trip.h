/* Ready-made questions written in a format of another program and read again: what came back that is not what was written. */
#ifndef SUPPORT_BANK_TRIP_H
#define SUPPORT_BANK_TRIP_H

#include "quiz/round.h"

/* Name of a format that can be read again, by its number; NULL behind the last. */
const char *bank_trip_format(int format);

/* Writes the questions of a round (of a pack of one language, all ready-made) in that format and reads them. How many the
 * format refused; -1, with what is wrong in `fault`, when one of the others came back otherwise or not at all. */
int bank_trip(const struct round *round, int format, struct buf *fault);

#endif
