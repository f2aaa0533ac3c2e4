/* Store: the save folder. Keeps save.json and journal.jsonl so that what was shown as accepted survives a crash.
 *
 * save.json is replaced whole (temporary file, fsync, the old one kept as save.json.bak, rename, fsync of the folder). One
 * that makes no sense is set aside under a name with the time and never overwritten; then save.json.bak is used, then an
 * empty save. One that the system does not let be read stays where it is, and nothing is saved. The journal is appended line by line and synced before the caller may show anything. A lock keeps a
 * second program from writing: it plays without saving. */
#ifndef PLATFORM_STORE_H
#define PLATFORM_STORE_H

#include "platform/kept.h"
#include "record/journal.h"
#include "record/save.h"

/* What opening the folder found; the words for the player are lang keys "store-<name>" made by the screens. */
enum store_notice {
    STORE_FINE,
    STORE_LOCKED,    /* another Curtain Up is using the folder: nothing will be saved */
    STORE_READ_ONLY, /* the folder cannot be written: nothing will be saved */
    STORE_BACKUP,    /* save.json could not be read: set aside, the one before is used */
    STORE_LOST,      /* neither could be read: set aside, an empty one is used */
    STORE_MISSING,   /* save.json is not there, the one before is used */
    STORE_UNREAD,    /* the system could not read save.json: left untouched, nothing will be saved */
    STORE_NEWER      /* save.json is of a newer program: left untouched, nothing will be saved */
};

struct store;

/* Opens (and makes) `folder`; NULL = the system's place for this program's files. Always gives a store, if need be one that
 * saves nothing. `now`: seconds since 1970, for the names of files set aside. */
struct store *store_open(const char *folder, int64_t now);
void store_close(struct store *store);

enum store_notice store_notice(const struct store *store);
const char *store_notice_detail(const struct store *store); /* files set aside or the system's reason; "" if none */

/* Whether a file set aside was, by its checksum, just what this program had written: it has a fault to be reported. */
bool store_fault_is_ours(const struct store *store);
const char *store_folder(const struct store *store);
bool store_saves(const struct store *store); /* whether anything is written at all */

/* Whether store_data is what the folder holds; not so when that could not be read. */
bool store_knows(const struct store *store);

/* What is older than the settings want it kept (retention.h) is forgotten when the folder is opened and with each save.
 *
 * The save, to be changed in place and then written by store_save. Owned by the store. A store that does not save
 * answers true; after false the file is as it was, or, should only the folder's sync have failed, the new one. */
struct save *store_data(struct store *store);
bool store_save(struct store *store, struct err *err);

/* The same for a save in which somebody was forgotten: what was forgotten is not in the backup either, nor are the matches
 * of profiles that are gone, or of guests, kept any more. */
bool store_purge(struct store *store, bool guests, struct err *err);

/* The match left over from last time, or NULL. Owned by the store; gone at the next store_begin or store_drop. Of a
 * journal that makes no sense `err`, untouched otherwise, says once where it will lie: it is set aside by the next
 * store_begin, store_drop or store_close, so that whoever is stopped before telling the player finds it again. One that the
 * system does not let be read stays where it is, no journal is begun, and `err` says why. */
const struct journal *store_unfinished(struct store *store, struct err *err);

/* Starts a new journal with this head, or goes on with the unfinished one (there must be one). While save.json cannot be
 * written no journal is begun: the one before may be all that is left of a match that was played to its end. */
bool store_begin(struct store *store, const struct journal_head *head, struct err *err);
bool store_resume(struct store *store, struct err *err);

/* Appends an accepted event and syncs. A store that does not save answers true. After false the match may go on: the
 * store keeps the event and writes it together with the next one. */
bool store_event(struct store *store, const struct match_event *event, struct err *err);

/* The journal goes: its match is given up. */
bool store_drop(struct store *store, struct err *err);

/* The match is over and recorded: its journal is kept among the finished ones. */
bool store_keep(struct store *store, struct err *err);
const struct kept *store_kept(const struct store *store);

#endif
