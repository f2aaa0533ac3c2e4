/* What commands put out: scores as a table and as JSON, citations. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/json.h"
#include "commands/best.h"
#include "commands/cites.h"
#include "commands/packs.h"
#include "commands/scores_out.h"
#include "platform/files.h"
#include "support/scratch.h"
#include "support/source_file.h"

#define HEAD "pack,player,mode,length,difficulty,score,right,best_streak,stars,when\r\n"

/* A save with one score of each player. */
static struct save *save_of(const char *const *players, int count)
{
    struct buf text = { 0 };
    struct json_out json = { .buf = &text };
    struct err err = { { 0 } };
    json_open(&json, NULL, '{');
    json_put_whole(&json, "version", SAVE_VERSION);
    json_open(&json, "scores", '[');
    for (int i = 0; i < count; i++) {
        json_open(&json, NULL, '{');
        json_put_string(&json, "pack", "small");
        json_put_string(&json, "player", players[i]);
        json_put_string(&json, "mode", "classic");
        json_put_whole(&json, "length", 5);
        json_put_string(&json, "difficulty", "hard");
        json_put_whole(&json, "score", 1000 * (count - i));
        json_put_whole(&json, "when", 1772305200);
        json_close(&json, '}');
    }
    json_close(&json, ']');
    json_close(&json, '}');
    struct save *save = save_read("save.json", buf_text(&text), text.len, &err);
    if (save == NULL)
        fail_msg("%s", err.text);
    buf_fini(&text);
    return save;
}

static void csv_is_safe_for_spreadsheets(void **state)
{
    (void)state;
    static const char *const players[] = { "Anna", "=1+1", "@x", "O, \"P\"", "-Q", "" };
    struct save *save = save_of(players, 6);
    struct buf out = { 0 };
    scores_out_csv(save, NULL, &out);
    assert_string_equal(buf_text(&out), HEAD "small,Anna,classic,5,hard,6000,0,0,0,2026-02-28T19:00:00Z\r\n"
                                             "small,'=1+1,classic,5,hard,5000,0,0,0,2026-02-28T19:00:00Z\r\n"
                                             "small,'@x,classic,5,hard,4000,0,0,0,2026-02-28T19:00:00Z\r\n"
                                             "small,\"O, \"\"P\"\"\",classic,5,hard,3000,0,0,0,2026-02-28T19:00:00Z\r\n"
                                             "small,'-Q,classic,5,hard,2000,0,0,0,2026-02-28T19:00:00Z\r\n"
                                             "small,,classic,5,hard,1000,0,0,0,2026-02-28T19:00:00Z\r\n");
    buf_clear(&out);
    scores_out_csv(save, "other", &out);
    assert_string_equal(buf_text(&out), HEAD);
    buf_fini(&out);
    save_free(save);
}

static void json_can_be_read_back(void **state)
{
    (void)state;
    static const char *const players[] = { "Zoë \"Z\"", "Ben" };
    struct save *save = save_of(players, 2);
    struct buf out = { 0 };
    struct err err = { { 0 } };
    scores_out_json(save, NULL, &out);
    struct json_doc *doc = json_parse("out", buf_text(&out), out.len, out.len, &err);
    if (doc == NULL)
        fail_msg("%s", err.text);
    struct json_at root = json_root(doc), first = { 0 };
    const char *player;
    int64_t score;
    assert_int_equal(json_count(&root), 2);
    assert_true(json_each(&root, &first));
    assert_true(json_get_string(&first, "player", &player, &err));
    assert_true(json_get_whole(&first, "score", 0, INT64_MAX, &score, &err));
    assert_string_equal(player, "Zoë \"Z\"");
    assert_int_equal(score, 2000);
    json_free(doc);
    buf_clear(&out);
    scores_out_json(save, "other", &out);
    assert_string_equal(buf_text(&out), "[]\n");
    buf_fini(&out);
    save_free(save);
}

static void cites_every_sentence_once(void **state)
{
    (void)state;
    static const int counts[] = { 9, 9, 9 };
    const struct source sources[] = { { .paragraphs = 3, .sentences = counts },
                                      { .paragraphs = 3, .sentences = counts } };
    const struct statement statements[] = {
        { .cite = { 1, 2, { 3, 4 }, 2 } },
        { .cite = { 0, 3, { 0 }, 0 } },
        { .cite = { 1, 2, { 1, 3 }, 2 } },
    };
    const struct pack pack = { .sources = sources, .statements = statements };
    const struct question question = { .support = { 0, 1, 2 }, .support_count = 3 };
    static const struct cited expected[] = { { 0, 3, 0 }, { 1, 2, 1 }, { 1, 2, 3 }, { 1, 2, 4 } };
    struct cited cited[CITES_MAX];
    assert_int_equal(cites_of(&pack, &question, cited), 4);
    assert_memory_equal(cited, expected, sizeof expected);
}

/* A table has no paragraphs: its date stands there, in the player's language, or nothing. */
static void cites_a_table_as_a_whole(void **state)
{
    (void)state;
    static const int one[] = { 1 };
    const struct source sources[] = {
        { .kind = "table", .date = "2012-05-01", .title = { { "Ratings" } }, .paragraphs = 1, .sentences = one },
        { .kind = "page", .date = "", .title = { { "Pilot" } }, .paragraphs = 1, .sentences = one },
    };
    const struct statement statements[] = { { .cite = { 0, 1, { 1 }, 1 } }, { .cite = { 1, 1, { 1 }, 1 } } };
    const struct pack pack = { .sources = sources, .statements = statements };
    const struct question question = { .support = { 0, 1 }, .support_count = 2 };
    const char *words = "{\"source.named\": \"{source}, {place}\", \"term.source\": \"Source: {text}\"}";
    struct err err = { { 0 } };
    struct lang *lang = lang_load("en", "en.json", words, strlen(words), &err);
    struct buf out = { 0 };
    cites_lines(&pack, &question, lang, 0, &out);
    assert_string_equal(buf_text(&out), "Source: Ratings, May\u00A01, 2012\nSource: Pilot\n");
    buf_fini(&out);
    lang_free(lang);
}

static void dates_are_utc(void **state)
{
    (void)state;
    struct arena a;
    arena_init(&a);
    assert_string_equal(best_date(&a, 0, false), "1970-01-01");
    assert_string_equal(best_date(&a, 1772305200, true), "2026-02-28T19:00:00Z");
    assert_string_equal(best_date(&a, INT64_MAX, false), "");
    arena_fini(&a);
}

static void finds_packs_in_both_folders(void **state)
{
    (void)state;
    struct err err = { { 0 } };
    struct packs packs;
    struct scratch scratch = scratch_make();
    const char *small = source_text(&scratch.arena, "tests/packs/small.json", NULL);
    assert_true(files_make_folder(scratch_path(&scratch, "packs"), &err));
    scratch_write(&scratch, "packs/mine.json", small);
    scratch_write(&scratch, "packs/broken.json", "{");
    packs_init(&packs, NULL, scratch.folder);
    assert_int_equal(packs.count, 2);
    assert_string_equal(packs_path(&packs, "mine"), scratch_path(&scratch, "packs/mine.json"));
    assert_null(packs_path(&packs, "min"));
    struct pack *pack = packs_load(&packs, "mine", &err);
    assert_non_null(pack);
    pack_free(pack);
    assert_null(packs_load(&packs, "nime", &err));
    assert_string_equal(err.text, "no pack \"nime\"; did you mean \"mine\"? There are: broken, mine");
    assert_null(packs_load(&packs, "broken", &err));
    assert_non_null(strstr(err.text, "broken.json:1:2: "));
    packs_fini(&packs);
    scratch_remove(&scratch);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(csv_is_safe_for_spreadsheets),
        cmocka_unit_test(json_can_be_read_back),
        cmocka_unit_test(cites_every_sentence_once),
        cmocka_unit_test(cites_a_table_as_a_whole),
        cmocka_unit_test(dates_are_utc),
        cmocka_unit_test(finds_packs_in_both_folders),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
