/* How it all looks: colours, corner radii and type sizes, read from data/themes/NAME.json. A theme file names every
 * token once, so that a reader finds none missing; what a token is for stands in the file beside it. */
#ifndef UI_THEME_H
#define UI_THEME_H

#include <stddef.h>
#include <stdint.h>

#include "base/err.h"

enum theme_colour {
    COLOUR_NIGHT, /* deepest background */
    COLOUR_HOUSE, /* background with a little light */
    COLOUR_FLOOR, /* the lit middle of the stage */
    COLOUR_CARD,
    COLOUR_CARD_FOCUS,
    COLOUR_CARD_EDGE,
    COLOUR_ROW_EDGE,
    COLOUR_ROW, /* menu rows on velvet: nearly night, translucent */
    COLOUR_VELVET_DARK,
    COLOUR_VELVET_MID,
    COLOUR_VELVET_LIGHT,
    COLOUR_GOLD,    /* what is gilded: edges, the ground of what has the focus */
    COLOUR_HEADING, /* gold as lettering, and as the edge of a card */
    COLOUR_GOLD_DARK,
    COLOUR_BULB, /* on velvet and signs: bulbs and lettering */
    COLOUR_BULB_OFF,
    COLOUR_BULB_WRONG,
    COLOUR_LAMP, /* on the stage: progress bulbs */
    COLOUR_FOOTLIGHT,
    COLOUR_SPOT, /* the spotlight, translucent */
    COLOUR_HALO, /* behind letters that stand on the stage */
    COLOUR_VEIL, /* over everything below a dialog, translucent and dark */
    COLOUR_TEXT, /* on cards, rows and the stage */
    COLOUR_MUTED,
    COLOUR_VELVET_TEXT, /* on velvet and veil */
    COLOUR_VELVET_MUTED,
    COLOUR_CREAM,     /* the paper of explanations */
    COLOUR_INK,       /* text on gold and cream */
    COLOUR_INK_MUTED, /* secondary text on cream */
    COLOUR_INK_RED,   /* headings on cream */
    COLOUR_ANSWER_A,
    COLOUR_ANSWER_B,
    COLOUR_ANSWER_C,
    COLOUR_ANSWER_D,
    COLOUR_TEAM_A, /* teams, eight */
    COLOUR_TEAM_H = COLOUR_TEAM_A + 7,
    COLOUR_RIGHT,
    COLOUR_RIGHT_CARD,
    COLOUR_WRONG,
    COLOUR_WRONG_CARD,
    COLOUR_SHADOW
};
enum { THEME_COLOURS = COLOUR_SHADOW + 1 };

/* Type sizes by name, ascending. */
enum theme_step {
    STEP_CAPTION,
    STEP_SMALL,
    STEP_BODY,
    STEP_LEAD,
    STEP_OPTION,
    STEP_TITLE,
    STEP_STEM,
    STEP_HERO,
    STEP_SCORE,
    STEP_MARQUEE
};
enum { THEME_STEPS = STEP_MARQUEE + 1 };

enum theme_radius { RADIUS_BAR, RADIUS_ROW, RADIUS_CARD, RADIUS_SIGN };
enum { THEME_RADII = RADIUS_SIGN + 1 };

enum { THEME_NAME_MAX = 32 };
#define THEME_USUAL "stage"

struct theme {
    char name[THEME_NAME_MAX];
    uint32_t colour[THEME_COLOURS]; /* 0xRRGGBBAA */
    int size[THEME_STEPS];          /* units, ascending; as large as the player wants them */
    int usual[THEME_STEPS];         /* the same as the file has them: where the larger ones find no room */
    int radius[THEME_RADII];        /* units */
};

/* Reads a theme file's bytes; `file` names it in errors. All tokens must be there, no unknown ones, colours written
 * "#RRGGBB" or "#RRGGBBAA". On false *theme is untouched. */
bool theme_load(struct theme *theme, const char *file, const char *bytes, size_t len, struct err *err);

/* Makes text `percent` (at least 100) as large as usual. Display lettering, which is large already, stays. */
void theme_enlarge(struct theme *theme, int percent);

/* The next size below `before` (0: none yet) for text between two steps: those steps, and where text is enlarged the usual
 * sizes below them down to the usual one of `least`. 0 behind the last. */
int theme_next_size(const struct theme *theme, enum theme_step most, enum theme_step least, int before);

/* `colour` with its alpha multiplied by `opacity` per mille. */
uint32_t colour_fade(uint32_t colour, int opacity);

/* From a (share 0) to b (share 1000), channel by channel. */
uint32_t colour_mix(uint32_t a, uint32_t b, int share);

/* Contrast of two opaque colours as WCAG counts it, times 100: 100 … 2100. */
int colour_contrast(uint32_t a, uint32_t b);

#endif
