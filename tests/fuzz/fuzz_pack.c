/* Packs: what loads gives questions, and those are proved. */
#include <string.h>

#include "fuzz/fuzz.h"
#include "support/proved.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct err err = { { 0 } };
    struct pack *pack = pack_load("fuzz", (const char *)data, size, &err);
    if (pack == NULL) {
        expect(strncmp(err.text, "fuzz:", 5) == 0, "a refusal without a reason", err.text);
        return 0;
    }
    struct round *catalog = quiz_catalog(pack, 1, 12, -1), *round = quiz_round(pack, 1, 5, QUIZ_MEDIUM, &err);
    expect(proved_round(catalog, &err), "a catalog", err.text);
    expect(round == NULL || proved_round(round, &err), "a round", err.text);
    round_free(catalog);
    round_free(round);
    pack_free(pack);
    return 0;
}
