/* Best list: of a pack, a mode and a length, and of one player or all. */
#include "screens/board.h"
#include "screens/page.h"
#include "screens/phrases.h"
#include "screens/rows.h"

#include <stdio.h>

enum { ID_PACK = 10, ID_MODE, ID_LENGTH, ID_PLAYER, ID_BACK };
enum { BODY_WIDTH = 1500 };

struct best {
    int pack, mode, length;
    int player; /* 0: all, then each profile, then guests */
    int line;
};

static int players(const struct world *w)
{
    return w->save->profile_count + 2;
}

static struct board board_of(const struct best *best, const struct world *w)
{
    int profile = best->player - 1;
    return (struct board){ .pack = w->packs[best->pack]->id,
                           .mode = (enum match_mode)best->mode,
                           .length = match_length(best->length),
                           .player = profile < 0                        ? NULL
                                     : profile < w->save->profile_count ? w->save->profiles[profile].name
                                                                        : "",
                           .first_id = ROWS_FIRST_ID,
                           .line = best->line };
}

static int enter(void *state, const struct world *w, const struct screen_arg *arg, int64_t now)
{
    struct best *best = state;
    (void)arg;
    (void)now;
    best->pack = world_pack(w);
    best->mode = (int)w->save->settings.mode;
    best->length = match_length_index(w->save->settings.length);
    return ID_MODE;
}

/* The number among the kept matches of that of line `index`, -1: there is none. */
static int kept_match(const struct world *w, const struct board *board, int index, const struct score **score)
{
    const struct score *scores[SAVE_SCORES_KEPT];
    if (index < 0 || index >= board_scores(w, board, scores))
        return -1;
    *score = scores[index];
    return world_kept(w, scores[index]->when);
}

static void watch(const struct world *w, const struct board *board, const struct act *act, struct reply *reply)
{
    const struct score *score;
    int kept = kept_match(w, board, act->id - ROWS_FIRST_ID, &score);
    if (kept < 0)
        return;
    struct effect *effect = reply_effect(reply, EFFECT_WATCH, act->time);
    effect->index = kept;
    snprintf(effect->name, sizeof effect->name, "%s", score->player);
    reply_move(reply, MOVE_PUSH, &screen_review);
    reply->arg.index = REVIEW_KEPT;
}

static bool event(void *state, const struct world *w, const struct act *act, struct reply *reply)
{
    struct best *best = state;
    const struct board board = board_of(best, w);
    const struct score *scores[SAVE_SCORES_KEPT];
    if (page_choose(act, ID_PACK, &best->pack, w->pack_count) || page_choose(act, ID_MODE, &best->mode, MATCH_MODES) ||
        page_choose(act, ID_LENGTH, &best->length, MATCH_LENGTHS) ||
        page_choose(act, ID_PLAYER, &best->player, players(w))) {
        best->line = 0;
        return true;
    }
    if (rows_step(act, board_scores(w, &board, scores), &best->line, reply))
        return true;
    if (rows_accepted(act, SAVE_SCORES_KEPT) >= 0) {
        watch(w, &board, act, reply);
        return true;
    }
    if (act->intent != INTENT_BACK && !(act->intent == INTENT_ACCEPT && act->id == ID_BACK))
        return false;
    reply_move(reply, MOVE_POP, NULL);
    return true;
}

/* A match that is kept can be seen again. */
static void hints(struct ui *ui, const struct world *w, const struct board *board)
{
    const struct score *score;
    struct page_hints hints = { .count = 0 };
    int line = ui->focus != NULL ? ui->focus->current - ROWS_FIRST_ID : -1;
    bool kept = kept_match(w, board, line, &score) >= 0;
    page_hint(&hints, ui, w, "arrows", lang_text(ui->lang, "hint.choose"), INTENT_NONE);
    page_hint(&hints, ui, w, "accept", lang_text(ui->lang, kept ? "best.watch" : "hint.accept"), INTENT_NONE);
    page_hint(&hints, ui, w, "back", lang_text(ui->lang, "hint.back"), INTENT_BACK);
    page_hints_draw(ui, &hints);
}

static void build(const void *state, const struct world *w, struct ui *ui)
{
    const struct best *best = state;
    const struct pack *pack = w->packs[best->pack];
    struct rect body = page_body(ui, lang_text(ui->lang, "best.heading"), BODY_WIDTH), left, right;
    page_columns(body, 450, &left, &right);
    const struct board board = board_of(best, w);
    const struct page_value values[] = {
        { ID_PACK, "setup.pack", phrase_words(w, pack, &pack->title), w->pack_count },
        { ID_MODE, "setup.mode", phrase_mode(ui, (enum match_mode)best->mode), MATCH_MODES },
        { ID_LENGTH, "setup.length", phrase_count(ui, "count.questions", match_length(best->length)), MATCH_LENGTHS },
        { ID_PLAYER, "setup.player",
          board.player != NULL ? phrase_player(ui, board.player) : lang_text(ui->lang, "best.everybody"), players(w) },
    };
    int hidden = w->pack_count > 1 ? 0 : 1; /* one pack is no choice */
    page_choices(ui, &left, values + hidden, 4 - hidden);
    widget_row(ui, ID_BACK, page_row(ui, &left), lang_text(ui->lang, "button.back"), NULL);
    struct rect room = widget_panel(ui, right, phrase_words(w, pack, &pack->title));
    board_draw(ui, w, rect_inset(room, -12, 0), &board);
    hints(ui, w, &board);
}

const struct screen screen_best = {
    .name = "best", .stage = STAGE_FOYER, .size = sizeof(struct best), .enter = enter, .event = event, .build = build
};
