/* Journals: what is read can be played, however little sense its events make. */
#include "fuzz/fuzz.h"
#include "record/journal.h"
#include "support/example_round.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct err err;
    struct journal *journal = journal_read("fuzz", (const char *)data, size, &err);
    if (journal != NULL && journal->head.count > 0) { /* journal_replay: no round has none */
        struct round *round = example_round(journal->head.seed, journal->head.count);
        match_free(journal_apply(journal, round, &err));
        example_round_free(round);
    }
    journal_free(journal);
    return 0;
}
