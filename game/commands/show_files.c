/* Files for the player; see show_files.h. */
#include "commands/show_files.h"

#include "commands/night_files.h"
#include "commands/transfer.h"
#include "platform/system.h"

void show_files_say(struct screens *screens, const struct world *w, const char *path, const char *kept,
                    const char *failed, const struct err *err)
{
    struct arena a;
    arena_init(&a);
    screens_notice(screens,
                   path != NULL ? LANG_FORMAT(w->lang, &a, kept, { "file", path })
                                : LANG_FORMAT(w->lang, &a, failed, { "detail", err->text }),
                   system_clock_us());
    arena_fini(&a);
}

void show_files_make(struct screens *screens, const struct world *w, const struct effect *effect, const char *data,
                     const char *folder)
{
    struct arena a;
    struct err err;
    arena_init(&a);
    if (effect->kind == EFFECT_EXPORT)
        show_files_say(screens, w, transfer_keep(w->save, effect->index, folder, &a, &err), "export.kept",
                       "export.failed", &err);
    if (effect->kind == EFFECT_TABLE)
        show_files_say(screens, w, night_files_tables(w, folder, &a, &err), "final.saved-table", "final.unsaved", &err);
    if (effect->kind == EFFECT_PICTURE)
        show_files_say(screens, w, night_files_picture(w, &w->themes[world_theme(w)], data, folder, &a, &err),
                       "screenshot.kept", "final.unsaved", &err);
    arena_fini(&a);
}
