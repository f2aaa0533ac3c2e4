/* Statistics of a match; see stats.h. */
#include "match/stats.h"

static bool buzz_before(const struct match_buzz *a, const struct match_buzz *b)
{
    return a->time != b->time ? a->time < b->time : a->seat < b->seat;
}

int match_buzzes(const struct match *match, int question, int64_t since, struct match_buzz *out, int room)
{
    int count = 0;
    for (int i = 0; i < match->seat_count; i++) {
        const struct match_answer *answer = &match->seats[i].answers[question];
        struct match_buzz buzz = { .seat = i, .time = answer->buzz, .tied = answer->tied };
        if (answer->buzz < 0 || answer->buzz < since)
            continue;
        int at = count < room ? count++ : room;
        for (; at > 0 && buzz_before(&buzz, &out[at - 1]); at--)
            if (at < room)
                out[at] = out[at - 1];
        if (at < room)
            out[at] = buzz;
    }
    for (int i = 0; i < count; i++)
        out[i].gap = out[i].time - out[0].time;
    return count;
}

static bool counts(const struct match *match, int question)
{
    return question < match->revealed && !match->asks[question].voided;
}

struct match_fastest match_fastest(const struct match *match, int seat)
{
    struct match_fastest fastest = { .seat = -1, .question = -1 };
    for (int q = 0; q < match->revealed; q++)
        for (int i = 0; i < match->seat_count && counts(match, q); i++) {
            const struct match_answer *answer = &match->seats[i].answers[q];
            if ((seat >= 0 && i != seat) || answer->buzz < 0 || !answer->right ||
                (fastest.seat >= 0 && answer->taken >= fastest.taken))
                continue;
            fastest = (struct match_fastest){ .seat = i, .question = q, .taken = answer->taken };
        }
    return fastest;
}

/* category -1: any */
static struct match_share seat_share(const struct match *match, int seat, int category)
{
    struct match_share share = { 0 };
    for (int q = 0; q < match->revealed; q++) {
        const struct match_answer *answer = &match->seats[seat].answers[q];
        bool in = category < 0 || match->round->questions[q].category == category;
        if (!counts(match, q) || answer->order < 0 || !in)
            continue;
        share.of++;
        share.right += answer->right;
    }
    return share;
}

struct match_share match_seat_share(const struct match *match, int seat)
{
    return seat_share(match, seat, -1);
}

struct match_share match_category_share(const struct match *match, int seat, int category)
{
    return seat_share(match, seat, category);
}

static bool better(struct match_share a, struct match_share b)
{
    int left = a.right * b.of, right = b.right * a.of;
    return left != right ? left > right : a.of > b.of;
}

int match_best_category(const struct match *match, int seat)
{
    int best = -1;
    struct match_share most = { .right = 0, .of = 1 };
    for (int i = 0; i < match->round->pack->category_count; i++) {
        struct match_share share = match_category_share(match, seat, i);
        if (share.right == 0 || (best >= 0 && !better(share, most)))
            continue;
        best = i;
        most = share;
    }
    return best;
}

struct match_share match_question_share(const struct match *match, int question)
{
    struct match_share share = { 0 };
    for (int i = 0; i < match->seat_count; i++) {
        const struct match_answer *answer = &match->seats[i].answers[question];
        if (!counts(match, question) || answer->order < 0)
            continue;
        share.of++;
        share.right += answer->right;
    }
    return share;
}

int match_hardest(const struct match *match)
{
    int hardest = -1;
    struct match_share least = { .right = 1, .of = 1 };
    for (int q = 0; q < match->revealed; q++) {
        struct match_share share = match_question_share(match, q);
        if (share.of == 0) /* nobody dared */
            share.of = 1;
        if (!counts(match, q) || share.right * least.of >= least.right * share.of)
            continue;
        hardest = q;
        least = share;
    }
    return hardest;
}
