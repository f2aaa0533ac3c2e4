/* The size at which text fits, and text cut short; see wrap.h. */
#include "ui/wrap.h"

#include "base/text.h"

#include <string.h>

static const char ellipsis[] = "\xE2\x80\xA6";

struct text_block text_block(struct arena *a, const struct metrics *m, enum text_style style, int size, int w,
                             const char *text)
{
    struct text_block block = { .style = style, .size = size };
    block.lines = wrap_text(a, m, style, size, w, text);
    block.line_height = m->line_height(m->user, style, size);
    block.height = block.lines.count * block.line_height;
    return block;
}

static bool fits(const struct text_block *block, int w, int h, int lines)
{
    return block->lines.width <= w && (h == 0 || block->height <= h) && (lines == 0 || block->lines.count <= lines) &&
           block->lines.chopped == 0;
}

struct text_block text_fit(struct arena *a, const struct metrics *m, const struct theme *theme, enum text_style style,
                           enum theme_step most, enum theme_step least, int w, int h, int lines, const char *text)
{
    for (int size = theme_next_size(theme, most, least, 0);;) {
        struct text_block block = text_block(a, m, style, size, w, text);
        int over = block.lines.width - w; /* words side by side may be a little wider than each alone */
        struct text_block less = over > 0 && over < w ? text_block(a, m, style, size, w - over, text) : block;
        if (fits(&less, w, h, lines))
            block = less;
        block.fits = fits(&block, w, h, lines);
        size = theme_next_size(theme, most, block.lines.chopped > 0 ? STEP_CAPTION : least, size);
        if (block.fits || size == 0)
            return block;
    }
}

int text_line_size(const struct metrics *m, const struct theme *theme, enum text_style style, enum theme_step step,
                   int w, int h, const char *text)
{
    int size = theme->size[step];
    for (int next; (next = theme_next_size(theme, step, STEP_CAPTION, size)) > 0; size = next) {
        bool enlarged = size > theme->usual[step];
        if (metrics_width(m, style, size, text) <= w && (!enlarged || m->line_height(m->user, style, size) <= h))
            break;
    }
    return size;
}

/* The first `len` bytes with an ellipsis, without a space between them. */
static const char *cut_at(struct arena *a, const char *text, size_t len)
{
    while (len > 0 && text[len - 1] == ' ')
        len--;
    return arena_printf(a, "%.*s%s", (int)len, text, ellipsis);
}

const char *text_shorten(struct arena *a, const struct metrics *m, enum text_style style, int size, int width,
                         const char *text)
{
    if (metrics_width(m, style, size, text) <= width)
        return text;
    const char *best = ellipsis;
    for (const char *p = text; *p != '\0';) {
        utf8_next(&p);
        const char *candidate = cut_at(a, text, (size_t)(p - text));
        if (metrics_width(m, style, size, candidate) > width)
            break;
        best = candidate;
    }
    return best;
}

static const char *after(const char *text, size_t characters)
{
    while (characters-- > 0)
        utf8_next(&text);
    return text;
}

const char *text_shorten_middle(struct arena *a, const struct metrics *m, enum text_style style, int size, int width,
                                const char *text)
{
    size_t length = utf8_length(text);
    const char *best = text;
    if (metrics_width(m, style, size, text) <= width)
        return text;
    for (size_t kept = 0; kept < length; kept++) {
        const char *tail = after(text, length - kept / 2);
        size_t head = (size_t)(after(text, kept - kept / 2) - text);
        while (*tail == ' ')
            tail++;
        const char *candidate = arena_printf(a, "%s%s", cut_at(a, text, head), tail);
        if (kept > 0 && metrics_width(m, style, size, candidate) > width)
            break;
        best = candidate;
    }
    return best;
}

const char *text_shorten_lines(struct arena *a, const struct metrics *m, enum text_style style, int size, int width,
                               int lines, const char *text)
{
    const char *candidate = text;
    for (size_t len = strlen(text); wrap_text(a, m, style, size, width, candidate).count > lines;) {
        while (len > 0 && text[len - 1] != ' ')
            len--;
        if (len == 0) /* one long word */
            return text_shorten(a, m, style, size, width, text);
        while (len > 0 && text[len - 1] == ' ')
            len--;
        candidate = cut_at(a, text, len);
    }
    return candidate;
}
