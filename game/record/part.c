/* Parts of a save; see part.h. They are few: players times computers. */
#include "record/part.h"

#include "base/arena.h"
#include "record/fields.h"
#include "record/learned.h"
#include "record/lists.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

static int find(const struct save *save, const char *player, uint64_t from)
{
    int i = 0;
    while (i < save->part_count && (save->parts[i].from != from || strcmp(save->parts[i].player, player) != 0))
        i++;
    return i;
}

const struct part *part_find(const struct save *save, const char *player, uint64_t from)
{
    int at = find(save, player, from);
    return at < save->part_count ? &save->parts[at] : NULL;
}

struct part *part_of(struct save *save, const char *player, uint64_t from)
{
    int at = find(save, player, from);
    if (at == save->part_count) {
        save->parts = list_grow(save->parts, save->part_count, sizeof *save->parts);
        save->parts[save->part_count++] = (struct part){ .player = field_copy(player), .from = from };
    }
    return &save->parts[at];
}

static uint64_t old_part(const struct save *save, const char *player)
{
    int index = save_find_name(save, player);
    return index >= 0 ? save->profiles[index].id : PART_OLD_GUEST;
}

/* Whether something has a part already: a file that was edited, for its version knew of none. */
static bool has_parts(const struct save *save)
{
    bool has = false;
    for (int i = 0; i < save->history_count; i++)
        has = has || save->history[i].from != 0;
    for (int i = 0; i < save->standing_count; i++)
        has = has || save->standings[i].from != 0;
    return has;
}

void part_close_old(struct save *save)
{
    if (has_parts(save))
        return;
    for (int i = 0; i < save->history_count; i++)
        save->history[i].from = old_part(save, save->history[i].player);
    for (int i = 0, count = save->standing_count; i < count; i++) {
        if (save->standings[i].older.questions == 0)
            continue;
        const char *player = save->standings[i].player;
        struct standing *old = learned_standing_from(save, player, save->standings[i].pack, old_part(save, player));
        old->older = save->standings[i].older;
        save->standings[i].older = (struct standing){ 0 }.older;
    }
}

static void count(struct save *save, const char *player, uint64_t from, int asked)
{
    if (asked > 0)
        part_of(save, player, from)->counted += asked;
}

void part_complete(struct save *save)
{
    for (int i = 0; i < save->history_count; i++)
        count(save, save->history[i].player, save->history[i].from, save->history[i].asked);
    for (int i = 0; i < save->standing_count; i++)
        count(save, save->standings[i].player, save->standings[i].from, save->standings[i].older.asked);
    for (int i = 0; i < save->part_count; i++) {
        struct part *part = &save->parts[i];
        part->answers = part->counted > part->answers ? part->counted : part->answers;
        part->counted = 0;
    }
}

void part_forget(struct save *save, const char *player)
{
    int kept = 0;
    for (int i = 0; i < save->part_count; i++)
        if (strcmp(save->parts[i].player, player) == 0)
            free(save->parts[i].player);
        else
            save->parts[kept++] = save->parts[i];
    save->part_count = kept;
}

void part_rename(struct save *save, const char *old, const char *name)
{
    for (int i = 0; i < save->part_count; i++)
        if (strcmp(save->parts[i].player, old) == 0) {
            free(save->parts[i].player);
            save->parts[i].player = field_copy(name);
        }
}

void part_free(struct save *save)
{
    for (int i = 0; i < save->part_count; i++)
        free(save->parts[i].player);
    free(save->parts);
}

/* --- text --- */

bool part_read(const struct json_at *at, void *into, struct err *err)
{
    struct save *save = into;
    static const char *const known[] = { "player", "from", "answers", NULL };
    const char *player = "";
    uint64_t from = 0;
    int answers = 0;
    if (!json_expect(at, JSON_OBJECT, err) || !json_only(at, known, err) ||
        !json_opt_string(at, "player", &player, err) || !field_id(at, "from", &from, err) ||
        !field_int(at, "answers", 0, INT_MAX, &answers, err))
        return false;
    if (part_find(save, player, from) != NULL)
        return json_fail(at, err, "this player and save were there before");
    part_of(save, player, from)->answers = answers;
    return true;
}

void part_put_from(struct json_out *out, uint64_t from)
{
    if (from != 0)
        field_put_id(out, "from", from);
}

void parts_write(struct json_out *out, const struct save *save)
{
    json_open(out, "parts", '[');
    for (int i = 0; i < save->part_count; i++) {
        json_open(out, NULL, '{');
        json_put_string(out, "player", save->parts[i].player);
        part_put_from(out, save->parts[i].from);
        json_put_whole(out, "answers", save->parts[i].answers);
        json_close(out, '}');
    }
    json_close(out, ']');
}
