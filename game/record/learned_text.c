/* Standings and ratings <-> their text in a save; see learned.h. */
#include "record/learned.h"

#include "record/fields.h"
#include "record/part.h"

#include <limits.h>
#include <string.h>

enum { ID_TEXT = 14 };

static const char *const known_standing[] = { "player", "pack",   "from",    "next",       "skill",    "answers",
                                              "older",  "streak", "fastest", "categories", "families", NULL };
static const char *const known_older[] = { "questions", "asked", "right", "last", NULL };
static const char *const known_ratings[] = { "pack", "questions", NULL };
static const char *const known_rating[] = { "hardness", "answers", NULL };

/* --- reading --- */

static bool read_elo(const struct json_at *at, const char *name, struct elo *elo, struct err *err)
{
    return field_int(at, name, -ELO_MOST, ELO_MOST, &elo->rating, err) &&
           field_int(at, "answers", 0, INT_MAX, &elo->count, err);
}

static bool read_older(const struct json_at *at, struct standing *standing, struct err *err)
{
    struct json_at older;
    if (!json_find(at, "older", &older))
        return true;
    return json_expect(&older, JSON_OBJECT, err) && json_only(&older, known_older, err) &&
           field_int(&older, "questions", 0, INT_MAX, &standing->older.questions, err) &&
           field_int(&older, "asked", 0, INT_MAX, &standing->older.asked, err) &&
           field_int(&older, "right", 0, standing->older.asked, &standing->older.right, err) &&
           json_opt_whole(&older, "last", 0, TIME_MAX, &standing->older.last, err);
}

static bool read_standing(const struct json_at *at, void *into, struct err *err)
{
    struct save *save = into;
    const char *pack, *player = "";
    struct standing read = { .next = -1 };
    if (!json_expect(at, JSON_OBJECT, err) || !json_get_string(at, "pack", &pack, err) ||
        !json_opt_string(at, "player", &player, err) || !field_id(at, "from", &read.from, err) ||
        !json_opt_whole(at, "next", -1, (INT64_C(1) << QUIZ_SEED_BITS) - 1, &read.next, err) ||
        !read_elo(at, "skill", &read.skill, err) || !read_older(at, &read, err) ||
        !field_int(at, "streak", 0, INT_MAX, &read.streak, err) ||
        !field_int(at, "fastest", 0, INT_MAX, &read.fastest, err))
        return false;
    int before = save->standing_count;
    struct standing *standing = learned_standing_from(save, player, pack, read.from);
    if (save->standing_count == before)
        return json_fail(at, err, "this player and pack were there before");
    standing->next = read.next;
    standing->skill = read.skill;
    standing->older = read.older;
    standing->streak = read.streak;
    standing->fastest = read.fastest;
    standing->unknown = field_unknown(at, known_standing);
    return ledger_read(at, "categories", &standing->categories, err) &&
           ledger_read(at, "families", &standing->families, err);
}

static bool read_rating(const struct json_at *at, struct save *save, const char *pack, struct err *err)
{
    uint64_t id;
    struct elo hardness = { 0 };
    if (!field_question_id(at->key, &id))
        return json_fail(at, err, "expected a question's id, found \"%s\"", at->key);
    if (!json_expect(at, JSON_OBJECT, err) || !read_elo(at, "hardness", &hardness, err))
        return false;
    int before = save->rating_count;
    struct rating *rating = learned_rating(save, pack, id);
    if (save->rating_count == before)
        return json_fail(at, err, "this question was there before");
    rating->hardness = hardness;
    rating->unknown = field_unknown(at, known_rating);
    return true;
}

static bool read_ratings(const struct json_at *at, void *into, struct err *err)
{
    struct save *save = into;
    struct json_at questions, question = { 0 };
    const char *pack;
    if (!json_expect(at, JSON_OBJECT, err) || !json_only(at, known_ratings, err) ||
        !json_get_string(at, "pack", &pack, err) || !json_need(at, "questions", JSON_OBJECT, &questions, err))
        return false;
    while (json_each(&questions, &question))
        if (!read_rating(&question, save, pack, err))
            return false;
    return true;
}

bool learned_read(const struct json_at *at, struct save *save, struct err *err)
{
    return field_list(at, "standings", read_standing, save, err) && field_list(at, "ratings", read_ratings, save, err);
}

/* --- writing --- */

static void write_older(struct json_out *out, const struct standing *standing)
{
    if (standing->older.questions == 0)
        return;
    json_open(out, "older", '{');
    json_put_whole(out, "questions", standing->older.questions);
    json_put_whole(out, "asked", standing->older.asked);
    json_put_whole(out, "right", standing->older.right);
    json_put_whole(out, "last", standing->older.last);
    json_close(out, '}');
}

static void write_standing(struct json_out *out, const struct standing *standing)
{
    json_open(out, NULL, '{');
    json_put_string(out, "player", standing->player);
    json_put_string(out, "pack", standing->pack);
    part_put_from(out, standing->from);
    json_put_whole(out, "next", standing->next);
    json_put_whole(out, "skill", standing->skill.rating);
    json_put_whole(out, "answers", standing->skill.count);
    write_older(out, standing);
    if (standing->streak > 0)
        json_put_whole(out, "streak", standing->streak);
    if (standing->fastest > 0)
        json_put_whole(out, "fastest", standing->fastest);
    ledger_write(out, "categories", &standing->categories);
    ledger_write(out, "families", &standing->families);
    field_put_unknown(out, standing->unknown);
    json_close(out, '}');
}

/* On one line: there may be thousands. */
static void write_rating(struct json_out *out, const struct rating *rating)
{
    char id[ID_TEXT];
    struct buf text = { 0 };
    struct json_out line = { .buf = &text };
    question_id_text(rating->question, id);
    json_open(&line, NULL, '{');
    json_put_whole(&line, "hardness", rating->hardness.rating);
    json_put_whole(&line, "answers", rating->hardness.count);
    field_put_unknown(&line, rating->unknown);
    json_close(&line, '}');
    json_put_literal(out, id, buf_text(&text));
    buf_fini(&text);
}

void learned_write(struct json_out *out, const struct save *save)
{
    json_open(out, "standings", '[');
    for (int i = 0; i < save->standing_count; i++)
        write_standing(out, &save->standings[i]);
    json_close(out, ']');
    json_open(out, "ratings", '[');
    for (int i = 0; i < save->rating_count;) {
        const char *pack = save->ratings[i].pack;
        json_open(out, NULL, '{');
        json_put_string(out, "pack", pack);
        json_open(out, "questions", '{');
        for (; i < save->rating_count && strcmp(save->ratings[i].pack, pack) == 0; i++)
            write_rating(out, &save->ratings[i]);
        json_close(out, '}');
        json_close(out, '}');
    }
    json_close(out, ']');
}
