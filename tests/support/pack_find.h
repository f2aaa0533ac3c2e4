/* Things of a pack by their id. One that is not there fails the test program. */
#ifndef SUPPORT_PACK_FIND_H
#define SUPPORT_PACK_FIND_H

#include "pack/pack.h"

int find_entity(const struct pack *pack, const char *id);
int find_relation(const struct pack *pack, const char *id);
int find_statement(const struct pack *pack, const char *id);

/* The pack that `text` becomes when `old` (which must stand in it) is replaced by `new` once; the caller frees it. */
struct pack *pack_with(const char *text, const char *old, const char *new);

#endif
