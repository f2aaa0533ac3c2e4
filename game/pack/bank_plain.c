/* Texts of a question bank made plain: tags, character references, white space. */
#include "pack/bank_list.h"
#include "pack/charref.h"

#include <ctype.h>
#include <string.h>

enum tag_kind {
    TAG_INLINE,  /* leaves no trace */
    TAG_BLOCK,   /* parts words */
    TAG_PICTURE, /* cannot be shown */
    TAG_HIDDEN,  /* what stands in it is not for readers */
    TAG_RAISED,
    TAG_LOWERED
};

static const struct {
    const char *name;
    enum tag_kind kind;
} tags[] = {
    { "a", TAG_INLINE },      { "abbr", TAG_INLINE },      { "audio", TAG_PICTURE }, { "b", TAG_INLINE },
    { "big", TAG_INLINE },    { "blockquote", TAG_BLOCK }, { "br", TAG_BLOCK },      { "canvas", TAG_PICTURE },
    { "center", TAG_BLOCK },  { "cite", TAG_INLINE },      { "code", TAG_INLINE },   { "dd", TAG_BLOCK },
    { "del", TAG_INLINE },    { "div", TAG_BLOCK },        { "dl", TAG_BLOCK },      { "dt", TAG_BLOCK },
    { "em", TAG_INLINE },     { "embed", TAG_PICTURE },    { "font", TAG_INLINE },   { "h1", TAG_BLOCK },
    { "h2", TAG_BLOCK },      { "h3", TAG_BLOCK },         { "h4", TAG_BLOCK },      { "h5", TAG_BLOCK },
    { "h6", TAG_BLOCK },      { "hr", TAG_BLOCK },         { "i", TAG_INLINE },      { "iframe", TAG_PICTURE },
    { "img", TAG_PICTURE },   { "ins", TAG_INLINE },       { "kbd", TAG_INLINE },    { "label", TAG_INLINE },
    { "li", TAG_BLOCK },      { "mark", TAG_INLINE },      { "math", TAG_PICTURE },  { "object", TAG_PICTURE },
    { "ol", TAG_BLOCK },      { "p", TAG_BLOCK },          { "pre", TAG_BLOCK },     { "q", TAG_INLINE },
    { "s", TAG_INLINE },      { "samp", TAG_INLINE },      { "script", TAG_HIDDEN }, { "section", TAG_BLOCK },
    { "small", TAG_INLINE },  { "source", TAG_PICTURE },   { "span", TAG_INLINE },   { "strike", TAG_INLINE },
    { "strong", TAG_INLINE }, { "style", TAG_HIDDEN },     { "sub", TAG_LOWERED },   { "sup", TAG_RAISED },
    { "svg", TAG_PICTURE },   { "table", TAG_BLOCK },      { "tbody", TAG_BLOCK },   { "td", TAG_BLOCK },
    { "tfoot", TAG_BLOCK },   { "th", TAG_BLOCK },         { "thead", TAG_BLOCK },   { "tr", TAG_BLOCK },
    { "tt", TAG_INLINE },     { "u", TAG_INLINE },         { "ul", TAG_BLOCK },      { "var", TAG_INLINE },
    { "video", TAG_PICTURE }, { "wbr", TAG_INLINE },
};

struct strip {
    const char *at, *end;
    enum bank_markup markup;
    bool picture;
    bool no_tag_end, no_comment_end; /* none stands behind here: not looked for again */
};

/* The kind of the tag called by `len` letters at `name`; -1 for none. */
static int tag_called(const char *name, size_t len)
{
    for (size_t t = 0; t < sizeof tags / sizeof *tags; t++) {
        size_t same = 0;
        while (same < len && tolower((unsigned char)name[same]) == tags[t].name[same])
            same++;
        if (same == len && tags[t].name[len] == '\0')
            return (int)tags[t].kind;
    }
    return -1;
}

/* A known tag at `s->at` (on its <); its length, or 0. */
static size_t match_tag(struct strip *s, enum tag_kind *kind, bool *closes)
{
    const char *p = s->at + 1;
    *closes = p < s->end && *p == '/';
    p += *closes;
    size_t len = 0, room = (size_t)(s->end - p);
    while (len < room && isalnum((unsigned char)p[len]))
        len++;
    int found = len > 0 && len < room && strchr(" \t\n\r/>", p[len]) != NULL ? tag_called(p, len) : -1;
    const char *close = found >= 0 && !s->no_tag_end ? memchr(p, '>', room) : NULL;
    if (found < 0)
        return 0;
    s->no_tag_end = close == NULL;
    *kind = (enum tag_kind)found;
    return close != NULL ? (size_t)(close + 1 - s->at) : 0;
}

/* The character of `text` in small and raised (or lowered); 0 when Unicode has none. */
static uint32_t shifted(uint32_t code, bool raised)
{
    static const char from[] = "0123456789+-=()n";
    static const uint32_t up[] = { 0x2070, 0xB9,   0xB2,   0xB3,   0x2074, 0x2075, 0x2076, 0x2077,
                                   0x2078, 0x2079, 0x207A, 0x207B, 0x207C, 0x207D, 0x207E, 0x207F };
    static const uint32_t down[] = { 0x2080, 0x2081, 0x2082, 0x2083, 0x2084, 0x2085, 0x2086, 0x2087,
                                     0x2088, 0x2089, 0x208A, 0x208B, 0x208C, 0x208D, 0x208E, 0x2099 };
    if (code == 0x2212)
        code = '-';
    const char *found = code > 0 && code < 0x80 ? strchr(from, (int)code) : NULL;
    return found == NULL ? 0 : raised ? up[found - from] : down[found - from];
}

/* "10<sup>3</sup>" must not become 103: raised and lowered characters where there are such, else ^( ) and _( ). Endings of
 * ordinal numbers stay as they are. */
static void add_shifted(struct buf *out, const char *text, bool raised)
{
    static const char *const ordinal[] = { "st", "nd", "rd", "th", "er", "re", "e", "o", "a", "TM" };
    struct buf small = { 0 };
    bool all = true, plain = *text == '\0';
    for (const char *p = text; *p != '\0' && all;) {
        uint32_t code = shifted(utf8_next(&p), raised);
        all = code != 0;
        if (all)
            buf_add_code(&small, code);
    }
    for (size_t i = 0; i < sizeof ordinal / sizeof *ordinal && raised; i++)
        plain = plain || strcmp(text, ordinal[i]) == 0;
    if (plain)
        buf_add(out, text);
    else if (all)
        buf_add(out, buf_text(&small));
    else
        buf_printf(out, "%s(%s)", raised ? "^" : "_", text);
    buf_fini(&small);
}

static void add_one(struct strip *s, struct buf *out)
{
    size_t len = *s->at == '&' && s->markup != BANK_LITERAL ? charref_decode(out, s->at, (size_t)(s->end - s->at)) : 0;
    if (len == 0)
        buf_add_bytes(out, s->at, len = 1);
    s->at += len;
}

/* What stands up to the closing tag of `kind`, without other tags. */
static void read_inside(struct strip *s, enum tag_kind wanted, struct buf *out)
{
    while (s->at < s->end) {
        enum tag_kind kind;
        bool closes;
        size_t len = *s->at == '<' ? match_tag(s, &kind, &closes) : 0;
        if (len == 0) {
            add_one(s, out);
            continue;
        }
        s->at += len;
        if (closes && kind == wanted)
            return;
    }
}

static void take_tag(struct strip *s, enum tag_kind kind, bool closes, struct buf *out)
{
    struct buf inside = { 0 };
    switch (kind) {
    case TAG_INLINE:
        break;
    case TAG_BLOCK:
        buf_add(out, " ");
        break;
    case TAG_PICTURE:
        s->picture = true;
        break;
    case TAG_HIDDEN:
        if (!closes)
            read_inside(s, kind, &inside);
        break;
    case TAG_RAISED:
    case TAG_LOWERED:
        if (!closes)
            read_inside(s, kind, &inside);
        add_shifted(out, buf_text(&inside), kind == TAG_RAISED);
        break;
    }
    buf_fini(&inside);
}

static bool take_comment(struct strip *s)
{
    if (s->end - s->at < 4 || strncmp(s->at, "<!--", 4) != 0)
        return false;
    const char *close = s->no_comment_end ? NULL : strstr(s->at, "-->");
    s->no_comment_end = close == NULL || close >= s->end;
    if (!s->no_comment_end)
        s->at = close + 3;
    return !s->no_comment_end;
}

bool bank_strip(struct buf *out, const char *text, size_t len, enum bank_markup markup)
{
    struct strip s = { .at = text, .end = text + len, .markup = markup };
    while (s.at < s.end) {
        enum tag_kind kind;
        bool closes;
        bool tag = *s.at == '<' && markup == BANK_HTML;
        if (tag && take_comment(&s))
            continue;
        size_t taken = tag ? match_tag(&s, &kind, &closes) : 0;
        s.at += taken;
        if (taken > 0)
            take_tag(&s, kind, closes, out);
        else
            add_one(&s, out);
    }
    return s.picture;
}

/* White space, control characters and byte order marks inside. */
static bool is_space(uint32_t code)
{
    return code == ' ' || (code >= '\t' && code <= '\r') || code == 0x2028 || code == 0x2029;
}

static bool is_noise(uint32_t code)
{
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0xFEFF || code == 0xFFFE || code == 0xFFFF;
}

const char *bank_plain(struct bank_list *list, const char *text, size_t len, enum bank_markup markup, bool *picture)
{
    struct buf stripped = { 0 }, tidy = { 0 };
    bool found = bank_strip(&stripped, text, len, markup);
    if (picture != NULL)
        *picture = *picture || found;
    size_t end = 0; /* of what is no space */
    bool gap = false;
    for (const char *p = buf_text(&stripped); *p != '\0';) {
        uint32_t code = utf8_next(&p);
        gap = gap || is_space(code);
        if (is_space(code) || is_noise(code) || (code == 0xA0 && tidy.len == 0))
            continue;
        if (gap && tidy.len > 0)
            buf_add(&tidy, " ");
        gap = false;
        buf_add_code(&tidy, code);
        if (code != 0xA0)
            end = tidy.len;
    }
    const char *plain = end > 0 ? arena_copy(&list->arena, buf_text(&tidy), end) : NULL;
    buf_fini(&stripped);
    buf_fini(&tidy);
    return plain;
}
