/* What scenes are played with. One is added as a line in the table of the file it belongs to. */
#ifndef SCREENS_SCENE_H
#define SCREENS_SCENE_H

#include "screens/screens.h"
#include "screens/world.h"

#define SECOND INT64_C(1000000)

struct scene {
    struct world world;
    struct screens *screens;
    int64_t now;
    struct journal journal; /* an unfinished match, for the title */
    struct foreign *file;   /* an import, or NULL */
    struct arena arena;     /* of what else it shows */
    struct save *other;     /* the same, if it is players' data */
};

struct scene_play {
    const char *name;
    void (*play)(struct scene *s);
};

/* The scenes of each file; a NULL name ends them. */
extern const struct scene_play scene_match[], scene_pages[], scene_import[], scene_night[], scene_places[];

void scene_press(struct scene *s, enum intent intent);
void scene_type(struct scene *s, const char *text);
void scene_open(struct scene *s, const struct screen *screen);

/* Scenes on which others are built: the title at rest, and a question of a match against the clock. */
void scene_title(struct scene *s);
void scene_question(struct scene *s);

#endif
