/* Seal: a checksum as the last member "sum" of JSON text that this program writes. It tells a file that was damaged (or
 * changed by hand) from one that this program wrote and cannot read, which is a fault of its own. Text without one is
 * taken as it is: who changes a file by hand empties that member ("sum": ""). */
#ifndef RECORD_SEAL_H
#define RECORD_SEAL_H

#include "base/json.h"

/* Puts the member into the outermost object, which began at offset `start` of the buffer and gets no further member. */
void seal_put(struct json_out *out, size_t start);

enum seal { SEAL_NONE, SEAL_WHOLE, SEAL_BROKEN };

/* Of the text of one such object; spaces round it do not matter. */
enum seal seal_check(const char *text, size_t len);

#endif
