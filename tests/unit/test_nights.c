/* What the window keeps of event nights on the disk: set-ups under names, and the evening that goes on. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "commands/nights.h"
#include "support/scratch.h"
#include "support/visit.h"

struct shelf {
    struct scratch scratch;
    struct store *store;
    struct nights nights;
};

static struct shelf open_shelf(struct visit *v)
{
    struct shelf s = { .scratch = scratch_make() };
    struct effect usual = { .kind = EFFECT_NIGHT_SETUP };
    s.store = store_open(s.scratch.folder, 0);
    world_perform(&v->world, &usual, NULL);
    return s;
}

static void close_shelf(struct shelf *s)
{
    nights_fini(&s->nights);
    store_close(s->store);
    scratch_remove(&s->scratch);
}

static enum outcome setup(struct shelf *s, enum effect_kind kind, int index, const char *name)
{
    struct err err = { "" };
    struct effect effect = { .kind = kind, .index = index };
    snprintf(effect.name, sizeof effect.name, "%s", name);
    return nights_setup(&s->nights, &effect, &err);
}

static void a_set_up_is_kept_taken_up_and_removed(void **state)
{
    struct visit *v = *state;
    struct shelf s = open_shelf(v);
    struct night *night = &v->world.night;
    assert_true(nights_init(&s.nights, &v->world, s.store, NULL));
    assert_int_equal(night->kept_count, 0);
    night->setup.questions = 17;
    assert_int_equal(setup(&s, EFFECT_NIGHT_KEEP, 0, "Fantreffen Köln"), OUTCOME_DONE);
    assert_int_equal(night->kept_count, 1);
    assert_string_equal(night->kept[0], "Fantreffen Köln");
    night->setup.questions = 5;
    assert_int_equal(setup(&s, EFFECT_NIGHT_LOAD, 0, ""), OUTCOME_DONE);
    assert_int_equal(night->setup.questions, 17);
    scratch_write(&s.scratch, "setups/Fantreffen Köln.json", "{\"setup\":1,\"questions\":0}");
    assert_int_equal(setup(&s, EFFECT_NIGHT_LOAD, 0, ""), OUTCOME_REFUSED);
    assert_int_equal(night->setup.questions, 17); /* as it was */
    assert_int_equal(setup(&s, EFFECT_NIGHT_DROP, 0, ""), OUTCOME_DONE);
    assert_int_equal(night->kept_count, 0);
    close_shelf(&s);
}

static enum outcome perform(struct shelf *s, struct visit *v, struct effect effect)
{
    effect.time = v->now;
    if (!world_perform(&v->world, &effect, NULL))
        return OUTCOME_REFUSED;
    return nights_keep(&s->nights, &effect, NULL) ? OUTCOME_DONE : OUTCOME_UNSAVED;
}

static struct effect asking(void)
{
    return (struct effect){ .kind = EFFECT_EVENT, .event = { .kind = EVENT_ASK, .value = SECOND } };
}

static void an_evening_goes_on_and_the_one_before_is_never_lost(void **state)
{
    struct visit *v = *state;
    struct shelf s = open_shelf(v);
    assert_true(nights_init(&s.nights, &v->world, s.store, NULL));
    assert_int_equal(perform(&s, v, (struct effect){ .kind = EFFECT_NIGHT_START, .index = 5 }), OUTCOME_DONE);
    assert_int_equal(perform(&s, v, asking()), OUTCOME_DONE);
    night_leave(&v->world);
    assert_true(nights_leave(&s.nights, false, NULL)); /* waits */
    assert_non_null(v->world.night.unfinished);
    assert_int_equal(perform(&s, v, (struct effect){ .kind = EFFECT_NIGHT_RESUME }), OUTCOME_DONE);
    assert_int_equal(v->world.match->question, 0);
    night_leave(&v->world);
    assert_true(nights_leave(&s.nights, false, NULL));
    assert_int_equal(perform(&s, v, (struct effect){ .kind = EFFECT_NIGHT_START, .index = 5 }), OUTCOME_DONE);
    assert_int_equal(scratch_count(&s.scratch, "event.jsonl."), 1); /* set aside for the new one */
    night_leave(&v->world);
    assert_true(nights_leave(&s.nights, true, NULL)); /* over */
    assert_null(v->world.night.unfinished);
    assert_int_equal(scratch_count(&s.scratch, "event.jsonl."), 2);
    close_shelf(&s);
}

static void an_evening_that_makes_no_sense_is_told_and_set_aside(void **state)
{
    struct visit *v = *state;
    struct shelf s = open_shelf(v);
    struct err err = { "" };
    scratch_write(&s.scratch, "event.jsonl", "{\"journal\":\n");
    assert_false(nights_init(&s.nights, &v->world, s.store, &err));
    assert_true(err.text[0] != '\0');
    assert_null(v->world.night.unfinished);
    assert_int_equal(perform(&s, v, (struct effect){ .kind = EFFECT_NIGHT_START, .index = 5 }), OUTCOME_DONE);
    assert_int_equal(scratch_count(&s.scratch, "event.jsonl."), 1);
    close_shelf(&s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        VISIT(a_set_up_is_kept_taken_up_and_removed),
        VISIT(an_evening_goes_on_and_the_one_before_is_never_lost),
        VISIT(an_evening_that_makes_no_sense_is_told_and_set_aside),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
