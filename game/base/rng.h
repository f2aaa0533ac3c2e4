/* Random numbers that are the same on every machine.
 *
 * PCG32 (M. E. O'Neill, "PCG: A Family of Simple Fast Space-Efficient Statistically Good Algorithms for Random
 * Number Generation", 2014; XSH-RR variant), seeded by SplitMix64 (Steele, Lea, Flood 2014). Each use draws from a
 * stream of its own, named by what it is for, so that one more draw here never changes a choice elsewhere. */
#ifndef BASE_RNG_H
#define BASE_RNG_H

#include <stddef.h>
#include <stdint.h>

struct rng {
    uint64_t state, inc; /* inc is odd */
};

/* The stream called `purpose` of seed `seed`, number `index`. */
struct rng rng_stream(uint64_t seed, uint64_t index, const char *purpose);

/* 32 random bits. */
uint32_t rng_next(struct rng *r);

/* Uniform in 0 … bound-1, by rejection. bound > 0. */
uint32_t rng_below(struct rng *r, uint32_t bound);

/* Puts `count` items of `size` bytes (at most 64) into random order (Fisher-Yates). */
void rng_shuffle(struct rng *r, void *items, size_t count, size_t size);

/* FNV-1a, 64 bits, over `len` bytes, continuing from `hash` (start with HASH_START). For ids. */
#define HASH_START UINT64_C(0xcbf29ce484222325)
uint64_t hash_bytes(uint64_t hash, const void *bytes, size_t len);

/* For the fingerprint of a whole file: four hashes side by side, of every fourth eight bytes (the first is the lowest)
 * each, hashed together. */
uint64_t hash_long(const void *bytes, size_t len);

/* hash_bytes over a string and its NUL, so that "ab","c" and "a","bc" differ. */
uint64_t hash_string(uint64_t hash, const char *text);

#endif
