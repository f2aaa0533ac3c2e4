/* The save folder; see store.h. The bytes are files.h's business, their meaning record's; here is what to do when
 * something is missing, broken, newer, in use, or full. */
#include "platform/store.h"

#include "base/arena.h"
#include "platform/files.h"
#include "platform/system.h"
#include "record/retention.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

struct store {
    struct arena arena; /* paths and the detail */
    const char *folder, *save_path, *backup_path, *journal_path;
    const char *aside; /* suffix of files set aside */
    enum store_notice notice;
    const char *detail;
    bool saves;
    bool knows; /* `save` is what the folder holds */
    struct files_lock *lock;
    struct save *save;
    struct journal *unfinished;
    bool looked;         /* for an unfinished match */
    bool journal_unread; /* the system could not read it: it stays */
    bool journal_broken; /* it will be set aside */
    bool unsaved;        /* the last store_save failed */
    bool ours;           /* a file set aside was as this program wrote it */
    struct buf lines;    /* the whole journal: what the file holds, or shall hold after a failure */
    int64_t when;        /* its match began */
    struct kept kept;
    struct files_log *log; /* NULL: the file is not what `lines` is */
};

static void note(struct store *store, enum store_notice notice, const char *detail)
{
    store->notice = notice;
    store->detail = arena_string(&store->arena, detail);
}

static void stop_saving(struct store *store, enum store_notice notice, const char *detail)
{
    note(store, notice, detail);
    store->saves = false;
    store->ours = false; /* nothing lies elsewhere, to be kept for a report */
}

/* --- opening --- */

static const char *aside_suffix(struct arena *a, int64_t now)
{
    char text[40];
    struct tm utc;
    time_t seconds = (time_t)now;
    if (gmtime_r(&seconds, &utc) == NULL || strftime(text, sizeof text, "unreadable-%Y%m%d-%H%M%S", &utc) == 0)
        return "unreadable";
    return arena_string(a, text);
}

static void name_paths(struct store *store, const char *folder)
{
    store->folder = folder;
    store->save_path = files_join(&store->arena, folder, "save.json");
    store->backup_path = files_join(&store->arena, folder, "save.json.bak");
    store->journal_path = files_join(&store->arena, folder, "journal.jsonl");
}

/* A lock file that can be opened does not prove that files can be made. */
static bool folder_takes_files(const struct store *store, struct arena *a, struct err *err)
{
    const char *probe = files_join(a, store->folder, "writable");
    return files_write(probe, "", 0, false, err) && files_remove(probe, err);
}

/* What a crash in the middle of files_write left behind. */
static void remove_leftovers(const struct store *store, struct arena *a)
{
    struct files_names names;
    if (!files_list(store->folder, "", a, &names, NULL))
        return;
    for (size_t i = 0; i < names.count; i++)
        if (text_starts(names.name[i], "save.json.tmp-") || text_starts(names.name[i], "journal.jsonl.tmp-") ||
            text_starts(names.name[i], "writable.tmp-") || strcmp(names.name[i], "writable") == 0)
            files_remove(files_join(a, store->folder, names.name[i]), NULL);
}

static void take_folder(struct store *store)
{
    struct err err = { { 0 } };
    struct arena scratch;
    bool busy = false;
    arena_init(&scratch);
    store->lock = files_lock_take(store->folder, &busy, &err);
    if (store->lock == NULL)
        stop_saving(store, busy ? STORE_LOCKED : STORE_READ_ONLY, err.text);
    else if (!folder_takes_files(store, &scratch, &err))
        stop_saving(store, STORE_READ_ONLY, err.text);
    else
        remove_leftovers(store, &scratch);
    arena_fini(&scratch);
}

enum found { FOUND_NOTHING, FOUND_SANE, FOUND_BROKEN, FOUND_NEWER, FOUND_UNREAD };

static enum found load(struct store *store, const char *path, struct err *err)
{
    if (files_missing(path))
        return FOUND_NOTHING;
    struct buf text = { 0 };
    enum found found = FOUND_UNREAD;
    if (files_read(path, SAVE_BYTES_MAX, &text, err)) {
        store->save = save_read(path, buf_text(&text), text.len, err);
        enum save_fault fault = store->save == NULL ? save_fault(buf_text(&text), text.len) : SAVE_DAMAGED;
        if (store->save != NULL)
            found = FOUND_SANE;
        else if (fault == SAVE_NEWER)
            found = FOUND_NEWER;
        else
            found = FOUND_BROKEN;
        store->ours |= fault == SAVE_OURS;
    }
    buf_fini(&text);
    return found;
}

/* Sets a broken file aside, and adds where it lies now to `where`. No more saving when that fails: nothing may be
 * written over it then. */
static void set_aside(struct store *store, const char *path, struct buf *where)
{
    struct err err;
    const char *name = files_set_aside(path, store->aside, &store->arena, &err);
    if (name == NULL)
        stop_saving(store, STORE_READ_ONLY, err.text);
    else
        buf_printf(where, "%s%s", where->len > 0 ? "\n" : "", name);
}

/* The save.json that was set aside last, if the program was stopped before the player could be told: none has taken its
 * place since. */
static void find_aside(const struct store *store, struct buf *where)
{
    struct arena a;
    struct files_names names;
    arena_init(&a);
    buf_clear(where);
    if (files_list(store->folder, "", &a, &names, NULL))
        for (size_t i = 0; i < names.count; i++)
            if (text_starts(names.name[i], "save.json.unreadable")) {
                buf_clear(where);
                buf_add(where, files_join(&a, store->folder, names.name[i]));
            }
    arena_fini(&a);
}

/* save.json is missing or broken: the one before has to serve. */
static void fall_back(struct store *store, enum found found)
{
    struct err err;
    struct buf where = { 0 };
    enum found backup = load(store, store->backup_path, &err);
    if (!store->saves)
        return;
    if (backup == FOUND_NEWER || backup == FOUND_UNREAD) {
        stop_saving(store, backup == FOUND_NEWER ? STORE_NEWER : STORE_UNREAD, err.text);
        return;
    }
    if (found == FOUND_BROKEN)
        set_aside(store, store->save_path, &where);
    else
        find_aside(store, &where);
    if (backup == FOUND_BROKEN && store->saves)
        set_aside(store, store->backup_path, &where);
    if (store->saves && where.len > 0)
        note(store, backup == FOUND_SANE ? STORE_BACKUP : STORE_LOST, buf_text(&where));
    else if (store->saves && backup == FOUND_SANE)
        note(store, STORE_MISSING, store->save_path);
    buf_fini(&where);
}

static void load_save(struct store *store)
{
    struct err err;
    enum found found = load(store, store->save_path, &err);
    if (found == FOUND_NEWER)
        stop_saving(store, STORE_NEWER, err.text);
    else if (found == FOUND_UNREAD && store->saves)
        stop_saving(store, STORE_UNREAD, err.text);
    else if (found != FOUND_SANE)
        fall_back(store, found);
    store->knows = store->save != NULL || (files_missing(store->save_path) && files_missing(store->backup_path));
    if (store->save == NULL)
        store->save = save_new();
}

/* Whether something is to be forgotten; of the save it is. */
static bool too_old(struct store *store, int64_t now)
{
    bool match = store->kept.count > 0 && store->kept.when[0] < retention_begins(store->save, now);
    return retention_apply(store->save, now) || match;
}

struct store *store_open(const char *folder, int64_t now)
{
    struct err err;
    struct store *store = mem_resize(NULL, sizeof *store);
    *store = (struct store){ .saves = true, .detail = "" };
    arena_init(&store->arena);
    store->aside = aside_suffix(&store->arena, now);
    const char *made = system_save_folder(folder, &store->arena, &err);
    if (made != NULL) {
        name_paths(store, made);
        take_folder(store);
        load_save(store);
        kept_init(&store->kept, store->folder, NULL);
    } else {
        name_paths(store, arena_string(&store->arena, folder != NULL ? folder : ""));
        stop_saving(store, STORE_READ_ONLY, err.text);
        store->save = save_new();
    }
    save_give_chance(store->save, system_random());
    store->save->zone = system_zone(now);
    if (store->saves && too_old(store, now))
        store_purge(store, false, NULL); /* else the next save does */
    return store;
}

static void forget_match(struct store *store)
{
    files_log_close(store->log);
    store->log = NULL;
    journal_free(store->unfinished);
    store->unfinished = NULL;
    buf_clear(&store->lines);
}

void store_close(struct store *store)
{
    if (store == NULL)
        return;
    forget_match(store);
    if (store->journal_broken)
        files_set_aside(store->journal_path, store->aside, &store->arena, NULL);
    buf_fini(&store->lines);
    save_free(store->save);
    files_lock_release(store->lock);
    arena_fini(&store->arena);
    free(store);
}

enum store_notice store_notice(const struct store *store)
{
    return store->notice;
}

const char *store_notice_detail(const struct store *store)
{
    return store->detail;
}

bool store_fault_is_ours(const struct store *store)
{
    return store->ours;
}

const char *store_folder(const struct store *store)
{
    return store->folder;
}

bool store_saves(const struct store *store)
{
    return store->saves;
}

bool store_knows(const struct store *store)
{
    return store->knows;
}

/* --- save.json --- */

struct save *store_data(struct store *store)
{
    return store->save;
}

static bool advise(struct err *err, const struct err *why)
{
    return err_set(err, "%s; check the free space and the permissions of that folder, or choose another with --save",
                   why->text);
}

static bool write_save(struct store *store, const char *path, bool backup, struct err *err)
{
    struct err why;
    struct buf text = { 0 };
    save_write(store->save, &text);
    bool ok = files_write(path, buf_text(&text), text.len, backup, &why);
    buf_fini(&text);
    return ok || advise(err, &why);
}

/* In this order no moment leaves what was forgotten in the backup of a save that has forgotten it. */
bool store_purge(struct store *store, bool guests, struct err *err)
{
    if (!store->saves)
        return true;
    if (!kept_clean(&store->kept, retention_begins(store->save, system_wall_seconds()), store->save, guests, err))
        return false;
    store->unsaved = !files_remove(store->backup_path, err) || !write_save(store, store->save_path, false, err);
    return !store->unsaved && write_save(store, store->backup_path, false, err);
}

bool store_save(struct store *store, struct err *err)
{
    if (!store->saves)
        return true;
    if (too_old(store, system_wall_seconds()))
        return store_purge(store, false, err);
    store->unsaved = !write_save(store, store->save_path, true, err);
    return !store->unsaved;
}

/* --- journal.jsonl --- */

/* Once: finds what the last run left. */
static void look(struct store *store, struct err *err)
{
    if (store->looked || !store->saves)
        return;
    store->looked = true;
    if (files_missing(store->journal_path))
        return;
    buf_clear(&store->lines);
    if (!files_read(store->journal_path, JOURNAL_BYTES_MAX, &store->lines, err)) {
        store->journal_unread = true;
        return;
    }
    if (store->lines.len == 0)
        return;
    store->unfinished = journal_read(store->journal_path, buf_text(&store->lines), store->lines.len, NULL);
    if (store->unfinished != NULL) {
        store->lines.len = store->unfinished->whole_size;
        store->lines.bytes[store->lines.len] = '\0';
        return;
    }
    store->journal_broken = true;
    store->ours |= journal_is_ours(buf_text(&store->lines), store->lines.len);
    buf_clear(&store->lines);
    const char *name = files_aside(store->journal_path, store->aside, &store->arena, err);
    if (name != NULL)
        err_set(err, "%s", name);
}

/* Whether journal.jsonl may be written or removed; sets a broken one aside. */
static bool journal_free_to_go(struct store *store, struct err *err)
{
    look(store, NULL);
    if (store->journal_unread)
        return err_set(err, "%s: cannot be read; see to it, or move it away", store->journal_path);
    store->journal_broken =
        store->journal_broken && files_set_aside(store->journal_path, store->aside, &store->arena, err) == NULL;
    return !store->journal_broken;
}

const struct journal *store_unfinished(struct store *store, struct err *err)
{
    look(store, err);
    return store->unfinished;
}

/* Makes the file what `lines` is: at the beginning, and where a crash or a failure may have left half a line. */
static bool write_journal(struct store *store, struct err *err)
{
    struct err why;
    if (files_write(store->journal_path, buf_text(&store->lines), store->lines.len, false, &why))
        store->log = files_log_open(store->journal_path, &why);
    return store->log != NULL || advise(err, &why);
}

bool store_begin(struct store *store, const struct journal_head *head, struct err *err)
{
    if (!store->saves)
        return true;
    bool way = journal_free_to_go(store, err);
    forget_match(store);
    if (!way)
        return false;
    if (store->unsaved && !store_save(store, err))
        return false;
    journal_write_head(&store->lines, head);
    store->when = head->when;
    return write_journal(store, err);
}

bool store_resume(struct store *store, struct err *err)
{
    if (store_unfinished(store, err) == NULL)
        return err_set(err, "%s: there is no match to continue", store->journal_path);
    files_log_close(store->log);
    store->log = NULL;
    store->when = store->unfinished->head.when;
    return write_journal(store, err);
}

bool store_event(struct store *store, const struct match_event *event, struct err *err)
{
    if (!store->saves)
        return true;
    if (store->lines.len == 0)
        return err_set(err, "%s: no match has begun", store->journal_path);
    size_t before = store->lines.len;
    journal_write_event(&store->lines, event);
    if (store->log != NULL &&
        files_log_add(store->log, buf_text(&store->lines) + before, store->lines.len - before, NULL))
        return true;
    files_log_close(store->log);
    store->log = NULL;
    return write_journal(store, err);
}

bool store_drop(struct store *store, struct err *err)
{
    if (!store->saves)
        return true;
    bool way = journal_free_to_go(store, err);
    forget_match(store);
    return way && files_remove(store->journal_path, err);
}

/* A journal that could not be written is no loss: the save has the match. */
bool store_keep(struct store *store, struct err *err)
{
    if (!store->saves)
        return true;
    bool written = store->log != NULL; /* else the file is of this match in part, or of another one */
    if (!written || files_missing(store->journal_path))
        return store_drop(store, err);
    forget_match(store);
    return kept_add(&store->kept, store->journal_path, store->when, err);
}

const struct kept *store_kept(const struct store *store)
{
    return &store->kept;
}
