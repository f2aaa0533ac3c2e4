/* The lines of a play script that say what must be true; see play.h. Each name has a function that writes its value as
 * a script would. */
#include "play/play.h"

#include "match/stats.h"
#include "match/team.h"

#include <inttypes.h>
#include <string.h>

enum { SECOND = 1000000 };

static const struct match_answer *answer_of(const struct match *match, int seat)
{
    int question = match->question < 0 ? 0 : match->question;
    return &match->seats[seat].answers[question];
}

static void show_number(struct buf *out, int number)
{
    buf_printf(out, "%d", number);
}

static void show_yes(struct buf *out, bool yes)
{
    buf_add(out, yes ? "yes" : "no");
}

static void show_time(struct buf *out, int64_t us)
{
    buf_printf(out, "%" PRId64, us / SECOND);
    if (us % SECOND != 0) {
        buf_printf(out, ".%06" PRId64, us % SECOND);
        while (out->bytes[out->len - 1] == '0')
            out->len--;
    }
    buf_add(out, "s");
}

/* --- of the match --- */

static void show_phase(struct buf *out, const struct match *match, int seat)
{
    (void)seat;
    buf_add(out, match_phase_name(match->phase));
}

static void show_question(struct buf *out, const struct match *match, int seat)
{
    (void)seat;
    show_number(out, match->question + 1);
}

static void show_revealed(struct buf *out, const struct match *match, int seat)
{
    (void)seat;
    show_number(out, match_revealed(match));
}

static void show_paused(struct buf *out, const struct match *match, int seat)
{
    (void)seat;
    show_yes(out, match->paused);
}

static void show_deadline(struct buf *out, const struct match *match, int seat)
{
    (void)seat;
    if (match_deadline(match) < 0)
        buf_add(out, "none");
    else
        show_time(out, match_deadline(match));
}

static void show_time_left(struct buf *out, const struct match *match, int seat)
{
    (void)seat;
    show_number(out, match_time_left(match, match->now));
}

/* --- of a seat --- */

static void show_score(struct buf *out, const struct match *match, int seat)
{
    show_number(out, match->seats[seat].score);
}

static void show_right_answers(struct buf *out, const struct match *match, int seat)
{
    show_number(out, match->seats[seat].right);
}

static void show_streak(struct buf *out, const struct match *match, int seat)
{
    show_number(out, match->seats[seat].streak);
}

static void show_best_streak(struct buf *out, const struct match *match, int seat)
{
    show_number(out, match->seats[seat].best_streak);
}

static void show_fifty(struct buf *out, const struct match *match, int seat)
{
    show_number(out, match->seats[seat].fifty);
}

static void show_hints(struct buf *out, const struct match *match, int seat)
{
    show_number(out, match->seats[seat].hints);
}

static void show_stars(struct buf *out, const struct match *match, int seat)
{
    show_number(out, match_stars(match, seat));
}

/* --- of an answer --- */

static void show_choice(struct buf *out, const struct match *match, int seat)
{
    int choice = answer_of(match, seat)->choice;
    if (choice < 0)
        buf_add(out, "none");
    else
        buf_printf(out, "%c", 'A' + choice);
}

static void show_taken(struct buf *out, const struct match *match, int seat)
{
    show_time(out, answer_of(match, seat)->taken);
}

static void show_locked(struct buf *out, const struct match *match, int seat)
{
    show_yes(out, answer_of(match, seat)->locked);
}

static void show_right(struct buf *out, const struct match *match, int seat)
{
    show_yes(out, answer_of(match, seat)->right);
}

static void show_points(struct buf *out, const struct match *match, int seat)
{
    show_number(out, answer_of(match, seat)->points);
}

static void show_bonus(struct buf *out, const struct match *match, int seat)
{
    show_number(out, answer_of(match, seat)->bonus);
}

static void show_removed(struct buf *out, const struct match *match, int seat)
{
    unsigned removed = answer_of(match, seat)->removed;
    if (removed == 0)
        buf_add(out, "none");
    for (int i = 0; i < QUESTION_OPTIONS; i++)
        if ((removed >> i & 1) != 0)
            buf_printf(out, out->len > 0 ? " %c" : "%c", 'A' + i);
}

static void show_floor(struct buf *out, const struct match *match, int seat)
{
    show_yes(out, match_may_answer(match, seat));
}

static void show_may_buzz(struct buf *out, const struct match *match, int seat)
{
    show_yes(out, match_may_buzz(match, seat));
}

static void show_tied(struct buf *out, const struct match *match, int seat)
{
    show_yes(out, answer_of(match, seat)->tied);
}

static void show_bid(struct buf *out, const struct match *match, int seat)
{
    show_number(out, answer_of(match, seat)->bid);
}

/* "2 1+3.2ms": seats in the order of their buzzes, with the gaps to the first. */
static void show_buzzes(struct buf *out, const struct match *match, int seat)
{
    struct match_buzz buzzes[TEAMS_MAX];
    int count = match->question < 0 ? 0 : match_buzzes(match, match->question, 0, buzzes, TEAMS_MAX);
    (void)seat;
    if (count == 0)
        buf_add(out, "none");
    for (int i = 0; i < count; i++) {
        buf_printf(out, i > 0 ? " %d" : "%d", buzzes[i].seat + 1);
        if (buzzes[i].gap > 0)
            buf_printf(out, "+%d.%03dms", (int)(buzzes[i].gap / 1000), (int)(buzzes[i].gap % 1000));
        if (buzzes[i].tied)
            buf_add(out, "=");
    }
}

static void show_tie(struct buf *out, const struct match *match, int seat)
{
    (void)seat;
    show_number(out, match->asks[match->question].tied);
}

static void show_owner(struct buf *out, const struct match *match, int seat)
{
    int owner = match->asks[match->question].owner;
    (void)seat;
    if (owner < 0)
        buf_add(out, "none");
    else
        show_number(out, owner + 1);
}

static void show_kind(struct buf *out, const struct match *match, int seat)
{
    static const char *const names[] = { "plain", "bonus", "finale" };
    (void)seat;
    buf_add(out, names[match->asks[match->question].kind]);
}

static void show_lives(struct buf *out, const struct match *match, int seat)
{
    show_number(out, match->seats[seat].lives);
}

static void show_rank(struct buf *out, const struct match *match, int seat)
{
    show_number(out, match_rank(match, seat));
}

static void show_changed(struct buf *out, const struct match *match, int seat)
{
    show_number(out, match->seats[seat].changed);
}

static void show_lost(struct buf *out, const struct match *match, int seat)
{
    show_yes(out, match->seats[seat].lost);
}

static void show_device(struct buf *out, const struct match *match, int seat)
{
    const struct match_seat *s = &match->seats[seat];
    buf_printf(out, "%s %s", s->device, s->button);
}

static void show_hinted(struct buf *out, const struct match *match, int seat)
{
    show_yes(out, answer_of(match, seat)->hinted);
}

typedef void show_value(struct buf *out, const struct match *match, int seat);

static const struct {
    const char *name;
    show_value *show;
} shows[] = {
    { "phase", show_phase },       { "question", show_question },
    { "revealed", show_revealed }, { "paused", show_paused },
    { "deadline", show_deadline }, { "time left", show_time_left },
    { "score", show_score },       { "right answers", show_right_answers },
    { "streak", show_streak },     { "best streak", show_best_streak },
    { "fifty", show_fifty },       { "hints", show_hints },
    { "stars", show_stars },       { "choice", show_choice },
    { "taken", show_taken },       { "locked", show_locked },
    { "right", show_right },       { "points", show_points },
    { "bonus", show_bonus },       { "removed", show_removed },
    { "hinted", show_hinted },     { "floor", show_floor },
    { "may buzz", show_may_buzz }, { "tied", show_tied },
    { "bid", show_bid },           { "buzzes", show_buzzes },
    { "tie", show_tie },           { "owner", show_owner },
    { "kind", show_kind },         { "lives", show_lives },
    { "rank", show_rank },         { "changed", show_changed },
    { "lost", show_lost },         { "device", show_device },
};

static show_value *find_show(const char *name)
{
    for (size_t i = 0; i < sizeof shows / sizeof *shows; i++)
        if (strcmp(shows[i].name, name) == 0)
            return shows[i].show;
    return NULL;
}

static void add_word(struct buf *text, const char *word)
{
    if (text->len > 0)
        buf_add(text, " ");
    buf_add(text, word);
}

static bool compare(struct play *play, const char *name, int seat, const char *expected)
{
    show_value *show = find_show(name);
    struct buf found = { 0 };
    if (show == NULL)
        return play_fail(play, "no such value: \"%s\"", name);
    show(&found, play->match, seat);
    bool same = strcmp(buf_text(&found), expected) == 0;
    if (!same)
        play_fail(play, "expected %s = %s, found %s", name, expected, buf_text(&found));
    buf_fini(&found);
    return same;
}

/* ? [seat N] NAME = VALUE */
bool play_check(struct play *play, const struct play_line *line)
{
    struct buf name = { 0 }, value = { 0 };
    int seat = 0, i = 1;
    play->checks++;
    if (play->match == NULL)
        return play_fail(play, "nothing was played yet");
    if (line->count > 2 && strcmp(line->word[1], "seat") == 0) {
        if (!play_seat(play, line->word[2], &seat))
            return play_fail(play, "no seat %s here", line->word[2]);
        i = 3;
    }
    for (; i < line->count && strcmp(line->word[i], "=") != 0; i++)
        add_word(&name, line->word[i]);
    for (i++; i < line->count; i++)
        add_word(&value, line->word[i]);
    bool ok = value.len > 0 ? compare(play, buf_text(&name), seat, buf_text(&value))
                            : play_fail(play, "expected: ? NAME = VALUE");
    buf_fini(&name);
    buf_fini(&value);
    return ok;
}
