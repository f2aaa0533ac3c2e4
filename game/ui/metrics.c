/* Built-in metrics; see metrics.h. Advances per mille of the size, rounded from Bebas Neue and Inter Regular; the bolder
 * weights are Inter Regular widened. */
#include "ui/metrics.h"

#include "base/text.h"

#include <stddef.h>
#include <string.h>

enum { FIRST = ' ', LAST = '~' };

static const short display_advance[] = {
    155, 158, 265, 412, 387, 616, 408, 151, 241, 241, 395, 392, 160, 265, 155, 376, 389, 338, 387,
    387, 400, 387, 389, 387, 392, 389, 155, 160, 383, 350, 383, 361, 689, 422, 392, 380, 396, 360,
    340, 383, 408, 158, 255, 409, 337, 523, 409, 389, 374, 402, 394, 372, 363, 387, 418, 583, 435,
    406, 379, 242, 376, 242, 403, 507, 223, 422, 392, 380, 396, 360, 340, 383, 408, 158, 255, 409,
    337, 523, 409, 389, 371, 392, 394, 372, 360, 387, 418, 583, 435, 406, 379, 257, 373, 257, 396,
};

static const short text_advance[] = {
    281, 278, 403, 631, 638, 813, 639, 222, 362, 362, 500, 659, 280, 460, 276, 357, 625, 464, 605,
    636, 642, 608, 624, 571, 616, 624, 276, 280, 659, 659, 659, 507, 936, 676, 651, 727, 719, 598,
    587, 743, 740, 264, 543, 652, 563, 889, 753, 761, 635, 761, 639, 638, 642, 741, 676, 949, 642,
    665, 625, 362, 357, 362, 469, 452, 497, 564, 621, 558, 621, 582, 361, 609, 591, 237, 237, 544,
    237, 869, 585, 597, 609, 609, 372, 523, 364, 581, 557, 813, 540, 557, 541, 362, 327, 362, 659,
};

/* What stands for every letter outside ASCII, and how much wider than Regular a weight runs; per mille. */
static const struct {
    short other, factor, ascent, descent, cap;
} faces[TEXT_STYLES] = {
    [STYLE_DISPLAY] = { 400, 1000, 840, 160, 700 },  [STYLE_TEXT] = { 620, 1000, 969, 241, 728 },
    [STYLE_SEMIBOLD] = { 620, 1035, 969, 241, 728 }, [STYLE_BOLD] = { 620, 1052, 969, 241, 728 },
    [STYLE_SYMBOL] = { 850, 1000, 929, 236, 729 },
};

static int advance(enum text_style style, uint32_t code)
{
    if (code == 0x202F || code == 0x2009)
        return 180;
    if (code == 0xAD) /* a soft hyphen that broke no line */
        return 0;
    if (code == 0xA0)
        code = ' ';
    if (code < FIRST || code > LAST)
        return faces[style].other;
    return style == STYLE_DISPLAY ? display_advance[code - FIRST] : text_advance[code - FIRST];
}

static int round_up(int64_t value, int64_t unit)
{
    return (int)((value + unit - 1) / unit);
}

static int plain_width(void *user, enum text_style style, int size, const char *text, int len)
{
    (void)user;
    int64_t sum = 0;
    for (const char *p = text, *end = text + len; p < end;)
        sum += advance(style, utf8_next(&p));
    return round_up(sum * size * faces[style].factor, 1000000);
}

static int plain_ascent(void *user, enum text_style style, int size)
{
    (void)user;
    return round_up((int64_t)size * faces[style].ascent, 1000);
}

static int plain_descent(void *user, enum text_style style, int size)
{
    (void)user;
    return round_up((int64_t)size * faces[style].descent, 1000);
}

static int plain_line_height(void *user, enum text_style style, int size)
{
    return plain_ascent(user, style, size) + plain_descent(user, style, size);
}

static int plain_cap_height(void *user, enum text_style style, int size)
{
    (void)user;
    return round_up((int64_t)size * faces[style].cap, 1000);
}

struct metrics metrics_plain(void)
{
    return (struct metrics){
        .width = plain_width,
        .ascent = plain_ascent,
        .descent = plain_descent,
        .line_height = plain_line_height,
        .cap_height = plain_cap_height,
    };
}

int metrics_width(const struct metrics *m, enum text_style style, int size, const char *text)
{
    return m->width(m->user, style, size, text, (int)strlen(text));
}

int metrics_baseline(const struct metrics *m, enum text_style style, int size, int y, int h)
{
    return y + (h + m->cap_height(m->user, style, size)) / 2;
}
