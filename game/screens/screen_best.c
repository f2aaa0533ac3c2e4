/* Best list: of a pack, a mode and a length, and of one player or all. */
#include "screens/board.h"
#include "screens/page.h"
#include "screens/phrases.h"
#include "screens/rows.h"

enum { ID_PACK = 10, ID_MODE, ID_LENGTH, ID_PLAYER, ID_BACK };
enum { BODY_WIDTH = 1500, LENGTHS = 4 };

static const int lengths[LENGTHS] = { 5, 10, 15, 20 };

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
                           .length = lengths[best->length],
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
    for (int i = 0; i < LENGTHS; i++)
        if (lengths[i] == w->save->settings.length)
            best->length = i;
    return ID_MODE;
}

static bool event(void *state, const struct world *w, const struct act *act, struct reply *reply)
{
    struct best *best = state;
    const struct board board = board_of(best, w);
    const struct score *scores[SAVE_SCORES_KEPT];
    if (page_choose(act, ID_PACK, &best->pack, w->pack_count) || page_choose(act, ID_MODE, &best->mode, MATCH_MODES) ||
        page_choose(act, ID_LENGTH, &best->length, LENGTHS) || page_choose(act, ID_PLAYER, &best->player, players(w))) {
        best->line = 0;
        return true;
    }
    if (rows_step(act, board_scores(w, &board, scores), &best->line, reply))
        return true;
    if (act->intent != INTENT_BACK && !(act->intent == INTENT_ACCEPT && act->id == ID_BACK))
        return false;
    reply_move(reply, MOVE_POP, NULL);
    return true;
}

static void build(const void *state, const struct world *w, struct ui *ui)
{
    const struct best *best = state;
    const struct pack *pack = w->packs[best->pack];
    struct rect body = page_body(ui, lang_text(ui->lang, "best.heading"), BODY_WIDTH), left, right;
    page_columns(body, 450, &left, &right);
    if (w->pack_count > 1)
        page_choice(ui, ID_PACK, &left, "setup.pack", phrase_words(w, pack, &pack->title), w->pack_count);
    page_choice(ui, ID_MODE, &left, "setup.mode", phrase_mode(ui, (enum match_mode)best->mode), MATCH_MODES);
    page_choice(ui, ID_LENGTH, &left, "setup.length", phrase_count(ui, "count.questions", lengths[best->length]),
                LENGTHS);
    const struct board board = board_of(best, w);
    page_choice(ui, ID_PLAYER, &left, "setup.player",
                board.player != NULL ? phrase_player(ui, board.player) : lang_text(ui->lang, "best.everybody"),
                players(w));
    widget_row(ui, ID_BACK, page_row(ui, &left), lang_text(ui->lang, "button.back"), NULL);
    struct rect room = widget_panel(ui, right, phrase_words(w, pack, &pack->title));
    board_draw(ui, w, rect_inset(room, -12, 0), &board);
    page_usual_hints(ui, w);
}

const struct screen screen_best = {
    .name = "best", .stage = STAGE_FOYER, .size = sizeof(struct best), .enter = enter, .event = event, .build = build
};
