/* The round made by hand; see example_round.h. */
#include "example_round.h"

#include "base/rng.h"

#include <stdlib.h>

static const struct pack example_pack = {
    .id = "example", .fingerprint = 0xE8A3B1E, .lang_count = 2, .lang = { "de", "en" }
};

static struct words same_in_both(const char *text)
{
    return (struct words){ .in = { text, text } };
}

static void fill(struct arena *a, struct question *question, int number)
{
    question->id = hash_string(HASH_START, arena_printf(a, "example %d", number));
    question->option_count = number % 5 == 0 ? 3 : 4;
    question->key = number % question->option_count;
    question->stem = same_in_both(arena_printf(a, "Question %d?", number));
    question->explain = same_in_both("Because it is so.");
    question->hint = same_in_both(number % 4 == 0 ? "" : "Think of the number.");
    for (int i = 0; i < question->option_count; i++)
        question->option[i].text = same_in_both(arena_printf(a, "Option %c", 'A' + i));
}

struct round *example_round(uint64_t seed, int count)
{
    struct round *round = mem_resize(NULL, sizeof *round);
    *round = (struct round){ .pack = &example_pack, .seed = seed, .level = QUIZ_MEDIUM, .count = count };
    arena_init(&round->arena);
    round->questions = arena_array(&round->arena, (size_t)count, sizeof *round->questions);
    for (int i = 0; i < count; i++)
        fill(&round->arena, &round->questions[i], i + 1);
    return round;
}

void example_round_free(struct round *round)
{
    if (round == NULL)
        return;
    arena_fini(&round->arena);
    free(round);
}
