/* See example_question.h. */
#include "support/example_question.h"

#include "quiz/wording.h"
#include "support/pack_find.h"

struct words example_words(const char *text)
{
    return (struct words){ .in = { text, text } };
}

struct question example_who(const struct pack *pack)
{
    static const char *const persons[] = { "anna", "ben", "cem", "dora" };
    struct question q = { .option_count = 4, .key = 2, .support_count = 1, .difficulty = 300 };
    q.stem = (struct words){ .in = { "Wer spielt den Geist?", "Who plays the ghost?" } };
    q.explain = (struct words){ .in = { "Cem spielt den Geist.", "Cem plays the ghost." } };
    q.hint = (struct words){ .in = { "Man sieht durch ihn hindurch.", "You can see through him." } };
    q.support[0] = find_statement(pack, "f3");
    for (int i = 0; i < 4; i++) {
        int person = find_entity(pack, persons[i]);
        q.option[i].text = wording_label(pack, person);
        q.option[i].claim = (struct claim){ .kind = CLAIM_HOLDS,
                                            .relation = find_relation(pack, "plays"),
                                            .subject = person,
                                            .object = find_entity(pack, "ghost") };
    }
    return q;
}

struct question example_how_much(const struct pack *pack)
{
    static const struct words texts[] = { { .in = { "31 Jahre", "31 years" } },
                                          { .in = { "37 Jahre", "37 years" } },
                                          { .in = { "44 Jahre", "44 years" } },
                                          { .in = { "52 Jahre", "52 years" } } };
    static const int64_t values[] = { 31, 37, 44, 52 };
    struct question q = { .option_count = 4, .key = 1, .support_count = 1, .difficulty = 500 };
    q.stem = (struct words){ .in = { "Wie alt ist Cem?", "How old is Cem?" } };
    q.explain = (struct words){ .in = { "Cem ist 37 Jahre alt.", "Cem is 37 years old." } };
    q.support[0] = find_statement(pack, "f24");
    for (int i = 0; i < 4; i++) {
        q.option[i].text = texts[i];
        q.option[i].claim = (struct claim){ .kind = CLAIM_VALUE,
                                            .relation = find_relation(pack, "age"),
                                            .subject = find_entity(pack, "cem"),
                                            .value = values[i] };
    }
    return q;
}
