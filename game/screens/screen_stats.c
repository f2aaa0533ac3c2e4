/* Statistics: what somebody's plays come to, page by page. */
#include "base/number.h"
#include "screens/page.h"
#include "screens/phrases.h"
#include "screens/stats_plots.h"

#include <string.h>

enum { ID_PAGE = 10, ID_PACK, ID_PLAYER, ID_BACK };
enum { PAGE_COURSE, PAGE_TOPICS, PAGE_KINDS, PAGE_SKILL, PAGE_HONOURS, PAGES };
enum { BODY_WIDTH = 1640, FIGURES = 8, GAP = 16, HONOUR = 92, METER_MOST = 260 };

static const char *const page_names[] = { "course", "topics", "kinds", "skill", "honours" };

struct stats_state {
    int page, pack, player; /* player 0: guests */
};

static int enter(void *state, const struct world *w, const struct screen_arg *arg, int64_t now)
{
    struct stats_state *s = state;
    (void)arg;
    (void)now;
    s->pack = world_pack(w);
    s->player = w->save->settings.profile + 1;
    return ID_PAGE;
}

static bool event(void *state, const struct world *w, const struct act *act, struct reply *reply)
{
    struct stats_state *s = state;
    if (page_choose(act, ID_PAGE, &s->page, PAGES) || page_choose(act, ID_PACK, &s->pack, w->pack_count) ||
        page_choose(act, ID_PLAYER, &s->player, w->save->profile_count + 1))
        return true;
    if (act->intent != INTENT_BACK && !(act->intent == INTENT_ACCEPT && act->id == ID_BACK))
        return false;
    reply_move(reply, MOVE_POP, NULL);
    return true;
}

static const char *player_of(const struct stats_state *s, const struct world *w)
{
    return s->player > 0 && s->player <= w->save->profile_count ? w->save->profiles[s->player - 1].name : "";
}

/* ---- figures at the left ---- */

static void figure(struct ui *ui, struct rect *room, int tall, const char *key, const char *value)
{
    struct rect line = rect_cut_top(room, tall, 0);
    ui_label(ui, rect_cut_right(&line, ui_width(ui, STYLE_SEMIBOLD, STEP_SMALL, value), GAP), STYLE_SEMIBOLD,
             STEP_SMALL, COLOUR_TEXT, ALIGN_RIGHT, value);
    struct text_block block = text_fit(ui_arena(ui), ui->metrics, ui->theme, STYLE_TEXT, STEP_SMALL, STEP_CAPTION,
                                       line.w, line.h, 2, lang_text(ui->lang, key));
    ui_block(ui, line, &block, ui_colour(ui, COLOUR_MUTED), ALIGN_LEFT, 0, 0);
}

static const char *seconds(struct ui *ui, int ms)
{
    struct number_style style = number_style(lang_name(ui->lang));
    struct buf text = { 0 };
    number_format(&text, (ms + 50) / 100, 1, &style);
    const char *copy = LANG_FORMAT(ui->lang, ui_arena(ui), "stats.seconds", { "n", buf_text(&text) });
    buf_fini(&text);
    return copy;
}

static void figures(struct ui *ui, const struct stats *stats, struct rect box)
{
    const char *none = lang_text(ui->lang, "keys.none");
    int share = stats->asked > 0 ? (int)(((int64_t)stats->right * 200 + stats->asked) / 2 / stats->asked) : 0;
    struct rect room = widget_panel(ui, box, NULL);
    int tall = room.h / FIGURES < STATS_LINE ? room.h / FIGURES : STATS_LINE;
    figure(ui, &room, tall, "stats.asked", phrase_number(ui, stats->asked));
    figure(ui, &room, tall, "stats.right", stats->asked > 0 ? phrase_with(ui, "sound.percent", share) : none);
    figure(ui, &room, tall, "stats.streak", phrase_number(ui, stats->streak));
    figure(ui, &room, tall, "stats.fastest", stats->fastest > 0 ? seconds(ui, stats->fastest) : none);
    figure(ui, &room, tall, "stats.run", phrase_number(ui, stats->days.now));
    figure(ui, &room, tall, "stats.run.best", phrase_number(ui, stats->days.best));
    figure(ui, &room, tall, "stats.facts", phrase_number(ui, stats->facts));
    figure(ui, &room, tall, "stats.recall",
           stats->facts > 0 ? phrase_with(ui, "sound.percent", (stats->recall + 5) / 10) : none);
}

/* ---- pages ---- */

static void empty(struct ui *ui, struct rect room)
{
    ui_paragraph(ui, room, STYLE_TEXT, STEP_BODY, COLOUR_MUTED, ALIGN_LEFT, lang_text(ui->lang, "stats.empty"));
}

static void course(struct ui *ui, const struct world *w, const char *player, struct rect room)
{
    struct diary_sum *sums;
    int count = diary_sums(&w->save->diary, player, ui_arena(ui), &sums);
    if (count == 0)
        empty(ui, room);
    else
        stats_plot_course(ui, room, sums, count, world_today(w));
}

static void topics(struct ui *ui, const struct world *w, const struct stats_state *s, struct rect room)
{
    const struct pack *pack = w->packs[s->pack];
    struct ledger ledger = { .items = NULL };
    stats_categories(w->save, player_of(s, w), pack->id, &ledger);
    struct stats_share *shares = arena_array(ui_arena(ui), (size_t)pack->category_count, sizeof *shares);
    for (int i = 0; i < pack->category_count; i++) {
        const struct ledger_line *line = ledger_find(&ledger, pack->categories[i].id);
        shares[i] = (struct stats_share){ phrase_words(w, pack, &pack->categories[i].name),
                                          line != NULL ? line->right : 0, line != NULL ? line->asked : 0 };
    }
    stats_plot_shares(ui, room, shares, pack->category_count);
    ledger_free(&ledger);
}

static void kinds(struct ui *ui, const struct world *w, const char *player, struct rect room)
{
    struct ledger ledger = { .items = NULL };
    stats_families(w->save, player, &ledger);
    struct stats_share *shares = arena_array(ui_arena(ui), (size_t)ledger.count + 1, sizeof *shares);
    int count = 0;
    for (int i = 0; i < ledger.count; i++) {
        const struct ledger_line *line = &ledger.items[i];
        if (quiz_family_find(line->name) >= 0) /* one of a newer version has no name here */
            shares[count++] =
                (struct stats_share){ lang_text(ui->lang, arena_printf(ui_arena(ui), "family.%s", line->name)),
                                      line->right, line->asked };
    }
    if (ledger.count == 0)
        empty(ui, room);
    stats_plot_shares(ui, room, shares, count);
    ledger_free(&ledger);
}

static void skills(struct ui *ui, const struct world *w, const char *player, struct rect room)
{
    int tall = ui_paragraph(ui, room, STYLE_TEXT, STEP_SMALL, COLOUR_MUTED, ALIGN_LEFT,
                            lang_text(ui->lang, "stats.skill.about"));
    rect_cut_top(&room, tall, GAP);
    struct stats_chance *chances = arena_array(ui_arena(ui), (size_t)w->pack_count, sizeof *chances);
    for (int i = 0; i < w->pack_count; i++) {
        chances[i].skill = stats_skill(w->save, player, w->packs[i]->id);
        chances[i].name = LANG_FORMAT(ui->lang, ui_arena(ui), "credits.joined",
                                      { "first", phrase_words(w, w->packs[i], &w->packs[i]->title) },
                                      { "second", phrase_count(ui, "stats.answers", chances[i].skill.answers) });
    }
    stats_plot_chances(ui, room, chances, w->pack_count);
}

static const char *honour_text(struct ui *ui, const struct stats_honour *honour, const char *part)
{
    return lang_text(ui->lang, arena_printf(ui_arena(ui), "honour.%s%s", honour->name, part));
}

/* The places of an honour in its line: what it is, how far it is won, and what for. */
struct honour_set {
    struct rect star, name, meter, share, below;
};

static struct honour_set honour_set(struct rect line)
{
    int meter = line.w * 3 / 10;
    struct honour_set set = { .star = rect_cut_left(&line, STATS_LINE, GAP) };
    set.name = rect_cut_top(&line, line.h / 2, 0);
    set.below = line;
    set.meter = rect_cut_right(&set.name, meter < METER_MOST ? meter : METER_MOST, GAP);
    set.share = rect_cut_right(&set.meter, 96, GAP);
    return set;
}

static void honour(struct ui *ui, const struct honour_set *set, const struct stats_honour *honour, int name, int below)
{
    bool won = honour->done >= honour->of;
    draw_shape(ui->list, rect_centre(set->star, won ? 40 : 20, won ? 40 : 20), SHAPE_STAR,
               won ? ui_colour(ui, COLOUR_GOLD) : colour_fade(ui_colour(ui, COLOUR_TEXT), 250));
    ui_label(ui, set->share, STYLE_TEXT, STEP_CAPTION, COLOUR_MUTED, ALIGN_RIGHT,
             LANG_FORMAT(ui->lang, ui_arena(ui), "results.share", { "right", phrase_number(ui, honour->done) },
                         { "count", phrase_number(ui, honour->of) }));
    widget_meter(ui, rect_centre(set->meter, set->meter.w, 14), honour->done * 1000 / honour->of);
    ui_line(ui, set->name, STYLE_SEMIBOLD, name, won ? COLOUR_HEADING : COLOUR_TEXT, ALIGN_LEFT,
            honour_text(ui, honour, ""));
    ui_line(ui, set->below, STYLE_TEXT, below, COLOUR_MUTED, ALIGN_LEFT, honour_text(ui, honour, ".for"));
}

/* All as large as the longest allows, and what they are for no larger than what they are. */
static void honours(struct ui *ui, const struct world *w, const char *player, struct rect room)
{
    struct stats_honour all[STATS_HONOURS];
    stats_honours(w->save, player, all);
    int tall = room.h / STATS_HONOURS < HONOUR ? room.h / STATS_HONOURS : HONOUR, name = 0, below = 0;
    struct honour_set set = honour_set(rect_make(room.x, room.y, room.w, tall));
    for (int i = 0; i < STATS_HONOURS; i++) {
        name = ui_least(name, ui_label_size(ui, set.name, STYLE_SEMIBOLD, STEP_SMALL, honour_text(ui, &all[i], "")));
        below =
            ui_least(below, ui_label_size(ui, set.below, STYLE_TEXT, STEP_CAPTION, honour_text(ui, &all[i], ".for")));
    }
    for (int i = 0; i < STATS_HONOURS; i++) {
        set = honour_set(rect_cut_top(&room, tall, 0));
        honour(ui, &set, &all[i], name, ui_least(name, below));
    }
}

static void page(struct ui *ui, const struct world *w, const struct stats_state *s, struct rect box)
{
    const char *player = player_of(s, w);
    const char *heading = lang_text(ui->lang, arena_printf(ui_arena(ui), "stats.page.%s", page_names[s->page]));
    struct rect room = widget_panel(ui, box, heading);
    if (s->page == PAGE_COURSE)
        course(ui, w, player, room);
    else if (s->page == PAGE_TOPICS)
        topics(ui, w, s, room);
    else if (s->page == PAGE_KINDS)
        kinds(ui, w, player, room);
    else if (s->page == PAGE_SKILL)
        skills(ui, w, player, room);
    else
        honours(ui, w, player, room);
}

static void choices(struct ui *ui, const struct world *w, const struct stats_state *s, struct rect *column)
{
    const struct pack *pack = w->packs[s->pack];
    const char *name = lang_text(ui->lang, arena_printf(ui_arena(ui), "stats.page.%s", page_names[s->page]));
    struct page_value values[3] = { { ID_PAGE, "stats.page", name, PAGES } };
    int count = 1;
    if (s->page == PAGE_TOPICS && w->pack_count > 1)
        values[count++] =
            (struct page_value){ ID_PACK, "setup.pack", phrase_words(w, pack, &pack->title), w->pack_count };
    if (w->save->profile_count > 0)
        values[count++] = (struct page_value){ ID_PLAYER, "setup.player", phrase_player(ui, player_of(s, w)),
                                               w->save->profile_count + 1 };
    page_choices(ui, column, values, count);
}

static void build(const void *state, const struct world *w, struct ui *ui)
{
    const struct stats_state *s = state;
    const struct stats stats = stats_of(w->save, player_of(s, w), world_today(w));
    struct rect body = page_body(ui, lang_text(ui->lang, "stats.heading"), BODY_WIDTH), left, right;
    page_columns(body, 380, &left, &right);
    choices(ui, w, s, &left);
    widget_row(ui, ID_BACK, page_row(ui, &left), lang_text(ui->lang, "button.back"), NULL);
    figures(ui, &stats, left);
    page(ui, w, s, right);
    page_usual_hints(ui, w);
}

const struct screen screen_stats = { .name = "stats",
                                     .stage = STAGE_FOYER,
                                     .size = sizeof(struct stats_state),
                                     .enter = enter,
                                     .event = event,
                                     .build = build };
