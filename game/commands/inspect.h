/* Inspecting a pack: every question it gives is proved and linted, and, when asked for, attacked by guessers. */
#ifndef COMMANDS_INSPECT_H
#define COMMANDS_INSPECT_H

#include "quiz/attack.h"

enum { INSPECT_QUESTIONS = 200 }; /* at most so many are read of one family */

struct finding {
    bool warning;
    const char *line;                            /* all of it, for a person */
    const char *question, *family, *lang, *rule; /* "" where it is not about one */
    const char *text;
};

struct report {
    struct arena arena;
    const char *name;        /* borrowed */
    const struct pack *pack; /* borrowed */
    struct finding *finding; /* in the order in which they were found */
    int count, room, findings, warnings;
    int *questions;        /* of each family; INSPECT_QUESTIONS: or more */
    struct attack *attack; /* of each family; NULL when not attacked */
    uint64_t attack_seed;
};

/* Inspects `pack`, called `name`. The caller calls report_fini. */
void inspect_pack(const struct pack *pack, const char *name, struct report *report);

/* Attacks every family of an inspected pack; a guesser above the limit is a finding. */
void inspect_attack(struct report *report);
void report_fini(struct report *report);

#endif
