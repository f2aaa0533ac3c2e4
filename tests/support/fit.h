/* Whether the texts of a drawlist can be read: none is cut, leaves its card or the window, or runs into another. */
#ifndef SUPPORT_FIT_H
#define SUPPORT_FIT_H

#include "quiz/round.h"
#include "support/frame.h"

struct fit {
    const struct frame *frame;
    const struct drawlist *drawn;
    const char *scene, *lang, *look; /* for messages, as is the size; look: typeface or theme, NULL the usual ones */
    int width, height, text_size;
    int contrast;                /* least one between a text and its card, times 100; 0: not looked at */
    const struct words *may_cut; /* the text that may end in an ellipsis; NULL none */
    const struct round *stems;   /* whose stems may, too; NULL none */
    const struct team *teams;    /* whose names may where they stand beside their signs; NULL none */
    bool all_may;                /* any text may: the screen shows whole what is in focus */
};

/* Lets that be cut in scene `number` which it shows whole elsewhere or which has been read: in the reveal the question, of
 * `round` the longest; in lists what stands beside them when in focus; a long name beside its avatar. */
void fit_allow(struct fit *fit, int number, const struct round *round);

/* Builds scene `number` in language `lang` for a window of fit->width × fit->height, at the stage's text size. What
 * cannot be read fails the test. */
void fit_scene(struct fit *fit, const struct scenes_stage *stage, int number, int lang);

#endif
