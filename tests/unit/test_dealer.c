/* A round dealt beside the loop is the one that would be dealt on the spot. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <SDL.h>

#include "commands/dealer.h"
#include "support/visit.h"

static void deal(struct dealer *dealer, const struct effect *effect, struct world *w)
{
    struct err err = { "" };
    while (!dealer_ready(dealer, effect))
        SDL_Delay(1);
    assert_non_null(w->dealt);
    assert_true(world_perform(w, effect, &err));
    dealer_clear(dealer);
    assert_null(w->dealt);
}

static void a_round_is_dealt_in_a_thread(void **state)
{
    struct visit *v = *state;
    struct dealer dealer = { .world = &v->world };
    const struct effect start = { .kind = EFFECT_START, .time = v->now };
    deal(&dealer, &start, &v->world);
    uint64_t first = v->world.round->questions[0].id;
    assert_true(world_perform(&v->world, &start, NULL));
    assert_int_equal(v->world.round->questions[0].id, first);
}

/* Nobody asks for it any more: whoever closes the window waits for the thread and frees what it made. */
static void a_round_nobody_takes_is_freed(void **state)
{
    struct visit *v = *state;
    struct dealer dealer = { .world = &v->world };
    const struct effect start = { .kind = EFFECT_START, .time = v->now };
    dealer_ready(&dealer, &start);
    dealer_clear(&dealer);
    assert_null(v->world.match);
}

static void other_effects_need_no_dealing(void **state)
{
    struct visit *v = *state;
    struct dealer dealer = { .world = &v->world };
    const struct effect seed = { .kind = EFFECT_SEED };
    assert_true(dealer_ready(&dealer, &seed));
    assert_null(v->world.dealt);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        VISIT(a_round_is_dealt_in_a_thread),
        VISIT(a_round_nobody_takes_is_freed),
        VISIT(other_effects_need_no_dealing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
