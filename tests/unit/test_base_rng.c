/* Random numbers: the published sequences' properties, and the same bytes everywhere. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <cmocka.h>

#include "base/rng.h"

static void the_generator_is_pcg32(void **state)
{
    (void)state;
    /* pcg32-demo of the reference implementation: state and stream after seeding with 42 and 54 */
    struct rng r = { 0, (UINT64_C(54) << 1) | 1 };
    rng_next(&r);
    r.state += 42;
    rng_next(&r);
    static const uint32_t expected[] = { 0xa15c02b7, 0x7b47f409, 0xba1d3330, 0x83d2f293, 0xbfa4784b, 0xcbed606e };
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++)
        assert_int_equal(rng_next(&r), expected[i]);
}

static void a_stream_gives_the_same_numbers_on_every_machine(void **state)
{
    (void)state;
    struct rng r = rng_stream(1, 2, "test");
    static const uint32_t expected[] = { 0x8fcbe78a, 0x60f62cb0, 0xbccc17d5, 0xa06ecd20 };
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++)
        assert_int_equal(rng_next(&r), expected[i]);
}

static void seed_index_and_purpose_each_make_another_stream(void **state)
{
    (void)state;
    struct rng streams[] = { rng_stream(1, 2, "a"), rng_stream(2, 2, "a"), rng_stream(1, 3, "a"), rng_stream(1, 2, "b"),
                             rng_stream(2, 1, "a") };
    enum { STREAMS = sizeof streams / sizeof *streams };
    uint32_t first[STREAMS];
    for (int i = 0; i < STREAMS; i++) {
        assert_int_equal(streams[i].inc & 1, 1);
        first[i] = rng_next(&streams[i]);
        for (int j = 0; j < i; j++)
            assert_true(first[i] != first[j]);
    }
}

/* Sum of (found - expected)^2 / expected. */
static double chi_square(const int *found, int cells, int draws)
{
    double expected = (double)draws / cells, sum = 0;
    for (int i = 0; i < cells; i++)
        sum += (found[i] - expected) * (found[i] - expected) / expected;
    return sum;
}

static void bounded_draws_are_uniform(void **state)
{
    (void)state;
    static const uint32_t bounds[] = { 2, 3, 4, 7, 10 };
    for (size_t b = 0; b < sizeof bounds / sizeof *bounds; b++) {
        enum { DRAWS = 60000 };
        int found[10] = { 0 };
        struct rng r = rng_stream(5, b, "uniform");
        for (int i = 0; i < DRAWS; i++) {
            uint32_t draw = rng_below(&r, bounds[b]);
            assert_true(draw < bounds[b]);
            found[draw]++;
        }
        assert_true(chi_square(found, (int)bounds[b], DRAWS) < 28); /* 0.1 % at 9 degrees of freedom */
    }
    struct rng r = rng_stream(5, 0, "one");
    assert_int_equal(rng_below(&r, 1), 0);
}

/* 3 * 2^30 leaves a rest of a quarter: without rejection the lowest quarter would come twice as often. */
static void draws_below_a_large_bound_have_no_favourites(void **state)
{
    (void)state;
    enum { DRAWS = 30000 };
    int found[3] = { 0 };
    struct rng r = rng_stream(6, 0, "large");
    for (int i = 0; i < DRAWS; i++)
        found[rng_below(&r, 0xC0000000u) >> 30]++;
    assert_true(chi_square(found, 3, DRAWS) < 14);
}

static void all_orders_of_a_shuffle_are_equally_likely(void **state)
{
    (void)state;
    enum { ORDERS = 24, DRAWS = 48000 };
    int found[256] = { 0 }, orders[ORDERS], count = 0;
    struct rng r = rng_stream(7, 0, "shuffle");
    for (int i = 0; i < DRAWS; i++) {
        int items[4] = { 0, 1, 2, 3 };
        rng_shuffle(&r, items, 4, sizeof *items);
        found[items[0] | items[1] << 2 | items[2] << 4 | items[3] << 6]++;
    }
    for (int i = 0; i < 256; i++)
        if (found[i] > 0) {
            assert_true(count < ORDERS);
            orders[count++] = found[i];
        }
    assert_int_equal(count, ORDERS);
    assert_true(chi_square(orders, ORDERS, DRAWS) < 50); /* 0.1 % at 23 degrees of freedom */
}

static void a_shuffle_of_none_or_one_changes_nothing(void **state)
{
    (void)state;
    struct rng r = rng_stream(8, 0, "few"), before = r;
    char one[3] = "ab";
    rng_shuffle(&r, one, 0, 1);
    rng_shuffle(&r, one, 1, 2);
    assert_string_equal(one, "ab");
    assert_memory_equal(&r, &before, sizeof r);
}

static void hashes_are_fnv_1a(void **state)
{
    (void)state;
    assert_true(hash_bytes(HASH_START, "", 0) == UINT64_C(0xcbf29ce484222325));
    assert_true(hash_bytes(HASH_START, "a", 1) == UINT64_C(0xaf63dc4c8601ec8c));
    assert_true(hash_bytes(HASH_START, "foobar", 6) == UINT64_C(0x85944171f73967e8));
    assert_true(hash_string(hash_string(HASH_START, "ab"), "c") != hash_string(hash_string(HASH_START, "a"), "bc"));
}

static void a_long_hash_knows_every_byte_its_place_and_the_length(void **state)
{
    enum { LONGEST = 100 };
    (void)state;
    unsigned char bytes[LONGEST + 1] = { 0 };
    uint64_t before = 0;
    for (size_t len = 0; len <= LONGEST; len++) {
        uint64_t hash = hash_long(bytes, len);
        assert_true(len == 0 || hash != before);
        before = hash;
        for (size_t i = 0; i < len; i++) {
            bytes[i] = 1;
            uint64_t other = hash_long(bytes, len);
            assert_true(other != hash);
            bytes[i] = 0;
            bytes[(i + 1) % len] = 1;
            assert_true(len == 1 || hash_long(bytes, len) != other);
            bytes[(i + 1) % len] = 0;
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_generator_is_pcg32),
        cmocka_unit_test(a_stream_gives_the_same_numbers_on_every_machine),
        cmocka_unit_test(seed_index_and_purpose_each_make_another_stream),
        cmocka_unit_test(bounded_draws_are_uniform),
        cmocka_unit_test(draws_below_a_large_bound_have_no_favourites),
        cmocka_unit_test(all_orders_of_a_shuffle_are_equally_likely),
        cmocka_unit_test(a_shuffle_of_none_or_one_changes_nothing),
        cmocka_unit_test(hashes_are_fnv_1a),
        cmocka_unit_test(a_long_hash_knows_every_byte_its_place_and_the_length),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
