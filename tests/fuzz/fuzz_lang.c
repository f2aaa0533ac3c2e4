/* Languages: every text of one that loads can be filled in. */
#include "base/arena.h"
#include "fuzz/fuzz.h"
#include "ui/lang.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct err err;
    struct arena arena;
    struct lang *lang = lang_load("de", "fuzz", (const char *)data, size, &err);
    arena_init(&arena);
    for (size_t i = 0; lang != NULL && i < lang_count(lang); i++)
        lang_fill(&arena, lang_text(lang, lang_key(lang, i)), NULL, 0);
    lang_free(lang);
    arena_fini(&arena);
    return 0;
}
