/* Index: from an id to its number, while a pack is read. */
#ifndef PACK_INDEX_H
#define PACK_INDEX_H

#include <stdbool.h>

#include "base/arena.h"

/* A hash table of strings that are kept elsewhere. All zero is an empty one; its memory is the arena's. */
struct index {
    struct arena *arena;
    struct index_slot *slots;
    size_t size, used;
};

/* Adds `id` as `number`. False when it is there already. */
bool index_add(struct index *index, const char *id, int number);

/* The number of `id`, or -1. */
int index_find(const struct index *index, const char *id);

#endif
