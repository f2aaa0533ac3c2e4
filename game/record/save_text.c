/* save.json <-> struct save; see save.h. Read into a new save that is given out only when all of it is sane. */
#include "record/save.h"

#include "record/fields.h"
#include "record/learned.h"
#include "record/lists.h"
#include "record/part.h"
#include "record/seal.h"
#include "record/upgrade.h"

#include <inttypes.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

enum { INDENT = 1, ID_TEXT = 14, STARS_MAX = 5 };

/* For versions that only add what is made as one plays: 2 standings, ratings and the difficulty "adaptive"; 3 the seal; 4
 * ids, avatars, parts, cards and the diary. */
static bool add_nothing(const struct json_at *old, struct buf *text, struct err *err)
{
    int64_t version;
    struct json_out out = { .buf = text };
    struct json_at member = { 0 };
    if (!json_get_whole(old, "version", 1, SAVE_VERSION, &version, err))
        return false;
    json_open(&out, NULL, '{');
    json_put_whole(&out, "version", version + 1);
    while (json_each(old, &member))
        if (strcmp(member.key, "version") != 0)
            json_put_copy(&out, member.key, &member);
    json_close(&out, '}');
    return true;
}

/* One step for each version that ever was, leading to the next. */
static upgrade_step *const steps[SAVE_VERSION - 1] = { add_nothing, add_nothing, add_nothing };

/* --- reading --- */

static const char *const known_top[] = { "version", "settings", "profiles", "scores", "history", "standings", "ratings",
                                         "parts",   "origin",   "cards",    "diary",  "sum",     NULL };
static const char *const known_score[] = { "pack",  "player",      "mode",  "difficulty", "length", "score",
                                           "right", "best_streak", "stars", "when",       NULL };
static const char *const known_group[] = { "player", "pack", "from", "questions", NULL };
static const char *const known_history[] = { "asked", "right", "last", NULL };

static bool read_score(const struct json_at *at, void *into, struct err *err)
{
    struct save *save = into;
    struct score s = { .mode = MATCH_CLASSIC, .length = 1, .difficulty = QUIZ_MEDIUM };
    const char *pack, *player = "";
    if (!json_expect(at, JSON_OBJECT, err) || !json_get_string(at, "pack", &pack, err) ||
        !json_opt_string(at, "player", &player, err) || !field_mode(at, &s.mode, err) ||
        !field_difficulty(at, &s.difficulty, err) || !field_int(at, "length", 1, ROUND_QUESTIONS_MAX, &s.length, err) ||
        !field_int(at, "score", 0, INT_MAX, &s.score, err) || !field_int(at, "right", 0, s.length, &s.right, err) ||
        !field_int(at, "best_streak", 0, s.right, &s.best_streak, err) ||
        !field_int(at, "stars", 0, STARS_MAX, &s.stars, err) || !json_opt_whole(at, "when", 0, TIME_MAX, &s.when, err))
        return false;
    s.pack = field_copy(pack);
    s.player = field_copy(player);
    s.unknown = field_unknown(at, known_score);
    list_add_score(save, &s);
    return true;
}

static bool read_question(const struct json_at *at, struct save *save, const struct history *group, struct err *err)
{
    uint64_t id;
    int asked = 0, right = 0;
    int64_t last = 0;
    if (!field_question_id(at->key, &id))
        return json_fail(at, err, "expected a question's id, found \"%s\"", at->key);
    if (!json_expect(at, JSON_OBJECT, err) || !field_int(at, "asked", 0, INT_MAX, &asked, err) ||
        !field_int(at, "right", 0, asked, &right, err) || !json_opt_whole(at, "last", 0, TIME_MAX, &last, err))
        return false;
    int before = save->history_count;
    struct history *entry = list_history_from(save, group->player, group->pack, group->from, id);
    if (save->history_count == before)
        return json_fail(at, err, "this question was there before");
    entry->asked = asked;
    entry->right = right;
    entry->last = last;
    entry->unknown = field_unknown(at, known_history);
    return true;
}

static bool read_group(const struct json_at *at, void *into, struct err *err)
{
    struct save *save = into;
    struct json_at questions, question = { 0 };
    const char *pack, *player = "";
    uint64_t from = 0;
    if (!json_expect(at, JSON_OBJECT, err) || !json_only(at, known_group, err) ||
        !json_get_string(at, "pack", &pack, err) || !json_opt_string(at, "player", &player, err) ||
        !field_id(at, "from", &from, err) || !json_need(at, "questions", JSON_OBJECT, &questions, err))
        return false;
    const struct history group = list_history_key(player, pack, from, 0);
    while (json_each(&questions, &question))
        if (!read_question(&question, save, &group, err))
            return false;
    return true;
}

static bool read_all(const struct json_at *root, struct save *save, struct err *err)
{
    struct json_at settings;
    save->unknown = field_unknown(root, known_top);
    if (!field_list(root, "profiles", save_read_profile, save, err) ||
        !field_list(root, "scores", read_score, save, err) || !field_list(root, "history", read_group, save, err) ||
        !learned_read(root, save, err) || !field_list(root, "parts", part_read, save, err) ||
        !field_id(root, "origin", &save->origin, err) || !cards_read(root, &save->cards, err) ||
        !diary_read(root, &save->diary, err))
        return false;
    if (!json_find(root, "settings", &settings))
        return true;
    return json_expect(&settings, JSON_OBJECT, err) &&
           settings_read(&settings, save->profile_count, &save->settings, &save->unknown_settings,
                         &save->unknown_window, err);
}

static bool read_version(const struct json_at *root, int *version, struct err *err)
{
    int64_t number;
    if (!json_expect(root, JSON_OBJECT, err) || !json_get_whole(root, "version", 1, INT_MAX, &number, err))
        return false;
    if (number > SAVE_VERSION)
        return json_fail(root, err,
                         "written by a newer Curtain Up; expected version %d, found %" PRId64 "; update the program",
                         SAVE_VERSION, number);
    *version = (int)number;
    return true;
}

static bool read_seal(const struct json_at *root, const char *text, size_t len, struct err *err)
{
    return seal_check(text, len) != SEAL_BROKEN ||
           json_fail(root, err,
                     "damaged: the text is not what its checksum \"sum\" was made of; if it was changed on purpose, "
                     "empty that text");
}

struct save *save_read(const char *name, const char *text, size_t len, struct err *err)
{
    struct save *save = NULL;
    int version = 0;
    struct json_doc *doc = json_parse(name, text, len, SAVE_BYTES_MAX, err);
    if (doc == NULL)
        return NULL;
    struct json_at root = json_root(doc);
    if (!read_version(&root, &version, err) || !read_seal(&root, text, len, err) ||
        !upgrade_apply(steps, name, version, SAVE_VERSION, &doc, err))
        goto out;
    root = json_root(doc);
    save = save_new();
    if (!read_all(&root, save, err)) {
        save_free(save);
        save = NULL;
        goto out;
    }
    if (version < 4)
        part_close_old(save);
    part_complete(save);
out:
    json_free(doc);
    return save;
}

bool save_looks(const char *text, size_t len)
{
    static const char begins[] = "{\n \"version\": ";
    struct json_doc *doc = json_parse("save", text, len, SAVE_BYTES_MAX, NULL);
    struct json_at root, found;
    if (doc == NULL) /* one that was cut or damaged */
        return len >= sizeof begins - 1 && memcmp(text, begins, sizeof begins - 1) == 0;
    root = json_root(doc);
    bool looks = json_find(&root, "version", &found) && json_find(&root, "profiles", &found) &&
                 json_find(&root, "history", &found);
    json_free(doc);
    return looks;
}

enum save_fault save_fault(const char *text, size_t len)
{
    int64_t version = 0;
    enum seal seal = seal_check(text, len);
    struct json_doc *doc = seal != SEAL_BROKEN ? json_parse("save", text, len, SAVE_BYTES_MAX, NULL) : NULL;
    enum save_fault other = seal == SEAL_WHOLE ? SAVE_OURS : SAVE_DAMAGED;
    if (doc == NULL)
        return other;
    struct json_at root = json_root(doc);
    bool known = json_get_whole(&root, "version", 1, INT_MAX, &version, NULL);
    json_free(doc);
    return known && version > SAVE_VERSION ? SAVE_NEWER : other;
}

/* --- writing --- */

static void write_score(struct json_out *out, const struct score *score)
{
    json_open(out, NULL, '{');
    json_put_string(out, "pack", score->pack);
    json_put_string(out, "player", score->player);
    json_put_string(out, "mode", match_mode_name(score->mode));
    json_put_string(out, "difficulty", field_difficulty_name(score->difficulty));
    json_put_whole(out, "length", score->length);
    json_put_whole(out, "score", score->score);
    json_put_whole(out, "right", score->right);
    json_put_whole(out, "best_streak", score->best_streak);
    json_put_whole(out, "stars", score->stars);
    json_put_whole(out, "when", score->when);
    field_put_unknown(out, score->unknown);
    json_close(out, '}');
}

/* On one line: there may be thousands. */
static void write_question(struct json_out *out, const struct history *entry)
{
    char id[ID_TEXT];
    struct buf text = { 0 };
    struct json_out line = { .buf = &text };
    question_id_text(entry->question, id);
    json_open(&line, NULL, '{');
    json_put_whole(&line, "asked", entry->asked);
    json_put_whole(&line, "right", entry->right);
    json_put_whole(&line, "last", entry->last);
    field_put_unknown(&line, entry->unknown);
    json_close(&line, '}');
    json_put_literal(out, id, buf_text(&text));
    buf_fini(&text);
}

static bool same_group(const struct history *a, const struct history *b)
{
    return a->from == b->from && strcmp(a->player, b->player) == 0 && strcmp(a->pack, b->pack) == 0;
}

static void write_history(struct json_out *out, const struct save *save)
{
    json_open(out, "history", '[');
    for (int i = 0; i < save->history_count;) {
        const struct history *first = &save->history[i];
        json_open(out, NULL, '{');
        json_put_string(out, "player", first->player);
        json_put_string(out, "pack", first->pack);
        part_put_from(out, first->from);
        json_open(out, "questions", '{');
        for (; i < save->history_count && same_group(first, &save->history[i]); i++)
            write_question(out, &save->history[i]);
        json_close(out, '}');
        json_close(out, '}');
    }
    json_close(out, ']');
}

void save_write(const struct save *save, struct buf *text)
{
    size_t start = text->len;
    struct json_out out = { .buf = text, .indent = INDENT };
    json_open(&out, NULL, '{');
    json_put_whole(&out, "version", SAVE_VERSION);
    settings_write(&out, &save->settings, save->unknown_settings, save->unknown_window);
    json_open(&out, "profiles", '[');
    for (int i = 0; i < save->profile_count; i++)
        save_write_profile(&save->profiles[i], &out);
    json_close(&out, ']');
    json_open(&out, "scores", '[');
    for (int i = 0; i < save->score_count; i++)
        write_score(&out, &save->scores[i]);
    json_close(&out, ']');
    write_history(&out, save);
    learned_write(&out, save);
    parts_write(&out, save);
    cards_write(&out, &save->cards);
    diary_write(&out, &save->diary);
    if (save->origin != 0)
        field_put_id(&out, "origin", save->origin);
    field_put_unknown(&out, save->unknown);
    seal_put(&out, start);
    json_close(&out, '}');
    buf_add(text, "\n");
}
