/* What an event night leaves as files; see night_files.h. */
#include "commands/night_files.h"

#include "commands/evening_out.h"
#include "platform/files.h"
#include "platform/picture.h"
#include "platform/userdirs.h"
#include "screens/night_table.h"

#include <string.h>

enum { WIDTH = 1920, HEIGHT = 1080 };

static bool write_table(const struct world *w, void (*table)(const struct evening_view *view, struct buf *out),
                        const char *path, struct err *err)
{
    struct buf out = { 0 };
    const struct evening_view view = {
        .match = w->match, .head = &w->head, .lang = w->lang, .words = world_pack_lang(w, w->round->pack)
    };
    table(&view, &out);
    bool ok = files_write(path, buf_text(&out), out.len, false, err);
    buf_fini(&out);
    return ok;
}

const char *night_files_tables(const struct world *w, const char *save_folder, struct arena *a, struct err *err)
{
    static const char ending[] = ".csv", questions[] = "-questions.csv";
    const char *folder = userdirs_folder(USERDIR_DOCUMENTS, save_folder, a, err);
    const char *path = folder != NULL ? userdirs_name(folder, ending, a, err) : NULL;
    if (path == NULL)
        return NULL;
    const char *second = arena_printf(a, "%s%s", arena_copy(a, path, strlen(path) - (sizeof ending - 1)), questions);
    if (write_table(w, evening_csv, path, err) && write_table(w, evening_questions_csv, second, err))
        return path;
    files_remove(path, NULL);
    return NULL;
}

bool night_files_paint(const struct world *w, const struct theme *theme, const char *data, const char *path,
                       struct err *err)
{
    const char *font = w->save != NULL ? w->save->settings.font : NULL;
    struct picture *picture = picture_new(data, font, WIDTH, HEIGHT, err);
    if (picture == NULL)
        return false;
    struct drawlist list;
    drawlist_init(&list);
    struct ui ui = { .list = &list,
                     .theme = theme,
                     .metrics = picture_metrics(picture),
                     .lang = w->lang,
                     .view = picture_view(picture),
                     .since = UI_SETTLED };
    night_poster(&ui, w);
    picture_paint(picture, &list);
    bool ok = picture_write(picture, path, err);
    drawlist_fini(&list);
    picture_free(picture);
    return ok;
}

const char *night_files_picture(const struct world *w, const struct theme *theme, const char *data,
                                const char *save_folder, struct arena *a, struct err *err)
{
    const char *folder = userdirs_folder(USERDIR_PICTURES, save_folder, a, err);
    const char *path = folder != NULL ? userdirs_name(folder, ".png", a, err) : NULL;
    if (path == NULL || night_files_paint(w, theme, data, path, err))
        return path;
    files_remove(path, NULL);
    return NULL;
}
