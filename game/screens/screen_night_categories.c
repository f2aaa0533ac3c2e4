/* What an event night is asked about: the categories of the pack, each on or off. */
#include "screens/night.h"
#include "screens/page.h"
#include "screens/phrases.h"
#include "screens/rows.h"

enum { BODY_WIDTH = 1200, NOTE_HEIGHT = 84 };

struct categories_page {
    struct setup setup;
    int line;
};

/* One more or one less, but never none. */
static bool turn(const struct world *w, int category, struct setup *setup)
{
    const struct pack *pack = w->packs[world_pack(w)];
    struct arena arena;
    arena_init(&arena);
    bool *in = arena_array(&arena, (size_t)pack->category_count, sizeof *in), some = false;
    categories_mark(pack, setup->categories, in);
    in[category] = !in[category];
    for (int i = 0; i < pack->category_count; i++)
        some = some || in[i];
    bool turned = some && categories_write(pack, in, setup->categories);
    arena_fini(&arena);
    return turned;
}

static bool event(void *state, const struct world *w, const struct act *act, struct reply *reply)
{
    struct categories_page *page = state;
    int count = w->packs[world_pack(w)]->category_count, taken = rows_accepted(act, count);
    page->setup = w->night.setup;
    if (act->intent == INTENT_BACK)
        reply_move(reply, MOVE_POP, NULL);
    else if (taken < 0)
        return rows_step(act, count, &page->line, reply);
    else if (turn(w, taken, &page->setup))
        reply_effect(reply, EFFECT_NIGHT_SETUP, act->time)->setup = &page->setup;
    return true;
}

/* ---- picture ---- */

/* Whether it is on, and what there is to ask about. */
static const char *detail(struct ui *ui, const struct pack *pack, int category, bool on)
{
    int facts = category_facts(pack, category), ready = category_ready(pack, category);
    const char *text = lang_text(ui->lang, on ? "rule.on" : "rule.off");
    if (facts > 0 || ready == 0)
        text = arena_printf(ui_arena(ui), "%s · %s", text, phrase_count(ui, "count.facts", facts));
    if (ready > 0)
        text = arena_printf(ui_arena(ui), "%s · %s", text, phrase_count(ui, "count.ready", ready));
    return text;
}

/* What a choice can offer: no two questions of a round rest on the same fact. */
static const char *note(struct ui *ui, const struct world *w, const bool *in)
{
    const struct pack *pack = w->packs[world_pack(w)];
    int most = 0, wanted = w->night.setup.questions + w->night.setup.rules.spares;
    for (int i = 0; i < pack->category_count; i++)
        most += in[i] ? category_facts(pack, i) + category_ready(pack, i) : 0;
    if (most < wanted)
        return phrase_of(ui, "night-categories.few", most, wanted);
    return phrase_with(ui, "night-categories.enough", wanted);
}

static void build(const void *state, const struct world *w, struct ui *ui)
{
    const struct categories_page *page = state;
    const struct pack *pack = w->packs[world_pack(w)];
    size_t count = (size_t)pack->category_count;
    bool *in = arena_array(ui_arena(ui), count, sizeof *in);
    const char **name = arena_array(ui_arena(ui), count, sizeof *name);
    const char **details = arena_array(ui_arena(ui), count, sizeof *details);
    categories_mark(pack, w->night.setup.categories, in);
    for (int i = 0; i < pack->category_count; i++) {
        name[i] = phrase_words(w, pack, &pack->categories[i].name);
        details[i] = detail(ui, pack, i, in[i]);
    }
    struct rect body = page_body(ui, lang_text(ui->lang, "night-categories.heading"), BODY_WIDTH);
    struct rect below = rect_cut_bottom(&body, NOTE_HEIGHT, PAGE_GAP * 2);
    struct text_block text = text_fit(ui_arena(ui), ui->metrics, ui->theme, STYLE_TEXT, STEP_BODY, STEP_SMALL, below.w,
                                      below.h, 0, note(ui, w, in));
    ui_block(ui, below, &text, ui_colour(ui, COLOUR_VELVET_MUTED), ALIGN_CENTRE, 0, 0);
    struct rect room = rect_inset(widget_panel(ui, body, NULL), -12, 0);
    rows_draw(ui, room, &(struct rows){ .name = name, .detail = details, .count = pack->category_count }, page->line);
    page_usual_hints(ui, w);
}

const struct screen screen_night_categories = { .name = "night-categories",
                                                .stage = STAGE_FOYER,
                                                .size = sizeof(struct categories_page),
                                                .focus = ROWS_FIRST_ID,
                                                .event = event,
                                                .build = build };
