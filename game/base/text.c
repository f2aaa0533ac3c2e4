/* UTF-8 and string building; folding by utf8proc. See text.h. */
#include "base/text.h"

#include "base/arena.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

/* Decodes one code point of at most `len` bytes; 0 bytes consumed means invalid. */
static size_t decode(const unsigned char *p, size_t len, uint32_t *code)
{
    if (len == 0)
        return 0;
    if (p[0] < 0x80)
        return *code = p[0], 1;
    size_t n = p[0] >= 0xF0 ? 4 : p[0] >= 0xE0 ? 3 : p[0] >= 0xC2 ? 2 : 0;
    if (n == 0 || p[0] > 0xF4 || len < n)
        return 0;
    uint32_t c = p[0] & (0xFFu >> (n + 1));
    for (size_t i = 1; i < n; i++) {
        if ((p[i] & 0xC0) != 0x80)
            return 0;
        c = c << 6 | (p[i] & 0x3Fu);
    }
    const uint32_t least[] = { 0, 0, 0x80, 0x800, 0x10000 };
    if (c < least[n] || c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF))
        return 0;
    *code = c;
    return n;
}

/* How many bytes from the start are ASCII, in eights. */
static size_t ascii(const unsigned char *p, size_t len)
{
    uint64_t eight;
    size_t i = 0;
    for (; len - i >= sizeof eight; i += sizeof eight) {
        memcpy(&eight, p + i, sizeof eight);
        if ((eight & UINT64_C(0x8080808080808080)) != 0)
            break;
    }
    return i;
}

bool utf8_valid(const char *text, size_t len, size_t *bad)
{
    const unsigned char *p = (const unsigned char *)text;
    uint32_t code;
    for (size_t i = ascii(p, len), n; i < len; i += n) {
        if (p[i] >= 0x80)
            n = decode(p + i, len - i, &code);
        else
            n = 1 + ascii(p + i + 1, len - i - 1);
        if (n == 0) {
            if (bad != NULL)
                *bad = i;
            return false;
        }
    }
    return true;
}

uint32_t utf8_next(const char **text)
{
    enum { LONGEST = 4 }; /* a NUL ends a sequence like any byte that does not go on with it */
    const unsigned char *p = (const unsigned char *)*text;
    if (*p == 0)
        return 0;
    uint32_t code = 0xFFFD;
    size_t n = decode(p, LONGEST, &code);
    *text += n > 0 ? n : 1;
    return n > 0 ? code : 0xFFFD;
}

size_t utf8_put(uint32_t code, char *out)
{
    return (size_t)utf8proc_encode_char((utf8proc_int32_t)code, (utf8proc_uint8_t *)out);
}

size_t utf8_length(const char *text)
{
    size_t count = 0;
    for (; *text != '\0'; count++)
        if ((unsigned char)*text < 0x80)
            text++;
        else
            utf8_next(&text);
    return count;
}

void buf_fini(struct buf *b)
{
    free(b->bytes);
    *b = (struct buf){ 0 };
}

void buf_clear(struct buf *b)
{
    b->len = 0;
    if (b->bytes != NULL)
        b->bytes[0] = '\0';
}

static void reserve(struct buf *b, size_t more)
{
    if (b->room - b->len > more && b->bytes != NULL)
        return;
    size_t room = b->room < 64 ? 64 : b->room;
    while (room - b->len <= more)
        room *= 2;
    b->bytes = mem_resize(b->bytes, room);
    b->room = room;
}

void buf_add_bytes(struct buf *b, const char *bytes, size_t len)
{
    reserve(b, len);
    if (len > 0)
        memcpy(b->bytes + b->len, bytes, len);
    b->len += len;
    b->bytes[b->len] = '\0';
}

void buf_add(struct buf *b, const char *text)
{
    buf_add_bytes(b, text, strlen(text));
}

void buf_add_code(struct buf *b, uint32_t code)
{
    char bytes[4];
    buf_add_bytes(b, bytes, utf8_put(code, bytes));
}

void buf_printf(struct buf *b, const char *format, ...)
{
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int len = vsnprintf(NULL, 0, format, args);
    if (len > 0) {
        reserve(b, (size_t)len);
        vsnprintf(b->bytes + b->len, (size_t)len + 1, format, again);
        b->len += (size_t)len;
    }
    va_end(again);
    va_end(args);
}

const char *buf_text(const struct buf *b)
{
    return b->bytes != NULL ? b->bytes : "";
}

/* Letters that NFKD does not take apart. */
static const char *base_letter(uint32_t code)
{
    switch (code) {
    case 0x0142:
        return "l";
    case 0x00F8:
        return "o";
    case 0x0111:
        return "d";
    case 0x00F0:
        return "d";
    case 0x00FE:
        return "th";
    case 0x00E6:
        return "ae";
    case 0x0153:
        return "oe";
    case 0x0131:
        return "i";
    default:
        return NULL;
    }
}

static bool is_word(uint32_t code)
{
    utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)code);
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO;
}

struct fold {
    struct buf *out;
    size_t start;
    bool gap; /* something between words was passed */
};

/* What ASCII folds to; 0: nothing, it only parts words. */
static const char ascii_folds[128] =
    "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"
    "0123456789\0\0\0\0\0\0\0abcdefghijklmnopqrstuvwxyz\0\0\0\0\0\0abcdefghijklmnopqrstuvwxyz\0\0\0\0";

/* Leaves the NUL behind the text to whoever ends the fold. */
static void fold_add(struct fold *fold, const char *letters, size_t len)
{
    struct buf *out = fold->out;
    reserve(out, len + 1);
    if (fold->gap && out->len > fold->start)
        out->bytes[out->len++] = ' ';
    fold->gap = false;
    for (size_t i = 0; i < len; i++) /* one, nearly always */
        out->bytes[out->len++] = letters[i];
}

static void fold_code(struct fold *fold, uint32_t code)
{
    enum { PARTS = 32 }; /* the longest decomposition has 18 */
    utf8proc_int32_t parts[PARTS];
    int boundary = 0;
    utf8proc_ssize_t count = utf8proc_decompose_char(
        (utf8proc_int32_t)code, parts, PARTS,
        UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK, &boundary);
    for (utf8proc_ssize_t i = 0; i < count && i < PARTS; i++) {
        const char *base = base_letter((uint32_t)parts[i]);
        char bytes[4];
        if (base != NULL)
            fold_add(fold, base, strlen(base));
        else if (is_word((uint32_t)parts[i]))
            fold_add(fold, bytes, utf8_put((uint32_t)parts[i], bytes));
        else
            fold->gap = true;
    }
}

/* Folds to the next letter that is not ASCII, and returns its place: no more letters come than are taken, and a space for
 * what stood before them. */
static const char *fold_ascii(struct fold *fold, const char *text, const char *end)
{
    reserve(fold->out, (size_t)(end - text) + 2);
    char *start = fold->out->bytes + fold->start, *to = fold->out->bytes + fold->out->len;
    bool gap = fold->gap;
    for (; text < end && (unsigned char)*text < 0x80; text++) {
        char c = ascii_folds[(unsigned char)*text];
        if (c != '\0' && gap && to > start)
            *to++ = ' ';
        if (c != '\0')
            *to++ = c;
        gap = c == '\0';
    }
    fold->gap = gap;
    fold->out->len = (size_t)(to - fold->out->bytes);
    return text;
}

/* Letter by letter: nothing in a fold depends on the neighbours. ASCII needs no tables. */
void text_fold(struct buf *out, const char *text)
{
    struct fold fold = { out, out->len, false };
    const char *end = text + strlen(text);
    while (text < end) {
        text = fold_ascii(&fold, text, end);
        if (text < end)
            fold_code(&fold, utf8_next(&text));
    }
    buf_add_bytes(out, NULL, 0);
}

bool text_same(const char *a, const char *b)
{
    struct buf fold_a = { 0 }, fold_b = { 0 };
    text_fold(&fold_a, a);
    text_fold(&fold_b, b);
    bool same = strcmp(buf_text(&fold_a), buf_text(&fold_b)) == 0;
    buf_fini(&fold_a);
    buf_fini(&fold_b);
    return same;
}

void text_capitalise(struct buf *out, const char *text)
{
    const char *rest = text;
    uint32_t first = utf8_next(&rest);
    if (first != 0)
        buf_add_code(out, (uint32_t)utf8proc_toupper((utf8proc_int32_t)first));
    buf_add(out, rest);
}

int text_hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

bool text_starts(const char *text, const char *prefix)
{
    return strncmp(text, prefix, strlen(prefix)) == 0;
}
