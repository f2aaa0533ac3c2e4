/* Saves on three computers, played on and merged at random: what each knows is, play for play, what has reached it. Kept
 * beside them is the plain list of all plays, and which computer has heard of which. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/rng.h"
#include "record/merge.h"
#include "record/part.h"
#include "record/stats.h"
#include "support/example_round.h"

enum { COMPUTERS = 3, PEOPLE = 3, STEPS = 60, RUNS = 30, QUESTIONS = 5, PLAYS = STEPS };

/* Person PEOPLE is the guests. */
struct play {
    int person, score, right;
    bool known[COMPUTERS];
};

struct family {
    struct rng rng;
    struct round *round;
    struct save *save[COMPUTERS];
    uint64_t id[PEOPLE]; /* 0: not yet there */
    char name[PEOPLE][32];
    struct play play[PLAYS];
    int plays, when;
};

static int at_most(struct family *f, int most)
{
    return (int)rng_below(&f->rng, (uint32_t)most);
}

/* --- what happens --- */

static int seat(const struct family *f, int computer, int person)
{
    return person < PEOPLE && f->id[person] != 0 ? save_find_profile(f->save[computer], f->id[person]) : -1;
}

static void create(struct family *f)
{
    int person = at_most(f, PEOPLE), computer = at_most(f, COMPUTERS), index;
    struct err err;
    if (f->id[person] != 0)
        return;
    snprintf(f->name[person], sizeof f->name[person], "P%d", person);
    if (!save_add_profile(f->save[computer], f->name[person], ++f->when, &index, &err))
        fail_msg("%s", err.text);
    f->id[person] = f->save[computer]->profiles[index].id;
}

static void rename_somebody(struct family *f)
{
    int person = at_most(f, PEOPLE), computer = at_most(f, COMPUTERS), index = seat(f, computer, person);
    if (index < 0)
        return;
    snprintf(f->name[person], sizeof f->name[person], "P%d-%d", person, ++f->when);
    assert_true(save_rename_profile(f->save[computer], index, f->name[person], f->when, NULL));
    save_set_avatar(f->save[computer], index, avatar_number(at_most(f, AVATARS)), f->when);
}

static struct match *answer_all(struct family *f)
{
    struct match_rules rules = match_rules(MATCH_RELAXED);
    struct match *match = match_new(f->round, &rules, 1);
    for (int i = 0; i < QUESTIONS; i++) {
        int key = f->round->questions[i].key, choice = at_most(f, 2) == 0 ? key : (key + 1) % 3;
        assert_true(match_apply(match, &(struct match_event){ .kind = EVENT_ASK, .time = i }, NULL));
        assert_true(
            match_apply(match, &(struct match_event){ .kind = EVENT_ANSWER, .value = choice, .time = i }, NULL));
        assert_true(match_apply(match, &(struct match_event){ .kind = EVENT_NEXT, .time = i }, NULL));
    }
    return match;
}

static void play(struct family *f)
{
    int person = at_most(f, PEOPLE + 1), computer = at_most(f, COMPUTERS), index = seat(f, computer, person);
    if (person < PEOPLE && index < 0)
        return;
    struct match *match = answer_all(f);
    struct play *play = &f->play[f->plays++];
    f->save[computer]->settings.profile = index;
    int64_t when = save_when(f->save[computer], 1000 + ++f->when);
    save_record(f->save[computer], match, 0, when);
    save_record(f->save[computer], match, 0, when); /* as after a crash */
    *play = (struct play){ .person = person, .score = match->seats[0].score, .right = match->seats[0].right };
    play->known[computer] = true;
    match_free(match);
    char fact[] = { 'f', (char)('0' + at_most(f, 5)), '\0' };
    struct save *save = f->save[computer];
    card_answer(cards_get(&save->cards, save_player(save), "example", fact), f->when / 4, 1, play->right > 2);
}

/* One person's, or everything, is brought from one computer to another. */
static void bring(struct family *f)
{
    int from = at_most(f, COMPUTERS), to = (from + 1 + at_most(f, COMPUTERS - 1)) % COMPUTERS;
    int person = at_most(f, PEOPLE + 1), index = seat(f, from, person);
    struct save *file = merge_extract(f->save[from], index);
    merge_save(f->save[to], file, false);
    for (int i = 0; i < f->plays; i++)
        if (index < 0 || f->play[i].person == person)
            f->play[i].known[to] |= f->play[i].known[from];
    save_free(file);
}

static void step(struct family *f)
{
    static void (*const deeds[])(struct family *) = { create, rename_somebody, play, play, play, bring, bring };
    deeds[at_most(f, sizeof deeds / sizeof *deeds)](f);
}

/* --- what must be true --- */

struct sums {
    int asked, right, scores;
};

static struct sums sums_of(const struct save *save, const char *player)
{
    struct sums sums = { 0 };
    for (int i = 0; i < save->history_count; i++)
        if (strcmp(save->history[i].player, player) == 0) {
            sums.asked += save->history[i].asked;
            sums.right += save->history[i].right;
        }
    for (int i = 0; i < save->score_count; i++)
        sums.scores += strcmp(save->scores[i].player, player) == 0;
    return sums;
}

static int answers_of(const struct save *save, const char *player)
{
    int sum = 0;
    for (int i = 0; i < save->part_count; i++)
        if (strcmp(save->parts[i].player, player) == 0)
            sum += save->parts[i].answers;
    return sum;
}

/* The diary and the sums by families tell the same plays. */
static void check_sums(const struct save *save, const char *player, const struct sums *sums)
{
    struct arena a;
    struct diary_sum *days;
    struct ledger families = { .items = NULL };
    int asked = 0, right = 0;
    arena_init(&a);
    for (int i = diary_sums(&save->diary, player, &a, &days) - 1; i >= 0; i--) {
        asked += days[i].asked;
        right += days[i].right;
    }
    assert_int_equal(asked, sums->asked);
    assert_int_equal(right, sums->right);
    stats_families(save, player, &families);
    for (int i = 0; i < families.count; i++) {
        asked -= families.items[i].asked;
        right -= families.items[i].right;
    }
    assert_int_equal(asked, 0);
    assert_int_equal(right, 0);
    assert_int_equal(stats_of(save, player, 0).asked, sums->asked);
    ledger_free(&families);
    arena_fini(&a);
}

static void check_person(const struct family *f, int computer, int person)
{
    int index = seat(f, computer, person), plays = 0, right = 0;
    for (int i = 0; i < f->plays; i++)
        if (f->play[i].person == person && f->play[i].known[computer]) {
            plays++;
            right += f->play[i].right;
        }
    if (person < PEOPLE && index < 0) {
        assert_int_equal(plays, 0);
        return;
    }
    const char *name = index >= 0 ? f->save[computer]->profiles[index].name : "";
    struct sums sums = sums_of(f->save[computer], name);
    assert_int_equal(sums.asked, plays * QUESTIONS);
    assert_int_equal(sums.right, right);
    assert_int_equal(answers_of(f->save[computer], name), plays * QUESTIONS);
    check_sums(f->save[computer], name, &sums);
}

/* Of all plays of a list that are known, the best twenty are on it. */
static int by_score(const void *a, const void *b)
{
    return *(const int *)b - *(const int *)a;
}

static void check_list(const struct family *f, int computer)
{
    int scores[PLAYS], count = 0;
    const struct score *best[SAVE_SCORES_KEPT];
    for (int i = 0; i < f->plays; i++)
        if (f->play[i].known[computer])
            scores[count++] = f->play[i].score;
    qsort(scores, (size_t)count, sizeof *scores, by_score);
    int kept = save_best(f->save[computer], "example", MATCH_RELAXED, QUESTIONS, best, SAVE_SCORES_KEPT);
    assert_int_equal(kept, count < SAVE_SCORES_KEPT ? count : SAVE_SCORES_KEPT);
    for (int i = 0; i < kept; i++)
        assert_int_equal(best[i]->score, scores[i]);
}

static struct save *copy_of(const struct save *save)
{
    struct buf text = { 0 };
    save_write(save, &text);
    struct save *copy = save_read("copy", buf_text(&text), text.len, NULL);
    assert_non_null(copy);
    save_give_chance(copy, 1);
    buf_fini(&text);
    return copy;
}

static void same_text(const struct save *a, const struct save *b)
{
    struct buf x = { 0 }, y = { 0 };
    save_write(a, &x);
    save_write(b, &y);
    assert_string_equal(buf_text(&x), buf_text(&y));
    buf_fini(&x);
    buf_fini(&y);
}

static void check_idempotent(const struct family *f, int a, int b)
{
    struct save *self = copy_of(f->save[a]), *once = copy_of(f->save[a]);
    merge_save(self, f->save[a], false);
    same_text(self, f->save[a]);
    merge_save(once, f->save[b], false);
    struct save *twice = copy_of(once);
    struct merge_sum again = merge_save(twice, f->save[b], false);
    assert_int_equal(again.answers + again.fresh, 0);
    same_text(once, twice);
    save_free(self);
    save_free(once);
    save_free(twice);
}

/* --- in either order --- */

static void line(struct buf *out, const char *kind, const char *a, const char *b, long long x, long long y, long long z)
{
    buf_printf(out, "%s %s %s %lld %lld %lld\n", kind, a, b, x, y, z);
}

static int by_text(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* All that is in a save as lines in the order of the alphabet, seen from a save that has no part in it. */
static char *picture(const struct save *save)
{
    struct save *view = save_new();
    struct buf text = { 0 }, sorted = { 0 };
    save_give_chance(view, 4711);
    merge_save(view, save, false);
    for (int i = 0; i < view->profile_count; i++)
        line(&text, "profile", view->profiles[i].name, avatar_shape_name(view->profiles[i].avatar.shape),
             (long long)view->profiles[i].id, view->profiles[i].changed, view->profiles[i].avatar.colour);
    for (int i = 0; i < view->part_count; i++)
        line(&text, "part", view->parts[i].player, "", (long long)view->parts[i].from, view->parts[i].answers, 0);
    for (int i = 0; i < view->history_count; i++)
        line(&text, "history", view->history[i].player, "",
             (long long)(view->history[i].from ^ view->history[i].question), view->history[i].asked,
             view->history[i].right);
    for (int i = 0; i < view->standing_count; i++)
        line(&text, "standing", view->standings[i].player, "", view->standings[i].next, view->standings[i].skill.rating,
             view->standings[i].skill.count);
    for (int i = 0; i < view->rating_count; i++)
        line(&text, "rating", "", "", (long long)view->ratings[i].question, view->ratings[i].hardness.rating,
             view->ratings[i].hardness.count);
    for (int i = 0; i < view->score_count; i++)
        line(&text, "score", view->scores[i].player, "", view->scores[i].score, view->scores[i].when, i);
    char *lines[4096];
    size_t count = 0;
    for (char *p = strtok(text.bytes, "\n"); p != NULL && count < 4096; p = strtok(NULL, "\n"))
        lines[count++] = p;
    qsort(lines, count, sizeof *lines, by_text);
    for (size_t i = 0; i < count; i++)
        buf_printf(&sorted, "%s\n", lines[i]);
    buf_fini(&text);
    save_free(view);
    return sorted.bytes;
}

static void check_commutative(const struct family *f, int a, int b)
{
    struct save *ab = copy_of(f->save[a]), *ba = copy_of(f->save[b]);
    merge_save(ab, f->save[b], false);
    merge_save(ba, f->save[a], false);
    char *x = picture(ab), *y = picture(ba);
    if (x != NULL && y != NULL)
        assert_string_equal(x, y);
    assert_true((x == NULL) == (y == NULL));
    free(x);
    free(y);
    save_free(ab);
    save_free(ba);
}

static void test_every_play_counts_once(void **state)
{
    (void)state;
    for (int run = 0; run < RUNS; run++) {
        struct family f = { .rng = rng_stream((uint64_t)run, 0, "merge"), .round = example_round(7, QUESTIONS) };
        for (int i = 0; i < COMPUTERS; i++) {
            f.save[i] = save_new();
            save_give_chance(f.save[i], (uint64_t)(run * COMPUTERS + i + 1));
        }
        for (int i = 0; i < STEPS; i++) {
            step(&f);
            for (int computer = 0; computer < COMPUTERS; computer++) {
                for (int person = 0; person <= PEOPLE; person++)
                    check_person(&f, computer, person);
                check_list(&f, computer);
            }
        }
        for (int i = 0; i < COMPUTERS; i++) {
            check_idempotent(&f, i, (i + 1) % COMPUTERS);
            check_commutative(&f, i, (i + 1) % COMPUTERS);
        }
        for (int i = 0; i < COMPUTERS; i++)
            save_free(f.save[i]);
        example_round_free(f.round);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_every_play_counts_once) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
