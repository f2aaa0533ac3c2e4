/* The journal's lines <-> structs; see journal.h. Making the match again is in replay.c. */
#include "record/journal.h"

#include "base/arena.h"
#include "record/fields.h"
#include "record/rules_text.h"
#include "record/seal.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ID_TEXT = 14, FACT_MOST = 2000000 };

/* --- writing --- */

/* Ends the line whose object began at `start`. */
static void end_line(struct json_out *out, size_t start)
{
    seal_put(out, start);
    json_close(out, '}');
    buf_add(out->buf, "\n");
}

static void put_lesson(struct json_out *out, const struct lesson *lesson)
{
    char avoid[ID_TEXT];
    if (lesson->count == 0)
        return;
    json_open(out, "lesson", '[');
    for (int i = 0; i < lesson->count; i++) {
        const struct lesson_wish *wish = &lesson->wish[i];
        question_id_text(wish->avoid, avoid);
        json_open(out, NULL, '{');
        json_put_whole(out, "fact", wish->fact);
        json_put_string(out, "why", lesson_why_name(wish->why));
        json_put_whole(out, "n", wish->n);
        json_put_whole(out, "of", wish->of);
        json_put_string(out, "avoid", avoid);
        json_close(out, '}');
    }
    json_close(out, ']');
}

void journal_write_head(struct buf *text, const struct journal_head *head)
{
    size_t start = text->len;
    struct json_out out = { .buf = text };
    char fingerprint[24], seed[24];
    snprintf(fingerprint, sizeof fingerprint, "%016" PRIx64, head->fingerprint);
    snprintf(seed, sizeof seed, "%" PRIu64, head->seed);
    json_open(&out, NULL, '{');
    json_put_whole(&out, "journal", JOURNAL_VERSION);
    json_put_string(&out, "pack", head->pack);
    json_put_string(&out, "fingerprint", fingerprint);
    json_put_string(&out, "seed", seed);
    json_put_whole(&out, "count", head->count);
    json_put_string(&out, "difficulty", field_difficulty_name(level_difficulty(head->level)));
    if (head->level >= QUIZ_ADAPTIVE)
        json_put_whole(&out, "step", head->level - QUIZ_ADAPTIVE);
    if (*head->categories != '\0')
        json_put_string(&out, "categories", head->categories);
    rules_put(&out, &head->rules, false);
    json_put_whole(&out, "seats", head->seat_count);
    if (head->rules.format != MATCH_ALONE)
        teams_put(&out, head->teams, head->seat_count);
    if (head->profile != 0)
        field_put_id(&out, "profile", head->profile);
    json_put_string(&out, "lang", head->lang);
    json_put_whole(&out, "when", head->when);
    put_lesson(&out, &head->lesson);
    end_line(&out, start);
}

void journal_write_event(struct buf *text, const struct match_event *event)
{
    size_t start = text->len;
    struct json_out out = { .buf = text };
    json_open(&out, NULL, '{');
    json_put_whole(&out, "t", event->time);
    json_put_string(&out, "e", match_event_name(event->kind));
    if (match_event_has_seat(event->kind) && event->seat != 0)
        json_put_whole(&out, "s", event->seat);
    if (match_event_has_value(event->kind) && event->value != 0)
        json_put_whole(&out, "v", event->value);
    if (match_event_has_question(event->kind) && event->question != 0)
        json_put_whole(&out, "q", event->question);
    if (match_event_has_device(event->kind)) {
        json_put_string(&out, "device", event->device);
        json_put_string(&out, "button", event->button);
    }
    end_line(&out, start);
}

int journal_record(const struct journal_head *head, const struct match *match, struct save *save)
{
    int playing = save->settings.profile;
    save->settings.profile = journal_profile(head, save);
    save_dealt(save, save_player(save), match->round); /* should the save of its beginning have been lost */
    int place = save_record(save, match, 0, head->when);
    save->settings.profile = playing;
    return place;
}

int journal_profile(const struct journal_head *head, const struct save *save)
{
    if (head->profile != 0)
        return save_find_profile(save, head->profile);
    return *head->player != '\0' ? save_find_name(save, head->player) : -1;
}

/* --- reading --- */

static const char *const known_head[] = { "journal", "pack",  "fingerprint", "seed",       "count",  "difficulty",
                                          "step",    "rules", "seats",       "teams",      "player", "profile",
                                          "lang",    "when",  "lesson",      "categories", "sum",    NULL };
static const char *const known_event[] = { "t", "e", "s", "v", "q", "device", "button", "sum", NULL };

/* Version 1 knew nothing of formats; what it says means the same now. */
static bool read_version(const struct json_at *at, struct err *err)
{
    int64_t version;
    if (!json_expect(at, JSON_OBJECT, err) || !json_get_whole(at, "journal", 1, INT32_MAX, &version, err))
        return false;
    return version <= JOURNAL_VERSION ||
           json_fail(at, err, "written by a newer Curtain Up; expected version %d or older, found %" PRId64,
                     JOURNAL_VERSION, version);
}

static bool read_level(const struct json_at *at, int *level, struct err *err)
{
    int step = LEVEL_STEPS / 2;
    enum quiz_difficulty difficulty = QUIZ_MEDIUM;
    if (!field_difficulty(at, &difficulty, err) || !field_int(at, "step", 0, LEVEL_STEPS - 1, &step, err))
        return false;
    *level = (int)difficulty + (difficulty == QUIZ_ADAPTIVE ? step : 0);
    return true;
}

static bool seats_fit(const struct json_at *at, const struct journal_head *head, struct err *err)
{
    return head->rules.format == MATCH_ALONE || head->seat_count <= TEAMS_MAX ||
           json_fail(at, err, "expected at most %d seats in a match with a host, found %d", TEAMS_MAX,
                     head->seat_count);
}

static bool read_why(const struct json_at *at, enum lesson_why *why, struct err *err)
{
    const char *name;
    if (!json_get_string(at, "why", &name, err))
        return false;
    for (int i = 0; i < LESSON_WHYS; i++)
        if (strcmp(name, lesson_why_name((enum lesson_why)i)) == 0) {
            *why = (enum lesson_why)i;
            return true;
        }
    return json_fail(at, err, "expected \"due\", \"missed\", \"hard\" or \"new\", found \"%s\"", name);
}

static bool read_wish(const struct json_at *at, void *into, struct err *err)
{
    static const char *const known[] = { "fact", "why", "n", "of", "avoid", NULL };
    struct lesson *lesson = into;
    const char *avoid = "";
    if (lesson->count == LESSON_WISHES_MAX)
        return json_fail(at, err, "expected at most %d wishes", LESSON_WISHES_MAX);
    struct lesson_wish *wish = &lesson->wish[lesson->count++];
    if (!json_expect(at, JSON_OBJECT, err) || !json_only(at, known, err) ||
        !field_int(at, "fact", 0, FACT_MOST, &wish->fact, err) || !read_why(at, &wish->why, err) ||
        !field_int(at, "n", 0, INT32_MAX, &wish->n, err) || !field_int(at, "of", 0, INT32_MAX, &wish->of, err) ||
        !json_get_string(at, "avoid", &avoid, err))
        return false;
    return field_question_id(avoid, &wish->avoid) ||
           json_fail(at, err, "expected a question's id, found \"%s\"", avoid);
}

static bool read_head(const struct json_at *at, struct journal *journal, struct err *err)
{
    int teams = 0; /* seats without a line have their usual names */
    struct journal_head *head = &journal->head;
    *head = (struct journal_head){ .level = QUIZ_MEDIUM, .seat_count = 1 };
    return read_version(at, err) && json_only(at, known_head, err) &&
           field_text(at, "pack", head->pack, sizeof head->pack, err) &&
           field_u64(at, "fingerprint", 16, &head->fingerprint, err) && field_u64(at, "seed", 10, &head->seed, err) &&
           field_int(at, "count", 1, ROUND_QUESTIONS_MAX, &head->count, err) && read_level(at, &head->level, err) &&
           field_text(at, "categories", head->categories, sizeof head->categories, err) &&
           rules_get_from(at, &head->rules, err) &&
           field_int(at, "seats", 1, MATCH_SEATS_MAX, &head->seat_count, err) && seats_fit(at, head, err) &&
           teams_get(at, head->teams, &teams, err) &&
           field_text(at, "player", head->player, sizeof head->player, err) &&
           field_id(at, "profile", &head->profile, err) && field_text(at, "lang", head->lang, sizeof head->lang, err) &&
           json_opt_whole(at, "when", 0, TIME_MAX, &head->when, err) &&
           field_list(at, "lesson", read_wish, &head->lesson, err);
}

static bool read_event(const struct json_at *at, struct journal *journal, struct err *err)
{
    struct json_at kind;
    const char *name;
    struct match_event event = { 0 };
    if (!json_expect(at, JSON_OBJECT, err) || !json_only(at, known_event, err) ||
        !json_get_whole(at, "t", 0, MATCH_TIME_MAX, &event.time, err) ||
        !field_int(at, "s", 0, MATCH_SEATS_MAX - 1, &event.seat, err) ||
        !json_opt_whole(at, "v", -MATCH_POINTS_MAX, MATCH_TIME_MAX, &event.value, err) ||
        !field_int(at, "q", 0, ROUND_QUESTIONS_MAX - 1, &event.question, err) ||
        !field_text(at, "device", event.device, sizeof event.device, err) ||
        !field_text(at, "button", event.button, sizeof event.button, err) ||
        !json_need(at, "e", JSON_STRING, &kind, err) || !json_string(&kind, &name, err))
        return false;
    int number = match_event_find(name);
    if (number < 0)
        return json_fail(&kind, err, "no such event: \"%s\"", name);
    event.kind = (enum match_event_kind)number;
    journal->events[journal->event_count++] = event;
    return true;
}

/* `line` without its line break. The first is the head. */
static bool read_line(const char *name, const char *line, size_t len, bool head, struct journal *journal,
                      struct err *err)
{
    struct json_doc *doc = json_parse(name, line, len, JOURNAL_BYTES_MAX, err);
    if (doc == NULL)
        return false;
    struct json_at root = json_root(doc);
    bool ok = seal_check(line, len) != SEAL_BROKEN ||
              json_fail(&root, err, "damaged: the line is not what its checksum \"sum\" was made of");
    ok = ok && (head ? read_head(&root, journal, err) : read_event(&root, journal, err));
    json_free(doc);
    return ok;
}

/* The words for a line that could not be read: read again with empty lines before it, so that they name its number. */
static void explain(const char *name, const char *line, size_t len, int number, struct journal *journal,
                    struct err *err)
{
    struct buf padded = { 0 };
    for (int i = 1; i < number; i++)
        buf_add(&padded, "\n");
    buf_add_bytes(&padded, line, len);
    read_line(name, buf_text(&padded), padded.len, number == 1, journal, err);
    buf_fini(&padded);
}

static int count_lines(const char *text, size_t len)
{
    int count = 0;
    for (size_t i = 0; i < len; i++)
        count += text[i] == '\n';
    return count;
}

struct journal *journal_read(const char *name, const char *text, size_t len, struct err *err)
{
    int lines = count_lines(text, len);
    if (len > JOURNAL_BYTES_MAX || lines == 0) {
        err_set(err, "%s:1:1: %s", name, lines > 0 ? "too large" : "no whole line; expected a head line");
        return NULL;
    }
    struct journal *journal = mem_resize(NULL, sizeof *journal);
    *journal = (struct journal){ 0 };
    journal->events = mem_resize(NULL, (size_t)lines * sizeof *journal->events);
    for (int number = 1; number <= lines; number++) {
        const char *line = text + journal->whole_size;
        const char *end = memchr(line, '\n', len - journal->whole_size);
        if (!read_line(name, line, (size_t)(end - line), number == 1, journal, NULL)) {
            explain(name, line, (size_t)(end - line), number, journal, err);
            journal_free(journal);
            return NULL;
        }
        journal->whole_size = (size_t)(end - text) + 1;
    }
    journal->torn = journal->whole_size < len;
    return journal;
}

void journal_free(struct journal *journal)
{
    if (journal == NULL)
        return;
    free(journal->events);
    free(journal);
}

bool journal_is_ours(const char *text, size_t len)
{
    static const char newest[] = { '{', '"', 'j', 'o', 'u', 'r', 'n', 'a', 'l', '"', ':', '0' + JOURNAL_VERSION, ',' };
    const char *end = len > 0 ? memchr(text, '\n', len) : NULL;
    if (end == NULL || (size_t)(end - text) < sizeof newest || memcmp(text, newest, sizeof newest) != 0)
        return false;
    for (; (end = memchr(text, '\n', len)) != NULL; text = end + 1) {
        if (seal_check(text, (size_t)(end - text)) != SEAL_WHOLE)
            return false;
        len -= (size_t)(end - text) + 1;
    }
    return true;
}
