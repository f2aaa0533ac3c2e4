/* Pack and round for pictures; see stage_round.h. */
#include "support/stage_round.h"

#include <stdlib.h>

static const int sentences[] = { 9, 9, 9, 9, 9, 9, 9, 9, 9 };

static const struct source sources[] = {
    { "recap", "review", "", "", { { "Episodenkritik", "Episode review" } }, 9, sentences, false },
    { "table",
      "table",
      "",
      "",
      { { "Quotentabelle der zweiten Staffel", "Ratings table of the second season" } },
      9,
      sentences,
      false },
};

static const struct category categories[] = {
    { "stage", { { "Auf der Bühne", "On stage" } } },
    { "backstage", { { "Hinter der Bühne", "Behind the scenes" } } },
    { "ratings", { { "Quoten", "Ratings" } } },
};

static const struct statement statements[] = {
    { .id = "f1", .cite = { 0, 8, { 2, 3 }, 2 } }, { .id = "f2", .cite = { 0, 8, { 4 }, 1 } },
    { .id = "f3", .cite = { 0, 5, { 1, 3 }, 2 } }, { .id = "f4", .cite = { 1, 1, { 1 }, 1 } },
    { .id = "f5", .cite = { 1, 7, { 9 }, 1 } },    { .id = "f6", .cite = { 0, 2, { 1 }, 1 } },
};

static const struct pack pack = {
    .id = "stage",
    .fingerprint = 0x51A6E,
    .title = { { "Smash 2×11", "Smash 2×11" } },
    .about = { { "Eine Folge, von Hand gemacht.", "An episode, made by hand." } },
    .lang_count = 2,
    .lang = { "de", "en" },
    .source_count = 2,
    .sources = sources,
    .category_count = 3,
    .categories = categories,
    .statement_count = 6,
    .statements = statements,
};

static const struct question usual = {
    .id = 1,
    .category = 2,
    .option_count = 4,
    .key = 2,
    .option = { { .text = { { "0,86 Millionen", "0.86 million" } } },
                { .text = { { "1,80 Millionen", "1.80 million" } } },
                { .text = { { "2,68 Millionen", "2.68 million" } } },
                { .text = { { "3,54 Millionen", "3.54 million" } } } },
    .stem = { { "Um wie viele Millionen ist die Zuschauerzahl seit dem Staffelauftakt gesunken?",
                "By how many million has the audience fallen since the season premiere?" } },
    .explain = { { "4,48 Mio. beim Staffelauftakt − 1,80 Mio. bei dieser Folge = 2,68 Mio. weniger, ein Minus von 60 "
                   "%.",
                   "4.48 million at the premiere − 1.80 million for this episode = 2.68 million fewer, a fall of "
                   "60%." } },
    .hint = { { "Mehr als die Hälfte ist weg.", "More than half are gone." } },
    .support = { 0, 1 },
    .support_count = 2,
    .difficulty = 400,
};

static const struct question people = {
    .id = 2,
    .category = 1,
    .option_count = 4,
    .key = 0,
    .option = { { .text = { { "Ivy", "Ivy" } } },
                { .text = { { "Karen", "Karen" } } },
                { .text = { { "Julia", "Julia" } } },
                { .text = { { "Eileen", "Eileen" } } } },
    .stem = { { "Wem rutscht in der Szene mit John F. Kennedy das Kleid herunter?",
                "Whose dress slips down in the scene with John F. Kennedy?" } },
    .explain = { { "Ivys Kleid rutscht vollständig herunter.", "Ivy’s dress comes down altogether." } },
    .hint = { { "Sie spielt die Hauptrolle.", "She has the lead." } },
    .support = { 5 },
    .support_count = 1,
    .difficulty = 120,
};

/* Every text as long as the rules allow: 160 characters of stem, 40 of each option. */
static const struct question longest = {
    .id = 3,
    .category = 1,
    .option_count = 4,
    .key = 3,
    .option = { { .text = { { "Theaterbeleuchtungsmeisterinnenprüfungen",
                              "The lighting designer’s understudy’s cue" } } },
                { .text = { { "Die Generalprobenverschiebungsdiskussion",
                              "An argument about moving the rehearsals!" } } },
                { .text = { { "Ein nie rechtzeitig fliegendes Flugzeug.",
                              "The airplane that never arrives on time." } } },
                { .text = { { "Das Durcheinander mit der Nebelmaschine.",
                              "The muddle over one leaking fog machine." } } } },
    .stem = { { "Welche der folgenden Schwierigkeiten hat laut Episodenkritik während der ersten Vorpremieren von "
                "Bombshell die "
                "Vorstellung durchaus mehr als nur einmal gestört?",
                "Which of the following difficulties, according to the review of the episode, is shown to have "
                "interrupted "
                "one of the first previews of Bombshell more than once?" } },
    .explain = { { "Die Nebelmaschine hatte mehrere Aussetzer, das Dekorationsflugzeug kam nicht schnell genug auf die "
                   "Bühne, "
                   "und zu allem Überfluss rutschte auch noch Ivys Kleid in ihrer Szene vollständig herunter.",
                   "The fog machine failed several times, the prop airplane did not reach the stage fast enough, and "
                   "on top "
                   "of it all Ivy’s dress slipped down altogether in her scene." } },
    .hint = { { "Man sieht es nicht auf der Bühne, sondern man sieht die Bühne nicht mehr, sobald es einmal anfängt.",
                "You do not see it on the stage, rather you no longer see the stage as soon as it begins." } },
    .support = { 0, 1, 2, 3, 4, 5 },
    .support_count = 6,
    .difficulty = 700,
};

static const struct question three = {
    .id = 4,
    .category = 2,
    .option_count = 3,
    .key = 1,
    .option = { { .text = { { "Der Auftakt dieser Staffel", "This season’s premiere" } } },
                { .text = { { "Die besprochene Folge", "The episode reviewed" } } },
                { .text = { { "Der Tiefpunkt der ersten Staffel", "The low of the first season" } } } },
    .stem = { { "Was hat die wenigsten Zuschauer?", "Which had the smallest audience?" } },
    .explain = { { "1,80 Millionen waren es nur bei dieser Folge.", "Only this episode had 1.80 million." } },
    .hint = { { "", "" } },
    .support = { 0, 2 },
    .support_count = 2,
    .difficulty = 250,
};

const struct pack *stage_pack(void)
{
    return &pack;
}

struct round *stage_round(const void *user)
{
    (void)user;
    struct round *round = mem_resize(NULL, sizeof *round);
    *round = (struct round){ .pack = &pack, .seed = 5, .level = QUIZ_MEDIUM, .count = STAGE_ROUND_COUNT };
    arena_init(&round->arena);
    round->questions = arena_array(&round->arena, STAGE_ROUND_COUNT, sizeof *round->questions);
    for (int i = 0; i < STAGE_ROUND_COUNT; i++)
        round->questions[i] = i % 2 == 0 ? usual : people;
    round->questions[STAGE_ROUND_LONG] = longest;
    round->questions[STAGE_ROUND_THREE] = three;
    return round;
}
