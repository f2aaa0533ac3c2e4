/* The stage: what stands behind and around every screen, and the lights that tell time and progress. */
#ifndef UI_STAGE_H
#define UI_STAGE_H

#include "ui/ui.h"

enum stage_set {
    STAGE_FOYER, /* closed curtain with a warm light on it: title, menus */
    STAGE_SCENE  /* open stage: drapes at the sides, spotlight, dark house */
};

/* The backdrop, marked as standing still (drawlist_mark_still). To be called first. */
void stage_backdrop(struct ui *ui, enum stage_set set);

/* Where content goes: under the valance and between the drapes, with margins. */
struct rect stage_content(const struct ui *ui, enum stage_set set);

/* A curtain over everything drawn before it, valance included on top; open 0 … 1000. At 1000 it draws nothing. */
void stage_curtain(struct ui *ui, int open);

/* The head line of a scene: act at the left, score at the right (either may be NULL), in display gold. */
void stage_head(struct ui *ui, const char *left, const char *right);

/* Progress bulbs, centred at the head line's height; more than fit shrink, beyond that they run in two rows. */
void stage_bulbs(struct ui *ui, const enum draw_bulb *states, int count);

/* The clock: a row of footlights of which the share `left` (per mille) is lit, going out from both ends. `urgent`
 * colours them red. */
void stage_footlights(struct ui *ui, struct rect box, int left, bool urgent);

/* Where the footlights lie, at the bottom of the content. */
struct rect stage_footlights_box(const struct ui *ui);

/* The marquee sign with bulbs around; `phase` counts chase steps (0 for all lit). `below` may be NULL. */
void stage_sign(struct ui *ui, struct rect box, const char *title, const char *below, int phase);

/* `count` stars of which `lit` are gold, centred in the box. */
void stage_stars(struct ui *ui, struct rect box, int lit, int count);

#endif
