/* Posters: pictures made to be kept or posted, painted without a window. */
#ifndef COMMANDS_POSTER_H
#define COMMANDS_POSTER_H

#include "screens/world.h"
#include "ui/ui.h"

struct poster {
    void (*draw)(struct ui *ui, const struct world *w);
    const struct theme *theme;
    const char *data; /* the data folder, for fonts */
    int width, height;
};

/* As the PNG file `path`. */
bool poster_paint(const struct poster *poster, const struct world *w, const char *path, struct err *err);

/* As a new file in the pictures folder, or in `otherwise` if there is none. Its path, made in `a`; NULL on error. */
const char *poster_keep(const struct poster *poster, const struct world *w, const char *otherwise, struct arena *a,
                        struct err *err);

#endif
