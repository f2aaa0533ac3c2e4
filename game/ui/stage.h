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

/* A curtain over everything drawn before it, valance included on top; `open` and `hem`, its top and its lower edge,
 * 0 … 1000. With both at 1000 it draws nothing. */
void stage_curtain(struct ui *ui, int open, int hem);

/* The head line of a scene: act at the left, score at the right (either may be NULL), in display gold. */
void stage_head(struct ui *ui, const char *left, const char *right);

/* Progress bulbs, centred at the head line's height; more than fit shrink, beyond that they run in two rows. */
void stage_bulbs(struct ui *ui, const enum draw_bulb *states, int count);

/* The clock: a row of footlights of which the share `left` (per mille) is lit, going out from both ends. `urgent`
 * colours them red; `glow` per mille is how bright those burn that do (motion_beat). */
void stage_footlights(struct ui *ui, struct rect box, int left, bool urgent, int glow);
enum { STAGE_FOOTLIGHTS = 20, STAGE_FOOTLIGHT_DIES = 12 /* per mille of the time in which a lamp goes out */ };

/* Where the footlights lie, at the bottom of the content. */
struct rect stage_footlights_box(const struct ui *ui);

/* The marquee sign with bulbs around; `phase` counts chase steps (0 for all lit). `below` may be NULL. */
void stage_sign(struct ui *ui, struct rect box, const char *title, const char *below, int phase);

/* `count` stars of which `lit` are gold, centred in the box; they fall into their places one after another. */
void stage_stars(struct ui *ui, struct rect box, int lit, int count);

/* Confetti from under the valance, until all of it has fallen out of the picture. */
void stage_confetti(struct ui *ui);
enum { STAGE_SCRAPS = 72 };

#endif
