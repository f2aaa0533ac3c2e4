/* A checksum over all that stands before it; see seal.h. FNV-1a finds every change of a single byte for sure: each of its
 * steps can be undone, so two states that differ once stay different. */
#include "record/seal.h"

#include "base/rng.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

enum { DIGITS = 16 };

static void sum_text(const char *text, size_t len, char *out)
{
    snprintf(out, DIGITS + 1, "%016" PRIx64, hash_bytes(HASH_START, text, len));
}

void seal_put(struct json_out *out, size_t start)
{
    char sum[DIGITS + 1];
    sum_text(buf_text(out->buf) + start, out->buf->len - start, sum);
    json_put_string(out, "sum", sum);
}

static size_t without_spaces(const char *text, size_t len)
{
    while (len > 0 && (text[len - 1] == ' ' || text[len - 1] == '\n' || text[len - 1] == '\r'))
        len--;
    return len;
}

/* Takes `part` and spaces before it off the end. */
static bool cut(const char *text, size_t *len, const char *part)
{
    size_t end = without_spaces(text, *len), size = strlen(part);
    if (end < size || memcmp(text + end - size, part, size) != 0)
        return false;
    *len = without_spaces(text, end - size);
    return true;
}

enum seal seal_check(const char *text, size_t len)
{
    char sum[DIGITS + 1];
    if (!cut(text, &len, "}") || len < DIGITS + 1 || text[len - 1] != '"') /* spaces within the quotes are damage */
        return SEAL_NONE;
    const char *found = text + (len -= DIGITS + 1);
    if (!cut(text, &len, "\"") || !cut(text, &len, ":") || !cut(text, &len, "\"sum\"") || !cut(text, &len, ","))
        return SEAL_NONE;
    sum_text(text, len, sum);
    return memcmp(found, sum, DIGITS) == 0 ? SEAL_WHOLE : SEAL_BROKEN;
}
