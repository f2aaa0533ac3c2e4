/* The promise, measured: what the program showed as accepted is there after every fault; no file that could not be read
 * was overwritten; the player was told; play goes on. Every call on the save folder is made to fail and to be the last,
 * in every state a folder can be in: all of it with the number of kills at random moments as argument, a sample without. */
#ifndef _DEFAULT_SOURCE
#define _DEFAULT_SOURCE
#endif
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "base/rng.h"
#include "fault/career.h"
#include "fault/deeds.h"
#include "fault/shelf.h"
#include "platform/store.h"
#include "support/scratch.h"

enum state {
    STATE_FRESH,          /* nothing is there */
    STATE_SAVED,          /* a match was played */
    STATE_OPEN,           /* another one is open */
    STATE_ENDED,          /* it was played to its end, but not recorded */
    STATE_BROKEN_SAVE,    /* save.json is cut, save.json.bak is there */
    STATE_BROKEN_BOTH,    /* and that is broken too */
    STATE_BROKEN_JOURNAL, /* a bit of the journal has changed */
    STATE_MISSING,        /* only save.json.bak is there */
    STATE_NEWER,          /* a newer program wrote save.json */
    STATES
};

static const char *const state_name[STATES] = { "fresh",       "saved",          "open",    "ended", "broken save",
                                                "broken both", "broken journal", "missing", "newer" };

/* What may happen at a call. */
static const struct fault {
    const char *name;
    enum disk_deed deed;
    int error;
} faults[] = {
    { "killed before a call", DISK_KILL, 0 },
    { "killed after a call", DISK_KILL_AFTER, 0 },
    { "killed within a write", DISK_TEAR, 0 },
    { "power cut", DISK_POWER, 0 },
    { "EIO", DISK_FAIL, EIO },
    { "ENOSPC", DISK_FAIL, ENOSPC },
    { "EACCES", DISK_FAIL, EACCES },
    { "EROFS", DISK_FAIL, EROFS },
    { "EINTR", DISK_FAIL, EINTR },
    { "short read or write", DISK_SHORT, 0 },
    { "disk full from then on", DISK_FAIL_ON, ENOSPC },
    { "read-only from then on", DISK_FAIL_ON, EROFS },
    { "no right from then on", DISK_FAIL_ON, EACCES },
    { "disk dead from then on", DISK_FAIL_ON, EIO },
};
enum { FAULTS = sizeof faults / sizeof *faults };
enum { ROW_RANDOM = FAULTS, ROW_CUT, ROW_FLIP, ROW_CLOCK, ROW_TWO, ROWS };

struct harness {
    struct career career;
    struct shelf states[STATES];
    int injected[ROWS], lost[ROWS];
    int kills; /* at random moments; 0: a sample of everything */
    struct rng rng;
};

static const struct disk_plan no_fault = { .deed = DISK_NOTHING };

static const char *row_name(int row)
{
    static const char *const more[] = { "killed at a random moment", "file cut", "bit flipped", "clock set back",
                                        "two programs" };
    return row < FAULTS ? faults[row].name : more[row - FAULTS];
}

static void lose(struct harness *h, int row, const char *what, const char *where, const struct heard *heard)
{
    h->lost[row]++;
    printf("LOST: %s, %s: %s\n%s\n", row_name(row), where, what, heard != NULL ? buf_text(&heard->text) : "");
    fflush(stdout);
}

/* --- states --- */

static void play(struct harness *h)
{
    struct heard heard;
    h->career.now += 100;
    career_play(&h->career, &no_fault, -1, &heard);
    if (heard.code != 0 || heard.promised == 0) {
        printf("without any fault: %s\n", buf_text(&heard.text));
        exit(2);
    }
    buf_fini(&heard.text);
}

static void keep(struct harness *h, enum state state)
{
    shelf_take(&h->states[state], h->career.folder);
}

/* The latest moment to be killed at which leaves the match ended and not recorded. */
static void make_ended(struct harness *h)
{
    struct heard heard;
    h->career.now += 100;
    career_play(&h->career, &no_fault, -1, &heard);
    for (int at = heard.calls - 1; at >= 0; at--) {
        buf_fini(&heard.text);
        shelf_put(&h->states[STATE_SAVED], h->career.folder);
        career_play(&h->career, &(struct disk_plan){ .deed = DISK_KILL, .at = at }, -1, &heard);
        if (career_tally(&h->career, false).pending == 5)
            break;
    }
    buf_fini(&heard.text);
    keep(h, STATE_ENDED);
}

static void replace(struct shelf *shelf, const char *name, const char *text)
{
    struct buf *bytes = shelf_find(shelf, name);
    buf_clear(bytes);
    buf_add(bytes, text);
}

static void make_broken(struct harness *h)
{
    struct shelf *s = h->states;
    for (int i = STATE_BROKEN_SAVE; i < STATES; i++) {
        shelf_put(&s[STATE_OPEN], h->career.folder);
        keep(h, (enum state)i);
    }
    shelf_find(&s[STATE_BROKEN_SAVE], "save.json")->len /= 2;
    shelf_find(&s[STATE_BROKEN_BOTH], "save.json")->len /= 2;
    shelf_find(&s[STATE_BROKEN_BOTH], "save.json.bak")->len /= 2;
    struct buf *journal = shelf_find(&s[STATE_BROKEN_JOURNAL], "journal.jsonl");
    journal->bytes[journal->len / 2] ^= 4;
    shelf_drop(&s[STATE_MISSING], "save.json");
    replace(&s[STATE_NEWER], "save.json", "{\"version\": 1000}\n");
}

static void make_states(struct harness *h)
{
    keep(h, STATE_FRESH);
    play(h);
    play(h);
    keep(h, STATE_SAVED);
    int typing;
    h->career.now += 100;
    pid_t child = career_sit_down(&h->career, &typing);
    kill(child, SIGKILL);
    waitpid(child, NULL, 0);
    close(typing);
    keep(h, STATE_OPEN);
    shelf_put(&h->states[STATE_SAVED], h->career.folder);
    make_ended(h);
    make_broken(h);
}

/* --- judging --- */

/* What has to be true of a run, given what was kept before it. */
static const char *judge_run(const struct heard *heard, int before, int after)
{
    if (!heard->killed && heard->code != 0)
        return "the program failed";
    if (after < before + heard->promised)
        return "answers are lost";
    if (after > before + heard->answers + 1)
        return "answers count twice";
    return NULL;
}

/* Files of the state that could not be read, or were newer, and must still be there as they were. */
static const char *judge_files(struct harness *h, enum state state)
{
    struct shelf *s = &h->states[state];
    const char *folder = h->career.folder;
    bool save = state == STATE_BROKEN_SAVE || state == STATE_BROKEN_BOTH || state == STATE_NEWER;
    if ((save && !shelf_holds(folder, shelf_find(s, "save.json"))) ||
        (state == STATE_BROKEN_BOTH && !shelf_holds(folder, shelf_find(s, "save.json.bak"))) ||
        ((state == STATE_BROKEN_JOURNAL || state == STATE_NEWER) &&
         !shelf_holds(folder, shelf_find(s, "journal.jsonl"))))
        return "a file that could not be read was overwritten";
    return NULL;
}

/* The run after the fault: without any, it has to be as if nothing had been. */
static const char *judge_next(struct harness *h, enum state state, int kept, bool told)
{
    struct heard heard;
    career_play(&h->career, &no_fault, -1, &heard);
    told |= heard.aside;
    const char *fault = judge_run(&heard, kept, tally_total(career_tally(&h->career, true)));
    if (fault == NULL && heard.answers == 0 && !heard.ended)
        fault = "play does not go on";
    if (fault == NULL && !heard.saves && !heard.newer)
        fault = "nothing is saved any more";
    if (fault == NULL && !told && state >= STATE_BROKEN_SAVE && state <= STATE_MISSING)
        fault = "the player was not told";
    if (fault == NULL && !told && tally_total(career_tally(&h->career, false)) < kept + heard.promised)
        fault = "answers are elsewhere and the player was not told";
    if (fault != NULL)
        printf("%s\n", buf_text(&heard.text));
    buf_fini(&heard.text);
    return fault != NULL ? fault : judge_files(h, state);
}

static void inject(struct harness *h, enum state state, int row, int at, int *calls)
{
    struct heard heard;
    struct disk_plan plan = {
        .deed = faults[row].deed, .error = faults[row].error, .at = at, .seed = (uint32_t)(at * FAULTS + row)
    };
    char where[80];
    h->career.now += 100;
    shelf_put(&h->states[state], h->career.folder);
    int before = tally_total(career_tally(&h->career, true));
    career_play(&h->career, &plan, -1, &heard);
    int kept = tally_total(career_tally(&h->career, true));
    const char *fault = judge_run(&heard, before, kept);
    if (fault == NULL)
        fault = judge_next(h, state, kept, heard.aside);
    snprintf(where, sizeof where, "%s, call %d", state_name[state], at);
    if (fault != NULL)
        lose(h, row, fault, where, &heard);
    h->injected[row]++;
    if (!heard.killed)
        *calls = heard.calls;
    buf_fini(&heard.text);
}

static int count_calls(struct harness *h, enum state state)
{
    struct heard heard;
    shelf_put(&h->states[state], h->career.folder);
    career_play(&h->career, &no_fault, -1, &heard);
    buf_fini(&heard.text);
    return heard.calls;
}

/* The number of calls may grow with what happens: the last are tried until one run ends before. */
static void inject_everywhere(struct harness *h)
{
    const int stride = h->kills > 0 ? 1 : 61;
    int number = 0;
    for (int state = 0; state < STATES; state++) {
        int most = count_calls(h, (enum state)state);
        fprintf(stderr, "%s: %d calls\n", state_name[state], most);
        for (int row = 0; row < FAULTS; row++)
            for (int at = 0, calls = most; at < calls; at++)
                if (number++ % stride == 0)
                    inject(h, (enum state)state, row, at, &calls);
    }
}

/* --- what else changes the folder --- */

static void inject_deed(struct harness *h, const struct deed *deed, const struct shelf *state, int row, int at,
                        int *calls)
{
    struct heard heard, again;
    struct disk_plan plan = {
        .deed = faults[row].deed, .error = faults[row].error, .at = at, .seed = (uint32_t)(at * FAULTS + row)
    };
    char where[80];
    shelf_put(state, h->career.folder);
    career_do(&h->career, deed->run, &plan, -1, &heard);
    const char *fault = deed->judge(&h->career, state, false);
    career_do(&h->career, deed->run, &no_fault, -1, &again);
    if (fault == NULL && again.code != 0)
        fault = "it does not work any more";
    if (fault == NULL)
        fault = deed->judge(&h->career, state, true);
    snprintf(where, sizeof where, "%s, call %d", deed->name, at);
    if (fault != NULL)
        lose(h, row, fault, where, &heard);
    h->injected[row]++;
    if (!heard.killed)
        *calls = heard.calls;
    buf_fini(&heard.text);
    buf_fini(&again.text);
}

static void inject_deeds(struct harness *h)
{
    const int stride = h->kills > 0 ? 1 : 97;
    int number = 0;
    struct shelf state;
    shelf_put(&h->states[STATE_SAVED], h->career.folder);
    shelf_take(&state, h->career.folder);
    deeds_prepare(&h->career, &state);
    for (int i = 0; i < DEEDS; i++) {
        struct heard heard;
        shelf_put(&state, h->career.folder);
        career_do(&h->career, deed_of(i)->run, &no_fault, -1, &heard);
        int most = heard.calls;
        fprintf(stderr, "%s: %d calls\n", deed_of(i)->name, most);
        buf_fini(&heard.text);
        for (int row = 0; row < FAULTS; row++)
            for (int at = 0, calls = most; at < most || at < calls; at++) /* a deed given up calls less */
                if (number++ % stride == 0)
                    inject_deed(h, deed_of(i), &state, row, at, &calls);
    }
    shelf_fini(&state);
}

/* --- random moments --- */

static void kill_at_random(struct harness *h, long most_us)
{
    struct heard heard;
    h->career.now += 100;
    int before = tally_total(career_tally(&h->career, false));
    career_play(&h->career, &no_fault, (long)rng_below(&h->rng, (uint32_t)most_us), &heard);
    const char *fault = judge_run(&heard, before, tally_total(career_tally(&h->career, false)));
    if (fault == NULL && heard.aside)
        fault = "a file could not be read";
    if (fault != NULL)
        lose(h, ROW_RANDOM, fault, "", &heard);
    h->injected[ROW_RANDOM] += heard.killed;
    buf_fini(&heard.text);
}

static long run_us(struct harness *h)
{
    struct timespec from, to;
    clock_gettime(CLOCK_MONOTONIC, &from);
    play(h);
    clock_gettime(CLOCK_MONOTONIC, &to);
    return (to.tv_sec - from.tv_sec) * 1000000 + (to.tv_nsec - from.tv_nsec) / 1000;
}

static void kill_often(struct harness *h)
{
    int wanted = h->kills > 0 ? h->kills : 20;
    shelf_put(&h->states[STATE_FRESH], h->career.folder);
    long us = run_us(h);
    for (int i = 0; i < 4 * wanted && h->injected[ROW_RANDOM] < wanted; i++)
        kill_at_random(h, us + us / 10 + 1);
}

/* --- damage --- */

/* Nothing tells of lines that are missing behind a whole one; but what was shown is synced, so no crash takes them. */
static const char *judge_damage(struct harness *h, const char *name, const struct buf *damaged, bool cut)
{
    struct err err = { { 0 } };
    struct store *store = store_open(h->career.folder, h->career.now);
    const struct journal *left = store_unfinished(store, &err);
    bool journal = strcmp(name, "journal.jsonl") == 0;
    bool told = store_notice(store) != STORE_FINE || err.text[0] != '\0';
    bool ours = store_fault_is_ours(store);
    bool torn = journal && (damaged->len == 0 || (left != NULL && left->torn));
    torn |= journal && cut && left != NULL && damaged->bytes[damaged->len - 1] == '\n';
    bool saved = store_save(store, &err);
    store_close(store);
    if (!told && !torn && !(strcmp(name, "save.json.bak") == 0))
        return "the damage was not seen";
    if (told && !shelf_holds(h->career.folder, damaged))
        return "the damaged file was overwritten";
    if (ours)
        return "damage was taken for a fault of the program";
    return saved ? NULL : "nothing is saved any more";
}

static void damage(struct harness *h, int row, const char *name, struct buf *bytes, size_t at)
{
    char where[80];
    shelf_put(&h->states[STATE_OPEN], h->career.folder);
    const char *fault = judge_damage(h, name, bytes, row == ROW_CUT);
    snprintf(where, sizeof where, "%s at %zu", name, at);
    if (fault != NULL)
        lose(h, row, fault, where, NULL);
    h->injected[row]++;
}

/* A bit in the name or the punctuation of the checksum itself changes nothing that it seals. */
static bool is_sealed(const struct buf *bytes, size_t at)
{
    const char *sum = strstr(bytes->bytes, ",\n \"sum\"");
    return sum == NULL || at < (size_t)(sum - bytes->bytes);
}

static void damage_files(struct harness *h)
{
    static const char *const names[] = { "save.json", "journal.jsonl" };
    for (int i = 0; i < 2; i++) {
        struct buf *bytes = shelf_find(&h->states[STATE_OPEN], names[i]);
        size_t whole = bytes->len, stride = h->kills > 0 ? 1 : 197;
        for (size_t len = 0; len + 1 < whole; len += stride) {
            bytes->len = len;
            damage(h, ROW_CUT, names[i], bytes, len);
        }
        bytes->len = whole;
        for (size_t bit = 0; bit < 8 * whole; bit += 8 * stride / (h->kills > 0 ? 8 : 1) + (h->kills > 0 ? 0 : 3)) {
            if (!is_sealed(bytes, bit / 8))
                break;
            bytes->bytes[bit / 8] = (char)(bytes->bytes[bit / 8] ^ 1 << bit % 8);
            damage(h, ROW_FLIP, names[i], bytes, bit);
            bytes->bytes[bit / 8] = (char)(bytes->bytes[bit / 8] ^ 1 << bit % 8);
        }
    }
}

/* --- the clock, and a second program --- */

static void set_clock_back(struct harness *h)
{
    static const int64_t steps[] = { 0, -1, -86400, -2000000000, 0 };
    shelf_put(&h->states[STATE_SAVED], h->career.folder);
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        struct heard heard;
        int before = tally_total(career_tally(&h->career, false));
        h->career.now += steps[i];
        career_play(&h->career, &no_fault, -1, &heard);
        const char *fault = judge_run(&heard, before, tally_total(career_tally(&h->career, false)));
        if (fault != NULL)
            lose(h, ROW_CLOCK, fault, "the clock", &heard);
        h->injected[ROW_CLOCK]++;
        buf_fini(&heard.text);
    }
    h->career.now = 1780000000;
}

static void play_beside(struct harness *h, bool kill_first)
{
    struct heard second;
    int typing;
    shelf_put(&h->states[STATE_SAVED], h->career.folder);
    int before = tally_total(career_tally(&h->career, false));
    pid_t first = career_sit_down(&h->career, &typing);
    career_play(&h->career, &no_fault, -1, &second);
    const char *fault = judge_run(&second, before + 2, tally_total(career_tally(&h->career, false)));
    if (fault == NULL && (!second.locked || second.answers != 5))
        fault = "the second program was not told, or does not play";
    if (kill_first)
        kill(first, SIGKILL);
    close(typing);
    waitpid(first, NULL, 0);
    if (fault == NULL)
        fault = judge_next(h, STATE_OPEN, before + 2, false);
    if (fault != NULL)
        lose(h, ROW_TWO, fault, kill_first ? "the first is killed" : "the first goes", &second);
    h->injected[ROW_TWO]++;
    buf_fini(&second.text);
}

/* --- */

static int report(const struct harness *h)
{
    int injected = 0, lost = 0;
    printf("\n%-28s %9s %9s %6s\n", "fault", "injected", "survived", "lost");
    for (int row = 0; row < ROWS; row++) {
        printf("%-28s %9d %9d %6d\n", row_name(row), h->injected[row], h->injected[row] - h->lost[row], h->lost[row]);
        injected += h->injected[row];
        lost += h->lost[row];
    }
    printf("%-28s %9d %9d %6d\n", "all", injected, injected - lost, lost);
    return lost > 0;
}

int main(int argc, char **argv)
{
    struct scratch scratch = scratch_make();
    struct harness h = { .kills = argc > 1 ? atoi(argv[1]) : 0, .rng = rng_stream(1, 0, "fault") };
    career_init(&h.career, scratch.folder);
    make_states(&h);
    kill_often(&h);
    fprintf(stderr, "%d killed at random moments\n", h.injected[ROW_RANDOM]);
    inject_everywhere(&h);
    inject_deeds(&h);
    damage_files(&h);
    set_clock_back(&h);
    play_beside(&h, false);
    play_beside(&h, true);
    for (int i = 0; i < STATES; i++)
        shelf_fini(&h.states[i]);
    career_fini(&h.career);
    scratch_remove(&scratch);
    return report(&h);
}
