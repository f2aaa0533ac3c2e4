/* How long things take, in processor time: a pack's loading as a ratio to plain parsing of the same bytes, and how
 * everything grows with packs and tables. For people (./run bench); no test depends on a clock. */
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>

#include <cjson/cJSON.h>

#include "pack/table_pack.h"
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
    printf("\n%-22s %9s %9s %7s %15s %11s\n", "pack", "load ms", "parse ms", "ratio", "1000 questions", "round ms");
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

static void give_up(const struct err *err)
{
    fprintf(stderr, "%s\n", err->text);
    exit(1);
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

static const int sizes[] = { 1000, 3000, 10000, 30000, 100000 };
enum { SIZES = sizeof sizes / sizeof *sizes };

static void bench_sizes(void)
{
    printf("\n%-11s %9s %9s %7s %11s %10s %11s %14s %9s\n", "statements", "load ms", "parse ms", "ratio", "µs a fact",
           "MB", "bytes a fact", "100 questions", "round ms");
    for (int i = 0; i < SIZES; i++) {
        struct buf text = { 0 };
        struct err err = { { 0 } };
        write_synthetic(sizes[i], &text);
        struct bytes bytes = { buf_text(&text), text.len };
        double loads = best_ms(load, &bytes), parses = best_ms(parse, &bytes), before = memory_mb();
        struct pack *pack = pack_load("synthetic", bytes.text, bytes.len, &err);
        if (pack == NULL)
            give_up(&err);
        double mb = memory_mb() - before;
        printf("%-11d %9.2f %9.2f %7.2f %10.2f %10.2f %12.0f %11.1f ms %9.1f\n", sizes[i], loads, parses,
               loads / parses, 1e3 * loads / sizes[i], mb, 1e6 * mb / sizes[i], best_ms(ask_100, pack),
               best_ms(play_round, pack));
        pack_free(pack);
        buf_fini(&text);
    }
}

/* A table of that many rows: a name and a number each. */
static void write_table(int rows, struct buf *t)
{
    buf_add(t, "Town,Population\n");
    for (int i = 0; i < rows; i++)
        buf_printf(t, "Town %d,%d\n", i, 1000 + (int)((int64_t)i * 7919 % 8999993));
}

/* Appends the pack that the table becomes. */
static void import(const struct buf *text, struct buf *out)
{
    struct err err;
    struct table table = { 0 };
    struct table_plan plan = { 0 };
    struct table_reading reading = { 0 };
    struct table_wishes wishes = { .header = -1 };
    struct import_report report;
    import_report_init(&report);
    if (!table_read("bench.csv", buf_text(text), text->len, &reading, &table, &report, &err) ||
        !table_plan_init(&plan, &table, &wishes, &report, &err) || !table_pack(&plan, out, &report, &err))
        give_up(&err);
    table_plan_fini(&plan);
    table_fini(&table);
    import_report_fini(&report);
}

/* From the file's bytes to the first round: what a person waits for. The greatest memory is that of the process. */
static void bench_tables(void)
{
    printf("%-11s %9s %9s %9s %9s %11s %12s\n", "table rows", "import ms", "load ms", "round ms", "all ms", "µs a row",
           "greatest MB");
    for (int i = 0; i < SIZES; i++) {
        struct buf text = { 0 }, made = { 0 };
        struct err err;
        struct rusage usage;
        write_table(sizes[i], &text);
        double start = now_ms();
        import(&text, &made);
        double imported = now_ms();
        struct pack *pack = pack_load("table", buf_text(&made), made.len, &err);
        if (pack == NULL)
            give_up(&err);
        double loaded = now_ms();
        play_round(pack);
        double ready = now_ms();
        getrusage(RUSAGE_SELF, &usage);
        printf("%-11d %9.1f %9.1f %9.1f %9.1f %11.2f %12.1f\n", sizes[i], imported - start, loaded - imported,
               ready - loaded, ready - start, 1e3 * (ready - start) / sizes[i], (double)usage.ru_maxrss / 1e3);
        pack_free(pack);
        buf_fini(&made);
        buf_fini(&text);
    }
}

int main(void)
{
    bench_tables(); /* first: their greatest memory is the process's */
    bench_packs();
    bench_sizes();
    return 0;
}
