/* Scenes: every screen in a fixed state, reached by the events of a player, for the pictures of the README, for bug
 * reports and for golden tests. The same stage and scene give the same picture everywhere. */
#ifndef SCREENS_SCENES_H
#define SCREENS_SCENES_H

#include "screens/screens.h"

/* What is played on. */
struct scenes_stage {
    const struct pack *const *packs; /* borrowed; at least one */
    int pack_count;
    const struct lang *const *langs; /* borrowed; at least one */
    int lang_count;
    const struct theme *themes; /* borrowed; 0 of them: that of the frame */
    int theme_count;
    const char *theme;                        /* NULL: the usual one */
    const char *const *fonts;                 /* as in world.h */
    const char *font;                         /* NULL: the usual one */
    int text_size;                            /* per cent; 0: the usual one */
    struct round *(*round)(const void *user); /* a new round of packs[0], owned by the scene; at least 5 questions */
    const void *user;
};

struct scene;

int scenes_count(void);

/* "title", "question-hint", …: also the name of its picture's file. */
const char *scenes_name(int index);

/* Plays scene `index` in language number `lang` until nothing moves but the clock; the metrics and theme of `frame` are
 * used to find what can be clicked. Owned by the caller. */
struct scene *scene_new(const struct scenes_stage *stage, int index, int lang);
void scene_free(struct scene *scene);

/* The screen comes on anew, with everything that moves then. */
void scene_restart(struct scene *scene);

/* Lets microseconds pass. */
void scene_wait(struct scene *scene, int64_t time);

/* Its picture; the view, theme and metrics come from `frame`. Borrowed until the next call. */
const struct drawlist *scene_build(struct scene *scene, const struct ui *frame);

/* What can be activated in the picture built last. */
const struct focus *scene_focus(const struct scene *scene);

#endif
