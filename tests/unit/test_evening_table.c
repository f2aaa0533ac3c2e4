/* The tables and the picture that an event night leaves: RFC 4180 read back cell by cell, whatever teams are called; in the
 * language; where nothing can be written it is said. */
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
#include <cmocka.h>

#include "commands/evening_out.h"
#include "commands/night_files.h"
#include "pack/csv.h"
#include "platform/files.h"
#include "screens/night_table.h"
#include "support/frame.h"
#include "support/scratch.h"
#include "support/stage_round.h"

#define S INT64_C(1000000)

static const char *const names[] = { "Kommas, \"Anf\u00fchrungen\" & Co", "=1+1", "Die Gr\u00fcnen;-)" };

enum { TEAMS = 3, QUESTIONS = 4 };

struct party {
    struct frame frame;
    struct world world;
    struct arena arena;
};

static void apply(struct party *party, struct match_event event)
{
    struct err err;
    event.time = party->world.match->now + S;
    if (!match_apply(party->world.match, &event, &err))
        fail_msg("%s: %s", match_event_name(event.kind), err.text);
}

/* Seat 1 buzzes first each time; the first question it says, the second it does not know, the third is voided. */
static int set_up(void **state)
{
    static struct party party;
    party = (struct party){ .world = { .round = stage_round(NULL) } };
    frame_init(&party.frame);
    arena_init(&party.arena);
    struct match_rules rules = match_format_rules(MATCH_BUZZ);
    rules.early_us = 0;
    party.world.lang = party.frame.lang[0];
    party.world.match = match_new(party.world.round, &rules, TEAMS);
    party.world.head.seat_count = TEAMS;
    for (int i = 0; i < TEAMS; i++) {
        party.world.head.teams[i] = team_usual(i);
        snprintf(party.world.head.teams[i].name, TEAM_NAME_TEXT, "%s", names[i]);
    }
    snprintf(party.world.head.teams[0].member[0], TEAM_NAME_TEXT, "Jo, der \u00c4ltere");
    snprintf(party.world.head.teams[0].member[1], TEAM_NAME_TEXT, "Bo");
    party.world.head.teams[0].member_count = 2;
    for (int i = 0; i < QUESTIONS - 1; i++) {
        apply(&party, (struct match_event){ .kind = EVENT_ASK });
        apply(&party, (struct match_event){ .kind = EVENT_BUZZ, .seat = 1 });
        apply(&party, (struct match_event){ .kind = EVENT_TIME });
        apply(&party, (struct match_event){ .kind = EVENT_JUDGE, .seat = 1, .value = i != 1, .question = i });
        if (i == 1)
            apply(&party, (struct match_event){ .kind = EVENT_REVEAL });
        apply(&party, (struct match_event){ .kind = EVENT_NEXT });
    }
    apply(&party, (struct match_event){ .kind = EVENT_VOID, .question = 2 });
    *state = &party;
    return 0;
}

static int tear_down(void **state)
{
    struct party *party = *state;
    match_free(party->world.match);
    round_free(party->world.round);
    frame_fini(&party->frame);
    arena_fini(&party->arena);
    return 0;
}

/* A table read back: its rows, each with as many cells as the first. */
static int read_rows(struct party *party, const char *text, struct csv_row *rows, int room)
{
    int count = 0;
    assert_int_not_equal((unsigned char)text[0], 0xEF); /* no mark of byte order */
    for (const char *p = text; (p = strchr(p, '\n')) != NULL; p++)
        assert_int_equal(p[-1], '\r');
    struct csv csv = csv_begin(text, strlen(text), ',');
    while (count < room && csv_next(&csv, &party->arena, &rows[count])) {
        assert_false(rows[count].broken);
        assert_int_equal(rows[count].count, rows[0].count);
        count++;
    }
    return count;
}

static struct evening_view view_of_night(struct party *party, int lang)
{
    return (struct evening_view){
        .match = party->world.match, .head = &party->world.head, .lang = party->frame.lang[lang], .words = lang
    };
}

static void teams_come_back(void **state)
{
    struct party *party = *state;
    struct buf out = { 0 };
    struct csv_row rows[8];
    struct evening_view view = view_of_night(party, 0);
    evening_csv(&view, &out);
    assert_int_equal(read_rows(party, buf_text(&out), rows, 8), 1 + TEAMS);
    assert_int_equal(rows[0].count, 9 + QUESTIONS - 1);
    assert_string_equal(rows[0].cell[0], "Platz");
    assert_string_equal(rows[0].cell[9], "Frage 1");
    assert_string_equal(rows[1].cell[0], "1");
    assert_string_equal(rows[1].cell[1], "'=1+1"); /* no formula */
    assert_string_equal(rows[1].cell[3], "1000");
    assert_string_equal(rows[1].cell[4], "1");
    assert_string_equal(rows[1].cell[5], "2"); /* the voided one does not count */
    assert_string_equal(rows[1].cell[6], "");  /* there are no lives */
    assert_string_equal(rows[1].cell[7], "1.000");
    assert_string_equal(rows[1].cell[11], "0");
    assert_string_equal(rows[2].cell[0], "2");
    assert_string_equal(rows[2].cell[1], names[0]);
    assert_string_equal(rows[2].cell[2], "Jo, der \u00c4ltere; Bo");
    assert_string_equal(rows[3].cell[0], "2");
    assert_string_equal(rows[3].cell[1], names[2]);
    buf_fini(&out);
    view = view_of_night(party, 1);
    evening_csv(&view, &out);
    assert_int_equal(strncmp(buf_text(&out), "rank,team,members,points,", 25), 0);
    buf_fini(&out);
}

static void questions_come_back(void **state)
{
    struct party *party = *state;
    struct buf out = { 0 };
    struct csv_row rows[8];
    struct evening_view view = view_of_night(party, 0);
    evening_questions_csv(&view, &out);
    assert_int_equal(read_rows(party, buf_text(&out), rows, 8), QUESTIONS);
    assert_int_equal(rows[0].count, 9 + TEAMS);
    assert_string_equal(rows[0].cell[9], "Antwort Kommas, \"Anf\u00fchrungen\" & Co");
    const struct question *first = &party->world.round->questions[0];
    assert_string_equal(rows[1].cell[2], first->stem.in[0]);
    assert_string_equal(rows[1].cell[3], first->option[first->key].text.in[0]);
    assert_string_equal(rows[1].cell[4], "ja");
    assert_string_equal(rows[1].cell[5], "1");
    assert_string_equal(rows[1].cell[7], "'=1+1");
    assert_string_equal(rows[1].cell[9], "");
    assert_string_equal(rows[1].cell[10], "gesagt: richtig");
    assert_string_equal(rows[2].cell[5], "0");
    assert_string_equal(rows[2].cell[10], "gesagt: falsch");
    assert_string_equal(rows[3].cell[4], "nein");
    buf_fini(&out);
}

static void they_are_kept_where_documents_are(void **state)
{
    struct party *party = *state;
    struct scratch scratch = scratch_make();
    struct err err = { "" };
    setenv("HOME", scratch.folder, 1);
    setenv("XDG_CONFIG_HOME", scratch.folder, 1);
    assert_true(files_make_folder(scratch_path(&scratch, "Documents"), &err));
    const char *first = night_files_tables(&party->world, scratch.folder, &party->arena, &err);
    assert_non_null(first);
    assert_non_null(strstr(first, "/Documents/curtainup-"));
    const char *second = night_files_tables(&party->world, scratch.folder, &party->arena, &err);
    assert_non_null(second);
    assert_string_not_equal(first, second); /* nothing is written over */
    const char *picture = night_files_picture(&party->world, &party->frame.theme, getenv("CURTAINUP_DATA"),
                                              scratch.folder, &party->arena, &err);
    if (picture == NULL)
        fail_msg("%s", err.text);
    assert_null(strstr(picture, "/Documents/"));
    assert_true(files_exists(picture));
    scratch_remove(&scratch);
}

static void what_cannot_be_written_is_said(void **state)
{
    struct party *party = *state;
    struct err err = { "" };
    setenv("HOME", "/proc/none", 1);
    setenv("XDG_CONFIG_HOME", "/proc/none", 1);
    assert_null(night_files_tables(&party->world, "/proc/none", &party->arena, &err));
    assert_non_null(strstr(err.text, "/proc/none"));
    err.text[0] = '\0';
    assert_null(night_files_picture(&party->world, &party->frame.theme, getenv("CURTAINUP_DATA"), "/proc/none",
                                    &party->arena, &err));
    assert_non_null(strstr(err.text, "/proc/none"));
}

static bool says(const struct drawlist *list, const char *text)
{
    for (int i = 0; i < list->count; i++)
        if (list->ops[i].kind == DRAW_TEXT && strcmp(list->ops[i].as.text.text, text) == 0)
            return true;
    return false;
}

/* Every name is on the picture as a whole, in either language, and nothing stands outside of it. */
static void the_picture_names_everybody(void **state)
{
    struct party *party = *state;
    static const char *const longest[TEAMS] = { "Generalprobenverschiebungskommission XIV",
                                                "The Understudies Who Never Got Their Cue",
                                                "Die Nachtschw\u00e4rmer aus der letzten Reihe" };
    for (int lang = 0; lang < FRAME_LANGS; lang++) {
        struct drawlist list;
        drawlist_init(&list);
        struct ui ui = frame_ui(&party->frame, 1920, 1080);
        ui.list = &list;
        ui.lang = party->world.lang = party->frame.lang[lang];
        ui.since = UI_SETTLED;
        for (int i = 0; i < TEAMS; i++)
            snprintf(party->world.head.teams[i].name, TEAM_NAME_TEXT, "%s", longest[i]);
        night_poster(&ui, &party->world);
        for (int i = 0; i < TEAMS; i++)
            assert_true(says(&list, longest[i]));
        assert_true(says(&list, lang == 0 ? "Endstand" : "Final table"));
        for (int i = list.still; i < list.count; i++)
            if (list.ops[i].kind == DRAW_TEXT)
                assert_true(list.ops[i].as.text.baseline > 0 && list.ops[i].as.text.baseline < 1080);
        drawlist_fini(&list);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(teams_come_back),
        cmocka_unit_test(questions_come_back),
        cmocka_unit_test(the_picture_names_everybody),
        cmocka_unit_test(they_are_kept_where_documents_are),
        cmocka_unit_test(what_cannot_be_written_is_said),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
