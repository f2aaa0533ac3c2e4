/* Disk: libc's calls on files, with faults. The linker puts them in the place of the real ones (--wrap). Those that touch
 * one folder are counted, and at the chosen one something happens; the state is the process's, so fork first. */
#ifndef FAULT_DISK_H
#define FAULT_DISK_H

#include <stdint.h>

enum disk_deed {
    DISK_NOTHING,
    DISK_FAIL,    /* that call fails with `error` */
    DISK_FAIL_ON, /* that call and all later ones fail: the disk is full, or has become read-only, or is dead (EIO) */
    DISK_SHORT,   /* a read or write does less than was asked for */
    DISK_TEAR,    /* killed in the middle of a write */
    DISK_KILL,    /* killed before that call */
    DISK_KILL_AFTER,
    DISK_POWER /* the power goes before that call: what was not synced is lost, in part or whole */
};

struct disk_plan {
    const char *folder; /* absolute */
    const char *stash;  /* another folder of the same file system, for what a power cut brings back */
    enum disk_deed deed;
    int at, error;
    uint32_t seed;
    int64_t now;           /* what time() says */
    volatile int *counter; /* counts the calls, in memory shared with the parent */
};

/* From now on. Without it everything is as usual. */
void disk_begin(const struct disk_plan *plan);

#endif
