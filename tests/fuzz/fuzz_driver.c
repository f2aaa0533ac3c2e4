/* Runs a fuzz target without libFuzzer: the seed files given, then mutations of them that are the same every time, until
 * FUZZ_BYTES have been tried. fuzz_NAME FILE… */
#include <stdio.h>
#include <stdlib.h>

#include "base/rng.h"
#include "base/text.h"
#include "fuzz/fuzz.h"

enum { TRIES_MOST = 10000, CHANGES_MOST = 6 };

static bool read_file(const char *path, struct buf *out)
{
    char bytes[4096];
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        return false;
    for (size_t n; (n = fread(bytes, 1, sizeof bytes, file)) > 0;)
        buf_add_bytes(out, bytes, n);
    return fclose(file) == 0;
}

/* The text with a stretch at `at` left out and `new` put there. */
static void splice(struct buf *b, size_t at, size_t out, const char *new, size_t new_len)
{
    struct buf changed = { 0 };
    buf_add_bytes(&changed, b->bytes, at);
    buf_add_bytes(&changed, new, new_len);
    buf_add_bytes(&changed, b->bytes + at + out, b->len - at - out);
    buf_fini(b);
    *b = changed;
}

static size_t below(struct rng *rng, size_t bound)
{
    return bound > 0 ? rng_below(rng, (uint32_t)bound) : 0;
}

/* What readers stumble over: brackets, quotes, extremes, torn letters. */
static void insert_token(struct rng *rng, struct buf *b, size_t at)
{
    static const char *const tokens[] = { "{",
                                          "}",
                                          "[",
                                          "]",
                                          "\"",
                                          ",",
                                          ":",
                                          "null",
                                          "-1",
                                          "1e99",
                                          "\\",
                                          "\\u00",
                                          "9223372036854775808",
                                          "0",
                                          "\xc3",
                                          "\xed\xa0\x80",
                                          "true",
                                          "\"\"",
                                          "\n",
                                          "{}",
                                          "0.000001",
                                          "\x7f",
                                          "[[[[[[[",
                                          "\xf0\x9f\x8e\xad" };
    const char *token = tokens[below(rng, sizeof tokens / sizeof *tokens)];
    size_t len = 0;
    while (token[len] != '\0')
        len++;
    splice(b, at, 0, token, len);
}

static void mutate(struct rng *rng, struct buf *b)
{
    size_t at = below(rng, b->len), len = below(rng, b->len - at < 40 ? b->len - at : 40);
    char byte = (char)rng_next(rng);
    switch (rng_below(rng, 5)) {
    case 0:
        splice(b, at, at < b->len, &byte, 1);
        break;
    case 1:
        splice(b, at, len, "", 0);
        break;
    case 2: { /* a stretch from elsewhere */
        struct buf copy = { 0 };
        buf_add_bytes(&copy, b->bytes + at, len);
        splice(b, below(rng, b->len), 0, copy.bytes, copy.len);
        buf_fini(&copy);
        break;
    }
    case 3:
        insert_token(rng, b, at);
        break;
    default: /* the end is missing */
        if (rng_below(rng, 8) == 0)
            splice(b, at, b->len - at, "", 0);
    }
}

static void try_mutations(struct rng *rng, const struct buf *seed, size_t bytes)
{
    size_t tried = 0;
    for (int i = 0; i < TRIES_MOST && tried < bytes; i++) {
        struct buf changed = { 0 };
        buf_add_bytes(&changed, buf_text(seed), seed->len);
        for (uint32_t n = 1 + rng_below(rng, CHANGES_MOST); n > 0 && changed.len > 0; n--)
            mutate(rng, &changed);
        LLVMFuzzerTestOneInput((const uint8_t *)buf_text(&changed), changed.len);
        tried += changed.len + 100;
        buf_fini(&changed);
    }
}

int main(int argc, char **argv)
{
    struct rng rng = rng_stream(1, 0, "fuzz");
    LLVMFuzzerTestOneInput((const uint8_t *)"", 0);
    for (int i = 1; i < argc; i++) {
        struct buf seed = { 0 };
        if (!read_file(argv[i], &seed)) {
            fprintf(stderr, "cannot read %s\n", argv[i]);
            return 1;
        }
        LLVMFuzzerTestOneInput((const uint8_t *)buf_text(&seed), seed.len);
        try_mutations(&rng, &seed, FUZZ_BYTES / (size_t)(argc - 1));
        buf_fini(&seed);
    }
    return 0;
}
