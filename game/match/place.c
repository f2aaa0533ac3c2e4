/* Places; see place.h. */
#include "match/place.h"

enum { HALF_LEAST = 6 };

static bool ahead(const struct match_stand *a, const struct match_stand *b)
{
    return a->lives != b->lives ? a->lives > b->lives : a->score > b->score;
}

static struct match_stand *stand_of(struct match_place *place, bool before)
{
    return before ? &place->before : &place->now;
}

/* `all` in the order of seats. */
static void find_places(struct match_place *all, int count, bool before)
{
    for (int i = 0; i < count; i++) {
        struct match_stand *own = stand_of(&all[i], before);
        own->rank = 1;
        own->line = 0;
        for (int k = 0; k < count; k++) {
            const struct match_stand *other = stand_of(&all[k], before);
            own->rank += ahead(other, own);
            own->line += ahead(other, own) || (k < i && !ahead(own, other));
        }
    }
}

/* Lines are the numbers from 0, so each exchange brings one home. */
static void sort(struct match_place *all, int count)
{
    for (int i = 0; i < count; i++)
        while (all[i].now.line != i) {
            struct match_place home = all[all[i].now.line];
            all[all[i].now.line] = all[i];
            all[i] = home;
        }
}

void match_places(const struct match *match, enum place_since since, struct match_place *out)
{
    for (int i = 0; i < match->seat_count; i++) {
        const struct match_seat *seat = &match->seats[i];
        struct match_stand now = { .score = seat->score, .lives = seat->lives };
        struct match_stand before = { .score = seat->old_score, .lives = seat->old_lives };
        if (since == SINCE_RULING)
            before =
                (struct match_stand){ .score = now.score - seat->changed, .lives = now.lives - seat->lives_changed };
        out[i] = (struct match_place){ .seat = i, .now = now, .before = before };
    }
    find_places(out, match->seat_count, false);
    find_places(out, match->seat_count, true);
    sort(out, match->seat_count);
}

bool match_half(const struct match *match)
{
    int swapped = 0;
    for (int i = 0; i < match->revealed; i++)
        swapped += match->asks[i].swapped;
    int over = match->revealed - swapped, all = match->last + 1 - swapped;
    return match->phase == MATCH_PHASE_BOARD && all >= HALF_LEAST && over == (all + 1) / 2 &&
           !match->asks[match->revealed - 1].swapped;
}
