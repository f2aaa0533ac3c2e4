/* Bids: before a question of the finale every team puts in a part of what it has. Nobody sees how much. */
#include "screens/night_host.h"
#include "screens/phrases.h"
#include "screens/play.h"

enum { HEADING_HEIGHT = 120 };

static bool event(void *state, const struct world *w, const struct act *act, struct reply *reply)
{
    (void)state;
    return night_event(&screen_bids, w, act, reply);
}

static void follow(const void *state, const struct world *w, int64_t now, struct reply *reply)
{
    (void)state;
    night_follow(&screen_bids, w, now, reply);
}

static struct seat_words words(struct ui *ui, const struct world *w, int seat)
{
    bool has = (w->night.bids >> seat & 1u) != 0 || w->match->seats[seat].answers[w->match->question + 1].bid > 0;
    bool out = w->match->rules.lives > 0 && w->match->seats[seat].lives == 0;
    return (struct seat_words){ .below = phrase_with(ui, "night.bids.most", match_bid_most(w->match, seat)),
                                .badge = has ? lang_text(ui->lang, "night.bids.done") : NULL,
                                .lit = has,
                                .dimmed = out };
}

static void build(const void *state, const struct world *w, struct ui *ui)
{
    (void)state;
    static const char *const shares[QUESTION_OPTIONS] = { "night.bids.none", "night.bids.quarter", "night.bids.half",
                                                          "night.bids.all" };
    struct night_areas areas = night_areas(ui, w);
    const struct question *next = &w->round->questions[w->match->question + 1];
    const struct pack *pack = w->round->pack;
    struct text_block heading = text_fit(ui_arena(ui), ui->metrics, ui->theme, STYLE_DISPLAY, STEP_HERO, STEP_OPTION,
                                         areas.upper.w, HEADING_HEIGHT, 1, lang_text(ui->lang, "night.bids.heading"));
    stage_head(ui, phrase_words(w, pack, &pack->categories[next->category].name),
               phrase_of(ui, "scene.question", w->match->question + 2, w->match->last + 1));
    ui_block(ui, rect_cut_top(&areas.upper, HEADING_HEIGHT, 0), &heading, ui_colour(ui, COLOUR_HEADING), ALIGN_CENTRE,
             0, 0);
    ui_paragraph(ui, areas.upper, STYLE_SEMIBOLD, STEP_LEAD, COLOUR_TEXT, ALIGN_CENTRE,
                 lang_text(ui->lang, "night.bids.text"));
    struct option_card card[QUESTION_OPTIONS];
    for (int i = 0; i < QUESTION_OPTIONS; i++)
        card[i] =
            (struct option_card){ .index = i, .text = lang_text(ui->lang, shares[i]), .letter = play_letter(ui, i) };
    play_even(ui, areas.cards, card, QUESTION_OPTIONS);
    for (int i = 0; i < QUESTION_OPTIONS; i++)
        widget_option(ui, FOCUS_NONE, play_card(areas.cards, QUESTION_OPTIONS, i), &card[i]);
    night_teams(ui, w, areas.teams, words);
    night_over(ui, w, &screen_bids);
}

const struct screen screen_bids = { .name = "bids",
                                    .stage = STAGE_SCENE,
                                    .seamless = true,
                                    .night = true,
                                    .event = event,
                                    .follow = follow,
                                    .build = build,
                                    .wake = night_wake };
