/* A table in which each key has one place; see memo.h. */
#include "quiz/memo.h"

enum { ENTRIES = 1 << 12 };

void memo_init(struct memo *memo, struct arena *arena)
{
    memo->entries = arena_array(arena, ENTRIES, sizeof *memo->entries);
}

struct memo_entry *memo_find(const struct memo *memo, uint64_t key, bool *known)
{
    struct memo_entry *entry = &memo->entries[key >> 32 & (ENTRIES - 1)];
    *known = entry->key == key && key != 0;
    entry->key = key;
    return entry;
}
