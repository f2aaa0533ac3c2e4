/* How long things take, as ratios within one run: a pack's loading to plain parsing of the same bytes, large packs to
 * small ones. For people (./run bench); no test depends on a clock. */
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include <cjson/cJSON.h>

#include "quiz/round.h"
#include "support/source_file.h"

static double now_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

/* Megabytes in use; 0 where the C library does not say. */
static double memory_mb(void)
{
#if defined(__GLIBC__)
    struct mallinfo2 info = mallinfo2();
    return (double)(info.uordblks + info.hblkhd) / 1e6;
#else
    return 0;
#endif
}

struct bytes {
    const char *text;
    size_t len;
};

typedef void measured(const void *what);

static void load(const void *what)
{
    const struct bytes *bytes = what;
    pack_free(pack_load("bench", bytes->text, bytes->len, NULL));
}

static void parse(const void *what)
{
    const struct bytes *bytes = what;
    cJSON_Delete(cJSON_ParseWithLength(bytes->text, bytes->len));
}

static void ask_1000(const void *what)
{
    round_free(quiz_catalog(what, 1, 1000, -1));
}

static void ask_100(const void *what)
{
    round_free(quiz_catalog(what, 1, 100, -1));
}

static void play_round(const void *what)
{
    round_free(quiz_round(what, 1, 10, QUIZ_MEDIUM, NULL));
}

/* The best of a few times: what disturbs a measurement only ever makes it longer. */
static double best_ms(measured *deed, const void *what)
{
    enum { TIMES_LEAST = 3, TIMES_MOST = 50, ENOUGH_MS = 400 };
    double best = 1e9, began = now_ms();
    for (int i = 0; i < TIMES_MOST && (i < TIMES_LEAST || now_ms() - began < ENOUGH_MS); i++) {
        double start = now_ms();
        deed(what);
        double took = now_ms() - start;
        best = took < best ? took : best;
    }
    return best;
}

static void bench_packs(void)
{
    struct arena arena;
    arena_init(&arena);
    int count;
    const char **files = source_list(&arena, "data/packs", ".json", &count);
    printf("%-22s %9s %9s %7s %15s %11s\n", "pack", "load ms", "parse ms", "ratio", "1000 questions", "round ms");
    for (int i = 0; i < count; i++) {
        struct bytes bytes;
        const char *path = arena_printf(&arena, "data/packs/%s", files[i]);
        bytes.text = source_text(&arena, path, &bytes.len);
        struct pack *pack = source_pack(path);
        double loads = best_ms(load, &bytes), parses = best_ms(parse, &bytes);
        printf("%-22s %9.2f %9.2f %7.2f %12.1f ms %11.2f\n", files[i], loads, parses, loads / parses,
               best_ms(ask_1000, pack), best_ms(play_round, pack));
        pack_free(pack);
    }
    arena_fini(&arena);
}

/* A pack of that many statements: each person likes one other and has an age. */
static void write_synthetic(int statements, struct buf *t)
{
    int people = statements / 2;
    buf_add(
        t, "{\"format\": \"curtainup-pack\", \"version\": 1, \"id\": \"synthetic\", \"languages\": [\"en\"],"
           "\"title\": {\"en\": \"S\"}, \"about\": {\"en\": \"S.\"}, \"sources\": [{\"id\": \"s\", \"title\": {\"en\": "
           "\"S\"}, \"kind\": \"play\", \"sentences\": [1]}], \"categories\": [{\"id\": \"c\", \"name\": {\"en\": "
           "\"C\"}}], \"phrases\": {\"en\": {\"above\": \"Over {x}.\", \"below\": \"Under {x}.\", \"not\": \"Not "
           "{x}.\", \"percent\": \"{x}%\"}}, \"types\": [\"p\"], \"entities\": [");
    for (int i = 0; i < people; i++)
        buf_printf(t, "%s\n{\"id\": \"p%d\", \"types\": [\"p\"], \"name\": {\"en\": \"Person %d\"}}", i > 0 ? "," : "",
                   i, i);
    buf_add(t, "], \"relations\": [{\"id\": \"likes\", \"domain\": \"p\", \"range\": \"p\", \"max\": 1, \"wording\": "
               "{\"en\": {\"object\": \"Whom does {s} like?\", \"explain\": \"{S} likes {o}.\"}}}, {\"id\": \"age\", "
               "\"domain\": \"p\", \"range\": {\"least\": \"1\", \"most\": \"99\", \"unit\": {\"en\": \"years\"}}, "
               "\"max\": 1, \"wording\": {\"en\": {\"object\": \"How old is {s}?\", \"explain\": \"{S} is {o}.\"}}}], "
               "\"statements\": [");
    for (int i = 0; i < people; i++)
        buf_printf(t,
                   "%s\n{\"id\": \"l%d\", \"s\": \"p%d\", \"r\": \"likes\", \"o\": \"p%d\", \"cite\": [\"s\", 1, 1], "
                   "\"category\": \"c\"}, {\"id\": \"a%d\", \"s\": \"p%d\", \"r\": \"age\", \"value\": \"%d\", "
                   "\"cite\": [\"s\", 1, 1], \"category\": \"c\"}",
                   i > 0 ? "," : "", i, i, (i * 7 + 1) % people, i, i, 1 + i * 31 % 99);
    buf_add(t, "]}");
}

static void bench_sizes(void)
{
    static const int sizes[] = { 1000, 10000, 50000 };
    printf("\n%-22s %9s %9s %7s %11s %10s %11s %14s\n", "statements", "load ms", "parse ms", "ratio", "µs a fact", "MB",
           "bytes a fact", "100 questions");
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        struct buf text = { 0 };
        struct err err = { { 0 } };
        write_synthetic(sizes[i], &text);
        struct bytes bytes = { buf_text(&text), text.len };
        double loads = best_ms(load, &bytes), parses = best_ms(parse, &bytes), before = memory_mb();
        struct pack *pack = pack_load("synthetic", bytes.text, bytes.len, &err);
        if (pack == NULL) {
            fprintf(stderr, "%s\n", err.text);
            exit(1);
        }
        double mb = memory_mb() - before;
        printf("%-22d %9.2f %9.2f %7.2f %10.2f %10.2f %12.0f %11.1f ms\n", sizes[i], loads, parses, loads / parses,
               1e3 * loads / sizes[i], mb, 1e6 * mb / sizes[i], best_ms(ask_100, pack));
        pack_free(pack);
        buf_fini(&text);
    }
}

int main(void)
{
    bench_packs();
    bench_sizes();
    return 0;
}
