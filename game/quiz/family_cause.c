/* Cause: why something happened, or what came of it. Direct questions about the relations whose aspect is "cause", in either
 * direction: sound where the pack's lists of causes are closed, as it is for any other fact. */
#include "quiz/family.h"

bool family_make_cause(struct maker *m, struct question *q)
{
    return family_direct_make(m, &(struct asking){ .pool = POOL_CAUSE }, q);
}
