/* The sheet of data protection says what is really written: each member of save.json and of a journal, and no other. And
 * what is written tells nothing of the computer or its user. */
#ifndef _DEFAULT_SOURCE
#define _DEFAULT_SOURCE
#endif
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <cmocka.h>

#include "platform/store.h"
#include "record/fold.h"
#include "record/learned.h"
#include "record/lists.h"
#include "record/part.h"
#include "record/sheet.h"
#include "support/scratch.h"
#include "support/source_file.h"

enum { PATH_ROOM = 256, QUESTIONS = 5 };

/* --- a save and a journal in which everything is --- */

static void play(struct save *save, const struct pack *pack, int64_t when)
{
    struct err err;
    struct match_rules rules = match_rules(MATCH_RELAXED);
    struct round *round = quiz_round(pack, 7, QUESTIONS, QUIZ_MEDIUM, &err);
    if (round == NULL)
        fail_msg("%s", err.text);
    struct match *match = match_new(round, &rules, 1);
    for (int i = 0; i < QUESTIONS; i++) {
        int choice = i == 0 ? (round->questions[0].key + 1) % 2 : round->questions[i].key;
        assert_true(match_apply(match, &(struct match_event){ .kind = EVENT_ASK, .time = i * 9000000 }, NULL));
        assert_true(match_apply(
            match, &(struct match_event){ .kind = EVENT_ANSWER, .value = choice, .time = i * 9000000 + 5000000 },
            NULL));
        assert_true(
            match_apply(match, &(struct match_event){ .kind = EVENT_NEXT, .time = i * 9000000 + 6000000 }, NULL));
    }
    save_dealt(save, save_player(save), round);
    save_record(save, match, 0, when);
    match_free(match);
    round_free(round);
}

static void fill(struct save *save)
{
    struct pack *pack = source_pack("data/packs/smash-2x11.json");
    assert_true(save_add_profile(save, "Zoe", 1770000000, &save->settings.profile, NULL));
    play(save, pack, 1770000000);
    keys_set(&save->settings.keys, "x", "fifty");
    save->settings.window = (struct geometry){ .display = "Beamer", .width = 800, .height = 600 };
    list_history_from(save, "Zoe", "pack", 77, 1)->asked = 1;
    diary_get(&save->diary, "Zoe", 77, false, 20000)->asked = 1;
    learned_standing_from(save, "Zoe", "pack", 77)->older.questions = 1;
    part_of(save, "Zoe", 77)->answers = 2;
    pack_free(pack);
}

static struct journal_head full_head(void)
{
    struct journal_head head = { .pack = "smash-2x11",
                                 .seed = 7,
                                 .count = QUESTIONS,
                                 .level = QUIZ_ADAPTIVE + 1,
                                 .rules = match_format_rules(MATCH_BUZZ),
                                 .seat_count = 2,
                                 .profile = 77,
                                 .lang = "de",
                                 .when = 1770000000 };
    head.lesson.count = 1;
    head.teams[0].member_count = 1;
    snprintf(head.teams[0].member[0], sizeof head.teams[0].member[0], "Ann");
    return head;
}

/* --- paths --- */

static bool path_fits(const char *pattern, size_t len, const char *path)
{
    size_t at = 0;
    while (at < len && *path != '\0') {
        if (pattern[at] == '*') {
            path += strcspn(path, "/");
            at++;
        } else if (pattern[at++] != *path++) {
            return false;
        }
    }
    return at == len && *path == '\0';
}

/* Marks the pattern of the file's rows that the path fits. */
static bool find_path(const char *file, const char *path, bool *met, int *index)
{
    bool found = false;
    *index = 0;
    for (const struct sheet_row *row = sheet_rows; row->name != NULL; row++)
        for (const char *p = row->members; *p != '\0'; p += strspn(p, " ")) {
            size_t len = strcspn(p, " ");
            if (strcmp(row->file, file) == 0 && path_fits(p, len, path))
                found = met[*index] = true;
            ++*index;
            p += len;
        }
    return found;
}

static void walk(const char *file, const struct json_at *at, const char *path, bool *met)
{
    struct json_at child = { 0 };
    char below[PATH_ROOM];
    int index;
    bool inner = json_kind(at) == JSON_OBJECT || json_kind(at) == JSON_ARRAY;
    if (!inner && !find_path(file, path, met, &index))
        fail_msg("%s holds \"%s\", of which the sheet of data protection (record/sheet.c) does not tell", file, path);
    while (json_each(at, &child)) {
        snprintf(below, sizeof below, "%s%s%s", path, *path != '\0' && child.key != NULL ? "/" : "",
                 child.key != NULL ? child.key : "");
        walk(file, &child, below, met);
    }
}

static void walk_text(const char *file, const char *text, size_t len, bool *met)
{
    struct err err;
    struct json_doc *doc = json_parse(file, text, len, SIZE_MAX, &err);
    if (doc == NULL)
        fail_msg("%s", err.text);
    struct json_at root = json_root(doc);
    walk(file, &root, "", met);
    json_free(doc);
}

static void write_journal(struct buf *text)
{
    struct journal_head head = full_head();
    journal_write_head(text, &head);
    for (int kind = 0; kind < (int)EVENT_KINDS; kind++)
        journal_write_event(text, &(struct match_event){ .kind = (enum match_event_kind)kind,
                                                         .seat = 1,
                                                         .value = 1,
                                                         .question = 1,
                                                         .time = kind,
                                                         .device = "pad",
                                                         .button = "a" });
}

static void test_the_sheet_tells_all_and_no_more(void **state)
{
    (void)state;
    struct buf text = { 0 }, lines = { 0 };
    struct save *save = save_new();
    bool met[512] = { false };
    int count = 0;
    save_give_chance(save, 5);
    fill(save);
    save_write(save, &text);
    walk_text("save.json", buf_text(&text), text.len, met);
    write_journal(&lines);
    for (char *p = lines.bytes, *end; (end = strchr(p, '\n')) != NULL; p = end + 1)
        walk_text("journal.jsonl", p, (size_t)(end - p), met);
    for (const struct sheet_row *row = sheet_rows; row->name != NULL; row++)
        for (const char *p = row->members; *p != '\0'; p += strspn(p, " "), count++) {
            size_t len = strcspn(p, " ");
            if (!met[count])
                fail_msg("the sheet tells of \"%.*s\" in %s, which is not written", (int)len, p, row->file);
            p += len;
        }
    buf_fini(&text);
    buf_fini(&lines);
    save_free(save);
}

/* --- nothing of the computer --- */

static void tells_nothing(const char *file, const char *text)
{
    char host[256] = "";
    const char *user = getenv("USER"), *home = getenv("HOME"), *login = getenv("LOGNAME");
    const char *const secrets[] = { user,     home,   login, gethostname(host, sizeof host - 1) == 0 ? host : NULL,
                                    "/home/", "/tmp/" };
    for (size_t i = 0; i < sizeof secrets / sizeof *secrets; i++)
        if (secrets[i] != NULL && strlen(secrets[i]) > 3 && strstr(text, secrets[i]) != NULL)
            fail_msg("%s holds \"%s\"", file, secrets[i]);
}

static void test_nothing_tells_of_the_computer(void **state)
{
    (void)state;
    struct err err;
    struct scratch scratch = scratch_make();
    setenv("USER", "somebody-else", 1);
    struct store *store = store_open(scratch.folder, 1770000000);
    fill(store_data(store));
    struct journal_head head = full_head();
    assert_true(store_save(store, &err));
    assert_true(store_begin(store, &head, &err));
    assert_true(store_event(store, &(struct match_event){ .kind = EVENT_ASK, .time = 1 }, &err));
    tells_nothing("save.json", scratch_read(&scratch, "save.json"));
    tells_nothing("journal.jsonl", scratch_read(&scratch, "journal.jsonl"));
    assert_non_null(strstr(scratch_read(&scratch, "save.json"), "Zoe")); /* the chosen name, and nothing more */
    assert_null(strstr(scratch_read(&scratch, "journal.jsonl"), "Zoe"));
    store_close(store);
    scratch_remove(&scratch);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_the_sheet_tells_all_and_no_more),
                                        cmocka_unit_test(test_nothing_tells_of_the_computer) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
