/* Memo: numbers that took long to find out, kept for as long as there is room. The room is fixed: what is put in may take
 * the place of something else, so a memo is never larger, nor slower, for a larger pack. */
#ifndef QUIZ_MEMO_H
#define QUIZ_MEMO_H

#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>

struct memo_entry {
    uint64_t key; /* 0: free */
    int64_t value;
};

struct memo {
    struct memo_entry *entries;
};

/* An empty one in `arena`. */
void memo_init(struct memo *memo, struct arena *arena);

/* The entry of what `key` stands for, the same for ever: with its value when *known, else to be given one. */
struct memo_entry *memo_find(const struct memo *memo, uint64_t key, bool *known);

/* The key of one number more than `key` stands for; begin with 0. */
static inline uint64_t memo_key(uint64_t key, int64_t number)
{
    key = (key ^ (uint64_t)number) * UINT64_C(0x9E3779B97F4A7C15) + 1;
    return key ^ key >> 29;
}

#endif
