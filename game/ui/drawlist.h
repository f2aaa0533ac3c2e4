/* What a picture consists of, as a value: the only thing a screen hands to the painter.
 *
 * All lengths are theme units (view.h), all shares are per mille (0 … 1000), colours are 0xRRGGBBAA. Ops are painted
 * in order. A drawlist owns an arena that holds the ops and copies of all text, so nothing borrowed must outlive it. Two
 * lists that print alike hash alike and look alike; an equal hash means there is nothing to repaint. */
#ifndef UI_DRAWLIST_H
#define UI_DRAWLIST_H

#include <stdint.h>

#include "base/arena.h"
#include "base/text.h"
#include "ui/drawop.h"

struct drawlist {
    struct arena arena;
    struct draw_op *ops; /* in arena */
    int count, room;
    int still;   /* the first `still` ops do not move: the painter keeps their picture */
    int opacity; /* per mille; multiplied into every op added now. Ops of 0 are made ready but not seen */
    int dx, dy;  /* units that every op added now is moved by */
};

void drawlist_init(struct drawlist *list);
void drawlist_fini(struct drawlist *list);

/* Empty, fully opaque, memory kept: for the next frame. */
void drawlist_clear(struct drawlist *list);

/* Sets the opacity of what follows and returns the one before, so that it can be put back. */
int drawlist_fade(struct drawlist *list, int opacity);

/* Moves what follows by so many units. */
void drawlist_shift(struct drawlist *list, int dx, int dy);

/* Says that everything added so far stands still (the stage behind a screen). */
void drawlist_mark_still(struct drawlist *list);

/* Adds a rectangle filled with `fill`; radius 0 is sharp. `edge` of `thickness` units lies inside the box; 0 = none. */
void draw_rect(struct drawlist *list, struct rect box, uint32_t fill);
void draw_panel(struct drawlist *list, struct rect box, int radius, uint32_t fill, uint32_t edge, int thickness);

/* A gradient in a rounded box. Radial ones run from the middle (`from`) to the ellipse within the box (`to`). */
void draw_gradient(struct drawlist *list, struct rect box, enum draw_direction direction, uint32_t from, uint32_t to,
                   int radius);

/* Soft light (or, in black, a shadow) around a rounded box, `blur` units far, moved down by `drop`. Never inside it. */
void draw_glow(struct drawlist *list, struct rect box, int radius, int blur, int drop, uint32_t colour);

void draw_shape(struct drawlist *list, struct rect box, enum draw_shape shape, uint32_t fill);
void draw_icon(struct drawlist *list, struct rect box, enum draw_icon icon, uint32_t colour);

/* A spotlight from the box's upper edge, `top` units wide there, as wide as the box below, fading downwards. */
void draw_cone(struct drawlist *list, struct rect box, int top, uint32_t colour);

/* Velvet. `fold` is the width of one fold, `phase` moves the folds by per mille of one. `open` (CURTAIN_FULL only)
 * gathers its halves to the sides: 0 closed, 1000 gone; draw_curtain_moving has the hem on another way than the top. */
void draw_curtain(struct drawlist *list, struct rect box, enum draw_curtain part, struct draw_velvet velvet, int open,
                  int phase);
void draw_curtain_moving(struct drawlist *list, struct rect box, struct draw_velvet velvet, int open, int hem);

/* One marquee bulb or footlight in its box; light spills over the box. */
void draw_bulb(struct drawlist *list, struct rect box, enum draw_bulb state, uint32_t colour);
void draw_footlight(struct drawlist *list, struct rect box, bool lit, uint32_t colour);

/* One line of text. Empty text adds nothing. */
void draw_text(struct drawlist *list, struct draw_text text);

/* Restricts what follows to the box, until its draw_unclip. They nest, up to 8 deep; one within another only narrows
 * it. */
void draw_clip(struct drawlist *list, struct rect box);
void draw_unclip(struct drawlist *list);

/* A fingerprint of everything the painter sees. */
uint64_t drawlist_hash(const struct drawlist *list);

/* Appends one op a line, each with all its fields; the same for the same list on every machine. */
void drawlist_print(const struct drawlist *list, struct buf *out);

/* As drawlist_print, for a single op without a line break. */
void draw_op_print(const struct draw_op *op, struct buf *out);

#endif
