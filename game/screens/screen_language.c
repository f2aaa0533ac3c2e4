/* Language: asked once, at the very first start on a system that speaks none of the program's languages. */
#include "screens/page.h"
#include "screens/rows.h"

enum { BODY_WIDTH = 640, TOP = 90 };

static int enter(void *state, const struct world *w, const struct screen_arg *arg, int64_t now)
{
    (void)state;
    (void)arg;
    (void)now;
    return ROWS_FIRST_ID + world_lang(w);
}

/* Whoever goes back without choosing stays with what is shown, and is not asked again either. */
static bool event(void *state, const struct world *w, const struct act *act, struct reply *reply)
{
    struct settings settings = w->save->settings;
    int chosen = rows_accepted(act, w->lang_count), letter = (int)act->intent - (int)INTENT_ANSWER_A;
    (void)state;
    if (letter >= 0 && letter < w->lang_count && act->intent <= INTENT_ANSWER_D)
        chosen = letter;
    else if (act->intent == INTENT_BACK)
        chosen = world_lang(w);
    if (chosen < 0)
        return false;
    world_settings_lang(&settings, lang_name(w->langs[chosen]));
    reply_settings(reply, &settings);
    reply_move(reply, MOVE_POP, NULL);
    return true;
}

/* Each language says it for itself. */
static void build(const void *state, const struct world *w, struct ui *ui)
{
    const char *heading = "";
    (void)state;
    for (int i = 0; i < w->lang_count; i++)
        heading =
            arena_printf(ui_arena(ui), "%s%s%s", heading, i > 0 ? " · " : "", lang_text(w->langs[i], "setup.lang"));
    struct rect column = page_body(ui, heading, BODY_WIDTH);
    rect_cut_top(&column, TOP, 0);
    for (int i = 0; i < w->lang_count; i++)
        widget_button(ui, ROWS_FIRST_ID + i, page_row(ui, &column), lang_text(w->langs[i], "lang.name"));
    page_usual_hints(ui, w);
}

const struct screen screen_language = {
    .name = "language", .stage = STAGE_FOYER, .enter = enter, .event = event, .build = build
};
