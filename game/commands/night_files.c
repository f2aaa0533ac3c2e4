/* What an event night leaves as files; see night_files.h. */
#include "commands/night_files.h"

#include "commands/evening_out.h"
#include "commands/poster.h"
#include "platform/files.h"
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

static struct poster poster_of(const struct theme *theme, const char *data)
{
    return (struct poster){ .draw = night_poster, .theme = theme, .data = data, .width = WIDTH, .height = HEIGHT };
}

bool night_files_paint(const struct world *w, const struct theme *theme, const char *data, const char *path,
                       struct err *err)
{
    const struct poster poster = poster_of(theme, data);
    return poster_paint(&poster, w, path, err);
}

const char *night_files_picture(const struct world *w, const struct theme *theme, const char *data,
                                const char *save_folder, struct arena *a, struct err *err)
{
    const struct poster poster = poster_of(theme, data);
    return poster_keep(&poster, w, save_folder, a, err);
}
