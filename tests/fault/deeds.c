/* Deeds and what must be true after them; see deeds.h. */
#include "fault/deeds.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "commands/commands.h"
#include "commands/transfer.h"
#include "platform/files.h"
#include "platform/store.h"
#include "record/lists.h"
#include "record/part.h"

enum { BROUGHT = 7, OLD = 3 };
#define OLD_TIME INT64_C(1000)

static const char ancient[] = "\"0000000000009\"";

static const char *beside(const struct career *career, struct arena *a)
{
    return files_join(a, career->base, "other.json");
}

void deeds_prepare(struct career *career, struct shelf *state)
{
    struct err err;
    struct arena a;
    struct buf *text = shelf_find(state, "save.json");
    struct save *save = save_read("save.json", buf_text(text), text->len, &err), *other = save_new();
    arena_init(&a);
    if (save == NULL)
        exit(2);
    list_history(save, "Ada", "ten", 9)->asked = OLD; /* old, and to be forgotten from now on */
    list_history(save, "Ada", "ten", 9)->last = OLD_TIME;
    part_of(save, "Ada", 0)->answers += OLD;
    save->settings.keep_days = 30;
    buf_clear(text);
    save_write(save, text);
    struct buf *backup = shelf_find(state, "save.json.bak");
    buf_clear(backup);
    buf_add_bytes(backup, buf_text(text), text->len);
    save_give_chance(other, 99);
    save_add_profile(other, "Ben", 1, NULL, NULL);
    list_history(other, "Ben", "ten", 1)->asked = BROUGHT;
    list_history(other, "Ben", "ten", 1)->last = career->now;
    part_of(other, "Ben", 0)->answers = BROUGHT;
    if (!transfer_write(other, -1, beside(career, &a), &err))
        exit(2);
    save_free(save);
    save_free(other);
    arena_fini(&a);
}

/* --- what the folder holds --- */

static struct save *load(const struct career *career, const char *name)
{
    struct buf text = { 0 };
    struct arena a;
    struct save *save = NULL;
    arena_init(&a);
    if (files_read(files_join(&a, career->folder, name), SAVE_BYTES_MAX, &text, NULL))
        save = save_read(name, buf_text(&text), text.len, NULL);
    buf_fini(&text);
    arena_fini(&a);
    return save;
}

static int asked(const struct save *save, const char *player, bool old)
{
    int sum = 0;
    for (int i = 0; save != NULL && i < save->history_count; i++)
        if (strcmp(save->history[i].player, player) == 0 && (save->history[i].last == OLD_TIME) == old)
            sum += save->history[i].asked;
    return sum;
}

/* As the program would find it. */
static struct save *present(const struct career *career)
{
    struct save *save = load(career, "save.json");
    return save != NULL ? save : load(career, "save.json.bak");
}

static int asked_before(const struct shelf *before)
{
    const struct buf *text = shelf_find((struct shelf *)(uintptr_t)before, "save.json");
    struct save *save = save_read("save.json", buf_text(text), text->len, NULL);
    int sum = asked(save, "Ada", false);
    save_free(save);
    return sum;
}

static bool anywhere(const struct career *career, const char *words)
{
    struct shelf now;
    bool found = false;
    shelf_take(&now, career->folder);
    for (int i = 0; i < now.count; i++)
        found |= strstr(now.name[i], ".tmp-") == NULL && strstr(buf_text(&now.bytes[i]), words) != NULL;
    shelf_fini(&now);
    return found;
}

static bool matches_left(const struct career *career)
{
    struct kept kept;
    kept_init(&kept, career->folder, NULL);
    return kept.count > 0;
}

/* --- bringing in and out --- */

static int scores(const struct career *career, char *option, char *file)
{
    struct arena a;
    arena_init(&a);
    char *argv[] = { option, file, "--lang", "en", "--save", arena_string(&a, career->folder), NULL };
    int code = command_scores((int)(sizeof argv / sizeof *argv) - 1, argv);
    arena_fini(&a);
    return code;
}

static int bring_in(const struct career *career)
{
    struct arena a;
    arena_init(&a);
    int code = scores(career, "--import", arena_string(&a, beside(career, &a)));
    arena_fini(&a);
    return code;
}

static const char *judge_in(struct career *career, const struct shelf *before, bool done)
{
    struct save *save = present(career);
    int here = asked(save, "Ada", false), brought = asked(save, "Ben", false);
    save_free(save);
    if (here != asked_before(before))
        return "what was here is lost, or counts twice";
    if (brought != 0 && brought != BROUGHT)
        return "what was brought is there in part";
    return done && brought == 0 ? "what was brought is not there" : NULL;
}

static int bring_out(const struct career *career)
{
    struct arena a;
    arena_init(&a);
    int code = scores(career, "--export", arena_string(&a, files_join(&a, career->folder, "out.json")));
    arena_fini(&a);
    return code;
}

static const char *judge_out(struct career *career, const struct shelf *before, bool done)
{
    struct arena a;
    arena_init(&a);
    bool there = files_exists(files_join(&a, career->folder, "out.json"));
    struct save *file = load(career, "out.json"), *save = present(career);
    const char *fault = NULL;
    if (asked(save, "Ada", false) != asked_before(before))
        fault = "what was here is lost";
    else if (there && asked(file, "Ada", false) != asked_before(before))
        fault = "the file is not whole";
    else if (done && !there)
        fault = "there is no file";
    save_free(file);
    save_free(save);
    arena_fini(&a);
    return fault;
}

/* --- forgetting --- */

static int delete_player(const struct career *career)
{
    struct err err = { { 0 } };
    struct store *store = store_open(career->folder, career->now);
    int index = save_find_name(store_data(store), "Ada");
    if (index >= 0)
        save_remove_profile(store_data(store), index);
    bool ok = store_purge(store, false, &err);
    store_close(store);
    return !ok;
}

static const char *judge_delete(struct career *career, const struct shelf *before, bool done)
{
    struct save *save = present(career);
    bool there = save != NULL && save_find_name(save, "Ada") >= 0;
    int here = asked(save, "Ada", false);
    save_free(save);
    if (there && here != asked_before(before))
        return "somebody is there in part";
    if (done && there)
        return "somebody deleted is there";
    if (!there && anywhere(career, "\"Ada\""))
        return "somebody deleted is in another file";
    return !there && matches_left(career) ? "matches of somebody deleted are kept" : NULL;
}

static int forget_old(const struct career *career)
{
    store_close(store_open(career->folder, career->now));
    return 0;
}

static const char *judge_old(struct career *career, const struct shelf *before, bool done)
{
    struct save *save = load(career, "save.json");
    int here = asked(save, "Ada", false), old = asked(save, "Ada", true);
    bool there = save != NULL;
    save_free(save);
    if (!there)
        return "the save is gone";
    if (here != asked_before(before))
        return "what is not old is lost";
    if (done && old > 0)
        return "what is old is there";
    return old == 0 && anywhere(career, ancient) ? "what is old is in another file" : NULL;
}

const struct deed *deed_of(int number)
{
    static const struct deed deeds[DEEDS] = { { "import", bring_in, judge_in },
                                              { "export", bring_out, judge_out },
                                              { "delete", delete_player, judge_delete },
                                              { "forget", forget_old, judge_old } };
    return &deeds[number];
}
