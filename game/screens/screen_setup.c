/* Setup: what is played, how, by whom; and the button that raises the curtain. */
#include "quiz/code.h"
#include "screens/page.h"
#include "screens/phrases.h"
#include "screens/play.h"

enum { ID_PACK = 10, ID_MODE, ID_LENGTH, ID_LEVEL, ID_LANG, ID_PLAYER, ID_NEW_PLAYER, ID_START };
enum { BODY_WIDTH = 1500, BUTTON_WIDTH = 760, BUTTON_HEIGHT = 92, PANEL_GAP = 20 };

/* A choice that was changed, as new settings. */
static bool choose(const struct world *w, const struct act *act, struct settings *settings)
{
    int mode = (int)settings->mode, length = match_length_index(settings->length), level = (int)settings->difficulty;
    int lang = world_lang(w), player = settings->profile + 1;
    if (page_choose(act, ID_MODE, &mode, MATCH_MODES))
        settings->mode = (enum match_mode)mode;
    else if (page_choose(act, ID_LENGTH, &length, MATCH_LENGTHS))
        settings->length = match_length(length);
    else if (page_choose(act, ID_LEVEL, &level, QUIZ_DIFFICULTIES))
        settings->difficulty = (enum quiz_difficulty)level;
    else if (page_choose(act, ID_LANG, &lang, w->lang_count))
        world_settings_lang(settings, lang_name(w->langs[lang]));
    else if (page_choose(act, ID_PLAYER, &player, w->save->profile_count + 1))
        settings->profile = player - 1;
    else
        return false;
    return true;
}

static bool event(void *state, const struct world *w, const struct act *act, struct reply *reply)
{
    struct settings settings = w->save->settings;
    (void)state;
    if (act->intent == INTENT_BACK) {
        reply_move(reply, MOVE_POP, NULL);
        return true;
    }
    if (choose(w, act, &settings)) {
        reply_settings(reply, &settings);
        return true;
    }
    if (act->intent != INTENT_ACCEPT)
        return false;
    if (act->id == ID_PACK)
        reply_move(reply, MOVE_PUSH, &screen_packs);
    else if (act->id == ID_NEW_PLAYER)
        reply_move(reply, MOVE_PUSH, &screen_name);
    else if (act->id == ID_START)
        reply_begin(reply, w, EFFECT_START, act->time);
    return true;
}

static void follow(const void *state, const struct world *w, int64_t now, struct reply *reply)
{
    (void)state;
    play_follow(&screen_setup, w, now, reply);
}

static void rows(struct ui *ui, const struct world *w, struct rect column)
{
    const struct settings *settings = &w->save->settings;
    const struct pack *pack = w->packs[world_pack(w)];
    widget_row(ui, ID_PACK, page_row(ui, &column), lang_text(ui->lang, "setup.pack"),
               phrase_words(w, pack, &pack->title));
    const struct page_value values[] = {
        { ID_MODE, "setup.mode", phrase_mode(ui, settings->mode), MATCH_MODES },
        { ID_LENGTH, "setup.length", phrase_count(ui, "count.questions", settings->length), MATCH_LENGTHS },
        { ID_LEVEL, "setup.level", phrase_level(ui, settings->difficulty), QUIZ_DIFFICULTIES },
        { ID_LANG, "setup.lang", lang_text(ui->lang, "lang.name"), w->lang_count },
        { ID_PLAYER, "setup.player", phrase_player(ui, save_player(w->save)), w->save->profile_count + 1 },
    };
    page_choices(ui, &column, values, sizeof values / sizeof *values);
    widget_row(ui, ID_NEW_PLAYER, page_row(ui, &column), lang_text(ui->lang, "setup.new-player"), NULL);
}

static void panel(struct ui *ui, const struct world *w, struct rect box)
{
    const struct match_rules rules = world_rules(w);
    struct rect room = widget_panel(ui, box, phrase_mode(ui, rules.mode));
    char code[QUIZ_CODE_TEXT];
    world_code(w, code);
    ui_label(ui, rect_cut_bottom(&room, 60, 0), STYLE_DISPLAY, STEP_TITLE, COLOUR_HEADING, ALIGN_LEFT, code);
    ui_label(ui, rect_cut_bottom(&room, 40, 0), STYLE_TEXT, STEP_SMALL, COLOUR_MUTED, ALIGN_LEFT,
             lang_text(ui->lang, "setup.code"));
    const char *key = arena_printf(ui_arena(ui), "mode.%s.about", match_mode_name(rules.mode));
    struct rect about = rect_make(room.x, room.y, room.w, room.h * 3 / 5);
    int tall = ui_paragraph(ui, about, STYLE_TEXT, STEP_BODY, COLOUR_TEXT, ALIGN_LEFT, lang_text(ui->lang, key));
    rect_cut_top(&room, tall, PANEL_GAP);
    const char *jokers =
        LANG_FORMAT(ui->lang, ui_arena(ui), "setup.jokers", { "fifty", phrase_number(ui, rules.fifty) },
                    { "hints", phrase_number(ui, rules.hints) });
    ui_paragraph(ui, room, STYLE_TEXT, STEP_SMALL, COLOUR_MUTED, ALIGN_LEFT, jokers);
}

static void build(const void *state, const struct world *w, struct ui *ui)
{
    (void)state;
    struct rect body = page_body(ui, lang_text(ui->lang, "setup.heading"), BODY_WIDTH), left, right;
    int tall = 7 * (widget_row_height(ui) + PAGE_GAP) - PAGE_GAP;
    page_columns(rect_cut_top(&body, tall, PAGE_GAP * 2), 560, &left, &right);
    rows(ui, w, left);
    panel(ui, w, right);
    struct rect button = rect_centre(rect_cut_top(&body, BUTTON_HEIGHT, 0), BUTTON_WIDTH, BUTTON_HEIGHT);
    widget_button(ui, ID_START, button, lang_text(ui->lang, "setup.start"));
    page_usual_hints(ui, w);
}

const struct screen screen_setup = {
    .name = "setup", .stage = STAGE_FOYER, .focus = ID_START, .event = event, .follow = follow, .build = build
};
