/* The lines of a best list; see board.h. */
#include "screens/board.h"

#include "screens/phrases.h"

#include <string.h>

enum { LINE = 60, GAP = 6 };

struct lines {
    const struct world *world;
    const struct score *score[SAVE_SCORES_KEPT];
    int own;
};

int board_scores(const struct world *w, const struct board *board, const struct score **out)
{
    int all = save_best(w->save, board->pack, board->mode, board->length, out, SAVE_SCORES_KEPT), count = 0;
    for (int i = 0; i < all; i++)
        if (board->player == NULL || strcmp(out[i]->player, board->player) == 0)
            out[count++] = out[i];
    return count;
}

static int rank(const struct lines *lines, int index)
{
    while (index > 0 && lines->score[index - 1]->score == lines->score[index]->score)
        index--;
    return index + 1;
}

static void draw(struct ui *ui, void *user, int index, struct rect box, bool focused)
{
    const struct lines *lines = user;
    const struct score *score = lines->score[index];
    struct face face = phrase_face(lines->world, score->player);
    widget_table_row(ui, box, focused || index + 1 == lines->own, phrase_number(ui, rank(lines, index)), &face,
                     phrase_player(ui, score->player), phrase_number(ui, score->score));
}

void board_draw(struct ui *ui, const struct world *w, struct rect box, const struct board *board)
{
    struct lines lines = { .world = w, .own = board->own };
    int count = board_scores(w, board, lines.score);
    if (count == 0) {
        ui_paragraph(ui, rect_inset(box, 12, 0), STYLE_TEXT, STEP_BODY, COLOUR_MUTED, ALIGN_LEFT,
                     lang_text(ui->lang, board->player == NULL ? "best.empty" : "best.empty-player"));
        return;
    }
    if (board->first_id != FOCUS_NONE) {
        struct list_view list = {
            .count = count, .line_height = LINE, .gap = GAP, .first_id = board->first_id, .draw = draw, .user = &lines
        };
        list.scroll = widget_list_scroll(&list, box, board->line);
        widget_list(ui, box, &list);
        return;
    }
    int room = box.h / LINE < count ? box.h / LINE : count;
    for (int i = 0; i < room; i++) {
        /* The own line stands last where its place lies further down. */
        bool out = board->own > room && i == room - 1;
        draw(ui, &lines, out ? board->own - 1 : i, rect_cut_top(&box, LINE, 0), false);
    }
}
