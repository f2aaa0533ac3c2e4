/* Whether texts can be read; see fit.h. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "screens/scene.h"
#include "support/fit.h"
#include "support/stage_round.h"

static struct rect text_box(const struct fit *p, const struct draw_text *t)
{
    const struct metrics *m = &p->frame->metrics;
    int width = metrics_width(m, t->style, t->size, t->text), cap = m->cap_height(m->user, t->style, t->size);
    width += t->tracking * (int)utf8_length(t->text);
    int x = t->align == ALIGN_LEFT ? t->x : t->align == ALIGN_CENTRE ? t->x - width / 2 : t->x - width;
    return rect_make(x, t->baseline - cap, width, cap);
}

static void complain(const struct fit *p, const struct draw_text *t, const char *what)
{
    fail_msg("%s-%s at %dx%d, text %d%%%s%s: \"%s\" %s", p->scene, p->lang, p->width, p->height, p->text_size,
             p->look != NULL ? ", " : "", p->look != NULL ? p->look : "", t->text, what);
}

static bool inside(struct rect a, struct rect b)
{
    return a.x >= b.x - 1 && a.y >= b.y - 1 && a.x + a.w <= b.x + b.w + 1 && a.y + a.h <= b.y + b.h + 1;
}

/* Where the part that counts begins: a dialog darkens everything before it. */
static int first_op(const struct fit *p, struct rect all)
{
    const struct drawlist *list = p->drawn;
    int first = 0;
    for (int i = list->still; i < list->count; i++) {
        struct rect box = list->ops[i].box;
        if (list->ops[i].kind == DRAW_PANEL && box.w == all.w && box.h == all.h)
            first = i;
    }
    return first;
}

/* The ellipsis behind a letter, NULL: there is none. "name-….json" stands for any. */
static const char *cut_of(const char *text)
{
    const char *cut = strstr(text, "…");
    return cut != NULL && cut > text && cut[-1] != ' ' && cut[-1] != '-' ? cut : NULL;
}

/* Whether the words before the ellipsis stand in `whole`. */
static bool begins_part_of(const char *text, const struct words *whole)
{
    char words[READY_STEM_MAX + 1];
    snprintf(words, sizeof words, "%.*s", (int)(cut_of(text) - text), text);
    return strstr(whole->in[0], words) != NULL || strstr(whole->in[1], words) != NULL;
}

static bool may_be_cut(const struct fit *p, const char *text)
{
    for (int i = 0; p->stems != NULL && i < p->stems->count; i++)
        if (begins_part_of(text, &p->stems->questions[i].stem))
            return true;
    for (int i = 0; i < TEAMS_MAX && p->teams != NULL; i++)
        if (strncmp(p->teams[i].name, text, (size_t)(cut_of(text) - text)) == 0)
            return true;
    return p->all_may || (p->may_cut != NULL && begins_part_of(text, p->may_cut));
}

/* Rows are a little translucent, on velvet. */
static void check_contrast(const struct fit *p, const struct draw_op *text, uint32_t card)
{
    int share = (int)(card & 0xFF) * 1000 / 255;
    uint32_t ground = colour_mix(p->frame->theme.colour[COLOUR_VELVET_LIGHT], card | 0xFF, share) | 0xFF;
    if (text->opacity == 1000 && share > 0 && colour_contrast(text->as.text.colour, ground) < p->contrast)
        complain(p, &text->as.text, "does not stand out from its card");
}

/* The last card drawn under the middle of a text is the one it stands on. */
static void check_card(const struct fit *p, int index, struct rect box)
{
    struct point middle = rect_middle(box);
    for (int i = index - 1; i >= p->drawn->still; i--) {
        const struct draw_op *op = &p->drawn->ops[i];
        if (op->kind != DRAW_PANEL || !rect_has(op->box, middle.x, middle.y))
            continue;
        if (!inside(box, op->box))
            complain(p, &p->drawn->ops[index].as.text, "leaves its card");
        check_contrast(p, &p->drawn->ops[index], op->as.panel.fill);
        return;
    }
    if (p->drawn->ops[index].as.text.colour == p->frame->theme.colour[COLOUR_INK_MUTED])
        complain(p, &p->drawn->ops[index].as.text, "stands beside its card");
}

static void check_others(const struct fit *p, int first, int index, struct rect box)
{
    for (int i = first; i < index; i++) {
        const struct draw_op *op = &p->drawn->ops[i];
        if (op->kind == DRAW_TEXT && rect_meets(box, text_box(p, &op->as.text)))
            complain(p, &p->drawn->ops[index].as.text, op->as.text.text);
    }
}

/* What shows of a text: a list that scrolls cuts its last line off. */
static struct rect visible(const struct fit *p, int index, struct rect box)
{
    while (index > 0 && p->drawn->ops[index].kind != DRAW_CLIP && p->drawn->ops[index].kind != DRAW_UNCLIP)
        index--;
    struct rect clip = p->drawn->ops[index].box;
    if (p->drawn->ops[index].kind == DRAW_CLIP && box.y + box.h > clip.y + clip.h)
        box.h = clip.y + clip.h > box.y ? clip.y + clip.h - box.y : 0;
    return box;
}

static void check_covered(const struct fit *p, int index, struct rect box)
{
    box = visible(p, index, box);
    for (int i = index + 1; i < p->drawn->count; i++) {
        const struct draw_op *op = &p->drawn->ops[i];
        if (op->kind == DRAW_PANEL && op->opacity > 0 && (op->as.panel.fill & 0xFF) > 0 && rect_meets(box, op->box))
            complain(p, &p->drawn->ops[index].as.text, "is covered");
    }
}

static void check_list(const struct fit *p, struct rect all)
{
    int first = first_op(p, all);
    for (int i = first; i < p->drawn->count; i++) {
        const struct draw_op *op = &p->drawn->ops[i];
        if (op->kind != DRAW_TEXT)
            continue;
        struct rect box = text_box(p, &op->as.text);
        if (!inside(box, all))
            complain(p, &op->as.text, "leaves the window");
        if (cut_of(op->as.text.text) != NULL && !may_be_cut(p, op->as.text.text))
            complain(p, &op->as.text, "is cut");
        check_card(p, i, box);
        check_others(p, first, i, box);
        check_covered(p, i, box);
    }
}

static bool begins(const char *text, const char *with)
{
    return strncmp(text, with, strlen(with)) == 0;
}

void fit_allow(struct fit *fit, int number, const struct round *round)
{
    static const struct words column = { { "Zuschauerinnen und Zuschauer im ersten Rang", "" } };
    static const struct words player = { { "Freifrau Kunigunde von Hohenlohe-Wallenstein",
                                           "Lady Wilhelmina Featherstonehaugh-Wallenstein" } };
    const char *name = scenes_name(number);
    fit->may_cut = begins(name, "reveal")             ? &round->questions[STAGE_ROUND_LONG].stem
                   : strcmp(name, "import-wide") == 0 ? &column
                   : strcmp(name, "best-full") == 0   ? &player
                                                      : NULL;
    bool stem = begins(name, "review") || begins(name, "verdict") || begins(name, "hosting") || begins(name, "final");
    fit->stems = stem ? round : NULL;
    fit->all_may = begins(name, "credits") || begins(name, "desk"); /* whole in the audience's window */
}

void fit_scene(struct fit *fit, const struct scenes_stage *stage, int number, int lang)
{
    struct ui ui = frame_ui(fit->frame, fit->width, fit->height);
    struct scene *scene = scene_new(stage, number, lang);
    fit->drawn = scene_build(scene, &ui);
    fit->scene = scenes_name(number);
    fit->teams = scene->world.night.setup.teams;
    fit->lang = lang_name(fit->frame->lang[lang]);
    fit->text_size = stage->text_size;
    check_list(fit, view_rect(&ui.view));
    fit->teams = NULL;
    scene_free(scene);
}
