/* Hosting: what the host can rule about a team and about a question, over whatever is on the stage. */
#include "screens/night_host.h"
#include "screens/page.h"
#include "screens/phrases.h"
#include "screens/play.h"

enum {
    ID_TEAM = 10,
    ID_RIGHT,
    ID_WRONG,
    ID_AMOUNT,
    ID_GIVE,
    ID_TAKE,
    ID_BID,
    ID_LOCK,
    ID_BIND,
    ID_QUESTION,
    ID_KEY,
    ID_VOID,
    ID_CORRECT,
    ID_EXTEND,
    ID_SKIP,
    ID_SWAP,
    ID_UNDO,
    ID_HELP,
    ID_LEAVE,
    ID_END,
    ID_BACK
};
enum { WIDTH = 1560, MARGIN = 80, FRAME = 170, ROWS = 8, STEM_HEIGHT = 96 };

static const int amounts[] = { 5, 10, 50, 100, 200, 500, 1000 };
enum { AMOUNTS = sizeof amounts / sizeof *amounts, AMOUNT_USUAL = 3, AMOUNT_SMALL = 1, POINTS_SMALL = 50 };

/* Of a bid, in parts of the most that can be bid. */
enum { BIDS = MATCH_BUTTONS_ANSWER };

struct hosting {
    int team, amount, bid, question, key;
};

static int enter(void *state, const struct world *w, const struct screen_arg *arg, int64_t now)
{
    struct hosting *h = state;
    (void)arg;
    (void)now;
    h->team = night_about(w);
    h->team = h->team < 0 ? 0 : h->team;
    h->amount = w->match->rules.points < POINTS_SMALL ? AMOUNT_SMALL : AMOUNT_USUAL;
    h->question = w->match->question > 0 ? w->match->question : 0;
    h->key = w->match->question >= 0 ? w->match->asks[h->question].key : 0;
    return ID_TEAM;
}

/* ---- events ---- */

static int option_count(const struct hosting *h, const struct world *w)
{
    return w->round->questions[h->question].option_count;
}

static bool choose(struct hosting *h, const struct world *w, const struct act *act)
{
    int asked = w->match->question + 1;
    if (page_choose(act, ID_QUESTION, &h->question, asked > 0 ? asked : 1)) {
        h->key = w->match->asks[h->question].key;
        return true;
    }
    return page_choose(act, ID_TEAM, &h->team, w->match->seat_count) ||
           page_choose(act, ID_AMOUNT, &h->amount, AMOUNTS) || page_choose(act, ID_BID, &h->bid, BIDS) ||
           page_choose(act, ID_KEY, &h->key, option_count(h, w));
}

static void rule(const struct hosting *h, const struct world *w, enum match_event_kind kind, int64_t value, int64_t now,
                 struct reply *reply)
{
    night_rule(w, kind, h->team, value, now, reply)->question = h->question;
    reply_move(reply, MOVE_POP, NULL);
}

static void leave(const struct act *act, const struct world *w, bool end, struct reply *reply)
{
    struct effect *effect = reply_ask(reply, end ? "night-end" : "night-leave", "", end ? EFFECT_EVENT : EFFECT_LEAVE);
    reply->move = MOVE_REPLACE;
    if (end)
        effect->event = (struct match_event){ .kind = EVENT_END, .time = world_match_time(w, act->time) };
    else
        reply->arg.to = &screen_title;
}

static void about_team(const struct hosting *h, const struct world *w, const struct act *act, struct reply *reply)
{
    const struct match_seat *seat = &w->match->seats[h->team];
    switch (act->id) {
    case ID_RIGHT:
    case ID_WRONG:
        rule(h, w, EVENT_JUDGE, act->id == ID_RIGHT, act->time, reply);
        break;
    case ID_GIVE:
    case ID_TAKE:
        rule(h, w, EVENT_ADJUST, act->id == ID_GIVE ? amounts[h->amount] : -amounts[h->amount], act->time, reply);
        break;
    case ID_LOCK:
        rule(h, w, seat->barred ? EVENT_UNLOCK : EVENT_LOCK, 0, act->time, reply);
        break;
    case ID_BIND:
        reply_move(reply, MOVE_REPLACE, &screen_rebind);
        reply->arg.index = h->team;
        break;
    default:
        break;
    }
}

static void about_question(const struct hosting *h, const struct world *w, const struct act *act, struct reply *reply)
{
    switch (act->id) {
    case ID_VOID:
        rule(h, w, EVENT_VOID, 0, act->time, reply);
        break;
    case ID_CORRECT:
        rule(h, w, EVENT_CORRECT, h->key, act->time, reply);
        break;
    case ID_EXTEND:
        rule(h, w, EVENT_EXTEND, NIGHT_EXTENSION_US, act->time, reply);
        break;
    case ID_SKIP:
        rule(h, w, EVENT_SKIP, 0, act->time, reply);
        break;
    case ID_SWAP:
        rule(h, w, EVENT_SWAP, 0, act->time, reply);
        break;
    case ID_UNDO:
        rule(h, w, EVENT_UNDO, 0, act->time, reply);
        break;
    case ID_HELP:
        reply_move(reply, MOVE_REPLACE, &screen_host_help);
        break;
    case ID_LEAVE:
    case ID_END:
        leave(act, w, act->id == ID_END, reply);
        break;
    case ID_BACK:
        reply_move(reply, MOVE_POP, NULL);
        break;
    default:
        break;
    }
}

static bool event(void *state, const struct world *w, const struct act *act, struct reply *reply)
{
    struct hosting *h = state;
    if (act->intent == INTENT_BUZZ || act->intent == INTENT_TICK || act->intent == INTENT_LOST ||
        act->intent == INTENT_FOUND)
        return night_event(&screen_hosting, w, act, reply);
    if (act->intent == INTENT_BACK || act->intent == INTENT_PAUSE) {
        reply_move(reply, MOVE_POP, NULL);
        return true;
    }
    bool bids = act->intent == INTENT_ACCEPT && act->id == ID_BID && night_bids_next(w->match);
    if (bids) {
        rule(h, w, EVENT_BID, night_bid(w->match, h->team, h->bid), act->time, reply);
        return true;
    }
    if (choose(h, w, act))
        return true;
    if (act->intent != INTENT_ACCEPT)
        return false;
    about_team(h, w, act, reply);
    about_question(h, w, act, reply);
    return true;
}

/* ---- picture ---- */

/* Two buttons side by side, of which the left one has the id and the right one that behind it. */
struct pair {
    int id;
    const char *left, *right; /* lang keys */
};

static const struct pair pairs[] = { { ID_RIGHT, "hosting.right", "hosting.wrong" },
                                     { ID_GIVE, "hosting.give", "hosting.take" },
                                     { ID_VOID, "hosting.void", "hosting.correct" },
                                     { ID_EXTEND, "hosting.extend", "hosting.skip" },
                                     { ID_SWAP, "hosting.swap", "hosting.undo" } };
enum { PAIR_JUDGE, PAIR_POINTS, PAIR_KEY, PAIR_TIME, PAIR_OTHER, PAIRS };

/* All words in the size at which the longest fit. */
static int pair_size(const struct ui *ui, struct rect cell)
{
    int least = widget_button_size(ui, cell, "");
    for (int i = 0; i < 2 * PAIRS; i++) {
        int size =
            widget_button_size(ui, cell, lang_text(ui->lang, i % 2 == 0 ? pairs[i / 2].left : pairs[i / 2].right));
        least = size < least ? size : least;
    }
    return least;
}

static void pair(struct ui *ui, struct rect *column, int index)
{
    const struct pair *pair = &pairs[index];
    struct rect row = page_row(ui, column), left = rect_cell(row, 2, 1, 0, 0, PAGE_GAP, 0),
                right = rect_cell(row, 2, 1, 1, 0, PAGE_GAP, 0);
    int size = pair_size(ui, left);
    widget_button_at(ui, pair->id, left, size, lang_text(ui->lang, pair->left));
    widget_button_at(ui, pair->id + 1, right, size, lang_text(ui->lang, pair->right));
}

static void team_column(struct ui *ui, const struct world *w, const struct hosting *h, struct rect column)
{
    const struct lang *l = ui->lang;
    const struct match_seat *seat = &w->match->seats[h->team];
    page_choice(ui, ID_TEAM, &column, "hosting.team", night_team(w, h->team)->name, w->match->seat_count);
    pair(ui, &column, PAIR_JUDGE);
    page_choice(ui, ID_AMOUNT, &column, "hosting.points", phrase_number(ui, amounts[h->amount]), AMOUNTS);
    pair(ui, &column, PAIR_POINTS);
    if (night_bids_next(w->match))
        page_choice(ui, ID_BID, &column, "hosting.bid", phrase_number(ui, night_bid(w->match, h->team, h->bid)), BIDS);
    widget_toggle(ui, ID_LOCK, page_row(ui, &column), lang_text(l, "hosting.lock"), seat->barred);
    widget_row(ui, ID_BIND, page_row(ui, &column), lang_text(l, "hosting.bind"), NULL);
}

static void question_column(struct ui *ui, const struct world *w, const struct hosting *h, struct rect column)
{
    if (w->match->question >= 0) {
        const struct question *question = &w->round->questions[h->question];
        page_choice(ui, ID_QUESTION, &column, "hosting.question", phrase_number(ui, h->question + 1),
                    w->match->question + 1);
        const char *stem = phrase_words(w, w->round->pack, &question->stem);
        struct rect box = rect_cut_top(&column, STEM_HEIGHT, PAGE_GAP);
        stem =
            text_shorten_lines(ui_arena(ui), ui->metrics, STYLE_TEXT, ui_size_usual(ui, STEP_CAPTION), box.w, 3, stem);
        ui_paragraph(ui, box, STYLE_TEXT, STEP_CAPTION, COLOUR_MUTED, ALIGN_LEFT, stem);
        if (h->question < w->match->revealed) { /* the key of an open one is nobody's business */
            const char *key = arena_printf(ui_arena(ui), "%s: %s", play_letter(ui, h->key),
                                           phrase_words(w, w->round->pack, &question->option[h->key].text));
            page_choice(ui, ID_KEY, &column, "hosting.key", key, question->option_count);
            pair(ui, &column, PAIR_KEY);
        }
    }
    pair(ui, &column, PAIR_TIME);
    pair(ui, &column, PAIR_OTHER);
}

static void build(const void *state, const struct world *w, struct ui *ui)
{
    const struct hosting *h = state;
    const struct page_button last[] = { { ID_HELP, lang_text(ui->lang, "hosting.help") },
                                        { ID_LEAVE, lang_text(ui->lang, "hosting.leave") },
                                        { ID_END, lang_text(ui->lang, "hosting.end") },
                                        { ID_BACK, lang_text(ui->lang, "button.back") } };
    int tall = ROWS * (widget_row_height(ui) + PAGE_GAP);
    int width = ui->view.width - MARGIN < WIDTH ? ui->view.width - MARGIN : WIDTH;
    struct rect room = widget_dialog(ui, width, FRAME + tall, lang_text(ui->lang, "hosting.heading")), left, right;
    struct rect row = rect_cut_bottom(&room, widget_row_height(ui), PAGE_GAP * 2);
    page_columns(room, 500, &left, &right);
    team_column(ui, w, h, left);
    question_column(ui, w, h, right);
    page_buttons(ui, row, PAGE_GAP, last, sizeof last / sizeof *last);
    page_usual_hints(ui, w);
}

const struct screen screen_hosting = { .name = "hosting",
                                       .stage = STAGE_SCENE,
                                       .overlay = true,
                                       .night = true,
                                       .size = sizeof(struct hosting),
                                       .enter = enter,
                                       .event = event,
                                       .build = build,
                                       .wake = night_wake };
