/* The lines of a best list; see board.h. */
#include "screens/board.h"

#include "screens/phrases.h"

enum { LINE = 56 };

static int rank(const struct score *const *scores, int index)
{
    while (index > 0 && scores[index - 1]->score == scores[index]->score)
        index--;
    return index + 1;
}

static void line(struct ui *ui, const struct world *w, struct rect box, const struct score *const *scores, int index,
                 int own)
{
    struct face face = phrase_face(w, scores[index]->player);
    widget_table_row(ui, box, index + 1 == own, phrase_number(ui, rank(scores, index)), &face,
                     phrase_player(ui, scores[index]->player), phrase_number(ui, scores[index]->score));
}

int board_draw(struct ui *ui, const struct world *w, struct rect box, const struct board *board)
{
    const struct score *scores[SAVE_SCORES_KEPT];
    int count = save_best(w->save, board->pack, board->mode, board->length, scores, SAVE_SCORES_KEPT);
    if (count == 0) {
        ui_paragraph(ui, rect_inset(box, 12, 0), STYLE_TEXT, STEP_BODY, COLOUR_MUTED, ALIGN_LEFT,
                     lang_text(ui->lang, "best.empty"));
        return 0;
    }
    int room = box.h / LINE < count ? box.h / LINE : count;
    for (int i = 0; i < room; i++) {
        /* The own line stands last where its place lies further down. */
        bool out = board->own > room && i == room - 1;
        line(ui, w, rect_cut_top(&box, LINE, 0), scores, out ? board->own - 1 : i, board->own);
    }
    return count;
}
