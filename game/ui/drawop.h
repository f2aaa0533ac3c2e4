/* One op of a drawlist. Plain values; see drawlist.h for what they mean and who makes them. */
#ifndef UI_DRAWOP_H
#define UI_DRAWOP_H

#include <stdbool.h>
#include <stdint.h>

#include "ui/rect.h"

enum draw_kind {
    DRAW_PANEL,
    DRAW_GRADIENT,
    DRAW_GLOW,
    DRAW_SHAPE,
    DRAW_ICON,
    DRAW_CONE,
    DRAW_CURTAIN,
    DRAW_BULB,
    DRAW_FOOTLIGHT,
    DRAW_TEXT,
    DRAW_CLIP,
    DRAW_UNCLIP
};

enum draw_direction { DRAW_DOWN, DRAW_ACROSS, DRAW_RADIAL };
enum draw_shape {
    SHAPE_TRIANGLE,
    SHAPE_DIAMOND,
    SHAPE_CIRCLE,
    SHAPE_SQUARE,
    SHAPE_STAR,
    SHAPE_PLUS,
    SHAPE_HEXAGON,
    SHAPE_MOON
};
enum draw_icon { ICON_CHECK, ICON_CROSS, ICON_LEFT, ICON_RIGHT, ICON_UP, ICON_DOWN, ICON_PAUSE, ICON_WARNING };
enum draw_curtain { CURTAIN_VALANCE, CURTAIN_DRAPE_LEFT, CURTAIN_DRAPE_RIGHT, CURTAIN_FULL };
enum draw_bulb { BULB_OFF, BULB_ON, BULB_WRONG, BULB_CURRENT };
enum draw_align { ALIGN_LEFT, ALIGN_CENTRE, ALIGN_RIGHT };

/* The faces: display capitals, running text in three weights, and signs that the others lack. */
enum text_style { STYLE_DISPLAY, STYLE_TEXT, STYLE_SEMIBOLD, STYLE_BOLD, STYLE_SYMBOL };
enum { TEXT_STYLES = STYLE_SYMBOL + 1 };

struct draw_velvet {
    uint32_t dark, mid, light;
    int fold; /* units, > 0 */
};

struct draw_text {
    const char *text; /* UTF-8, one line; copied by draw_text() */
    int x, baseline;  /* `x` is the left end, middle or right end, as `align` says */
    int size;         /* height of the type in units, > 0 */
    int tracking;     /* extra units between letters */
    enum text_style style;
    enum draw_align align;
    uint32_t colour;
    uint32_t glow; /* soft light or shadow behind the letters; alpha 0 = none */
    int blur, drop;
};

struct draw_op {
    enum draw_kind kind;
    int opacity;     /* per mille */
    int dx, dy;      /* moved by so much from where it is at rest: whole, so that it is not made anew on the way */
    struct rect box; /* unused by text */
    union {
        struct {
            uint32_t fill, edge;
            int radius, thickness;
        } panel;
        struct {
            uint32_t from, to;
            int radius;
            enum draw_direction direction;
        } gradient;
        struct {
            uint32_t colour;
            int radius, blur, drop;
        } glow;
        struct {
            uint32_t colour;
            enum draw_shape shape;
        } shape;
        struct {
            uint32_t colour;
            enum draw_icon icon;
        } icon;
        struct {
            uint32_t colour;
            int top;
        } cone;
        struct {
            struct draw_velvet velvet;
            enum draw_curtain part;
            int open, hem, phase;
        } curtain;
        struct {
            uint32_t colour;
            enum draw_bulb state;
        } bulb;
        struct {
            uint32_t colour;
            bool lit;
        } footlight;
        struct draw_text text;
    } as; /* the member named like the kind */
};

#endif
