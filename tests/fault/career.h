/* Career: one save folder through many runs of "curtainup play", each in a process of its own; what each said on its
 * output, and what the folder holds afterwards. */
#ifndef FAULT_CAREER_H
#define FAULT_CAREER_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/text.h"
#include "fault/disk.h"
#include "ui/lang.h"

struct career {
    struct arena arena, scratch;                /* for good; for one run */
    const char *base, *folder, *stash, *output; /* below a folder of the harness's own */
    struct lang *lang;
    int64_t now; /* the program's clock */
    volatile int *counter;
};

/* Makes its folders below `base`. */
void career_init(struct career *career, const char *base);
void career_fini(struct career *career);

/* What a run said. */
struct heard {
    bool killed;
    int code;     /* exit code, -1: it was killed */
    int calls;    /* on the folder */
    int answers;  /* whose result was shown */
    int promised; /* of these: before the player was told that nothing is saved */
    bool saves;   /* the player was not told so at the start */
    bool aside;   /* told where a file lies that could not be read, or that one is missing */
    bool locked, newer;
    bool ended; /* the curtain fell over a match */
    struct buf text;
};

/* A round is played to its end, or the open one is. The disk does `deed` at its call `at`; after `kill_us` microseconds,
 * if that is not negative, the process is killed. `heard->text` is the caller's to free. */
void career_play(struct career *career, const struct disk_plan *plan, long kill_us, struct heard *heard);

/* The same with something else than a match: `deed` runs in the process, and gives its exit code. */
typedef int career_deed(const struct career *career);
void career_do(struct career *career, career_deed *deed, const struct disk_plan *plan, long kill_us,
               struct heard *heard);
career_deed career_match;

/* Starts a run that waits in the middle of a match; its process. Write to *typing to go on, close it to leave. */
int career_sit_down(struct career *career, int *typing);

/* Answers that are kept: in the save and in the journal of a match not recorded yet. */
struct tally {
    int recorded, pending;
};

/* As the program would find them; `anywhere`: also in files set aside. */
struct tally career_tally(struct career *career, bool anywhere);
int tally_total(struct tally tally);

#endif
