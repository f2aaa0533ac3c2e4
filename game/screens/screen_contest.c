/* Contest: a question that teams answer, in every format: who buzzed, who has chosen, whose turn it is. */
#include "match/stats.h"
#include "screens/night_host.h"
#include "screens/phrases.h"
#include "screens/play.h"
#include "ui/motion.h"

enum { ID_OPTION = 10, NOTE_HEIGHT = 52 };

static bool event(void *state, const struct world *w, const struct act *act, struct reply *reply)
{
    (void)state;
    return night_event(&screen_contest, w, act, reply);
}

static void follow(const void *state, const struct world *w, int64_t now, struct reply *reply)
{
    (void)state;
    night_follow(&screen_contest, w, now, reply);
}

/* ---- what is said of a team ---- */

static bool has_floor(const struct world *w, int seat)
{
    return match_may_answer(w->match, seat);
}

static bool pressed_now(const struct ui *ui, const struct world *w, int seat)
{
    int64_t since = ui->now - w->night.pressed[seat];
    return w->night.pressed[seat] > 0 && since >= 0 && since < NIGHT_LIGHT_US;
}

/* The place of a buzz among those of the question, with the gap to the first; NULL: it did not buzz. */
static const char *buzz_of(struct ui *ui, const struct world *w, int seat)
{
    struct match_buzz buzz[TEAMS_MAX];
    int count = match_buzzes(w->match, w->match->question, w->match->opened, buzz, TEAMS_MAX);
    for (int i = 0; i < count; i++) {
        if (buzz[i].seat != seat)
            continue;
        if (buzz[i].gap == 0)
            return lang_text(ui->lang, buzz[i].tied ? "night.buzz.tie" : "night.buzz.first");
        const char *gap = phrase_milliseconds(ui, buzz[i].gap);
        return LANG_FORMAT(ui->lang, ui_arena(ui), buzz[i].tied ? "night.buzz.tied" : "night.buzz.later",
                           { "gap", gap });
    }
    return NULL;
}

static struct seat_words words(struct ui *ui, const struct world *w, int seat)
{
    const struct match *match = w->match;
    const struct match_answer *given = play_answer(w, seat);
    bool all = match->rules.who == WHO_ALL || match->asks[match->question].kind == KIND_FINALE;
    struct seat_words words = { .below = night_score(ui, w, seat) };
    if (all) {
        words.badge = given->choice < 0 && given->ruling == 0
                          ? NULL
                          : lang_text(ui->lang, given->locked ? "night.locked" : "night.chosen");
        words.lit = words.badge != NULL;
    } else {
        words.badge = buzz_of(ui, w, seat);
        words.lit = has_floor(w, seat);
    }
    bool early = given->barred > world_match_time(w, ui->now);
    if (early)
        words.badge = lang_text(ui->lang, "night.early");
    bool out = match->rules.lives > 0 && match->seats[seat].lives == 0;
    if (out)
        words.badge = lang_text(ui->lang, "night.out");
    words.lit = words.lit || (pressed_now(ui, w, seat) && !early);
    words.dimmed = out || (given->order >= 0 && given->locked && !all);
    return words;
}

/* ---- what is said of the question ---- */

static bool owns(const struct world *w, int seat)
{
    return w->match->asks[w->match->question].owner == seat;
}

static const char *tie_note(struct ui *ui, const struct world *w)
{
    static const char *const rules[TIE_RULES] = { "night.tie.shared", "night.tie.replay", "night.tie.coin" };
    const struct match *match = w->match;
    return LANG_FORMAT(ui->lang, ui_arena(ui), rules[match->rules.tie],
                       { "count", phrase_number(ui, match->asks[match->question].tied) });
}

/* Whose word is asked for; "" while that goes without saying. */
static const char *note(struct ui *ui, const struct world *w)
{
    const struct match *match = w->match;
    const struct match_asked *ask = &match->asks[match->question];
    bool floor = match->phase == MATCH_PHASE_FLOOR;
    if (ask->replayed && match->phase == MATCH_PHASE_ASK)
        return tie_note(ui, w);
    if (floor && ask->tied > 0)
        return arena_printf(ui_arena(ui), "%s %s", tie_note(ui, w), night_names(ui, w, "night.floor", has_floor));
    if (floor)
        return night_names(ui, w, "night.floor", has_floor);
    if (ask->kind == KIND_FINALE)
        return lang_text(ui->lang, "night.note.finale");
    if (ask->owner >= 0)
        return night_names(ui, w, ask->kind == KIND_BONUS ? "night.note.bonus" : "night.note.turn", owns);
    if (match->rules.who == WHO_BUZZ && match->orders > 0)
        return lang_text(ui->lang, "night.note.again");
    return "";
}

/* ---- picture ---- */

/* What everybody may see: the options of the one who answers alone, but nobody's choice. */
static void options(struct ui *ui, const struct world *w, struct rect cards)
{
    enum option_state state[QUESTION_OPTIONS] = { OPTION_NORMAL };
    bool open = w->match->rules.who != WHO_ALL && w->match->asks[w->match->question].kind != KIND_FINALE;
    for (int i = 0; i < w->match->seat_count && open; i++)
        for (int k = 0; k < QUESTION_OPTIONS; k++) {
            const struct match_answer *given = play_answer(w, i);
            if ((given->removed >> k & 1u) != 0 && has_floor(w, i))
                state[k] = OPTION_REMOVED;
            else if (given->choice == k && given->locked)
                state[k] = OPTION_WRONG; /* else it would have been revealed */
        }
    play_options(ui, w, cards, FOCUS_NONE, state);
    int count = match_question(w->match)->option_count;
    for (int i = 0; i < count && ui->focus != NULL; i++) /* the host names one by the mouse */
        focus_add_pointer(ui->focus, ID_OPTION + i, play_card(cards, count, i),
                          (enum intent)((int)INTENT_ANSWER_A + i));
}

static const char *whisper(struct ui *ui, const struct world *w)
{
    const char *hint = phrase_words(w, w->round->pack, &match_question(w->match)->hint);
    for (int i = 0; i < w->match->seat_count; i++)
        if (play_answer(w, i)->hinted && has_floor(w, i))
            return LANG_FORMAT(ui->lang, ui_arena(ui), "question.whisper", { "hint", hint });
    return NULL;
}

static void build(const void *state, const struct world *w, struct ui *ui)
{
    (void)state;
    struct night_areas areas = night_areas(ui, w);
    const char *whispered = whisper(ui, w), *said = whispered != NULL ? whispered : note(ui, w);
    night_head(ui, w);
    if (*said != '\0')
        play_strip(ui, rect_cut_bottom(&areas.upper, NOTE_HEIGHT, 0), said);
    play_find_stem(ui, w, areas.upper);
    options(ui, w, areas.cards);
    night_teams(ui, w, areas.teams, words);
    play_clock(ui, w, areas.lights);
    night_over(ui, w, &screen_contest);
}

static int64_t entrance(const struct world *w)
{
    const struct question *question = match_question(w->match);
    return question != NULL ? motion_end(MOTION_OPTION, question->option_count) : 0;
}

const struct screen screen_contest = { .name = "contest",
                                       .stage = STAGE_SCENE,
                                       .night = true,
                                       .event = event,
                                       .follow = follow,
                                       .build = build,
                                       .entrance = entrance,
                                       .wake = night_wake };
