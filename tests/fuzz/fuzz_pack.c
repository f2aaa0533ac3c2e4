/* Packs: what loads gives questions, and those are proved. */
#include <stdlib.h>

#include "fuzz/fuzz.h"
#include "quiz/lint.h"
#include "quiz/prove.h"
#include "quiz/round.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct err err;
    struct pack *pack = pack_load("fuzz", (const char *)data, size, &err);
    if (pack == NULL)
        return 0;
    struct prover *prover = prover_new(pack);
    struct round *round = quiz_catalog(pack, 1, 12, -1);
    for (int i = 0; i < round->count; i++)
        if (!quiz_prove(prover, &round->questions[i], &err) || quiz_lint(pack, &round->questions[i], NULL, NULL) > 0)
            abort();
    round_free(round);
    prover_free(prover);
    round_free(quiz_round(pack, 1, 5, QUIZ_MEDIUM, &err));
    pack_free(pack);
    return 0;
}
