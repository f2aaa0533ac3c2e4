/* Files for the player; see show_files.h. */
#include "commands/show_files.h"

#include "commands/missed.h"
#include "commands/night_files.h"
#include "commands/poster.h"
#include "commands/transfer.h"
#include "platform/system.h"
#include "screens/share.h"

#include <string.h>

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
                     const struct store *store)
{
    const char *folder = store_folder(store);
    struct arena a;
    struct err err;
    arena_init(&a);
    if (effect->kind == EFFECT_EXPORT && !store_knows(store)) {
        err_set(&err, "%s", store_notice_detail(store));
        show_files_say(screens, w, NULL, "export.kept", "export.unread", &err);
    } else if (effect->kind == EFFECT_EXPORT)
        show_files_say(screens, w, transfer_keep(w->save, effect->index, folder, &a, &err), "export.kept",
                       "export.failed", &err);
    if (effect->kind == EFFECT_ANKI) {
        const struct pack *pack = w->packs[world_pack(w)];
        show_files_say(screens, w,
                       missed_keep(w->save, save_player(w->save), pack, world_pack_lang(w, pack), folder, &a, &err),
                       "export.kept", "lesson.anki.none", &err);
    }
    if (effect->kind == EFFECT_TABLE)
        show_files_say(screens, w, night_files_tables(w, folder, &a, &err), "final.saved-table", "final.unsaved", &err);
    if (effect->kind == EFFECT_PICTURE)
        show_files_say(screens, w, night_files_picture(w, &w->themes[world_theme(w)], data, folder, &a, &err),
                       "screenshot.kept", "final.unsaved", &err);
    if (effect->kind == EFFECT_CARD) {
        const struct poster card = { share_draw, &w->themes[world_theme(w)], data, SHARE_WIDTH, SHARE_HEIGHT };
        show_files_say(screens, w, poster_keep(&card, w, folder, &a, &err), "screenshot.kept", "screenshot.failed",
                       &err);
    }
    arena_fini(&a);
}

static const struct pack *find_pack(const struct world *w, const char *id)
{
    for (int i = 0; i < w->pack_count; i++)
        if (strcmp(w->packs[i]->id, id) == 0)
            return w->packs[i];
    return NULL;
}

bool show_files_watch(struct world *w, const struct kept *kept, const struct effect *effect, struct err *err)
{
    struct round *round;
    struct match *match;
    struct journal *journal = kept_read(kept, kept->when[effect->index], err);
    if (journal == NULL)
        return false;
    int profile = journal_profile(&journal->head, w->save);
    const struct pack *pack = find_pack(w, journal->head.pack);
    bool ok = strcmp(profile < 0 ? "" : w->save->profiles[profile].name, effect->name) == 0 ||
              err_set(err, "%s", effect->name);
    ok = ok && (pack != NULL || err_set(err, "%s", journal->head.pack)) &&
         journal_replay(journal, pack, &round, &match, err);
    if (ok)
        world_see(w, round, match);
    journal_free(journal);
    return ok;
}
