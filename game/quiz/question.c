/* Question ids as text, and what questions cite. */
#include "quiz/question.h"

#include "quiz/crockford.h"

int question_cite_count(const struct question *question)
{
    return question->ready != NULL ? question->ready->cited : question->support_count;
}

const struct cite *question_cite(const struct pack *pack, const struct question *question, int i)
{
    return question->ready != NULL ? &question->ready->cite : &pack->statements[question->support[i]].cite;
}

void question_id_text(uint64_t id, char *out)
{
    for (int i = 0; i < 13; i++)
        out[i] = crockford_symbol((unsigned)(id >> (60 - 5 * i)) & 31);
    out[13] = '\0';
}

bool claim_is_number(const struct claim *claim)
{
    switch (claim->kind) {
    case CLAIM_VALUE:
    case CLAIM_DIFFERENCE:
    case CLAIM_PERCENT:
    case CLAIM_COUNT:
    case CLAIM_SUM:
    case CLAIM_AVERAGE:
        return true;
    case CLAIM_HOLDS:
    case CLAIM_HOLDS_NOT:
    case CLAIM_BEARER:
    case CLAIM_GREATEST:
    case CLAIM_LEAST:
    case CLAIM_SEQUENCE:
    case CLAIM_ODD:
    case CLAIM_TWO_HOPS:
    case CLAIM_LURE:
    case CLAIM_READY:
        return false;
    }
    return false;
}
