/* The result as a picture; see share.h. */
#include "screens/share.h"

#include "screens/phrases.h"
#include "ui/stage.h"

enum { STARS = 5, SIGN_TOP = 130, SIGN_WIDTH = 1150, SIGN_HEIGHT = 290, GAP = 34, STARS_HEIGHT = 110 };
enum { SCORE_HEIGHT = 170, LINE_HEIGHT = 56, FACE = 112, NAME_WIDTH = 900 };

/* Face and name in the middle of a line. */
static void player(struct ui *ui, const struct world *w, struct rect line)
{
    const char *name = phrase_player(ui, save_player(w->save));
    struct face face = phrase_face(w, save_player(w->save));
    struct text_block block = text_fit(ui_arena(ui), ui->metrics, ui->theme, STYLE_DISPLAY, STEP_STEM, STEP_BODY,
                                       NAME_WIDTH, line.h, 1, name);
    struct rect box = rect_centre(line, FACE + GAP + block.lines.width, FACE);
    widget_avatar(ui, rect_cut_left(&box, FACE, GAP), face.shape, face.colour);
    ui_block(ui, box, &block, ui_colour(ui, COLOUR_HEADING), ALIGN_LEFT, 0, 0);
}

void share_draw(struct ui *ui, const struct world *w)
{
    const struct match_seat *seat = &w->match->seats[0];
    const struct pack *pack = w->round->pack;
    struct arena *a = ui_arena(ui);
    stage_backdrop(ui, STAGE_SCENE);
    struct rect room = stage_content(ui, STAGE_SCENE);
    room.y = SIGN_TOP;
    struct rect sign = rect_cut_top(&room, SIGN_HEIGHT, GAP);
    stage_sign(ui, rect_centre(sign, sign.w < SIGN_WIDTH ? sign.w : SIGN_WIDTH, sign.h),
               lang_text(ui->lang, "app.title"), phrase_words(w, pack, &pack->title), 0);
    stage_stars(ui, rect_cut_top(&room, STARS_HEIGHT, GAP / 2), match_stars(w->match, 0), STARS);
    struct text_block score = text_fit(a, ui->metrics, ui->theme, STYLE_DISPLAY, STEP_SCORE, STEP_TITLE, room.w, 0, 1,
                                       phrase_count(ui, "count.points", seat->score));
    ui_block(ui, rect_cut_top(&room, SCORE_HEIGHT, 0), &score, ui_colour(ui, COLOUR_TEXT), ALIGN_CENTRE,
             colour_fade(ui_colour(ui, COLOUR_GOLD), 400), 24);
    const char *sum = LANG_FORMAT(ui->lang, a, "results.sum", { "right", phrase_number(ui, seat->right) },
                                  { "count", phrase_number(ui, match_revealed(w->match)) },
                                  { "streak", phrase_number(ui, seat->best_streak) });
    ui_label(ui, rect_cut_top(&room, LINE_HEIGHT, GAP), STYLE_TEXT, STEP_LEAD, COLOUR_MUTED, ALIGN_CENTRE, sum);
    player(ui, w, rect_cut_top(&room, FACE, 0));
}
