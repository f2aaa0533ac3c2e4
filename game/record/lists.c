/* Lists of a save; see lists.h. They are small: plain arrays, moved when something comes between. */
#include "record/lists.h"

#include "base/arena.h"
#include "record/fields.h"

#include <stdlib.h>
#include <string.h>

void *list_grow(void *items, int count, size_t size)
{
    bool full = (count & (count - 1)) == 0;
    return full ? mem_resize(items, (count > 0 ? 2 * (size_t)count : 1) * size) : items;
}

/* --- names --- */

static bool is_control(uint32_t code)
{
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x2028 || code == 0x2029 ||
           (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

static bool is_space(uint32_t code)
{
    return code == ' ' || code == 0xA0 || (code >= 0x2000 && code <= 0x200F) || code == 0x202F || code == 0x3000 ||
           code == 0xFEFF;
}

static bool name_sane(const char *name, struct err *err)
{
    if (!utf8_valid(name, strlen(name), NULL))
        return err_set(err, "the name is not valid UTF-8; type it again");
    bool blank = true;
    for (const char *p = name; *p != '\0';) {
        uint32_t code = utf8_next(&p);
        if (is_control(code))
            return err_set(err, "the name holds the control character U+%04X; leave it out", (unsigned)code);
        blank = blank && is_space(code);
    }
    if (blank)
        return err_set(err, "the name is blank; expected 1 to %d characters", SAVE_NAME_MAX);
    if (utf8_length(name) > SAVE_NAME_MAX)
        return err_set(err, "the name is too long; expected at most %d characters, found %zu", SAVE_NAME_MAX,
                       utf8_length(name));
    return true;
}

/* Names without a letter or digit all fold to nothing: those are compared as they are. */
bool list_same_name(const char *a, const char *b)
{
    struct buf folded = { 0 };
    text_fold(&folded, a);
    bool bare = folded.len == 0;
    buf_fini(&folded);
    return bare ? strcmp(a, b) == 0 : text_same(a, b);
}

bool list_name_free(const struct save *save, const char *name, int except, struct err *err)
{
    if (!name_sane(name, err))
        return false;
    for (int i = 0; i < save->profile_count; i++)
        if (i != except && list_same_name(name, save->profiles[i].name))
            return err_set(err, "the name \"%s\" is taken by \"%s\"; choose another", name, save->profiles[i].name);
    return true;
}

void list_add_profile(struct save *save, const struct profile *profile)
{
    size_t size = ((size_t)save->profile_count + 1) * sizeof *save->profiles;
    save->profiles = mem_resize(save->profiles, size);
    save->profiles[save->profile_count++] = *profile;
}

/* --- scores --- */

static bool same_list(const struct score *a, const struct score *b)
{
    return a->mode == b->mode && a->length == b->length && strcmp(a->pack, b->pack) == 0;
}

static bool same_match(const struct score *a, const struct score *b)
{
    return a->when == b->when && a->score == b->score && a->right == b->right && strcmp(a->player, b->player) == 0;
}

static bool before(const struct score *a, const struct score *b)
{
    if (a->score != b->score)
        return a->score > b->score;
    return a->when != b->when ? a->when < b->when : strcmp(a->player, b->player) < 0;
}

void list_free_profile(const struct profile *profile)
{
    free(profile->name);
    free(profile->unknown);
}

void list_free_score(const struct score *score)
{
    free(score->pack);
    free(score->player);
    free(score->unknown);
}

static void insert_score(struct save *save, int at, const struct score *score)
{
    size_t size = sizeof *score, behind = (size_t)(save->score_count - at);
    save->scores = list_grow(save->scores, save->score_count, size);
    memmove(save->scores + at + 1, save->scores + at, behind * size);
    save->scores[at] = *score;
    save->score_count++;
}

static void remove_score(struct save *save, int at)
{
    list_free_score(&save->scores[at]);
    size_t behind = (size_t)(save->score_count - at - 1);
    memmove(save->scores + at, save->scores + at + 1, behind * sizeof *save->scores);
    save->score_count--;
}

int list_add_score(struct save *save, const struct score *score)
{
    int place = 1, at = save->score_count, count = 0, last = 0;
    for (int i = 0; i < save->score_count; i++) {
        const struct score *other = &save->scores[i];
        if (!same_list(score, other))
            continue;
        count++;
        last = i;
        if (same_match(score, other)) {
            list_free_score(score);
            return count;
        }
        if (!before(score, other))
            place = count + 1;
        else if (at == save->score_count)
            at = i;
    }
    if (place > SAVE_SCORES_KEPT) {
        list_free_score(score);
        return 0;
    }
    if (count == SAVE_SCORES_KEPT)
        remove_score(save, last);
    insert_score(save, at, score);
    return place;
}

/* --- history --- */

void list_free_history(const struct history *history)
{
    free(history->player);
    free(history->pack);
    free(history->unknown);
}

static int compare(const struct history *a, const struct history *b)
{
    int order = strcmp(a->player, b->player);
    if (order == 0)
        order = strcmp(a->pack, b->pack);
    if (order == 0)
        order = (a->from > b->from) - (a->from < b->from);
    return order != 0 ? order : (a->question > b->question) - (a->question < b->question);
}

static int by_key(const void *a, const void *b)
{
    return compare(a, b);
}

void list_sort_history(struct save *save)
{
    if (save->history_count > 0)
        qsort(save->history, (size_t)save->history_count, sizeof *save->history, by_key);
}

/* Index of the first entry that is not before the one sought. */
static int find_history(const struct save *save, const struct history *sought)
{
    int low = 0, high = save->history_count;
    if (high > 0 && compare(&save->history[high - 1], sought) < 0)
        return high; /* a save is read in their order */
    while (low < high) {
        int middle = low + (high - low) / 2;
        if (compare(&save->history[middle], sought) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

struct history list_history_key(const char *player, const char *pack, uint64_t from, uint64_t question)
{
    return (struct history){
        .player = (char *)(uintptr_t)player, .pack = (char *)(uintptr_t)pack, .from = from, .question = question
    };
}

const struct history *list_find_history(const struct save *save, const char *player, const char *pack, uint64_t from,
                                        uint64_t question)
{
    const struct history sought = list_history_key(player, pack, from, question);
    int at = find_history(save, &sought);
    return at < save->history_count && compare(&save->history[at], &sought) == 0 ? &save->history[at] : NULL;
}

const struct history *save_history(const struct save *save, const char *player, const char *pack, uint64_t question)
{
    return list_find_history(save, player, pack, 0, question);
}

struct history *list_history_from(struct save *save, const char *player, const char *pack, uint64_t from,
                                  uint64_t question)
{
    const struct history sought = list_history_key(player, pack, from, question);
    int at = find_history(save, &sought);
    if (at < save->history_count && compare(&save->history[at], &sought) == 0)
        return &save->history[at];
    size_t size = sizeof *save->history, behind = (size_t)(save->history_count - at);
    save->history = list_grow(save->history, save->history_count, size);
    memmove(save->history + at + 1, save->history + at, behind * size);
    save->history[at] = sought;
    save->history[at].player = field_copy(player);
    save->history[at].pack = field_copy(pack);
    save->history_count++;
    return &save->history[at];
}

struct history *list_history(struct save *save, const char *player, const char *pack, uint64_t question)
{
    return list_history_from(save, player, pack, 0, question);
}
