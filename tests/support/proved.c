/* See proved.h. */
#include "support/proved.h"

#include "quiz/lint.h"

enum truth judged_by(const struct pack *pack, const struct claim *claim)
{
    struct prover *prover = prover_new(pack);
    enum truth truth = quiz_judge(prover, claim);
    prover_free(prover);
    return truth;
}

bool proved_by(const struct pack *pack, const struct question *question, struct err *why)
{
    struct prover *prover = prover_new(pack);
    bool proved = quiz_prove(prover, question, why);
    prover_free(prover);
    return proved;
}

bool proved_round(const struct round *round, struct err *why)
{
    bool fine = true;
    struct prover *prover = prover_new(round->pack);
    for (int i = 0; fine && i < round->count; i++) {
        const struct question *q = &round->questions[i];
        struct err fault;
        fine = quiz_prove(prover, q, &fault) || err_set(why, "not proved: %s: %s", q->stem.in[0], fault.text);
        fine = fine && (quiz_lint(round->pack, q, NULL, NULL) == 0 || err_set(why, "not clean: %s", q->stem.in[0]));
    }
    prover_free(prover);
    return fine;
}
