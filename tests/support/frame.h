/* Everything a picture needs but a window: theme, languages and plain metrics. */
#ifndef SUPPORT_FRAME_H
#define SUPPORT_FRAME_H

#include "screens/scenes.h"

enum { FRAME_LANGS = 2 };

struct frame {
    struct theme theme;
    struct metrics metrics;
    struct lang *lang[FRAME_LANGS]; /* de, en */
    const struct pack *pack;        /* support/stage_round.h */
};

/* From the source tree; what is missing ends the test. */
void frame_init(struct frame *frame);
void frame_fini(struct frame *frame);

/* Other colours: those of data/themes/NAME.json. */
void frame_colours(struct frame *frame, const char *name);

/* The stage of scenes.h, played on the round made by hand. */
struct scenes_stage frame_stage(const struct frame *frame);

/* A frame for a window of that many pixels. */
struct ui frame_ui(const struct frame *frame, int width, int height);

#endif
