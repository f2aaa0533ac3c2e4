/* Quiz codes: one that is understood is written as it is meant, and understood again. */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "fuzz/fuzz.h"
#include "quiz/code.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena;
    struct quiz_code code, again;
    struct err err;
    char text[QUIZ_CODE_TEXT];
    arena_init(&arena);
    if (quiz_code_parse(arena_copy(&arena, (const char *)data, size), &code, &err)) {
        quiz_code_format(&code, text);
        if (!quiz_code_parse(text, &again, &err) || again.seed != code.seed || again.mode != code.mode ||
            again.fingerprint != code.fingerprint || again.level != code.level)
            abort();
    }
    arena_fini(&arena);
    return 0;
}
