/* The save as text: both ways, and what is refused. What is done with it is in test_save_lists.c. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "record/fields.h"
#include "record/learned.h"
#include "record/lists.h"
#include "record/part.h"
#include "record/save.h"
#include "record/seal.h"
#include "record/upgrade.h"

static struct save *read_text(const char *text, struct err *err)
{
    err->text[0] = '\0';
    return save_read("save.json", text, strlen(text), err);
}

static void refused(const char *text, const char *reason)
{
    struct err err;
    assert_null(read_text(text, &err));
    if (strstr(err.text, reason) == NULL)
        fail_msg("expected \"%s\", found \"%s\"", reason, err.text);
}

/* --- text --- */

static const char *const full =
    "{\n"
    " \"version\": 4,\n"
    " \"settings\": {\n"
    "  \"lang\": \"de\",\n"
    "  \"pack\": \"smash-2x11\",\n"
    "  \"mode\": \"relaxed\",\n"
    "  \"length\": 15,\n"
    "  \"difficulty\": \"hard\",\n"
    "  \"confirm\": true,\n"
    "  \"theme\": \"of a newer version\",\n"
    "  \"font\": \"andika\",\n"
    "  \"text_size\": 130,\n"
    "  \"reduced_motion\": true,\n"
    "  \"fullscreen\": false,\n"
    "  \"volume\": 40,\n"
    "  \"mute\": true,\n"
    "  \"voice\": true,\n"
    "  \"voice_speed\": 140,\n"
    "  \"profile\": 0,\n"
    "  \"keys\": {\n"
    "   \"x\": \"fifty\",\n"
    "   \"pad north\": \"of a newer version\"\n"
    "  },\n"
    "  \"pads\": false,\n"
    "  \"keep_days\": 90,\n"
    "  \"window\": {\n"
    "   \"display\": \"Beamer\",\n"
    "   \"index\": 1,\n"
    "   \"x\": -8,\n"
    "   \"y\": 40,\n"
    "   \"width\": 1600,\n"
    "   \"height\": 900,\n"
    "   \"maximised\": true,\n"
    "   \"desk\": 2\n"
    "  },\n"
    "  \"curtain\": {\"colour\":3}\n"
    " },\n"
    " \"profiles\": [\n"
    "  {\n"
    "   \"id\": \"00c0ffee00c0ffee\",\n"
    "   \"name\": \"J\u00f6rg \u201eJ.\u201c O'Neil\",\n"
    "   \"avatar\": {\n"
    "    \"shape\": \"star\",\n"
    "    \"colour\": \"lilac\"\n"
    "   },\n"
    "   \"created\": 1770000000,\n"
    "   \"changed\": 1770000009,\n"
    "   \"colour\": \"red\"\n"
    "  }\n"
    " ],\n"
    " \"scores\": [\n"
    "  {\n"
    "   \"pack\": \"smash-2x11\",\n"
    "   \"player\": \"J\u00f6rg \u201eJ.\u201c O'Neil\",\n"
    "   \"mode\": \"classic\",\n"
    "   \"difficulty\": \"easy\",\n"
    "   \"length\": 5,\n"
    "   \"score\": 4321,\n"
    "   \"right\": 4,\n"
    "   \"best_streak\": 3,\n"
    "   \"stars\": 4,\n"
    "   \"when\": 1770000001,\n"
    "   \"replay\": null\n"
    "  }\n"
    " ],\n"
    " \"history\": [\n"
    "  {\n"
    "   \"player\": \"\",\n"
    "   \"pack\": \"smash-2x11\",\n"
    "   \"questions\": {\n"
    "    \"0000000000001\": {\"asked\":2,\"right\":1,\"last\":1770000002,\"box\":[1,2]},\n"
    "    \"FZZZZZZZZZZZZ\": {\"asked\":1,\"right\":0,\"last\":1770000003}\n"
    "   }\n"
    "  },\n"
    "  {\n"
    "   \"player\": \"\",\n"
    "   \"pack\": \"smash-2x11\",\n"
    "   \"from\": \"000000000000000b\",\n"
    "   \"questions\": {\n"
    "    \"0000000000001\": {\"asked\":1,\"right\":1,\"last\":1770000001}\n"
    "   }\n"
    "  }\n"
    " ],\n"
    " \"standings\": [\n"
    "  {\n"
    "   \"player\": \"\",\n"
    "   \"pack\": \"smash-2x11\",\n"
    "   \"next\": 77,\n"
    "   \"skill\": -30000,\n"
    "   \"answers\": 20,\n"
    "   \"streak\": 7,\n"
    "   \"fastest\": 2345,\n"
    "   \"categories\": {\n"
    "    \"ratings\": {\n"
    "     \"asked\": 8,\n"
    "     \"right\": 5\n"
    "    }\n"
    "   },\n"
    "   \"families\": {\n"
    "    \"value\": {\n"
    "     \"asked\": 8,\n"
    "     \"right\": 5\n"
    "    }\n"
    "   },\n"
    "   \"mood\": \"fine\"\n"
    "  }\n"
    " ],\n"
    " \"ratings\": [\n"
    "  {\n"
    "   \"pack\": \"smash-2x11\",\n"
    "   \"questions\": {\n"
    "    \"0000000000001\": {\"hardness\":4000,\"answers\":2,\"by\":[1]},\n"
    "    \"FZZZZZZZZZZZZ\": {\"hardness\":-9,\"answers\":1}\n"
    "   }\n"
    "  }\n"
    " ],\n"
    " \"parts\": [\n"
    "  {\n"
    "   \"player\": \"\",\n"
    "   \"answers\": 3\n"
    "  },\n"
    "  {\n"
    "   \"player\": \"\",\n"
    "   \"from\": \"000000000000000b\",\n"
    "   \"answers\": 1\n"
    "  }\n"
    " ],\n"
    " \"cards\": [\n"
    "  {\n"
    "   \"player\": \"\",\n"
    "   \"pack\": \"smash-2x11\",\n"
    "   \"facts\": {\n"
    "    \":q1\": {\"day\":20600,\"due\":20602,\"stability\":23065,\"difficulty\":21181,"
    "\"asked\":1,\"right\":1,\"question\":\"0000000000001\"},\n"
    "    \"f12\": {\"day\":20601,\"due\":20601,\"stability\":2120,\"difficulty\":64133,"
    "\"asked\":2,\"right\":0,\"missed\":2,\"question\":\"FZZZZZZZZZZZZ\",\"box\":{\"n\":1}}\n"
    "   }\n"
    "  }\n"
    " ],\n"
    " \"diary\": [\n"
    "  {\n"
    "   \"player\": \"\",\n"
    "   \"days\": {\n"
    "    \"2025-03\": {\"asked\":40,\"right\":21},\n"
    "    \"2026-05-25\": {\"asked\":10,\"right\":9,\"mood\":\"fine\"}\n"
    "   }\n"
    "  },\n"
    "  {\n"
    "   \"player\": \"\",\n"
    "   \"from\": \"000000000000000b\",\n"
    "   \"days\": {\n"
    "    \"2026-05-25\": {\"asked\":1,\"right\":1}\n"
    "   }\n"
    "  }\n"
    " ],\n"
    " \"origin\": \"0123456789abcdef\",\n"
    " \"badges\": [\"first\"],\n"
    " \"sum\": \"c26e3c1a83b1b8e7\"\n"
    "}\n";

static void test_text_comes_back_as_it_was(void **state)
{
    (void)state;
    struct err err;
    struct buf text = { 0 };
    struct save *save = read_text(full, &err);
    if (save == NULL)
        fail_msg("%s", err.text);
    assert_int_equal(save->settings.mode, MATCH_RELAXED);
    assert_int_equal(save->settings.length, 15);
    assert_true(save->settings.reduced_motion);
    assert_string_equal(save_player(save), "J\u00f6rg \u201eJ.\u201c O'Neil");
    assert_int_equal(save->scores[0].score, 4321);
    assert_int_equal(save->scores[0].difficulty, QUIZ_EASY);
    assert_int_equal(save_history(save, "", "smash-2x11", 1)->right, 1);
    assert_int_equal(save_history(save, "", "smash-2x11", UINT64_MAX)->last, 1770000003);
    assert_null(save_history(save, "", "smash-2x11", 2));
    assert_null(save_history(save, "x", "smash-2x11", 1));
    assert_int_equal(save_skill(save, "smash-2x11"), 0); /* of the player who plays, not of guests */
    save->settings.profile = -1;
    assert_int_equal(save_skill(save, "smash-2x11"), -30000);
    assert_int_equal(save_next_seed(save, "", "smash-2x11", 5), 77);
    assert_int_equal(save_next_seed(save, "", "another", 5), 5);
    save->settings.profile = 0;
    save_write(save, &text);
    assert_string_equal(buf_text(&text), full);
    buf_fini(&text);
    save_free(save);
}

static void test_empty_save_has_the_usual_settings(void **state)
{
    (void)state;
    struct err err;
    struct save *fresh = save_new(), *read = read_text("{\"version\":1}", &err);
    struct buf a = { 0 }, b = { 0 };
    assert_non_null(read);
    save_write(fresh, &a);
    save_write(read, &b);
    assert_string_equal(buf_text(&a), buf_text(&b));
    assert_int_equal(fresh->settings.mode, MATCH_CLASSIC);
    assert_int_equal(fresh->settings.length, 10);
    assert_int_equal(fresh->settings.profile, -1);
    assert_string_equal(save_player(fresh), "");
    buf_fini(&a);
    buf_fini(&b);
    save_free(fresh);
    save_free(read);
}

static void test_broken_text_is_refused(void **state)
{
    (void)state;
    refused("", "save.json:1:");
    refused("{\"version\":1", "save.json:1:");
    refused("[]", "expected");
    refused("{}", "version");
    refused("{\"version\":0}", "/version");
    refused("{\"version\":1.5}", "/version");
    refused("{\"version\":\"1\"}", "/version");
    refused("{\"version\":1,\"version\":1}", "version");
    refused("{\"version\":1}}", "save.json:1:14");
    refused("{\"version\":1,\"settings\":[]}", "/settings");
    refused("{\"version\":1,\"settings\":{\"mode\":\"fast\"}}", "/settings/mode: expected \"relaxed\"");
    refused("{\"version\":1,\"settings\":{\"length\":7}}", "expected 5, 10, 15 or 20, found 7");
    refused("{\"version\":1,\"settings\":{\"profile\":0}}", "/settings/profile");
    refused("{\"version\":1,\"settings\":{\"lang\":\"abcdefgh\"}}", "expected at most 7 bytes");
    refused("{\"version\":1,\"profiles\":[{}]}", "/profiles/0");
    refused("{\"version\":1,\"profiles\":[{\"name\":\" \"}]}", "blank");
    refused("{\"version\":1,\"profiles\":[{\"name\":\"Zo\u00e9\"},{\"name\":\"ZOE\"}]}", "/profiles/1");
    refused("{\"version\":1,\"scores\":[{\"pack\":\"x\",\"score\":-1}]}", "/scores/0/score");
    refused("{\"version\":1,\"scores\":[{\"pack\":\"x\",\"length\":5,\"right\":6}]}", "/scores/0/right");
    refused("{\"version\":1,\"history\":[{\"pack\":\"x\",\"questions\":{\"1\":{}}}]}", "question's id");
    refused("{\"version\":1,\"history\":[{\"pack\":\"x\",\"questions\":{\"GZZZZZZZZZZZZ\":{}}}]}", "question's id");
    refused("{\"version\":1,\"history\":[{\"pack\":\"x\",\"questions\":{}},"
            "{\"pack\":\"x\",\"questions\":{\"0000000000000\":{}}},"
            "{\"pack\":\"x\",\"questions\":{\"0000000000000\":{}}}]}",
            "/history/2/questions/0000000000000: this question was there before");
    refused("{\"version\":2,\"standings\":[{\"pack\":\"x\"},{\"pack\":\"x\"}]}", "/standings/1");
    refused("{\"version\":2,\"standings\":[{\"pack\":\"x\",\"next\":134217728}]}", "/standings/0/next");
    refused("{\"version\":2,\"standings\":[{\"pack\":\"x\",\"skill\":999999}]}", "/standings/0/skill");
    refused("{\"version\":2,\"ratings\":[{\"pack\":\"x\",\"questions\":{\"1\":{}}}]}", "question's id");
    refused("{\"version\":2,\"ratings\":[{\"pack\":\"x\",\"questions\":{\"0000000000001\":{\"hardness\":1e9}}}]}",
            "/hardness");
    refused("{\"version\":4,\"standings\":[{\"pack\":\"x\",\"families\":{\"value\":{\"asked\":1,\"right\":2}}}]}",
            "/right");
    refused("{\"version\":4,\"cards\":[{\"pack\":\"x\"}]}", "/cards/0");
    refused("{\"version\":4,\"cards\":[{\"pack\":\"x\",\"facts\":{\"f\":{\"stability\":0}}}]}", "/stability");
    refused("{\"version\":4,\"cards\":[{\"pack\":\"x\",\"facts\":{\"f\":{\"asked\":2,\"right\":1,\"missed\":2}}}]}",
            "/missed");
    refused("{\"version\":4,\"cards\":[{\"pack\":\"x\",\"facts\":{\"f\":{\"question\":\"1\"}}}]}", "question's id");
    refused("{\"version\":4,\"cards\":[{\"pack\":\"x\",\"facts\":{\"f\":{}}},{\"pack\":\"x\",\"facts\":{\"f\":{}}}]}",
            "/cards/1/facts/f: this fact was there before");
    refused("{\"version\":4,\"profiles\":[{\"name\":\"A\",\"id\":\"1\"},{\"name\":\"B\",\"id\":\"1\"}]}",
            "/profiles/1: this id");
    refused("{\"version\":4,\"profiles\":[{\"name\":\"A\",\"id\":\"0\"}]}", "expected an id, found 0");
    refused("{\"version\":4,\"profiles\":[{\"name\":\"A\",\"avatar\":\"star\"}]}", "/profiles/0/avatar");
    refused("{\"version\":4,\"parts\":[{},{}]}", "/parts/1");
    refused("{\"version\":4,\"settings\":{\"keep_days\":7}}", "expected 0, 30, 90 or 365, found 7");
}

/* What was played before there were parts is one of its own, the same in every copy of the file. */
static void test_version_3_becomes_a_part(void **state)
{
    (void)state;
    struct err err;
    const char *old =
        "{\"version\":3,\"profiles\":[{\"name\":\"Ann\",\"created\":5}],\"history\":[{\"player\":\"Ann\",\"pack\":"
        "\"x\",\"questions\":{\"0000000000001\":{\"asked\":2,\"right\":1,\"last\":9}}},{\"pack\":\"x\",\"questions\":"
        "{\"0000000000001\":{\"asked\":1}}}],\"standings\":[{\"player\":\"Ann\",\"pack\":\"x\",\"next\":7,\"older\":"
        "{\"questions\":2,\"asked\":3,\"right\":3}}]}";
    struct save *a = read_text(old, &err), *b = read_text(old, &err);
    if (a == NULL || b == NULL)
        fail_msg("%s", err.text);
    uint64_t id = a->profiles[0].id;
    assert_true(id > 1 && id == b->profiles[0].id);
    assert_int_equal(part_find(a, "Ann", id)->answers, 5);
    assert_int_equal(part_find(a, "", PART_OLD_GUEST)->answers, 1);
    assert_int_equal(list_find_history(a, "Ann", "x", id, 1)->asked, 2);
    assert_int_equal(learned_find_standing(a, "Ann", "x")->next, 7);
    assert_int_equal(learned_find_standing(a, "Ann", "x")->older.asked, 0);
    assert_int_equal(learned_standing_from(a, "Ann", "x", id)->older.asked, 3);
    assert_true(avatar_same(a->profiles[0].avatar, avatar_number(0)));
    save_give_chance(a, 1);
    save_give_chance(b, 2);
    assert_true(a->origin != b->origin);
    save_free(a);
    save_free(b);
}

/* A save of version 1 has no standings and ratings; whatever else it has is kept. */
static void test_version_1_is_brought_forward(void **state)
{
    (void)state;
    struct err err;
    struct buf text = { 0 };
    struct save *save = read_text("{\"version\":1,\"settings\":{\"difficulty\":\"hard\",\"volume\":3},"
                                  "\"profiles\":[{\"name\":\"Ann\"}],\"badges\":[1]}",
                                  &err);
    if (save == NULL)
        fail_msg("%s", err.text);
    assert_int_equal(save->settings.difficulty, QUIZ_HARD);
    assert_int_equal(save->standing_count + save->rating_count, 0);
    save_write(save, &text);
    assert_non_null(strstr(buf_text(&text), "\"version\": 4"));
    assert_non_null(strstr(buf_text(&text), "\"volume\": 3"));
    assert_non_null(strstr(buf_text(&text), "\"badges\": ["));
    assert_non_null(strstr(buf_text(&text), "\"Ann\""));
    buf_fini(&text);
    save_free(save);
}

static void test_every_cut_is_refused(void **state)
{
    (void)state;
    size_t whole = strlen(full) - 1; /* without the last line break it is still whole */
    for (size_t len = 0; len < whole; len++) {
        assert_null(save_read("save.json", full, len, NULL));
        assert_int_equal(save_fault(full, len), SAVE_DAMAGED);
    }
}

/* Whatever bit changes, nothing else than what was written is ever read. */
static void test_every_flipped_bit_is_found(void **state)
{
    (void)state;
    char text[4096];
    struct err err;
    size_t whole = strlen(full), sum = (size_t)(strstr(full, ",\n \"sum\"") - full);
    int unsealed = 0;
    for (size_t bit = 0; bit < 8 * (whole - 1); bit++) {
        memcpy(text, full, whole + 1);
        text[bit / 8] = (char)(text[bit / 8] ^ 1 << bit % 8);
        struct save *save = save_read("save.json", text, whole, &err);
        if (save != NULL) {
            assert_in_range(bit / 8, sum, whole); /* what it seals is untouched */
            unsealed++;
        } else {
            assert_int_equal(save_fault(text, whole), SAVE_DAMAGED);
        }
        save_free(save);
    }
    assert_in_range(unsealed, 1, 40); /* the name "sum" is another, and what is kept of it says nothing */
}

/* A checksum that fits shows that this program wrote it, so that it ought to be able to read it. */
static void test_sealed_nonsense_is_our_fault(void **state)
{
    (void)state;
    struct buf text = { 0 };
    struct json_out out = { .buf = &text };
    buf_add(&text, "before");
    json_open(&out, NULL, '{');
    json_put_whole(&out, "version", SAVE_VERSION);
    json_put_whole(&out, "settings", 7);
    seal_put(&out, strlen("before"));
    json_close(&out, '}');
    const char *sealed = buf_text(&text) + strlen("before");
    refused(sealed, "/settings");
    assert_int_equal(save_fault(sealed, strlen(sealed)), SAVE_OURS);
    assert_int_equal(seal_check(sealed, strlen(sealed)), SEAL_WHOLE);
    assert_int_equal(seal_check(sealed, strlen(sealed) - 1), SEAL_NONE);
    assert_int_equal(seal_check("{\"a\":1,\"sum\":\"0123456789abcde \"}", 32), SEAL_BROKEN);
    assert_int_equal(seal_check("{\"a\":1,\"sum\":\"\"}", 16), SEAL_NONE);
    *strchr(buf_text(&text) + strlen("before"), '7') = '8';
    refused(sealed, "damaged: the text is not what its checksum");
    assert_int_equal(save_fault(sealed, strlen(sealed)), SAVE_DAMAGED);
    buf_fini(&text);
}

static void test_newer_version(void **state)
{
    (void)state;
    const char *newer = "{\"version\":5,\"settings\":\"elsewhere\"}";
    refused(newer, "newer Curtain Up");
    assert_int_equal(save_fault(newer, strlen(newer)), SAVE_NEWER);
    assert_int_equal(save_fault("[2]", 3), SAVE_DAMAGED);
    assert_int_equal(save_fault("{\"version\":5", 12), SAVE_DAMAGED);
}

/* --- upgrade: with steps made up for the test, since there is no older version yet --- */

static bool step_one(const struct json_at *old, struct buf *out, struct err *err)
{
    int64_t number;
    if (!json_get_whole(old, "n", 0, 100, &number, err))
        return false;
    buf_printf(out, "{\"n\":%d}", (int)number * 2);
    return true;
}

static bool step_two(const struct json_at *old, struct buf *out, struct err *err)
{
    int64_t number;
    if (!json_get_whole(old, "n", 0, 100, &number, err))
        return false;
    buf_printf(out, "{\"m\":%d}", (int)number + 1);
    return true;
}

static void test_upgrade_takes_step_by_step(void **state)
{
    (void)state;
    upgrade_step *const steps[] = { step_one, step_two };
    struct err err;
    int64_t number = 0;
    struct json_doc *doc = json_parse("x", "{\"n\":5}", 7, 100, &err);
    assert_true(upgrade_apply(steps, "x", 1, 3, &doc, &err));
    struct json_at root = json_root(doc);
    assert_true(json_get_whole(&root, "m", 0, 100, &number, &err));
    assert_int_equal(number, 11);
    assert_false(upgrade_apply(steps, "x", 2, 3, &doc, &err));
    root = json_root(doc);
    assert_true(json_get_whole(&root, "m", 0, 100, &number, &err));
    json_free(doc);
}

static void test_question_ids(void **state)
{
    (void)state;
    const uint64_t ids[] = { 0, 1, 31, 32, UINT64_C(0x8000000000000000), UINT64_C(0x123456789ABCDEF0), UINT64_MAX };
    char text[14];
    uint64_t id;
    for (size_t i = 0; i < sizeof ids / sizeof *ids; i++) {
        question_id_text(ids[i], text);
        assert_true(field_question_id(text, &id));
        assert_true(id == ids[i]);
    }
    assert_false(field_question_id("", &id));
    assert_false(field_question_id("000000000000", &id));
    assert_false(field_question_id("00000000000000", &id));
    assert_false(field_question_id("000000000000U", &id));
    assert_false(field_question_id("ZZZZZZZZZZZZZ", &id));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_text_comes_back_as_it_was),
        cmocka_unit_test(test_empty_save_has_the_usual_settings),
        cmocka_unit_test(test_broken_text_is_refused),
        cmocka_unit_test(test_version_1_is_brought_forward),
        cmocka_unit_test(test_version_3_becomes_a_part),
        cmocka_unit_test(test_every_cut_is_refused),
        cmocka_unit_test(test_newer_version),
        cmocka_unit_test(test_every_flipped_bit_is_found),
        cmocka_unit_test(test_sealed_nonsense_is_our_fault),
        cmocka_unit_test(test_upgrade_takes_step_by_step),
        cmocka_unit_test(test_question_ids),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
