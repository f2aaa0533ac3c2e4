/* Line breaking; see wrap.h. Text becomes chunks that cannot be broken; lines are filled greedily, then as narrow a
 * width as still gives the same number of lines is searched, which evens them out. */
#include "ui/wrap.h"

#include "base/text.h"

#include <stdio.h>
#include <string.h>

enum { SOFT_HYPHEN = 0x00AD, HYPHEN = 0x2010, EN_DASH = 0x2013, EM_DASH = 0x2014 };
enum { PART_LEAST = 3 /* letters of a word on either side of where it is broken */ };

static const char bar[] = " \u00b7 "; /* parts what stands side by side; gone where a line ends */

struct chunk {
    const char *text;
    int width, space; /* units; `space` is the width of what parts it from the next one, 0 if nothing does */
    bool ends_line, bar;
};

struct chunks {
    struct chunk *at;
    int count, room;
    bool at_bars; /* lines break only there, if they hold one */
};

struct wrapper {
    struct arena *a;
    const struct metrics *m;
    enum text_style style;
    int size, width, chopped;
    struct chunks chunks;
};

static int measure(const struct wrapper *w, const char *text)
{
    return metrics_width(w->m, w->style, w->size, text);
}

static void add_chunk(struct wrapper *w, const char *text, bool ends_line)
{
    struct chunks *c = &w->chunks;
    if (c->count == c->room) {
        int room = c->room == 0 ? 32 : c->room * 2;
        struct chunk *more = arena_array(w->a, (size_t)room, sizeof *more);
        if (c->count > 0)
            memcpy(more, c->at, (size_t)c->count * sizeof *more);
        c->at = more;
        c->room = room;
    }
    c->at[c->count++] = (struct chunk){ .text = text, .width = measure(w, text), .ends_line = ends_line };
}

/* Bytes from `from` up to `to` without soft hyphens, with a hyphen behind them if asked. */
static char *plain(struct arena *a, const char *from, const char *to, bool hyphen)
{
    char *out = arena_alloc(a, (size_t)(to - from) + 2), *p = out;
    while (from < to) {
        const char *start = from;
        if (utf8_next(&from) == SOFT_HYPHEN)
            continue;
        memcpy(p, start, (size_t)(from - start));
        p += from - start;
    }
    if (hyphen)
        *p++ = '-';
    *p = '\0';
    return out;
}

static bool is_letter(uint32_t code)
{
    return (code >= 'A' && code <= 'Z') || (code >= 'a' && code <= 'z') || (code >= 0xC0 && code < 0x2000);
}

static bool is_apostrophe(uint32_t code)
{
    return code == '\'' || code == 0x2019;
}

static bool is_among(uint32_t code, const char *letters)
{
    return code != 0 && code < 0x80 && strchr(letters, (int)code) != NULL;
}

/* Of the letters beyond ASCII nearly all are vowels with a mark; where that is wrong, a word breaks elsewhere. */
static bool is_vowel(uint32_t code)
{
    return code < 0x80 ? is_among(code, "aeiouyAEIOUY") : code != 0xDF;
}

/* Consonants that no syllable parts: "ch", "sch", "ck", "th", "br", "kl" … */
static bool is_one_sound(uint32_t first, uint32_t second)
{
    return (second == 'h' && is_among(first, "cpst")) || (second == 'k' && first == 'c') ||
           (second == 'c' && first == 's') || (is_among(second, "lr") && is_among(first, "bdfgkpt"));
}

static bool has_part(const char *from, const char *to)
{
    int count = 0;
    while (from < to) {
        uint32_t code = utf8_next(&from);
        count += is_letter(code) || (code >= '0' && code <= '9');
    }
    return count >= PART_LEAST;
}

/* How good it is to break a word that is too wide. */
enum break_rank { BREAK_NONE, BREAK_ANYWHERE, BREAK_PARTS, BREAK_SYLLABLE, BREAK_SOFT };

/* Before `p` in the word, where `before` stands before it. */
static enum break_rank break_rank(const char *word, const char *p, const char *end, uint32_t before)
{
    const char *next = p;
    uint32_t code = utf8_next(&next), after = next < end ? utf8_next(&next) : 0;
    if (before == SOFT_HYPHEN)
        return BREAK_SOFT;
    if (is_apostrophe(before) || is_apostrophe(code) || !has_part(word, p) || !has_part(p, end))
        return BREAK_ANYWHERE;
    bool begins = is_letter(code) && !is_vowel(code) && !is_one_sound(before, code);
    if (is_one_sound(code, after))
        after = next < end ? utf8_next(&next) : 0;
    return begins && is_letter(after) && is_vowel(after) ? BREAK_SYLLABLE : BREAK_PARTS;
}

/* Where to break a word that is too wide: at the last of the best places at which its beginning still fits. */
static const char *break_point(const struct wrapper *w, const char *word, const char *end, bool *soft)
{
    const char *best = NULL, *p = word;
    enum break_rank most = BREAK_NONE;
    while (p < end) {
        uint32_t before = utf8_next(&p);
        if (p >= end)
            break;
        enum break_rank rank = break_rank(word, p, end, before);
        if (rank < most)
            continue;
        if (measure(w, plain(w->a, word, p, true)) > w->width)
            break;
        best = p;
        most = rank;
    }
    if (best == NULL) { /* not even one letter fits: take it all the same, or there would be no end */
        best = word;
        utf8_next(&best);
    }
    *soft = most == BREAK_SOFT;
    return best;
}

static void add_word(struct wrapper *w, const char *word, const char *end)
{
    while (measure(w, plain(w->a, word, end, false)) > w->width) {
        bool soft;
        const char *cut = break_point(w, word, end, &soft);
        if (cut >= end)
            break;
        w->chopped += !soft;
        add_chunk(w, plain(w->a, word, cut, true), true);
        word = cut;
    }
    add_chunk(w, plain(w->a, word, end, false), false);
}

/* Whether a line may break between `code` and `next`, so that a hyphen between letters ends a line but "1–4" stays. */
static bool breaks_behind(uint32_t before, uint32_t code, uint32_t next)
{
    bool dash = code == '-' || code == HYPHEN || code == EN_DASH || code == EM_DASH || code == '/';
    return dash && is_letter(before) && is_letter(next);
}

/* The end of the unbreakable piece that starts at `p`. */
static const char *piece_end(const char *p)
{
    uint32_t before = 0, code = 0;
    while (*p != '\0' && *p != ' ' && *p != '\n') {
        const char *next = p;
        before = code;
        code = utf8_next(&next);
        p = next;
        const char *peek = p;
        if (breaks_behind(before, code, utf8_next(&peek)))
            break;
    }
    return p;
}

/* A bar at `text` belongs to the chunk before it; the bytes behind its first space, 0: there is none. */
static size_t take_bar(const struct wrapper *w, const char *text, struct chunk *last)
{
    size_t len = strlen(bar + 1);
    if (last == NULL || last->space == 0 || strncmp(text, bar + 1, len) != 0 || text[len] == '\0')
        return 0;
    last->space = measure(w, bar);
    last->bar = true;
    return len;
}

static void split(struct wrapper *w, const char *text)
{
    int space = measure(w, " ");
    while (*text != '\0') {
        struct chunk *last = w->chunks.count > 0 ? &w->chunks.at[w->chunks.count - 1] : NULL;
        size_t skip = take_bar(w, text, last);
        if (skip > 0) {
            text += skip;
            continue;
        }
        if (*text == ' ' || *text == '\n') {
            if (*text == '\n' && (last == NULL || last->ends_line))
                add_chunk(w, "", true);
            else if (*text == '\n')
                last->ends_line = true;
            else if (last != NULL)
                last->space = space;
            text++;
            continue;
        }
        const char *end = piece_end(text);
        add_word(w, text, end);
        text = end;
    }
}

/* The chunk behind the line that starts at `first` and may be `width` wide. */
static int line_break(const struct chunks *c, int first, int width)
{
    int used = 0, i = first, behind = first;
    for (; i < c->count; i++) {
        if (i > first && used + c->at[i].width > width)
            return c->at_bars && behind > first ? behind : i;
        used += c->at[i].width + c->at[i].space;
        if (c->at[i].ends_line)
            return i + 1;
        if (c->at[i].bar)
            behind = i + 1;
    }
    return i;
}

static int count_lines(const struct chunks *c, int width)
{
    int lines = 0;
    for (int i = 0; i < c->count; i = line_break(c, i, width))
        lines++;
    return lines;
}

/* Lines that end elsewhere than at a bar, where that is to be preferred. */
static int count_loose(const struct chunks *c, int width)
{
    int loose = 0;
    for (int i = 0, next; c->at_bars && i < c->count; i = next) {
        next = line_break(c, i, width);
        loose += next < c->count && !c->at[next - 1].bar;
    }
    return loose;
}

/* The narrowest width that needs no more lines than `width` does. */
static int balanced_width(const struct chunks *c, int width)
{
    int lines = count_lines(c, width), loose = count_loose(c, width), low = 1, high = width;
    for (int i = 0; i < c->count; i++)
        low = c->at[i].width > low ? c->at[i].width : low;
    while (low < high) {
        int middle = low + (high - low) / 2;
        if (count_lines(c, middle) <= lines && count_loose(c, middle) <= loose)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

static const char *join(struct arena *a, const struct chunk *chunk, int count)
{
    size_t len = 0;
    for (int i = 0; i < count; i++)
        len += strlen(chunk[i].text) + sizeof bar;
    char *line = arena_alloc(a, len + 1), *p = line;
    for (int i = 0; i < count; i++) {
        const char *behind = i + 1 == count || chunk[i].space == 0 ? "" : chunk[i].bar ? bar : " ";
        p += sprintf(p, "%s%s", chunk[i].text, behind);
    }
    *p = '\0';
    return line;
}

struct wrap_lines wrap_text(struct arena *a, const struct metrics *m, enum text_style style, int size, int width,
                            const char *text)
{
    struct wrapper w = { .a = a, .m = m, .style = style, .size = size, .width = width };
    split(&w, text);
    struct chunks *c = &w.chunks;
    int count = count_lines(c, width);
    c->at_bars = true;
    c->at_bars = count_lines(c, width) == count;
    int narrow = balanced_width(c, width);
    struct wrap_lines lines = { .count = count_lines(c, narrow), .chopped = w.chopped };
    lines.line = arena_array(a, (size_t)lines.count + 1, sizeof *lines.line);
    for (int i = 0, n = 0, next; i < c->count; i = next) {
        next = line_break(c, i, narrow);
        lines.line[n] = join(a, &c->at[i], next - i);
        int used = measure(&w, lines.line[n++]);
        lines.width = used > lines.width ? used : lines.width;
    }
    return lines;
}
