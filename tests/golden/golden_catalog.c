/* The first questions of every pack, language and seed, as fingerprints: tests/catalog/PACK.LANG.txt has a line for each
 * seed, the hash of what `curtainup questions --count 20 --format jsonl` prints. They are the same whatever compiler,
 * optimization or processor made the program (./run same tries several). CURTAINUP_CATALOG=update writes them anew. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/rng.h"
#include "commands/questions_out.h"
#include "platform/files.h"
#include "quiz/round.h"
#include "support/source_file.h"

enum { SEEDS = 25, QUESTIONS = 20 };

static void print_catalog(const struct pack *pack, int lang, struct buf *out)
{
    for (uint64_t seed = 1; seed <= SEEDS; seed++) {
        struct buf lines = { 0 };
        struct round *round = quiz_catalog(pack, seed, QUESTIONS, -1);
        for (int i = 0; i < round->count; i++)
            questions_out_json(pack, &round->questions[i], lang, &lines);
        uint64_t hash = hash_bytes(HASH_START, buf_text(&lines), lines.len);
        buf_printf(out, "%d %016llx\n", (int)seed, (unsigned long long)hash);
        round_free(round);
        buf_fini(&lines);
    }
}

static bool updating(void)
{
    const char *what = getenv("CURTAINUP_CATALOG");
    return what != NULL && strcmp(what, "update") == 0;
}

/* The first line that differs, for the message. */
static int first_difference(const char *a, const char *b)
{
    int line = 1;
    for (; *a != '\0' && *a == *b; a++, b++)
        line += *a == '\n';
    return line;
}

static void check(struct arena *arena, const struct pack *pack, int lang)
{
    struct err err;
    struct buf now = { 0 };
    const char *path = arena_printf(arena, "tests/catalog/%s.%s.txt", pack->id, pack->lang[lang]);
    print_catalog(pack, lang, &now);
    if (updating()) {
        const char *full = arena_printf(arena, "%s/%s", getenv("SOURCE_DIR"), path);
        if (!files_write(full, buf_text(&now), now.len, false, &err))
            fail_msg("%s", err.text);
    } else {
        const char *then = source_text(arena, path, NULL);
        if (strcmp(then, buf_text(&now)) != 0)
            fail_msg("seed %d gives other questions than %s says; if that is meant, run with CURTAINUP_CATALOG=update",
                     first_difference(then, buf_text(&now)), path);
    }
    buf_fini(&now);
}

static void every_seed_gives_the_questions_it_always_gave(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena);
    int count;
    const char **files = source_list(&arena, "data/packs", ".json", &count);
    for (int i = 0; i < count; i++) {
        struct pack *pack = source_pack(arena_printf(&arena, "data/packs/%s", files[i]));
        for (int lang = 0; lang < pack->lang_count; lang++)
            check(&arena, pack, lang);
        pack_free(pack);
    }
    arena_fini(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(every_seed_gives_the_questions_it_always_gave) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
