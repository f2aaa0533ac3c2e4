/* Title: the marquee sign and the way to everything else. */
#include "screens/page.h"
#include "screens/phrases.h"
#include "screens/play.h"
#include "ui/motion.h"

enum {
    ID_CONTINUE = 10,
    ID_PLAY,
    ID_PACKS,
    ID_BEST,
    ID_SETTINGS,
    ID_HELP,
    ID_CREDITS,
    ID_QUIT,
    ID_PLAYER,
    ID_NIGHT,
    ID_LEARN,
    ID_STATS
};
enum { SIGN_WIDTH = 1150, SIGN_HEIGHT = 308, SIGN_TOP = 140, MENU_WIDTH = 760, MENU_GAP = 40 };
enum { PLAYER_MOST = 420 };

static int enter(void *state, const struct world *w, const struct screen_arg *arg, int64_t now)
{
    (void)state;
    (void)arg;
    (void)now;
    int question, count;
    if (w->night.unfinished != NULL)
        return ID_NIGHT;
    return world_unfinished(w, &question, &count) ? ID_CONTINUE : ID_PLAY;
}

static void choose(const struct act *act, struct reply *reply)
{
    switch (act->id) {
    case ID_CONTINUE:
        reply_effect(reply, EFFECT_RESUME, act->time);
        break;
    case ID_PLAY:
        reply_effect(reply, EFFECT_SEED, act->time);
        reply_move(reply, MOVE_PUSH, &screen_setup);
        break;
    case ID_NIGHT:
        reply_effect(reply, EFFECT_NIGHT_SETUP, act->time);
        reply_move(reply, MOVE_PUSH, &screen_night);
        break;
    case ID_STATS:
        reply_move(reply, MOVE_PUSH, &screen_stats);
        break;
    case ID_LEARN:
        reply_move(reply, MOVE_PUSH, &screen_learn);
        break;
    case ID_PACKS:
        reply_move(reply, MOVE_PUSH, &screen_packs);
        break;
    case ID_BEST:
        reply_move(reply, MOVE_PUSH, &screen_best);
        break;
    case ID_SETTINGS:
        reply_move(reply, MOVE_PUSH, &screen_settings);
        break;
    case ID_HELP:
        reply_move(reply, MOVE_PUSH, &screen_help);
        break;
    case ID_CREDITS:
        reply_move(reply, MOVE_PUSH, &screen_credits);
        break;
    case ID_PLAYER:
        reply_move(reply, MOVE_PUSH, &screen_players);
        break;
    case ID_QUIT:
        reply_effect(reply, EFFECT_QUIT, act->time);
        break;
    default:
        break;
    }
}

static bool event(void *state, const struct world *w, const struct act *act, struct reply *reply)
{
    (void)state;
    (void)w;
    if (act->intent == INTENT_BACK)
        reply->focus = ID_QUIT;
    else if (act->intent == INTENT_ACCEPT)
        choose(act, reply);
    else if (act->intent == INTENT_HELP)
        reply_move(reply, MOVE_PUSH, &screen_help);
    else
        return false;
    return true;
}

static void follow(const void *state, const struct world *w, int64_t now, struct reply *reply)
{
    (void)state;
    play_follow(&screen_title, w, now, reply);
}

/* How many facts are due, of all packs that are here. */
static const char *due(struct ui *ui, const struct world *w)
{
    int count = 0, today = world_today(w);
    for (int i = 0; i < w->pack_count; i++)
        count += cards_due(&w->save->cards, save_player(w->save), w->packs[i]->id, today);
    return count > 0 ? phrase_with(ui, "title.learn.due", count) : lang_text(ui->lang, "title.learn.none");
}

/* Returns its last line. */
static struct rect menu(struct ui *ui, const struct world *w, struct rect column)
{
    const struct lang *l = ui->lang;
    const struct pack *pack = w->packs[world_pack(w)];
    int question, count;
    if (world_unfinished(w, &question, &count))
        widget_row(ui, ID_CONTINUE, page_row(ui, &column), lang_text(l, "title.continue"),
                   phrase_of(ui, "scene.question", question, count));
    widget_row(ui, ID_PLAY, page_row(ui, &column), lang_text(l, "title.play"),
               phrase_count(ui, "count.questions", w->save->settings.length));
    widget_row(ui, ID_LEARN, page_row(ui, &column), lang_text(l, "title.learn"), due(ui, w));
    widget_row(ui, ID_NIGHT, page_row(ui, &column), lang_text(l, "title.night"),
               w->night.unfinished != NULL ? lang_text(l, "title.night.open") : lang_text(l, "title.night.below"));
    widget_row(ui, ID_PACKS, page_row(ui, &column), lang_text(l, "title.packs"), phrase_words(w, pack, &pack->title));
    const struct page_button upper[] = { { ID_BEST, lang_text(l, "title.best") },
                                         { ID_STATS, lang_text(l, "title.stats") },
                                         { ID_SETTINGS, lang_text(l, "title.settings") } },
                             lower[] = { { ID_HELP, lang_text(l, "help.heading") },
                                         { ID_CREDITS, lang_text(l, "credits.heading") },
                                         { ID_QUIT, lang_text(l, "title.quit") } };
    struct rect first = page_row(ui, &column), last = page_row(ui, &column);
    int size =
        ui_least(page_buttons_size(ui, first, PAGE_GAP, upper, 3), page_buttons_size(ui, last, PAGE_GAP, lower, 3));
    page_buttons_at(ui, first, PAGE_GAP, upper, 3, size);
    page_buttons_at(ui, last, PAGE_GAP, lower, 3, size);
    return last;
}

/* Who plays, at the left of a line of the menu. */
static void player(struct ui *ui, const struct world *w, struct rect content, struct rect line)
{
    const char *name = save_player(w->save);
    struct face face = phrase_face(w, name);
    int most = line.x - PAGE_GAP - content.x;
    struct rect box = rect_make(content.x, line.y, most < PLAYER_MOST ? most : PLAYER_MOST, line.h);
    widget_player(ui, ID_PLAYER, box, &face, phrase_player(ui, name));
}

static void build(const void *state, const struct world *w, struct ui *ui)
{
    (void)state;
    struct rect content = stage_content(ui, STAGE_FOYER);
    int width = content.w < SIGN_WIDTH ? content.w : SIGN_WIDTH, spare = ui->view.height - 1080;
    struct rect sign = rect_make((ui->view.width - width) / 2, SIGN_TOP + spare / 3, width, SIGN_HEIGHT);
    /* The bulbs run round the sign for a moment, then all burn and nothing moves any more. */
    stage_sign(ui, sign, lang_text(ui->lang, "app.title"), lang_text(ui->lang, "title.below"), motion_chase(ui));
    struct rect column = rect_make((ui->view.width - MENU_WIDTH) / 2, sign.y + sign.h + MENU_GAP + spare / 3,
                                   MENU_WIDTH, ui->view.height);
    player(ui, w, content, menu(ui, w, column));
    struct page_hints hints = { .count = 0 };
    page_hint(&hints, ui, w, "arrows", lang_text(ui->lang, "hint.choose"), INTENT_NONE);
    page_hint(&hints, ui, w, "accept", lang_text(ui->lang, "hint.accept"), INTENT_NONE);
    page_hints_draw(ui, &hints);
}

static int64_t entrance(const struct world *w)
{
    (void)w;
    return motion_end(MOTION_CHASE, 1);
}

const struct screen screen_title = { .name = "title",
                                     .stage = STAGE_FOYER,
                                     .enter = enter,
                                     .event = event,
                                     .follow = follow,
                                     .build = build,
                                     .entrance = entrance };
