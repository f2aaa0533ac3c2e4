/* No text of any screen is cut, leaves its card or the window, or runs into another, in any language and shape. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "support/frame.h"
#include "support/stage_round.h"

static const struct {
    int width, height;
} shapes[] = { { 960, 540 }, { 1024, 768 }, { 1280, 960 }, { 1280, 1024 }, { 1920, 1080 }, { 2560, 1080 } };

enum { SHAPES = sizeof shapes / sizeof *shapes, EXPLAIN_MOST = 400 };

/* What is looked at, for messages. */
struct place {
    const struct frame *frame;
    const struct drawlist *list;
    const char *scene, *lang;
    int width, height, text_size;
    const struct words *may_cut; /* the text that may end in an ellipsis; NULL none */
    const struct round *stems;   /* whose stems may, too; NULL none */
};

static struct rect text_box(const struct place *p, const struct draw_text *t)
{
    const struct metrics *m = &p->frame->metrics;
    int width = metrics_width(m, t->style, t->size, t->text), cap = m->cap_height(m->user, t->style, t->size);
    width += t->tracking * (int)utf8_length(t->text);
    int x = t->align == ALIGN_LEFT ? t->x : t->align == ALIGN_CENTRE ? t->x - width / 2 : t->x - width;
    return rect_make(x, t->baseline - cap, width, cap);
}

static void complain(const struct place *p, const struct draw_text *t, const char *what)
{
    fail_msg("%s-%s at %dx%d, text %d%%: \"%s\" %s", p->scene, p->lang, p->width, p->height, p->text_size, t->text,
             what);
}

static bool inside(struct rect a, struct rect b)
{
    return a.x >= b.x - 1 && a.y >= b.y - 1 && a.x + a.w <= b.x + b.w + 1 && a.y + a.h <= b.y + b.h + 1;
}

/* Where the part that counts begins: a dialog darkens everything before it. */
static int first_op(const struct drawlist *list, struct rect all)
{
    int first = 0;
    for (int i = list->still; i < list->count; i++) {
        struct rect box = list->ops[i].box;
        if (list->ops[i].kind == DRAW_PANEL && box.x == 0 && box.y == 0 && box.w == all.w && box.h == all.h)
            first = i;
    }
    return first;
}

static bool ends_cut(const char *text)
{
    size_t len = strlen(text);
    return len >= 4 && strcmp(text + len - 3, "…") == 0 && text[len - 4] != ' ';
}

/* Whether the words before the ellipsis stand in `whole`. */
static bool ends_part_of(const char *text, const struct words *whole)
{
    char words[READY_STEM_MAX + 1];
    snprintf(words, sizeof words, "%.*s", (int)strlen(text) - 3, text);
    return strstr(whole->in[0], words) != NULL || strstr(whole->in[1], words) != NULL;
}

static bool may_end_cut(const struct place *p, const char *text)
{
    for (int i = 0; p->stems != NULL && i < p->stems->count; i++)
        if (ends_part_of(text, &p->stems->questions[i].stem))
            return true;
    return p->may_cut != NULL && ends_part_of(text, p->may_cut);
}

/* The last card drawn under the middle of a text is the one it stands on. */
static void check_card(const struct place *p, int index, struct rect box)
{
    struct point middle = rect_middle(box);
    for (int i = index - 1; i >= p->list->still; i--) {
        const struct draw_op *op = &p->list->ops[i];
        if (op->kind != DRAW_PANEL || !rect_has(op->box, middle.x, middle.y))
            continue;
        if (!inside(box, op->box))
            complain(p, &p->list->ops[index].as.text, "leaves its card");
        return;
    }
    if (p->list->ops[index].as.text.colour == p->frame->theme.colour[COLOUR_INK_MUTED])
        complain(p, &p->list->ops[index].as.text, "stands beside its card");
}

static void check_others(const struct place *p, int first, int index, struct rect box)
{
    for (int i = first; i < index; i++) {
        const struct draw_op *op = &p->list->ops[i];
        if (op->kind == DRAW_TEXT && rect_meets(box, text_box(p, &op->as.text)))
            complain(p, &p->list->ops[index].as.text, op->as.text.text);
    }
}

static void check_list(const struct place *p, struct rect all)
{
    int first = first_op(p->list, all);
    for (int i = first; i < p->list->count; i++) {
        const struct draw_op *op = &p->list->ops[i];
        if (op->kind != DRAW_TEXT)
            continue;
        struct rect box = text_box(p, &op->as.text);
        if (!inside(box, all))
            complain(p, &op->as.text, "leaves the window");
        if (ends_cut(op->as.text.text) && !may_end_cut(p, op->as.text.text))
            complain(p, &op->as.text, "is cut");
        check_card(p, i, box);
        check_others(p, first, i, box);
    }
}

static void check_size(struct place *p, const struct scenes_stage *stage, int number)
{
    for (int lang = 0; lang < FRAME_LANGS; lang++)
        for (int s = 0; s < SHAPES; s++) {
            struct ui ui = frame_ui(p->frame, shapes[s].width, shapes[s].height);
            struct scene *scene = scene_new(stage, number, lang);
            p->list = scene_build(scene, &ui);
            p->scene = scenes_name(number);
            p->lang = lang_name(p->frame->lang[lang]);
            p->width = shapes[s].width;
            p->height = shapes[s].height;
            check_list(p, view_rect(&ui.view));
            scene_free(scene);
        }
}

/* As large as usual and as large as can be. */
static void check_scene(struct place *p, const struct scenes_stage *usual, int number)
{
    struct scenes_stage stage = *usual;
    for (stage.text_size = TEXT_SIZE_USUAL; stage.text_size <= TEXT_SIZE_MOST;
         stage.text_size += TEXT_SIZE_MOST - TEXT_SIZE_USUAL) {
        p->text_size = stage.text_size;
        check_size(p, &stage, number);
    }
}

/* There the question, which has been read, may be cut short; nothing else may. */
static bool is_reveal(int scene)
{
    return strncmp(scenes_name(scene), "reveal", 6) == 0;
}

static void every_text_fits(void **state)
{
    struct place p = { .frame = *state };
    const struct scenes_stage stage = frame_stage(p.frame);
    static const struct words column = { { "Zuschauerinnen und Zuschauer im ersten Rang", "" } };
    struct round *round = stage_round(NULL);
    for (int i = 0; i < scenes_count(); i++) {
        p.may_cut = is_reveal(i)                                 ? &round->questions[STAGE_ROUND_LONG].stem
                    : strcmp(scenes_name(i), "import-wide") == 0 ? &column /* whole beside it when in focus */
                                                                 : NULL;
        p.stems = strncmp(scenes_name(i), "review", 6) == 0 ? round : NULL; /* in the list; whole beside it */
        check_scene(&p, &stage, i);
    }
    round_free(round);
}

/* `length` characters of words, the first of them `first`. */
static struct words filled(struct arena *a, const char *first, size_t length)
{
    static const char again[] = " verschiebt die Beleuchtungsmeisterin, um den Vorhang zu retten";
    const char *text = first;
    while (strlen(text) < length)
        text = arena_printf(a, "%s%s", text, again);
    char *cut = arena_copy(a, text, length);
    cut[length - 1] = '.';
    return (struct words){ { cut, cut } };
}

/* Ready-made questions, every text of which is as long as a pack may have it. */
static struct round *ready_round(const void *user)
{
    static const char *const firsts[] = { "Ivy", "Karen", "Julia", "Eileen" };
    const struct ready *ready = user;
    struct round *round = stage_round(NULL);
    struct question *q = &round->questions[0];
    *q = (struct question){ .id = 7, .category = 1, .option_count = 4, .key = 1, .ready = ready, .difficulty = 450 };
    q->stem = filled(&round->arena, "Was", READY_STEM_MAX);
    q->explain = filled(&round->arena, "Gestern", EXPLAIN_MOST);
    for (int i = 0; i < q->option_count; i++)
        q->option[i].text = filled(&round->arena, firsts[i], READY_OPTION_MAX);
    q->hint = filled(&round->arena, "Nicht richtig ist: Julia", READY_OPTION_MAX + 20);
    for (int i = 1; i < round->count; i++)
        round->questions[i] = *q;
    return round;
}

static void the_longest_ready_made_question_fits(void **state)
{
    struct place p = { .frame = *state };
    struct arena a;
    arena_init(&a);
    const struct words stem = filled(&a, "Was", READY_STEM_MAX);
    const struct ready ready = { .cited = true, .cite = { 0, 9, { 1, 2, 3 }, 3 } };
    struct scenes_stage stage = frame_stage(p.frame);
    stage.round = ready_round;
    stage.user = &ready;
    for (int i = 0; i < scenes_count(); i++) {
        p.may_cut = is_reveal(i) ? &stem : NULL;
        if (is_reveal(i) || strncmp(scenes_name(i), "question", 8) == 0)
            check_scene(&p, &stage, i);
    }
    arena_fini(&a);
}

/* The mouse, a finger and the arrows find something on every screen, and nothing that lies outside the window. */
static void everything_can_be_reached(void **state)
{
    const struct frame *frame = *state;
    const struct scenes_stage stage = frame_stage(frame);
    for (int i = 0; i < scenes_count(); i++)
        for (int s = 0; s < SHAPES; s++) {
            struct ui ui = frame_ui(frame, shapes[s].width, shapes[s].height);
            struct scene *scene = scene_new(&stage, i, 0);
            scene_build(scene, &ui);
            const struct focus *focus = scene_focus(scene);
            assert_true(focus->count > 0);
            for (int k = 0; k < focus->count; k++)
                if (!inside(focus->item[k].rect, view_rect(&ui.view)))
                    fail_msg("%s: item %d leaves the window at %dx%d", scenes_name(i), focus->item[k].id,
                             shapes[s].width, shapes[s].height);
            scene_free(scene);
        }
}

/* The same list comes out of the same state, however often it is built: nothing is repainted while nothing happens. */
static void pictures_stand_still(void **state)
{
    const struct frame *frame = *state;
    const struct scenes_stage stage = frame_stage(frame);
    struct ui ui = frame_ui(frame, 1280, 720);
    for (int i = 0; i < scenes_count(); i++) {
        struct scene *scene = scene_new(&stage, i, 0);
        uint64_t first = drawlist_hash(scene_build(scene, &ui));
        assert_true(first == drawlist_hash(scene_build(scene, &ui)));
        scene_free(scene);
    }
}

static void the_longest_question_is_as_long_as_the_rules_allow(void **state)
{
    (void)state;
    struct round *round = stage_round(NULL);
    const struct question *question = &round->questions[STAGE_ROUND_LONG];
    assert_int_equal(utf8_length(question->stem.in[0]), QUESTION_STEM_MAX);
    for (int i = 0; i < question->option_count; i++)
        for (int lang = 0; lang < FRAME_LANGS; lang++)
            assert_int_equal(utf8_length(question->option[i].text.in[lang]), QUESTION_OPTION_MAX);
    assert_int_equal(round->questions[STAGE_ROUND_THREE].option_count, 3);
    round_free(round);
}

static int set_up(void **state)
{
    static struct frame frame;
    frame_init(&frame);
    *state = &frame;
    return 0;
}

static int tear_down(void **state)
{
    frame_fini(*state);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_text_fits),
        cmocka_unit_test(the_longest_ready_made_question_fits),
        cmocka_unit_test(everything_can_be_reached),
        cmocka_unit_test(pictures_stand_still),
        cmocka_unit_test(the_longest_question_is_as_long_as_the_rules_allow),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
