/* The import in front of a player: a file is dropped, shown, corrected, played; and whatever else may come. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "screens/remarks.h"
#include "screens/scene_files.h"
#include "support/source_file.h"
#include "support/visit.h"

enum { ID_PLAY = 10, ID_KEEP, ID_NOTES, ID_BACK, ROW_ID = 1000, LEFT_ID = 2000, RIGHT_ID = 3000 };

/* A visit to which files are brought. */
struct bringer {
    struct visit *visit;
    const char *name, *text; /* of the file to be dropped */
    size_t len;
    struct foreign file;
    bool slow; /* it is not read at once */
    struct err unread;
    const struct pack *packs[2];
};

static enum outcome run(void *user, const struct effect *effect, struct err *err)
{
    struct bringer *b = user;
    struct world *w = &b->visit->world;
    if (effect->kind == EFFECT_IMPORT && !b->slow) {
        foreign_fini(&b->file);
        foreign_init(&b->file, b->name, b->text, b->len, NULL);
        w->import.file = &b->file;
    }
    if (effect->kind == EFFECT_CORRECT)
        foreign_change(&b->file, &effect->change);
    if (effect->kind == EFFECT_INSTALL) {
        b->packs[0] = b->visit->pack;
        b->packs[1] = b->file.pack;
        w->packs = b->packs;
        w->pack_count = 2;
    }
    return world_perform(w, effect, err) ? b->visit->outcome : OUTCOME_REFUSED;
}

static int set_up(void **state)
{
    struct bringer *b = calloc(1, sizeof *b);
    visit_set_up((void **)&b->visit);
    screens_free(b->visit->screens);
    b->visit->screens = screens_new(&b->visit->world, (struct runner){ b, run });
    screens_open(b->visit->screens, &screen_title, NULL, b->visit->now);
    visit_look(b->visit);
    *state = b;
    return 0;
}

static int tear_down(void **state)
{
    struct bringer *b = *state;
    void *visit = b->visit;
    foreign_fini(&b->file);
    visit_tear_down(&visit);
    free(b);
    return 0;
}

static void drop_bytes(struct bringer *b, const char *name, const char *text, size_t len)
{
    b->name = b->visit->world.import.name = name;
    b->text = text;
    b->len = len;
    b->visit->world.import.questions = WORLD_IMPORT_QUESTIONS;
    visit_press(b->visit, INTENT_DROP);
}

static void drop(struct bringer *b, const char *name, const char *text)
{
    drop_bytes(b, name, text, strlen(text));
}

/* Whether the picture says so, perhaps over several lines. */
static bool says(struct bringer *b, const char *text)
{
    const struct drawlist *list = visit_look(b->visit);
    struct buf all = { 0 };
    for (int i = 0; i < list->count; i++)
        if (list->ops[i].kind == DRAW_TEXT)
            buf_printf(&all, "%s ", list->ops[i].as.text.text);
    bool found = strstr(buf_text(&all), text) != NULL;
    buf_fini(&all);
    return found;
}

static const struct table_column *column(struct bringer *b, int index)
{
    return &b->file.plan.columns[index];
}

static int focus_of(struct bringer *b)
{
    visit_look(b->visit);
    return screens_focus(b->visit->screens)->current;
}

static void one_press_plays(void **state)
{
    struct bringer *b = *state;
    drop(b, "laender.csv", scene_table);
    visit_expect(b->visit, "import");
    assert_true(says(b, "laender"));
    assert_true(says(b, "Einwohner"));
    visit_press(b->visit, INTENT_ACCEPT);
    visit_expect(b->visit, "question");
    assert_string_equal(b->visit->world.match != NULL ? b->visit->world.round->pack->id : "", "laender");
    assert_string_equal(b->visit->world.save->settings.pack, "laender");
}

/* By keys to the column, then by the arrows of the pointer. */
static void a_column_is_corrected(void **state)
{
    struct bringer *b = *state;
    drop(b, "laender.csv", scene_table);
    assert_int_equal(column(b, 4)->kind, TABLE_CATEGORY);
    int facts = b->file.pack->statement_count;
    for (int i = 0; i < 20 && focus_of(b) != ROW_ID + 5; i++)
        visit_press(b->visit, INTENT_UP);
    assert_int_equal(focus_of(b), ROW_ID + 5);
    visit_press(b->visit, INTENT_RIGHT);
    assert_int_equal(column(b, 4)->kind, TABLE_SKIP);
    assert_true(column(b, 4)->wished);
    assert_int_equal(focus_of(b), ROW_ID + 5);
    assert_true(b->file.pack->statement_count < facts);
    assert_true(says(b, "vor der Korrektur: 57"));
    assert_true(says(b, "so festgelegt"));
    visit_click(b->visit, LEFT_ID + 5);
    assert_int_equal(column(b, 4)->kind, TABLE_CATEGORY);
    assert_int_equal(b->file.pack->statement_count, facts);
    visit_pad(b->visit, INTENT_RIGHT, "pad right");
    assert_int_equal(column(b, 4)->kind, TABLE_SKIP);
}

static void the_rows_get_another_name(void **state)
{
    struct bringer *b = *state;
    drop(b, "laender.csv", scene_table);
    visit_click(b->visit, RIGHT_ID);
    assert_int_equal(b->file.plan.name, 1);
    assert_string_equal(b->file.plan.names[0], "Berlin");
    assert_int_equal(column(b, 0)->kind, TABLE_TEXT);
    visit_click(b->visit, LEFT_ID);
    assert_int_equal(b->file.plan.name, 0);
    assert_int_equal(column(b, 1)->kind, TABLE_TEXT);
}

/* Decimal mark and the order of dates stand behind the columns, for all of them at once. */
static void marks_and_dates_are_decided(void **state)
{
    struct bringer *b = *state;
    drop(b, "werte.csv",
         "Ort;Wert;Tag\nA;1.234;03/04/2012\nB;2.345;05/06/2012\nC;3.456;07/08/2012\nD;4.567;09/10/2012\n");
    assert_int_equal(column(b, 1)->unread, 4);
    assert_int_equal(column(b, 2)->unread, 4);
    visit_click(b->visit, RIGHT_ID + 4);
    assert_int_equal(b->file.wishes.decimal, ',');
    assert_int_equal(column(b, 1)->unread, 0);
    assert_int_equal(column(b, 1)->figures[0], 1234);
    visit_click(b->visit, RIGHT_ID + 4);
    assert_int_equal(column(b, 1)->figures[0], 1234);
    assert_int_equal(column(b, 1)->decimals, 3);
    visit_click(b->visit, RIGHT_ID + 5);
    assert_int_equal(b->file.wishes.order, DATE_ORDER_DAY_FIRST);
    assert_int_equal(column(b, 2)->unread, 0);
}

static void what_gives_no_pack_can_be_corrected(void **state)
{
    struct bringer *b = *state;
    drop(b, "werte.csv", "Tag;Wert;Ort\nMo;1;x\nMo;2;x\nMo;3;x\nMo;4;x\n");
    visit_expect(b->visit, "import");
    assert_null(b->file.pack);
    assert_null(focus_find(screens_focus(b->visit->screens), ID_PLAY));
    assert_true(says(b, "Keine Spalte unterscheidet"));
    for (int i = 0; i < 7 && column(b, 1)->kind != TABLE_NAME; i++)
        visit_click(b->visit, RIGHT_ID + 2); /* through all kinds, whether they give a pack or not */
    assert_int_equal(column(b, 1)->kind, TABLE_NAME);
    assert_true(says(b, "Außer dem Namen wird keine Spalte verwendet"));
    visit_click(b->visit, LEFT_ID + 1);
    assert_int_equal(column(b, 0)->kind, TABLE_CATEGORY);
    assert_non_null(b->file.pack);
    assert_non_null(focus_find(screens_focus(b->visit->screens), ID_PLAY));
}

static void nothing_is_done_while_it_is_read(void **state)
{
    struct bringer *b = *state;
    b->slow = true;
    drop(b, "gross.csv", scene_table);
    visit_expect(b->visit, "import");
    assert_true(says(b, "gross.csv wird gelesen"));
    visit_press(b->visit, INTENT_ACCEPT);
    visit_press(b->visit, INTENT_UP);
    visit_expect(b->visit, "import");
    foreign_init(&b->file, "gross.csv", scene_table, strlen(scene_table), NULL);
    b->visit->world.import.file = &b->file;
    assert_int_equal(focus_of(b), ID_PLAY);
    visit_press(b->visit, INTENT_BACK);
    visit_expect(b->visit, "title");
}

static void a_match_on_the_stage_is_asked_about(void **state)
{
    struct bringer *b = *state;
    struct visit *v = b->visit;
    visit_start(v);
    drop(b, "laender.csv", scene_table);
    visit_expect(v, "message");
    assert_true(v->world.match->paused);
    assert_null(v->world.import.file);
    drop(b, "theater.gift", scene_bank);
    assert_true(says(b, "theater.gift"));
    assert_false(says(b, "laender.csv"));
    visit_press(v, INTENT_BACK);
    visit_expect(v, "question");
    assert_false(v->world.match->paused);
    drop(b, "theater.gift", scene_bank);
    visit_press(v, INTENT_RIGHT);
    visit_press(v, INTENT_ACCEPT);
    visit_expect(v, "import");
    assert_true(v->world.left);
    visit_press(v, INTENT_ACCEPT); /* to play, but the other match waits */
    visit_expect(v, "message");
    visit_press(v, INTENT_BACK);
    visit_press(v, INTENT_BACK);
    visit_expect(v, "title");
    visit_press(v, INTENT_ACCEPT);
    visit_expect(v, "question");
    assert_ptr_equal(v->world.round->pack, v->pack);
}

static void it_is_kept_for_later(void **state)
{
    struct bringer *b = *state;
    drop(b, "theater.gift", scene_bank);
    assert_true(says(b, "3 Fragen kommen herein"));
    visit_click(b->visit, ID_KEEP);
    visit_expect(b->visit, "title");
    assert_string_equal(b->visit->world.save->settings.pack, b->file.pack->id);
    assert_null(b->visit->world.match);
}

static void what_was_left_out_can_be_read(void **state)
{
    struct bringer *b = *state;
    drop(b, "laender.csv", scene_table);
    visit_click(b->visit, ID_NOTES);
    visit_expect(b->visit, "left-out");
    assert_true(says(b, "Zeile 12"));
    assert_true(says(b, "„rund neun Millionen“ ist keine Zahl"));
    visit_press(b->visit, INTENT_DOWN);
    visit_press(b->visit, INTENT_DOWN);
    visit_press(b->visit, INTENT_NEXT);
    visit_press(b->visit, INTENT_BACK);
    visit_expect(b->visit, "import");
}

static void every_column_of_many_is_reached(void **state)
{
    struct bringer *b = *state;
    struct buf text = { 0 };
    scene_wide_table(&text);
    drop(b, "breit.csv", buf_text(&text));
    for (int i = 0; i < 12; i++)
        visit_press(b->visit, INTENT_UP);
    assert_int_equal(focus_of(b), ROW_ID);
    for (int i = 1; i <= 30; i++) {
        visit_press(b->visit, INTENT_DOWN);
        assert_int_equal(focus_of(b), ROW_ID + i);
        assert_non_null(focus_find(screens_focus(b->visit->screens), ROW_ID + i));
    }
    visit_press(b->visit, INTENT_DOWN); /* the decimal mark, then the buttons */
    visit_press(b->visit, INTENT_DOWN);
    assert_true(focus_of(b) < ROW_ID);
    buf_fini(&text);
}

static void bad_files_are_told(void **state)
{
    struct bringer *b = *state;
    static const struct {
        const char *name, *bytes;
        size_t len;
        const char *said;
    } files[] = {
        { "leer.csv", "", 0, "leer.csv: Es steht nichts darin." },
        { "bild.png", "\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0", 18, "Das ist keine Textdatei." },
        { "kopf.csv", "a;b;c\n", 6, "Unter der Kopfzeile stehen keine Zeilen" },
        { "brief.txt", "Hallo!\nBis bald!\n", 17, "Es gibt nur eine Spalte." },
        { "kaputt.json", "{\"format\": \"curtainup-pack\",\n]", 30, "kaputt.json:2" },
        { "leer.gift", "Nur Text.\n\n::A:: {}\n", 20, "Keine Frage ist spielbar" },
    };
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        drop_bytes(b, files[i].name, files[i].bytes, files[i].len);
        visit_expect(b->visit, "import");
        assert_true(says(b, "Noch kein Quiz"));
        if (!says(b, files[i].said))
            fail_msg("\"%s\" is not said of %s: %s", files[i].said, files[i].name, b->file.err.text);
        assert_null(focus_find(screens_focus(b->visit->screens), ID_PLAY));
        visit_press(b->visit, INTENT_ACCEPT);
        visit_expect(b->visit, i % 2 == 0 || b->file.report.note_count == 0 ? "title" : "left-out");
    }
    b->unread = (struct err){ "weg.csv: cannot open it: No such file or directory" };
    b->slow = true;
    drop(b, "weg.csv", "");
    b->visit->world.import.file = NULL;
    b->visit->world.import.unread = &b->unread;
    assert_true(says(b, "Die Datei ist nicht mehr da."));
    visit_press(b->visit, INTENT_ACCEPT);
    visit_expect(b->visit, "title");
}

static void a_pack_that_cannot_be_installed_is_told(void **state)
{
    struct bringer *b = *state;
    drop(b, "laender.csv", scene_table);
    b->visit->outcome = OUTCOME_REFUSED;
    visit_press(b->visit, INTENT_ACCEPT);
    visit_expect(b->visit, "message");
    assert_true(says(b, "Gib der Datei einen anderen Namen"));
    b->visit->outcome = OUTCOME_DONE;
    visit_press(b->visit, INTENT_ACCEPT);
    visit_expect(b->visit, "import");
    b->visit->outcome = OUTCOME_UNSAVED; /* a full disk is no reason not to play */
    visit_press(b->visit, INTENT_ACCEPT);
    visit_expect(b->visit, "message");
    assert_non_null(b->visit->world.match);
}

/* Every remark that the readers make of the tables and banks of the tests has its words. */
static void every_remark_has_its_words(void **state)
{
    (void)state;
    static const char *const folders[] = { "tests/tables", "tests/banks" };
    struct arena arena;
    arena_init(&arena);
    int remarks = 0;
    for (int k = 0; k < 2; k++) {
        int count;
        const char **names = source_list(&arena, folders[k], "", &count);
        for (int i = 0; i < count; i++) {
            struct foreign file;
            size_t len;
            if (strstr(names[i], ".expect") != NULL)
                continue;
            const char *bytes = source_text(&arena, arena_printf(&arena, "%s/%s", folders[k], names[i]), &len);
            foreign_init(&file, names[i], bytes, len, NULL);
            for (int n = 0; n < file.report.note_count; n++, remarks++)
                if (!remark_known(file.report.notes[n].text))
                    fail_msg("%s:%d: no words for: %s", names[i], file.report.notes[n].line, file.report.notes[n].text);
            for (int n = 0; file.correctable && n < file.plan.column_count; n++, remarks++)
                if (!remark_known(file.plan.columns[n].why))
                    fail_msg("%s: no words for: %s", names[i], file.plan.columns[n].why);
            foreign_fini(&file);
        }
    }
    assert_true(remarks > 100);
    arena_fini(&arena);
}

#define BRINGER(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        BRINGER(one_press_plays),
        BRINGER(a_column_is_corrected),
        BRINGER(the_rows_get_another_name),
        BRINGER(marks_and_dates_are_decided),
        BRINGER(what_gives_no_pack_can_be_corrected),
        BRINGER(nothing_is_done_while_it_is_read),
        BRINGER(a_match_on_the_stage_is_asked_about),
        BRINGER(it_is_kept_for_later),
        BRINGER(what_was_left_out_can_be_read),
        BRINGER(every_column_of_many_is_reached),
        BRINGER(bad_files_are_told),
        BRINGER(a_pack_that_cannot_be_installed_is_told),
        cmocka_unit_test(every_remark_has_its_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
