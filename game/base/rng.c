/* PCG32, SplitMix64 and FNV-1a; see rng.h. */
#include "base/rng.h"

#include <assert.h>
#include <string.h>

static uint64_t splitmix64(uint64_t *state)
{
    uint64_t z = *state += UINT64_C(0x9e3779b97f4a7c15);
    z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
    return z ^ z >> 31;
}

struct rng rng_stream(uint64_t seed, uint64_t index, const char *purpose)
{
    uint64_t mix = hash_string(HASH_START, purpose);
    mix ^= splitmix64(&seed);
    mix += splitmix64(&index);
    struct rng r = { .state = splitmix64(&mix), .inc = splitmix64(&mix) | 1 };
    rng_next(&r);
    return r;
}

uint32_t rng_next(struct rng *r)
{
    uint64_t old = r->state;
    r->state = old * UINT64_C(6364136223846793005) + r->inc;
    uint32_t xorshifted = (uint32_t)((old >> 18 ^ old) >> 27);
    uint32_t rot = (uint32_t)(old >> 59);
    return xorshifted >> rot | xorshifted << (-rot & 31);
}

uint32_t rng_below(struct rng *r, uint32_t bound)
{
    assert(bound > 0);
    uint32_t threshold = -bound % bound;
    uint32_t draw = rng_next(r);
    while (draw < threshold)
        draw = rng_next(r);
    return draw % bound;
}

void rng_shuffle(struct rng *r, void *items, size_t count, size_t size)
{
    unsigned char *bytes = items, swap[64];
    assert(size <= sizeof swap && count <= UINT32_MAX);
    for (size_t i = count; i > 1; i--) {
        size_t j = rng_below(r, (uint32_t)i);
        memcpy(swap, bytes + j * size, size);
        memmove(bytes + j * size, bytes + (i - 1) * size, size);
        memcpy(bytes + (i - 1) * size, swap, size);
    }
}

uint64_t hash_bytes(uint64_t hash, const void *bytes, size_t len)
{
    const unsigned char *p = bytes;
    for (size_t i = 0; i < len; i++)
        hash = (hash ^ p[i]) * UINT64_C(0x100000001b3);
    return hash;
}

/* Eight bytes, the first the lowest, whatever the machine. */
static uint64_t eight_bytes(const unsigned char *p)
{
    return (uint64_t)p[0] | (uint64_t)p[1] << 8 | (uint64_t)p[2] << 16 | (uint64_t)p[3] << 24 | (uint64_t)p[4] << 32 |
           (uint64_t)p[5] << 40 | (uint64_t)p[6] << 48 | (uint64_t)p[7] << 56;
}

uint64_t hash_long(const void *bytes, size_t len)
{
    enum { LANES = 4, STEP = 8 * LANES };
    uint64_t lane[LANES] = { HASH_START, HASH_START, HASH_START, HASH_START }, hash = HASH_START;
    const unsigned char *p = bytes, *end = p + len;
    for (; end - p >= STEP; p += STEP)
        for (size_t k = 0; k < LANES; k++) {
            lane[k] = (lane[k] ^ eight_bytes(p + 8 * k)) * UINT64_C(0x100000001b3);
            lane[k] ^= lane[k] >> 32; /* high bytes must reach the low ones too */
        }
    for (size_t k = 0; k < LANES; k++)
        for (int shift = 0; shift < 64; shift += 8)
            hash = (hash ^ (lane[k] >> shift & 0xFF)) * UINT64_C(0x100000001b3);
    return hash_bytes(hash, p, (size_t)(end - p));
}

uint64_t hash_string(uint64_t hash, const char *text)
{
    return hash_bytes(hash, text, strlen(text) + 1);
}
