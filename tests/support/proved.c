/* Proving once; see proved.h. */
#include "support/proved.h"

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
