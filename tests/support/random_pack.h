/* Small random packs: what they say as plain tables, and the same as the JSON of a pack.
 *
 * Entities 0-3 are of kind A, 4-7 of kind B, 8 is another name of one of A. Relations: R_AB and R_BA (sometimes each
 * other's inverse), R_AA (sometimes symmetric), a quantity of A and an ordinal of B. Numbers are those of the pack. */
#ifndef SUPPORT_RANDOM_PACK_H
#define SUPPORT_RANDOM_PACK_H

#include "base/rng.h"
#include "pack/pack.h"

enum { KIND = 4, ENTITIES = 9, SAID_MAX = 48, PROMISED_MAX = 4 };
enum { R_AB, R_BA, R_AA, R_AMOUNT, R_ORDINAL, RELATIONS };

struct said {
    int s, r, o; /* o is -1 of a figure */
    int64_t value, tolerance;
    char polarity;
    bool past; /* a figure of another time */
};

struct promised {
    int r, s, o;
};

struct random_pack {
    int same; /* the entity that entity 8 is another name of */
    bool overlap[ENTITIES][ENTITIES];
    int max[R_AMOUNT], invmax[R_AMOUNT];
    bool inverse, symmetric;
    const char *aspect[R_AMOUNT]; /* "" where there is none */
    int said_count, promised_count;
    struct said said[SAID_MAX];
    struct promised promised[PROMISED_MAX];
};

/* Draws one. Mostly free of contradictions, but not always. */
void random_pack_draw(struct random_pack *pack, struct rng *rng);

/* Appends its JSON. */
void random_pack_write(const struct random_pack *pack, struct buf *out);

/* First entity of a relation's subjects and objects: 0 or KIND. */
int random_pack_domain(int relation);
int random_pack_range(int relation);

#endif
