/* What the screens of a running match share; see play.h. */
#include "screens/play.h"

#include "screens/phrases.h"
#include "screens/reading.h"
#include "screens/screens.h"
#include "ui/anim.h"

enum {
    HEAD_BOTTOM = 200,
    CARDS_HEIGHT = 340,
    CARDS_BOTTOM = 180, /* from the lower edge */
    GAP_Y = 24,
    STRIP_GAP = 14,
    STEM_BLUR = 14
};

struct scene_areas play_areas(const struct ui *ui)
{
    struct rect content = stage_content(ui, STAGE_SCENE);
    int height = ui->view.height, cards = height - CARDS_BOTTOM - CARDS_HEIGHT;
    struct scene_areas areas = { .lights = stage_footlights_box(ui) };
    areas.upper = rect_make(content.x, HEAD_BOTTOM, content.w, cards - PLAY_CARD_GAP - HEAD_BOTTOM);
    areas.cards = rect_make(content.x, cards, content.w, CARDS_HEIGHT);
    int strip = cards + CARDS_HEIGHT + STRIP_GAP;
    areas.strip = rect_make(content.x, strip, content.w, areas.lights.y - STRIP_GAP - strip);
    return areas;
}

static enum draw_bulb bulb(const struct ui *ui, const struct world *w, int index)
{
    const struct match *match = w->match;
    if (index > match->question)
        return BULB_OFF;
    if (index == match->question && match->phase == MATCH_PHASE_ASK)
        return BULB_CURRENT;
    if (index == match->question && motion_share(ui, MOTION_BULB, 0) < 1000)
        return BULB_OFF;
    return match->seats[0].answers[index].right ? BULB_ON : BULB_WRONG;
}

static int score(const struct ui *ui, const struct world *w)
{
    const struct match_answer *given = play_answer(w, 0);
    int all = w->match->seats[0].score;
    if (w->match->phase != MATCH_PHASE_REVEAL)
        return all;
    return anim_between(all - given->points - given->bonus, all, motion_share(ui, MOTION_SCORE, 0));
}

void play_head(struct ui *ui, const struct world *w)
{
    enum draw_bulb states[ROUND_QUESTIONS_MAX];
    for (int i = 0; i < w->round->count; i++)
        states[i] = bulb(ui, w, i);
    stage_head(ui, phrase_act(ui, w), phrase_number(ui, score(ui, w)));
    stage_bulbs(ui, states, w->round->count);
}

void play_stem(struct ui *ui, const struct world *w, struct rect box)
{
    const char *text = phrase_words(w, w->round->pack, &match_question(w->match)->stem);
    struct rect room = rect_inset(box, box.w / 24, 0);
    struct text_block block =
        text_fit(ui_arena(ui), ui->metrics, ui->theme, STYLE_BOLD, STEP_STEM, STEP_BODY, room.w, room.h, 0, text);
    ui_block(ui, room, &block, ui_colour(ui, COLOUR_TEXT), ALIGN_CENTRE, colour_fade(ui_colour(ui, COLOUR_HALO), 800),
             STEM_BLUR);
}

struct rect play_card(struct rect cards, int count, int index)
{
    struct rect card = rect_cell(cards, 2, 2, index % 2, index / 2, PLAY_CARD_GAP, GAP_Y);
    if (count == 3 && index == 2)
        card.x = cards.x + (cards.w - card.w) / 2;
    return card;
}

void play_even(struct ui *ui, struct rect cards, struct option_card *options, int count)
{
    int least = 0;
    for (int i = 0; i < count; i++) {
        int size = widget_option_size(ui, play_card(cards, count, i), &options[i]);
        least = least == 0 || size < least ? size : least;
    }
    for (int i = 0; i < count; i++)
        options[i].size = least;
}

void play_strip(struct ui *ui, struct rect strip, const char *text)
{
    struct text_block block = text_fit(ui_arena(ui), ui->metrics, ui->theme, STYLE_SEMIBOLD, STEP_BODY, STEP_CAPTION,
                                       strip.w, strip.h, 2, text);
    ui_block(ui, strip, &block, ui_colour(ui, COLOUR_HEADING), ALIGN_CENTRE,
             colour_fade(ui_colour(ui, COLOUR_HALO), 800), STRIP_GAP);
}

const char *play_letter(const struct ui *ui, int index)
{
    static const char *const keys[] = { "letter.a", "letter.b", "letter.c", "letter.d" };
    return lang_text(ui->lang, keys[index]);
}

const struct match_answer *play_answer(const struct world *w, int seat)
{
    return &w->match->seats[seat].answers[w->match->question];
}

void play_ask(const struct world *w, int64_t now, struct reply *reply)
{
    const struct question *next = &w->round->questions[w->match->question + 1];
    int64_t reading = match_reading_time(next, world_pack_lang(w, w->round->pack));
    /* Nobody reads through the curtain, nor what has not arrived. */
    int64_t arrival = 2 * (int64_t)SCREENS_CURTAIN_US + motion_end(MOTION_STEM, 1);
    int64_t aloud = reading_time(w, next);
    reading = (aloud > reading ? aloud : reading) + (w->save->settings.reduced_motion ? 0 : arrival);
    reply_match(reply, w, EVENT_ASK, reading < MATCH_READING_MAX ? reading : MATCH_READING_MAX, now);
}

static void show(const struct screen *here, const struct screen *there, struct reply *reply)
{
    if (here != there)
        reply_move(reply, MOVE_REPLACE, there);
}

void play_follow(const struct screen *here, const struct world *w, int64_t now, struct reply *reply)
{
    if (w->match == NULL || w->left)
        return;
    if (night_on(w)) {
        night_follow(here, w, now, reply);
        return;
    }
    if (w->match->paused && w->match->phase != MATCH_PHASE_END) {
        reply_match(reply, w, EVENT_RESUME, 0, now);
        return;
    }
    switch (w->match->phase) {
    case MATCH_PHASE_START:
    case MATCH_PHASE_BOARD:
        play_ask(w, now, reply);
        reply_move(reply, MOVE_REPLACE, &screen_question);
        break;
    case MATCH_PHASE_ASK:
    case MATCH_PHASE_COLLECT:
    case MATCH_PHASE_FLOOR:
        show(here, &screen_question, reply);
        break;
    case MATCH_PHASE_REVEAL:
        show(here, &screen_reveal, reply);
        break;
    case MATCH_PHASE_END:
        if (!w->recorded)
            reply_effect(reply, EFFECT_FINISH, now);
        show(here, &screen_results, reply);
        break;
    }
}

void play_pause(const struct world *w, int64_t now, struct reply *reply)
{
    reply_match(reply, w, EVENT_PAUSE, 0, now);
    reply_move(reply, MOVE_PUSH, &screen_pause);
}
