/* Said: who says or claims this, or what does that one say. Direct questions about the relations whose aspect is "said": that
 * somebody says it is the fact, not what is said. */
#include "quiz/family.h"

bool family_make_said(struct maker *m, struct question *q)
{
    return family_direct_make(m, &(struct asking){ .pool = POOL_SAID }, q);
}
