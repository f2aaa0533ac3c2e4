/* The folder of finished matches; see kept.h. */
#include "platform/kept.h"

#include "platform/files.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum { DIGITS = 12 };

static const char ending[] = ".jsonl";

static const char *matches(const struct kept *kept, struct arena *a)
{
    return files_join(a, kept->folder, "matches");
}

const char *kept_path(const struct kept *kept, int64_t when, struct arena *a)
{
    return files_join(a, matches(kept, a), arena_printf(a, "%0*" PRId64 "%s", DIGITS, when, ending));
}

static bool is_name(const char *name)
{
    return strspn(name, "0123456789") == DIGITS && strcmp(name + DIGITS, ending) == 0;
}

bool kept_init(struct kept *kept, const char *folder, struct err *err)
{
    struct arena a;
    struct files_names names = { 0 };
    *kept = (struct kept){ .folder = folder };
    arena_init(&a);
    bool ok = files_list(matches(kept, &a), ending, &a, &names, err);
    size_t first = names.count;
    for (int count = 0; first > 0 && count < KEPT_MOST; first--)
        count += is_name(names.name[first - 1]);
    for (size_t i = first; i < names.count; i++)
        if (is_name(names.name[i]))
            kept->when[kept->count++] = strtoll(names.name[i], NULL, 10);
    arena_fini(&a);
    return ok;
}

static bool drop(struct kept *kept, int index, struct err *err)
{
    struct arena a;
    arena_init(&a);
    bool ok = files_remove(kept_path(kept, kept->when[index], &a), err);
    arena_fini(&a);
    if (!ok)
        return false;
    kept->count--;
    memmove(kept->when + index, kept->when + index + 1, (size_t)(kept->count - index) * sizeof *kept->when);
    return true;
}

/* Where it stands already, it is the same match, recorded again after a crash. */
static void insert(struct kept *kept, int64_t when)
{
    int at = kept->count;
    while (at > 0 && kept->when[at - 1] >= when)
        at--;
    if (at < kept->count && kept->when[at] == when)
        return;
    memmove(kept->when + at + 1, kept->when + at, (size_t)(kept->count - at) * sizeof *kept->when);
    kept->when[at] = when;
    kept->count++;
}

bool kept_add(struct kept *kept, const char *journal, int64_t when, struct err *err)
{
    struct arena a;
    arena_init(&a);
    bool ok = files_make_folder(matches(kept, &a), err) && files_move(journal, kept_path(kept, when, &a), err);
    arena_fini(&a);
    if (ok)
        insert(kept, when);
    int oldest = kept->when[0] == when; /* a clock set back does not make the newest the first to go */
    if (kept->count > KEPT_MOST && !drop(kept, oldest, NULL))
        kept->count = KEPT_MOST; /* its file will be found, and dropped, another time */
    return ok;
}

struct journal *kept_read(const struct kept *kept, int64_t when, struct err *err)
{
    struct arena a;
    struct buf text = { 0 };
    struct journal *journal = NULL;
    arena_init(&a);
    const char *path = kept_path(kept, when, &a);
    if (files_read(path, JOURNAL_BYTES_MAX, &text, err))
        journal = journal_read(path, buf_text(&text), text.len, err);
    buf_fini(&text);
    arena_fini(&a);
    return journal;
}

static bool wanted(const struct kept *kept, int index, int64_t before, const struct save *save, bool guests)
{
    struct journal *journal = kept->when[index] >= before ? kept_read(kept, kept->when[index], NULL) : NULL;
    if (journal == NULL) /* too old, or nobody can tell any more whose it is */
        return false;
    bool keep = journal->head.profile == 0 ? !guests : save_find_profile(save, journal->head.profile) >= 0;
    journal_free(journal);
    return keep;
}

bool kept_clean(struct kept *kept, int64_t before, const struct save *save, bool guests, struct err *err)
{
    bool ok = kept_init(kept, kept->folder, err); /* once more: it may have failed before */
    for (int i = kept->count - 1; i >= 0; i--)
        if (!wanted(kept, i, before, save, guests))
            ok = drop(kept, i, err) && ok;
    return ok;
}
