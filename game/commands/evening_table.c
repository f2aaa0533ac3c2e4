/* An event night as tables for spreadsheets; see evening_out.h. */
#include "commands/evening_out.h"

#include "commands/result.h"
#include "commands/scores_out.h"
#include "match/place.h"

static void head_cell(const struct lang *lang, const char *key, struct buf *out)
{
    if (out->len > 0)
        buf_add(out, ",");
    scores_out_cell(out, lang_text(lang, key));
}

/* "Question 3", "Reds: answer". */
static void named_cell(const struct lang *lang, const char *key, const char *name, struct buf *out)
{
    struct arena a;
    arena_init(&a);
    buf_add(out, ",");
    scores_out_cell(out, LANG_FORMAT(lang, &a, key, { "name", name }));
    arena_fini(&a);
}

static void numbered_cell(const struct lang *lang, const char *key, int number, struct buf *out)
{
    struct arena a;
    arena_init(&a);
    named_cell(lang, key, arena_printf(&a, "%d", number), out);
    arena_fini(&a);
}

static void add_seconds(int64_t us, struct buf *out)
{
    buf_printf(out, "%d.%03d", (int)(us / 1000000), (int)(us / 1000 % 1000));
}

/* ---- a line a team ---- */

static void add_members(const struct team *team, struct buf *out)
{
    struct buf names = { 0 };
    for (int i = 0; i < team->member_count; i++)
        buf_printf(&names, "%s%s", i > 0 ? "; " : "", team->member[i]);
    scores_out_cell(out, buf_text(&names));
    buf_fini(&names);
}

static void add_team(const struct evening_view *view, const struct match_place *place, struct buf *out)
{
    const struct match *match = view->match;
    const struct match_seat *s = &match->seats[place->seat];
    struct match_fastest fastest = match_fastest(match, place->seat);
    struct match_share share = match_seat_share(match, place->seat);
    int category = match_best_category(match, place->seat);
    buf_printf(out, "%d,", place->now.rank);
    scores_out_cell(out, evening_team(view, place->seat));
    buf_add(out, ",");
    add_members(&view->head->teams[place->seat], out);
    buf_printf(out, ",%d,%d,%d,", s->score, share.right, share.of);
    if (match->rules.lives > 0)
        buf_printf(out, "%d", s->lives);
    buf_add(out, ",");
    if (fastest.seat >= 0)
        add_seconds(fastest.taken, out);
    buf_add(out, ",");
    scores_out_cell(out, category >= 0 ? match->round->pack->categories[category].name.in[view->words] : "");
    for (int q = 0; q < match->revealed; q++)
        buf_printf(out, ",%d", s->answers[q].points + s->answers[q].bonus);
    buf_add(out, "\r\n");
}

void evening_csv(const struct evening_view *view, struct buf *out)
{
    static const char *const keys[] = { "csv.rank",      "csv.team",  "csv.members", "csv.points",  "csv.right",
                                        "csv.questions", "csv.lives", "csv.buzz",    "csv.category" };
    struct match_place all[TEAMS_MAX];
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        head_cell(view->lang, keys[i], out);
    for (int q = 0; q < view->match->revealed; q++)
        numbered_cell(view->lang, "csv.question", q + 1, out);
    buf_add(out, "\r\n");
    match_places(view->match, SINCE_QUESTION, all);
    for (int i = 0; i < view->match->seat_count; i++)
        add_team(view, &all[i], out);
}

/* ---- a line a question ---- */

static void add_option(const struct evening_view *view, int question, int option, struct buf *out)
{
    const struct question *q = &view->match->round->questions[question];
    scores_out_cell(out, option >= 0 ? q->option[option].text.in[view->words] : "");
}

/* Who buzzed first, after how many seconds. */
static void add_first(const struct evening_view *view, int question, struct buf *out)
{
    struct match_buzz buzzes[TEAMS_MAX];
    int count = match_buzzes(view->match, question, 0, buzzes, TEAMS_MAX);
    scores_out_cell(out, count > 0 ? evening_team(view, buzzes[0].seat) : "");
    buf_add(out, ",");
    if (count > 0)
        add_seconds(view->match->seats[buzzes[0].seat].answers[question].taken, out);
}

/* What a team chose, or what the host said of its words. */
static void add_answer(const struct evening_view *view, int question, int seat, struct buf *out)
{
    const struct match_answer *answer = &view->match->seats[seat].answers[question];
    buf_add(out, ",");
    if (answer->choice < 0 && answer->ruling != 0)
        scores_out_cell(out, lang_text(view->lang, answer->ruling > 0 ? "csv.said-right" : "csv.said-wrong"));
    else
        add_option(view, question, answer->choice, out);
}

static void add_question(const struct evening_view *view, int number, struct buf *out)
{
    const struct match *match = view->match;
    const struct question *q = &match->round->questions[number];
    struct match_share share = match_question_share(match, number);
    buf_printf(out, "%d,", number + 1);
    scores_out_cell(out, match->round->pack->categories[q->category].name.in[view->words]);
    buf_add(out, ",");
    scores_out_cell(out, q->stem.in[view->words]);
    buf_add(out, ",");
    add_option(view, number, match->asks[number].key, out);
    buf_add(out, ",");
    scores_out_cell(out, lang_text(view->lang, match->asks[number].voided ? "csv.no" : "csv.yes"));
    buf_printf(out, ",%d,%d,", share.right, share.of);
    add_first(view, number, out);
    for (int i = 0; i < match->seat_count; i++)
        add_answer(view, number, i, out);
    buf_add(out, "\r\n");
}

void evening_questions_csv(const struct evening_view *view, struct buf *out)
{
    static const char *const keys[] = { "csv.number", "csv.category-of", "csv.stem",  "csv.key",  "csv.counts",
                                        "csv.right",  "csv.answered",    "csv.first", "csv.after" };
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        head_cell(view->lang, keys[i], out);
    for (int i = 0; i < view->match->seat_count; i++)
        named_cell(view->lang, "csv.answer", evening_team(view, i), out);
    buf_add(out, "\r\n");
    for (int q = 0; q < view->match->revealed; q++)
        add_question(view, q, out);
}
