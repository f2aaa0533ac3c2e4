/* Encodings; see table_text.h. */
#include "pack/table_text.h"

#include <errno.h>
#include <iconv.h>
#include <stdio.h>
#include <string.h>
#include <uchardet.h>

struct mark {
    const char *bytes, *encoding;
    size_t len;
};

/* The byte order mark at the beginning; longer ones go before those they begin with. */
static const struct mark *find_mark(const char *bytes, size_t len)
{
    static const struct mark marks[] = { { "\xEF\xBB\xBF", "UTF-8", 3 },
                                         { "\xFF\xFE\0\0", "UTF-32LE", 4 },
                                         { "\0\0\xFE\xFF", "UTF-32BE", 4 },
                                         { "\xFF\xFE", "UTF-16LE", 2 },
                                         { "\xFE\xFF", "UTF-16BE", 2 } };
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (len >= marks[i].len && memcmp(bytes, marks[i].bytes, marks[i].len) == 0)
            return &marks[i];
    return NULL;
}

/* Latin text in UTF-16 has a zero in nearly every pair, always on the same side. */
static const char *guess_utf16(const char *bytes, size_t len)
{
    size_t zeros[2] = { 0 }, pairs = len / 2 < 2000 ? len / 2 : 2000;
    for (size_t i = 0; i < pairs * 2; i++)
        zeros[i % 2] += bytes[i] == '\0';
    if (len % 2 != 0 || pairs < 2)
        return NULL;
    if (zeros[1] * 10 >= pairs * 7 && zeros[0] * 10 < pairs)
        return "UTF-16LE";
    return zeros[0] * 10 >= pairs * 7 && zeros[1] * 10 < pairs ? "UTF-16BE" : NULL;
}

/* Whether every byte beyond ASCII is one that Western European text in Windows-1252 really uses. */
static bool looks_western(const char *bytes, size_t len)
{
    static const char usual[] = "\x80\x82\x84\x85\x86\x8C\x91\x92\x93\x94\x95\x96\x97\x99\x9C\xA0\xA1\xA3\xA7\xA9\xAB"
                                "\xAE\xB0\xB1\xB2\xB3\xB4\xB5\xB7\xBB\xBD\xBF\xC0\xC4\xC5\xC6\xC7\xC8\xC9\xD1\xD3\xD6"
                                "\xD7\xD8\xDC\xDF\xE0\xE1\xE2\xE3\xE4\xE5\xE6\xE7\xE8\xE9\xEA\xEB\xED\xEE\xEF\xF1\xF2"
                                "\xF3\xF4\xF5\xF6\xF8\xF9\xFA\xFB\xFC";
    size_t high = 0, letters = 0;
    for (size_t i = 0; i < len; i++) {
        unsigned char c = (unsigned char)bytes[i];
        if (c >= 0x80 && memchr(usual, bytes[i], sizeof usual - 1) == NULL)
            return false;
        high += c >= 0x80;
        letters += (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }
    return high * 4 <= letters + 4; /* other alphabets are nearly all high bytes */
}

static bool guess_by_library(const char *bytes, size_t len, char *used)
{
    uchardet_t detector = uchardet_new();
    bool fine = uchardet_handle_data(detector, bytes, len) == 0;
    uchardet_data_end(detector);
    fine = fine && *uchardet_get_charset(detector) != '\0';
    if (fine)
        snprintf(used, TABLE_ENCODING_MAX, "%s", uchardet_get_charset(detector));
    uchardet_delete(detector);
    return fine;
}

static void find_encoding(const char *bytes, size_t len, const char *wanted, char *used)
{
    const struct mark *mark = find_mark(bytes, len);
    const char *found = wanted != NULL ? wanted : mark != NULL ? mark->encoding : NULL;
    if (found == NULL)
        found = guess_utf16(bytes, len);
    if (found == NULL && utf8_valid(bytes, len, NULL))
        found = "UTF-8";
    if (found == NULL && (looks_western(bytes, len) || !guess_by_library(bytes, len, used)))
        found = "WINDOWS-1252";
    if (found != NULL)
        snprintf(used, TABLE_ENCODING_MAX, "%s", found);
}

static bool fail_byte(const char *name, const char *bytes, size_t at, const char *encoding, struct err *err)
{
    int line = 1;
    for (size_t i = 0; i < at; i++)
        line += bytes[i] == '\n';
    return err_set(err, "%s:%d: not valid %s; name the right encoding with --encoding, e.g. WINDOWS-1252", name, line,
                   encoding);
}

static bool convert(const char *name, const char *bytes, size_t len, const char *encoding, struct buf *out,
                    struct err *err)
{
    iconv_t converter = iconv_open("UTF-8", encoding);
    if (converter == (iconv_t)-1)
        return err_set(err, "%s: no encoding is called \"%s\"; expected e.g. UTF-8, WINDOWS-1252, UTF-16LE", name,
                       encoding);
    char *in = (char *)bytes; /* iconv's signature; it does not write there */
    size_t left = len;
    bool fine = true;
    while (fine && left > 0) {
        char piece[4096], *end = piece;
        size_t room = sizeof piece;
        fine = iconv(converter, &in, &left, &end, &room) != (size_t)-1 || errno == E2BIG;
        buf_add_bytes(out, piece, (size_t)(end - piece));
    }
    iconv_close(converter);
    return fine || fail_byte(name, bytes, len - left, encoding, err);
}

bool table_text(const char *name, const char *bytes, size_t len, const char *wanted, struct buf *out, char *used,
                struct err *err)
{
    const struct mark *mark = find_mark(bytes, len);
    size_t bad = 0, start = out->len;
    find_encoding(bytes, len, wanted, used);
    size_t skip = mark != NULL && strcmp(mark->encoding, used) == 0 ? mark->len : 0;
    bytes += skip;
    len -= skip;
    bool utf8 = strcmp(used, "UTF-8") == 0 || strcmp(used, "utf-8") == 0 || strcmp(used, "ASCII") == 0;
    if (!utf8 && !convert(name, bytes, len, used, out, err))
        return false;
    if (utf8 && !utf8_valid(bytes, len, &bad))
        return fail_byte(name, bytes, bad, used, err);
    if (utf8)
        buf_add_bytes(out, bytes, len);
    if (out->len > start && memchr(out->bytes + start, '\0', out->len - start) != NULL)
        return err_set(err, "%s: not a text file: it has NUL bytes", name);
    return true;
}
