/* See charref.h. */
#include "pack/charref.h"

#include <string.h>

enum { NAME_MAX_LENGTH = 31 };

uint32_t charref_windows(unsigned char byte)
{
    static const uint16_t upper[32] = { 0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
                                        0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178 };
    return byte >= 0x80 && byte < 0xA0 ? upper[byte - 0x80] : byte;
}

/* -1: no digit of a number of this base. */
static int digit_of(char c, int base)
{
    int digit = text_hex_digit(c);
    return digit < base ? digit : -1;
}

/* A number between the # and the semicolon. */
static size_t decode_number(struct buf *out, const char *text, size_t len)
{
    size_t i = 2;
    int base = i < len && (text[i] == 'x' || text[i] == 'X') ? 16 : 10;
    uint32_t code = 0;
    i += base == 16;
    size_t first = i;
    for (; i < len && digit_of(text[i], base) >= 0; i++)
        if (code <= 0x10FFFF) /* beyond, it only stays too large */
            code = code * (uint32_t)base + (uint32_t)digit_of(text[i], base);
    if (i == first || i == len || text[i] != ';')
        return 0;
    if (code >= 0x80 && code < 0xA0)
        code = charref_windows((unsigned char)code);
    bool legal = code != 0 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    if (out != NULL)
        buf_add_code(out, legal ? code : 0xFFFD);
    return i + 1;
}

/* The name of `len` bytes, by halving. */
static const struct charref_name *find(const char *name, size_t len)
{
    int high, low = 0;
    const struct charref_name *names = charref_names(&high);
    while (low < high) {
        int middle = low + (high - low) / 2, order = strncmp(names[middle].name, name, len);
        if (order == 0 && names[middle].name[len] == '\0')
            return &names[middle];
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

size_t charref_decode(struct buf *out, const char *text, size_t len)
{
    if (len > 2 && text[1] == '#')
        return decode_number(out, text, len);
    const char *end = memchr(text, ';', len < NAME_MAX_LENGTH + 2 ? len : NAME_MAX_LENGTH + 2);
    const struct charref_name *name = end != NULL ? find(text + 1, (size_t)(end - text) - 1) : NULL;
    if (name == NULL)
        return 0;
    if (out != NULL)
        buf_add(out, name->text);
    return (size_t)(end - text) + 1;
}

void charref_text(struct buf *out, const char *text)
{
    for (const char *end = text + strlen(text); text < end;) {
        size_t len = *text == '&' ? charref_decode(out, text, (size_t)(end - text)) : 0;
        if (len == 0)
            buf_add_bytes(out, text, len = 1 + strcspn(text + 1, "&"));
        text += len;
    }
}
