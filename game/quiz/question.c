/* Question ids as text. */
#include "quiz/question.h"

#include "quiz/crockford.h"

void question_id_text(uint64_t id, char *out)
{
    for (int i = 0; i < 13; i++)
        out[i] = crockford_symbol((unsigned)(id >> (60 - 5 * i)) & 31);
    out[13] = '\0';
}
