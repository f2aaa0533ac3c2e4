/* Reveal: which option is true, why, and where that stands. */
#include "screens/page.h"
#include "screens/phrases.h"
#include "screens/play.h"

enum { ID_ANYWHERE = 10, CREAM_LEAST = 250 };

static bool event(void *state, const struct world *w, const struct act *act, struct reply *reply)
{
    (void)state;
    bool next = act->intent == INTENT_ACCEPT || act->intent == INTENT_NEXT;
    if (next)
        reply_match(reply, w, EVENT_NEXT, 0, act->time);
    else if (act->intent == INTENT_PAUSE || act->intent == INTENT_BACK)
        play_pause(w, act->time, reply);
    return true;
}

static void follow(const void *state, const struct world *w, int64_t now, struct reply *reply)
{
    (void)state;
    play_follow(&screen_reveal, w, now, reply);
}

static const char *badge(struct ui *ui, const struct match_answer *given, bool is_key)
{
    if (!is_key)
        return lang_text(ui->lang, "reveal.wrong");
    if (!given->right)
        return lang_text(ui->lang, "reveal.solution");
    return phrase_with(ui, "reveal.right", given->points + given->bonus);
}

static void options(struct ui *ui, const struct world *w, struct rect cards)
{
    const struct question *question = match_question(w->match);
    const struct match_answer *given = play_answer(w);
    for (int i = 0; i < question->option_count; i++) {
        bool is_key = i == question->key, marked = is_key || i == given->choice;
        struct option_card card = { .index = i,
                                    .text = phrase_words(w, w->round->pack, &question->option[i].text),
                                    .badge = marked ? badge(ui, given, is_key) : NULL,
                                    .letter = play_letter(ui, i),
                                    .state = is_key   ? OPTION_RIGHT
                                             : marked ? OPTION_WRONG
                                                      : OPTION_DIMMED };
        widget_option(ui, FOCUS_NONE, play_card(cards, question->option_count, i), &card);
    }
}

static void explanation(struct ui *ui, const struct world *w, struct rect box)
{
    const struct question *question = match_question(w->match);
    const struct pack *pack = w->round->pack;
    struct cream_card card = { .over = phrase_words(w, pack, &question->stem),
                               .heading = lang_text(ui->lang, "reveal.why"),
                               .text = phrase_words(w, pack, &question->explain),
                               .below = phrase_below(ui, w, question) };
    int tall = widget_cream_height(ui, box.w, &card);
    tall = tall > box.h ? box.h : tall < CREAM_LEAST ? CREAM_LEAST : tall;
    widget_cream(ui, rect_cut_bottom(&box, tall, 0), &card);
}

static void remark(struct ui *ui, const struct world *w, struct rect box)
{
    const struct match_answer *given = play_answer(w);
    if (given->choice < 0)
        play_strip(ui, box, lang_text(ui->lang, "reveal.timeout"));
    else if (given->bonus > 0)
        play_strip(ui, box,
                   LANG_FORMAT(ui->lang, ui_arena(ui), "reveal.bonus",
                               { "streak", phrase_number(ui, w->match->seats[0].streak) },
                               { "bonus", phrase_number(ui, given->bonus) }));
}

static void build(const void *state, const struct world *w, struct ui *ui)
{
    (void)state;
    struct scene_areas areas = play_areas(ui);
    /* Wherever a finger comes down, the show goes on. */
    if (ui->focus != NULL)
        focus_add_pointer(ui->focus, ID_ANYWHERE, view_rect(&ui->view), INTENT_ACCEPT);
    play_head(ui, w);
    explanation(ui, w, areas.upper);
    options(ui, w, areas.cards);
    remark(ui, w, areas.strip);
    bool last = w->match->question + 1 == w->round->count;
    struct page_hints line = { .count = 0 };
    page_hint(&line, ui, w, "accept", lang_text(ui->lang, last ? "hint.results" : "hint.next"), INTENT_ACCEPT);
    page_hint_read(&line, ui, w);
    page_hint(&line, ui, w, "pause", lang_text(ui->lang, "hint.pause"), INTENT_PAUSE);
    page_hints_draw(ui, &line);
}

const struct screen screen_reveal = {
    .name = "reveal", .stage = STAGE_SCENE, .seamless = true, .event = event, .follow = follow, .build = build
};
