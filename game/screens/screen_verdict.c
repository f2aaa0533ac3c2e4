/* Verdict: what was right, and what each team said and got. */
#include "screens/night_host.h"
#include "screens/phrases.h"
#include "screens/play.h"
#include "ui/motion.h"

static bool event(void *state, const struct world *w, const struct act *act, struct reply *reply)
{
    (void)state;
    return night_event(&screen_verdict, w, act, reply);
}

static void follow(const void *state, const struct world *w, int64_t now, struct reply *reply)
{
    (void)state;
    night_follow(&screen_verdict, w, now, reply);
}

/* "+500", "−250". */
static const char *points(struct ui *ui, int sum)
{
    return LANG_FORMAT(ui->lang, ui_arena(ui), sum < 0 ? "night.minus" : "night.plus",
                       { "points", phrase_number(ui, sum < 0 ? -sum : sum) });
}

/* "B", what was said aloud, or that it was silent. */
static const char *said(struct ui *ui, const struct match_answer *given)
{
    if (given->ruling != 0)
        return lang_text(ui->lang, given->ruling > 0 ? "night.said.right" : "night.said.wrong");
    return given->choice >= 0 ? play_letter(ui, given->choice) : lang_text(ui->lang, "night.said.nothing");
}

static struct seat_words words(struct ui *ui, const struct world *w, int seat)
{
    const struct match_answer *given = play_answer(w, seat);
    int sum = given->points + given->bonus;
    bool shown = motion_share(ui, MOTION_SCORE, 0) > 0;
    struct seat_words words = { .below = night_score(ui, w, seat), .dimmed = given->order < 0 };
    if (given->order < 0)
        return words;
    words.badge = said(ui, given);
    if (shown && sum != 0)
        words.badge =
            LANG_FORMAT(ui->lang, ui_arena(ui), "night.said", { "answer", words.badge }, { "points", points(ui, sum) });
    words.lit = shown && given->right;
    return words;
}

static void options(struct ui *ui, const struct world *w, struct rect cards)
{
    const struct question *question = match_question(w->match);
    int key = w->match->asks[w->match->question].key;
    struct play_told told[QUESTION_OPTIONS];
    for (int i = 0; i < question->option_count; i++)
        told[i] = (struct play_told){ .after = i == key ? OPTION_RIGHT : OPTION_DIMMED };
    for (int i = 0; i < w->match->seat_count; i++) {
        int choice = play_answer(w, i)->choice;
        if (choice >= 0 && choice != key)
            told[choice].after = OPTION_WRONG;
    }
    play_tell(ui, w, cards, told);
}

static void build(const void *state, const struct world *w, struct ui *ui)
{
    (void)state;
    struct night_areas areas = night_areas(ui, w);
    night_head(ui, w);
    play_explanation(ui, w, areas.upper);
    options(ui, w, areas.cards);
    night_teams(ui, w, areas.teams, words);
    night_over(ui, w, &screen_verdict);
}

static int64_t entrance(const struct world *w)
{
    (void)w;
    return motion_end(MOTION_BULB, 1);
}

const struct screen screen_verdict = { .name = "verdict",
                                       .stage = STAGE_SCENE,
                                       .seamless = true,
                                       .night = true,
                                       .event = event,
                                       .follow = follow,
                                       .build = build,
                                       .entrance = entrance,
                                       .wake = night_wake };
