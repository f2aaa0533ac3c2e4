/* An event night in words; see evening_out.h. */
#include "commands/evening_out.h"

#include "base/number.h"
#include "commands/best.h"
#include "commands/result.h"
#include "match/place.h"

const char *evening_team(const struct evening_view *view, int seat)
{
    return view->head->teams[seat].name;
}

/* Points with their sign, so that gains and losses are told apart. */
static const char *signed_points(const struct evening_view *view, struct arena *a, int points)
{
    const char *number = best_number(view->lang, a, points);
    return points > 0 ? arena_printf(a, "+%s", number) : number;
}

static const char *milliseconds(const struct evening_view *view, struct arena *a, int64_t us)
{
    struct buf text = { 0 };
    struct number_style style = number_style(lang_name(view->lang));
    number_format(&text, us, 3, &style);
    const char *copy = arena_string(a, buf_text(&text));
    buf_fini(&text);
    return copy;
}

static const char *seconds(const struct evening_view *view, struct arena *a, int64_t us)
{
    return milliseconds(view, a, number_round(us, 3));
}

static const char *said(const struct evening_view *view, struct arena *a, int question,
                        const struct match_answer *answer)
{
    if (answer->choice >= 0)
        return result_option(view->lang, a, &view->match->round->questions[question], answer->choice, view->words);
    return lang_text(view->lang, answer->ruling != 0 ? "event.spoken" : "event.silent");
}

static void add_answers(const struct evening_view *view, struct arena *a, int question, struct buf *out)
{
    for (int i = 0; i < view->match->seat_count; i++) {
        const struct match_answer *answer = &view->match->seats[i].answers[question];
        if (answer->order < 0)
            continue;
        const char *key = answer->right ? "event.right" : "event.wrong";
        buf_printf(out, "%s\n",
                   LANG_FORMAT(view->lang, a, key, { "team", evening_team(view, i) },
                               { "answer", said(view, a, question, answer) },
                               { "points", signed_points(view, a, answer->points + answer->bonus) }));
    }
}

void evening_buzzes(const struct evening_view *view, int question, int64_t since, struct buf *out)
{
    struct arena a;
    struct match_buzz buzzes[TEAMS_MAX];
    int count = match_buzzes(view->match, question, since, buzzes, TEAMS_MAX);
    arena_init(&a);
    if (view->match->asks[question].tied > 0)
        buf_printf(out, "%s\n",
                   LANG_FORMAT(view->lang, &a, "event.tie",
                               { "count", best_number(view->lang, &a, view->match->asks[question].tied) }));
    for (int i = 0; i < count; i++)
        buf_printf(out, "%s\n",
                   LANG_FORMAT(view->lang, &a, i == 0 ? "event.buzz.first" : "event.buzz.later",
                               { "team", evening_team(view, buzzes[i].seat) },
                               { "gap", milliseconds(view, &a, buzzes[i].gap) }));
    arena_fini(&a);
}

void evening_question(const struct evening_view *view, int question, struct buf *out)
{
    struct arena a;
    const struct match_asked *ask = &view->match->asks[question];
    const struct question *q = &view->match->round->questions[question];
    arena_init(&a);
    buf_printf(
        out, "%s\n",
        LANG_FORMAT(view->lang, &a, "event.key", { "key", result_option(view->lang, &a, q, ask->key, view->words) }));
    if (ask->voided)
        buf_printf(out, "%s\n", lang_text(view->lang, "event.void"));
    else
        add_answers(view, &a, question, out);
    evening_buzzes(view, question, 0, out);
    arena_fini(&a);
}

void evening_board(const struct evening_view *view, struct buf *out)
{
    struct arena a;
    struct match_place all[TEAMS_MAX];
    const struct match *match = view->match;
    match_places(match, SINCE_RULING, all);
    arena_init(&a);
    for (int i = 0; i < match->seat_count; i++) {
        const struct match_seat *s = &match->seats[all[i].seat];
        buf_add(out, LANG_FORMAT(view->lang, &a, match->rules.lives > 0 ? "event.place.lives" : "event.place",
                                 { "place", best_number(view->lang, &a, all[i].now.rank) },
                                 { "team", evening_team(view, all[i].seat) },
                                 { "score", best_number(view->lang, &a, s->score) },
                                 { "lives", best_number(view->lang, &a, s->lives) }));
        if (s->changed != 0)
            buf_printf(out, " (%s)", signed_points(view, &a, s->changed));
        buf_add(out, "\n");
    }
    arena_fini(&a);
}

static void add_categories(const struct evening_view *view, struct arena *a, struct buf *out)
{
    for (int i = 0; i < view->match->seat_count; i++) {
        int category = match_best_category(view->match, i);
        if (category < 0)
            continue;
        struct match_share share = match_category_share(view->match, i, category);
        buf_printf(out, "%s\n",
                   LANG_FORMAT(view->lang, a, "event.category", { "team", evening_team(view, i) },
                               { "category", view->match->round->pack->categories[category].name.in[view->words] },
                               { "right", best_number(view->lang, a, share.right) },
                               { "of", best_number(view->lang, a, share.of) }));
    }
}

void evening_statistics(const struct evening_view *view, struct buf *out)
{
    struct arena a;
    struct match_fastest fastest = match_fastest(view->match, -1);
    int hardest = match_hardest(view->match);
    arena_init(&a);
    if (fastest.seat >= 0 || hardest >= 0)
        buf_printf(out, "\n%s\n", lang_text(view->lang, "event.statistics"));
    if (fastest.seat >= 0)
        buf_printf(out, "%s\n",
                   LANG_FORMAT(view->lang, &a, "event.fastest", { "team", evening_team(view, fastest.seat) },
                               { "time", seconds(view, &a, fastest.taken) },
                               { "n", best_number(view->lang, &a, fastest.question + 1) }));
    add_categories(view, &a, out);
    if (hardest >= 0) {
        struct match_share share = match_question_share(view->match, hardest);
        buf_printf(out, "%s\n",
                   LANG_FORMAT(view->lang, &a, "event.hardest", { "n", best_number(view->lang, &a, hardest + 1) },
                               { "right", best_number(view->lang, &a, share.right) },
                               { "of", best_number(view->lang, &a, share.of) },
                               { "stem", view->match->round->questions[hardest].stem.in[view->words] }));
    }
    arena_fini(&a);
}
