/* Posters as files; see poster.h. */
#include "commands/poster.h"

#include "platform/files.h"
#include "platform/picture.h"
#include "platform/userdirs.h"

bool poster_paint(const struct poster *poster, const struct world *w, const char *path, struct err *err)
{
    const char *font = w->save != NULL ? w->save->settings.font : NULL;
    struct picture *picture = picture_new(poster->data, font, poster->width, poster->height, err);
    if (picture == NULL)
        return false;
    struct drawlist list;
    drawlist_init(&list);
    struct ui ui = { .list = &list,
                     .theme = poster->theme,
                     .metrics = picture_metrics(picture),
                     .lang = w->lang,
                     .view = picture_view(picture),
                     .since = UI_SETTLED };
    poster->draw(&ui, w);
    picture_paint(picture, &list);
    bool ok = picture_write(picture, path, err);
    drawlist_fini(&list);
    picture_free(picture);
    return ok;
}

const char *poster_keep(const struct poster *poster, const struct world *w, const char *otherwise, struct arena *a,
                        struct err *err)
{
    const char *folder = userdirs_folder(USERDIR_PICTURES, otherwise, a, err);
    const char *path = folder != NULL ? userdirs_name(folder, ".png", a, err) : NULL;
    if (path == NULL || poster_paint(poster, w, path, err))
        return path;
    files_remove(path, NULL);
    return NULL;
}
