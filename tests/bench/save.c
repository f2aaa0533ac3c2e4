/* What a long life costs: starting with, answering beside and recording into a save of a hundred thousand answers, in
 * processor time, so that the disk's own time does not count. For people (./run bench). */
#ifndef _DEFAULT_SOURCE
#define _DEFAULT_SOURCE
#endif
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>

#include "platform/store.h"
#include "record/fold.h"
#include "record/learned.h"
#include "record/lists.h"
#include "support/scratch.h"

enum { EVENTS = 1000 };

static double now_ms(clockid_t clock)
{
    struct timespec t;
    clock_gettime(clock, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static void need(bool ok, const struct err *err)
{
    if (ok)
        return;
    fprintf(stderr, "%s\n", err->text);
    exit(1);
}

/* Each answer to another question, which is the most that so many can take. */
static void fill(struct save *save, int answers)
{
    int profile;
    struct err err;
    need(save_add_profile(save, "Ada", 1, &profile, &err), &err);
    save->settings.profile = profile;
    for (int i = 0; i < answers; i++) {
        uint64_t id = (uint64_t)i << 40;
        struct history *entry = list_history(save, "Ada", "bench", id);
        entry->asked = 1;
        entry->right = i % 2;
        entry->last = 1770000000 + i;
        if (i % 10 == 0)
            fold_old(save, 0);
        learned_rating(save, "bench", id)->hardness = (struct elo){ .rating = i % 1000, .count = 1 };
        char fact[24];
        snprintf(fact, sizeof fact, "fact-%d", i);
        card_answer(cards_get(&save->cards, "Ada", "bench", fact), 20000 + i / 100, id, i % 2 == 0);
        diary_add(&save->diary, "Ada", 20000 + i / 100, i % 2 == 0);
        if (i % 1000 == 0)
            diary_fold(&save->diary, "Ada", 20000 + i / 100);
    }
}

static void bench(int answers)
{
    struct err err;
    struct stat file;
    struct scratch scratch = scratch_make();
    struct store *store = store_open(scratch.folder, 0);
    fill(store_data(store), answers);
    need(store_save(store, &err), &err);
    store_close(store);
    stat(scratch_path(&scratch, "save.json"), &file);

    double cpu = now_ms(CLOCK_PROCESS_CPUTIME_ID), wall = now_ms(CLOCK_MONOTONIC);
    store = store_open(scratch.folder, 0);
    double start_cpu = now_ms(CLOCK_PROCESS_CPUTIME_ID) - cpu, start_wall = now_ms(CLOCK_MONOTONIC) - wall;

    struct journal_head head = { .pack = "bench", .count = 5, .rules = match_rules(MATCH_CLASSIC), .seat_count = 1 };
    cpu = now_ms(CLOCK_PROCESS_CPUTIME_ID);
    head.when = save_when(store_data(store), 1770000000 + answers / 2);
    need(store_begin(store, &head, &err), &err);
    double begin = now_ms(CLOCK_PROCESS_CPUTIME_ID) - cpu;
    cpu = now_ms(CLOCK_PROCESS_CPUTIME_ID);
    for (int i = 0; i < EVENTS; i++)
        need(store_event(store, &(struct match_event){ .kind = EVENT_ANSWER, .value = i % 4, .time = i }, &err), &err);
    double event = (now_ms(CLOCK_PROCESS_CPUTIME_ID) - cpu) / EVENTS;
    cpu = now_ms(CLOCK_PROCESS_CPUTIME_ID);
    need(store_save(store, &err), &err);
    double save = now_ms(CLOCK_PROCESS_CPUTIME_ID) - cpu;
    printf("%9d %9.1f %11.1f %11.1f %9.2f %9.4f %9.1f\n", answers, (double)file.st_size / 1e6, start_cpu, start_wall,
           begin, event, save);
    store_close(store);
    scratch_remove(&scratch);
}

int main(void)
{
    printf("\n%9s %9s %11s %11s %9s %9s %9s\n", "answers", "save MB", "start ms", "start wall", "begin ms", "event ms",
           "save ms");
    for (int answers = 100; answers <= 1000000; answers *= 10)
        bench(answers);
    return 0;
}
