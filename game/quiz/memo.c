/* A table in which each key has one place; see memo.h. */
#include "quiz/memo.h"

enum { ENTRIES = 1 << 13 };

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

uint64_t memo_key(uint64_t key, int64_t number)
{
    key = (key ^ (uint64_t)number) * UINT64_C(0x9E3779B97F4A7C15) + 1;
    return key ^ key >> 29;
}
