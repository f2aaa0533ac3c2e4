/* Diaries as values and their text; see diary.h. */
#include "record/diary.h"

#include "base/date.h"
#include "record/fields.h"
#include "record/lists.h"
#include "record/part.h"

#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { DATE_TEXT = 10, MONTH_TEXT = 7 };

/* --- the list --- */

static int compare(const struct diary_entry *entry, const struct diary_entry *other)
{
    int order = strcmp(entry->player, other->player);
    if (order == 0 && entry->from != other->from)
        order = entry->from < other->from ? -1 : 1;
    if (order == 0)
        order = (int)other->month - (int)entry->month;
    return order != 0 ? order : (entry->day > other->day) - (entry->day < other->day);
}

struct diary_entry *diary_get(struct diary *diary, const char *player, uint64_t from, bool month, int day)
{
    const struct diary_entry key = { .player = (char *)(uintptr_t)player, .from = from, .month = month, .day = day };
    int low = 0, high = diary->count;
    while (low < high) {
        int middle = low + (high - low) / 2;
        if (compare(&diary->items[middle], &key) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    if (low < diary->count && compare(&diary->items[low], &key) == 0)
        return &diary->items[low];
    diary->items = list_grow(diary->items, diary->count, sizeof *diary->items);
    memmove(diary->items + low + 1, diary->items + low, (size_t)(diary->count - low) * sizeof *diary->items);
    diary->items[low] = key;
    diary->items[low].player = field_copy(player);
    diary->count++;
    return &diary->items[low];
}

static void free_entry(const struct diary_entry *entry)
{
    free(entry->player);
    free(entry->unknown);
}

void diary_free(struct diary *diary)
{
    for (int i = 0; i < diary->count; i++)
        free_entry(&diary->items[i]);
    free(diary->items);
    *diary = (struct diary){ .items = NULL };
}

static bool forget(struct diary *diary, bool (*drop)(const struct diary_entry *entry, const struct diary_entry *like),
                   const struct diary_entry *like)
{
    int kept = 0, count = diary->count;
    for (int i = 0; i < count; i++)
        if (drop(&diary->items[i], like))
            free_entry(&diary->items[i]);
        else
            diary->items[kept++] = diary->items[i];
    diary->count = kept;
    return kept < count;
}

static bool is_of(const struct diary_entry *entry, const struct diary_entry *like)
{
    return strcmp(entry->player, like->player) == 0;
}

static bool is_of_part(const struct diary_entry *entry, const struct diary_entry *like)
{
    return is_of(entry, like) && entry->from == like->from;
}

static bool is_before(const struct diary_entry *entry, const struct diary_entry *like)
{
    return entry->day < like->day;
}

void diary_forget(struct diary *diary, const char *player)
{
    struct diary_entry like = { .player = field_copy(player) }; /* it may be an entry's own */
    forget(diary, is_of, &like);
    free(like.player);
}

void diary_forget_part(struct diary *diary, const char *player, uint64_t from)
{
    struct diary_entry like = { .player = field_copy(player), .from = from };
    forget(diary, is_of_part, &like);
    free(like.player);
}

bool diary_forget_before(struct diary *diary, int before)
{
    return forget(diary, is_before, &(struct diary_entry){ .day = before });
}

static int by_key(const void *a, const void *b)
{
    return compare(a, b);
}

void diary_rename(struct diary *diary, const char *old, const char *name)
{
    for (int i = 0; i < diary->count; i++)
        if (strcmp(diary->items[i].player, old) == 0) {
            free(diary->items[i].player);
            diary->items[i].player = field_copy(name);
        }
    if (diary->count > 0)
        qsort(diary->items, (size_t)diary->count, sizeof *diary->items, by_key);
}

/* --- days --- */

/* The date as text, "2026-11-21". */
static void date_text(int day, char text[DATE_TEXT + 1])
{
    struct buf out = { 0 };
    date_format(&out, day, "");
    memcpy(text, buf_text(&out), DATE_TEXT);
    text[DATE_TEXT] = '\0';
    buf_fini(&out);
}

static int first_of_month(int day)
{
    char text[DATE_TEXT + 1];
    date_text(day, text);
    return day - ((text[DATE_TEXT - 2] - '0') * 10 + text[DATE_TEXT - 1] - '0' - 1);
}

static void into_month(struct diary *diary, const struct diary_entry *old)
{
    struct diary_entry *month = diary_get(diary, old->player, old->from, true, first_of_month(old->day));
    month->asked += old->asked;
    month->right += old->right;
}

void diary_fold(struct diary *diary, const char *player, int today)
{
    for (int i = 0; i < diary->count; i++) {
        const struct diary_entry old = diary->items[i];
        if (strcmp(old.player, player) != 0 || old.month || old.day > today - DIARY_DAYS)
            continue;
        memmove(diary->items + i, diary->items + i + 1, (size_t)(diary->count - i - 1) * sizeof *diary->items);
        diary->count--;
        int before = diary->count;
        into_month(diary, &old);
        i -= diary->count == before; /* its month stands before it */
        free_entry(&old);
    }
}

void diary_add(struct diary *diary, const char *player, int day, bool right)
{
    int latest = 0;
    for (int i = 0; i < diary->count; i++)
        if (!diary->items[i].month && strcmp(diary->items[i].player, player) == 0 && diary->items[i].day > latest)
            latest = diary->items[i].day;
    bool old = latest - day >= DIARY_DAYS;
    struct diary_entry *entry = diary_get(diary, player, 0, old, old ? first_of_month(day) : day);
    entry->asked++;
    entry->right += right;
}

static int by_day(const void *a, const void *b)
{
    const struct diary_sum *x = a, *y = b;
    return x->month != y->month ? (int)y->month - (int)x->month : (x->day > y->day) - (x->day < y->day);
}

int diary_sums(const struct diary *diary, const char *player, struct arena *a, struct diary_sum **out)
{
    struct diary_sum *all = arena_array(a, (size_t)diary->count, sizeof *all);
    int count = 0, kept = 0;
    for (int i = 0; i < diary->count; i++) {
        const struct diary_entry *entry = &diary->items[i];
        if (strcmp(entry->player, player) == 0)
            all[count++] = (struct diary_sum){ entry->month, entry->day, entry->asked, entry->right };
    }
    qsort(all, (size_t)count, sizeof *all, by_day);
    for (int i = 0; i < count; i++)
        if (kept > 0 && by_day(&all[kept - 1], &all[i]) == 0) {
            all[kept - 1].asked += all[i].asked;
            all[kept - 1].right += all[i].right;
        } else {
            all[kept++] = all[i];
        }
    *out = all;
    return kept;
}

struct diary_run diary_run(const struct diary *diary, const char *player, int today)
{
    struct arena a;
    struct diary_sum *sums;
    struct diary_run run = { 0, 0 };
    arena_init(&a);
    int length = 0, before = -2, count = diary_sums(diary, player, &a, &sums);
    for (int i = 0; i < count; i++) {
        if (sums[i].month)
            continue;
        length = sums[i].day == before + 1 ? length + 1 : 1;
        before = sums[i].day;
        run.best = length > run.best ? length : run.best;
    }
    run.now = before >= today - 1 ? length : 0;
    arena_fini(&a);
    return run;
}

/* --- text --- */

static const char *const known_player[] = { "player", "from", "days", NULL };
static const char *const known_entry[] = { "asked", "right", NULL };

/* "2026-11-21", or "2026-11" for a month. */
static bool read_key(const char *key, bool *month, int *day)
{
    char text[DATE_TEXT + 1];
    int64_t days;
    *month = strlen(key) == MONTH_TEXT;
    if (strlen(key) > DATE_TEXT)
        return false;
    strcpy(text, key);
    if (*month)
        strcpy(text + MONTH_TEXT, "-01");
    if (!date_parse(text, &days) || days < 0)
        return false;
    *day = (int)days;
    return true;
}

static bool read_entry(const struct json_at *at, struct diary *diary, const char *player, uint64_t from,
                       struct err *err)
{
    bool month;
    int day, asked = 0, right = 0, before = diary->count;
    if (!read_key(at->key, &month, &day))
        return json_fail(at, err, "expected a day such as 2026-11-21 or a month such as 2026-11, found \"%s\"",
                         at->key);
    if (!json_expect(at, JSON_OBJECT, err) || !field_int(at, "asked", 0, INT_MAX, &asked, err) ||
        !field_int(at, "right", 0, asked, &right, err))
        return false;
    struct diary_entry *entry = diary_get(diary, player, from, month, day);
    if (diary->count == before)
        return json_fail(at, err, "this day was there before");
    entry->asked = asked;
    entry->right = right;
    entry->unknown = field_unknown(at, known_entry);
    return true;
}

static bool read_player(const struct json_at *at, void *into, struct err *err)
{
    struct json_at days, day = { 0 };
    const char *player = "";
    uint64_t from = 0;
    if (!json_expect(at, JSON_OBJECT, err) || !json_only(at, known_player, err) ||
        !json_opt_string(at, "player", &player, err) || !field_id(at, "from", &from, err) ||
        !json_need(at, "days", JSON_OBJECT, &days, err))
        return false;
    while (json_each(&days, &day))
        if (!read_entry(&day, into, player, from, err))
            return false;
    return true;
}

bool diary_read(const struct json_at *at, struct diary *diary, struct err *err)
{
    return field_list(at, "diary", read_player, diary, err);
}

/* On one line: there may be hundreds. */
static void write_entry(struct json_out *out, const struct diary_entry *entry)
{
    char key[DATE_TEXT + 1];
    struct buf text = { 0 };
    struct json_out line = { .buf = &text };
    date_text(entry->day, key);
    if (entry->month)
        key[MONTH_TEXT] = '\0';
    json_open(&line, NULL, '{');
    json_put_whole(&line, "asked", entry->asked);
    json_put_whole(&line, "right", entry->right);
    field_put_unknown(&line, entry->unknown);
    json_close(&line, '}');
    json_put_literal(out, key, buf_text(&text));
    buf_fini(&text);
}

void diary_write(struct json_out *out, const struct diary *diary)
{
    json_open(out, "diary", '[');
    for (int i = 0; i < diary->count;) {
        const struct diary_entry *first = &diary->items[i];
        json_open(out, NULL, '{');
        json_put_string(out, "player", first->player);
        part_put_from(out, first->from);
        json_open(out, "days", '{');
        for (; i < diary->count && is_of_part(&diary->items[i], first); i++)
            write_entry(out, &diary->items[i]);
        json_close(out, '}');
        json_close(out, '}');
    }
    json_close(out, ']');
}
