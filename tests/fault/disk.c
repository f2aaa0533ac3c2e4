/* Faulty calls; see disk.h. A power cut keeps the order in which names changed, as file systems with a journal do: of what
 * was done since the folder was synced, the first changes stay and the others are undone. Of unsynced bytes a random
 * part stays, and what is missing may be there as zeros. */
#ifndef _DEFAULT_SOURCE
#define _DEFAULT_SOURCE
#endif
#include "fault/disk.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "base/rng.h"

enum { FDS = 1024, CHANGES = 64, PATH = 512 };

struct file {
    bool ours;
    int twin; /* another descriptor of a file that is written; stays open. 0: none */
    off_t size, synced;
};

/* A name that came, went or moved, and what was under it before. */
struct change {
    char from[PATH], to[PATH], old[PATH]; /* "" where there is none */
};

struct disk {
    struct disk_plan plan;
    struct rng rng;
    struct file files[FDS];
    struct change changes[CHANGES];
    int change_count, stashed;
};

static struct disk *disk(void)
{
    static struct disk one;
    return &one;
}

void disk_begin(const struct disk_plan *plan)
{
    disk()->plan = *plan;
    disk()->rng = rng_stream(plan->seed, 0, "disk");
}

#define WRAPPED(result, name, parameters)                                                                              \
    result __real_##name parameters;                                                                                   \
    result __wrap_##name parameters;                                                                                   \
    result __wrap_##name parameters

WRAPPED(int, rename, (const char *from, const char *to));
WRAPPED(int, link, (const char *from, const char *to));
WRAPPED(int, unlink, (const char *path));

static bool path_ours(const char *path)
{
    const char *folder = disk()->plan.folder;
    return folder != NULL && strncmp(path, folder, strlen(folder)) == 0;
}

static struct file *file_of(int fd)
{
    return fd >= 0 && fd < FDS && disk()->files[fd].ours ? &disk()->files[fd] : NULL;
}

/* --- power --- */

static void lose_bytes(struct file *file)
{
    struct rng *rng = &disk()->rng;
    if (file->twin == 0 || file->size <= file->synced)
        return;
    off_t kept = file->synced + rng_below(rng, (uint32_t)(file->size - file->synced) + 1);
    if (ftruncate(file->twin, kept) == 0 && rng_below(rng, 2) == 0 && ftruncate(file->twin, file->size) != 0)
        perror("fault: ftruncate");
}

static void undo(const struct change *change)
{
    if (change->from[0] != '\0')
        __real_rename(change->to, change->from);
    else
        __real_unlink(change->to);
    if (change->old[0] != '\0')
        __real_rename(change->old, change->to);
}

static void cut_power(void)
{
    struct disk *d = disk();
    for (int i = 0; i < FDS; i++)
        lose_bytes(&d->files[i]);
    int kept = (int)rng_below(&d->rng, (uint32_t)d->change_count + 1);
    for (int i = d->change_count - 1; i >= kept; i--)
        undo(&d->changes[i]);
}

/* To be called before the change: `to` is the name that will be another file (or none, if `from` is NULL and it goes). */
static void note_change(const char *from, const char *to)
{
    struct disk *d = disk();
    if (d->plan.deed != DISK_POWER)
        return;
    if (d->change_count == CHANGES)
        memmove(d->changes, d->changes + 1, (size_t)--d->change_count * sizeof *d->changes);
    struct change *change = &d->changes[d->change_count++];
    snprintf(change->from, PATH, "%s", from != NULL ? from : "");
    snprintf(change->to, PATH, "%s", to);
    snprintf(change->old, PATH, "%s/%d", d->plan.stash, d->stashed++);
    __real_unlink(change->old);
    if (__real_link(to, change->old) != 0)
        change->old[0] = '\0';
}

static void forget_change(void)
{
    disk()->change_count -= disk()->plan.deed == DISK_POWER;
}

/* --- deeds --- */

static void die(void)
{
    raise(SIGKILL);
}

static bool fails_for_good(bool changes)
{
    const struct disk_plan *plan = &disk()->plan;
    return plan->deed == DISK_FAIL_ON && *plan->counter > plan->at && (changes || plan->error == EIO);
}

/* Counts a call. False with errno when it is to fail. */
static bool step(bool changes)
{
    const struct disk_plan *plan = &disk()->plan;
    int number = (*plan->counter)++;
    bool now = number == plan->at;
    if (now && plan->deed == DISK_POWER)
        cut_power();
    if (now && (plan->deed == DISK_KILL || plan->deed == DISK_POWER))
        die();
    if ((now && plan->deed == DISK_FAIL) || fails_for_good(changes)) {
        errno = plan->error;
        return false;
    }
    return true;
}

static bool is_now(enum disk_deed deed)
{
    const struct disk_plan *plan = &disk()->plan;
    return plan->deed == deed && *plan->counter == plan->at + 1;
}

static void done(void)
{
    int kept = errno;
    if (is_now(DISK_KILL_AFTER))
        die();
    errno = kept;
}

static size_t some_of(size_t len)
{
    return len > 1 ? 1 + rng_below(&disk()->rng, (uint32_t)len - 1) : len;
}

/* --- calls --- */

static int opened(int fd, bool writes)
{
    struct stat there;
    if (fd >= 0 && fd < FDS) {
        struct file *file = &disk()->files[fd];
        *file = (struct file){ .ours = true };
        int twin = writes && disk()->plan.deed == DISK_POWER && fstat(fd, &there) == 0 ? dup(fd) : 0;
        if (twin > 0 && twin < FDS) {
            file->twin = twin;
            file->size = file->synced = there.st_size;
        }
    }
    done();
    return fd;
}

WRAPPED(int, open, (const char *path, int flags, ...))
{
    va_list rest;
    va_start(rest, flags);
    mode_t mode = (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    if (!path_ours(path))
        return __real_open(path, flags, mode);
    bool writes = (flags & (O_WRONLY | O_RDWR)) != 0;
    if (!step(writes))
        return -1;
    bool makes = (flags & O_CREAT) != 0 && access(path, F_OK) != 0;
    if (makes)
        note_change(NULL, path);
    return opened(__real_open(path, flags, mode), writes);
}

WRAPPED(int, mkstemp, (char *path))
{
    if (!path_ours(path))
        return __real_mkstemp(path);
    if (!step(true))
        return -1;
    int fd = __real_mkstemp(path);
    if (fd >= 0)
        note_change(NULL, path);
    if (fd >= 0 && disk()->plan.deed == DISK_POWER) { /* the name was new: nothing was under it */
        struct change *made = &disk()->changes[disk()->change_count - 1];
        __real_unlink(made->old);
        made->old[0] = '\0';
    }
    return opened(fd, true);
}

WRAPPED(ssize_t, write, (int fd, const void *bytes, size_t len))
{
    struct file *file = file_of(fd);
    if (file == NULL)
        return __real_write(fd, bytes, len);
    if (!step(true))
        return -1;
    if (is_now(DISK_SHORT) || is_now(DISK_TEAR))
        len = some_of(len);
    ssize_t wrote = __real_write(fd, bytes, len);
    if (wrote > 0)
        file->size += wrote;
    if (is_now(DISK_TEAR))
        die();
    done();
    return wrote;
}

WRAPPED(ssize_t, read, (int fd, void *bytes, size_t len))
{
    if (file_of(fd) == NULL)
        return __real_read(fd, bytes, len);
    if (!step(false))
        return -1;
    ssize_t got = __real_read(fd, bytes, is_now(DISK_SHORT) ? some_of(len) % 100 + 1 : len);
    done();
    return got;
}

WRAPPED(int, fsync, (int fd))
{
    struct file *file = file_of(fd);
    struct stat there;
    if (file == NULL)
        return __real_fsync(fd);
    if (!step(true))
        return -1;
    file->synced = file->size; /* the model's sync; the real one would only make ten thousand of them slow */
    if (fstat(fd, &there) == 0 && S_ISDIR(there.st_mode))
        disk()->change_count = 0;
    done();
    return 0;
}

/* Closed it is, whatever the call says. */
WRAPPED(int, close, (int fd))
{
    struct file *file = file_of(fd);
    if (file == NULL)
        return __real_close(fd);
    bool fine = step(false);
    int kept = errno;
    file->ours = false;
    if (file->twin > 0)
        disk()->files[file->twin] = *file; /* this descriptor's number will be used again */
    *file = (struct file){ 0 };
    int result = __real_close(fd);
    if (!fine) {
        errno = kept;
        return -1;
    }
    done();
    return result;
}

WRAPPED(int, rename, (const char *from, const char *to))
{
    if (!path_ours(from))
        return __real_rename(from, to);
    if (!step(true))
        return -1;
    note_change(from, to);
    int result = __real_rename(from, to);
    if (result != 0)
        forget_change();
    done();
    return result;
}

WRAPPED(int, link, (const char *from, const char *to))
{
    if (!path_ours(from))
        return __real_link(from, to);
    if (!step(true))
        return -1;
    note_change(NULL, to);
    int result = __real_link(from, to);
    if (result != 0)
        forget_change();
    done();
    return result;
}

WRAPPED(int, unlink, (const char *path))
{
    if (!path_ours(path))
        return __real_unlink(path);
    if (!step(true))
        return -1;
    note_change(NULL, path);
    int result = __real_unlink(path);
    if (result != 0)
        forget_change();
    done();
    return result;
}

WRAPPED(int, mkdir, (const char *path, mode_t mode))
{
    if (path_ours(path) && !step(true))
        return -1;
    int result = __real_mkdir(path, mode);
    if (path_ours(path))
        done();
    return result;
}

WRAPPED(int, stat, (const char *path, struct stat *there))
{
    if (path_ours(path) && !step(false))
        return -1;
    return __real_stat(path, there);
}

WRAPPED(int, lstat, (const char *path, struct stat *there))
{
    if (path_ours(path) && !step(false))
        return -1;
    return __real_lstat(path, there);
}

WRAPPED(int, flock, (int fd, int operation))
{
    if (file_of(fd) != NULL && !step(false))
        return -1;
    return __real_flock(fd, operation);
}

WRAPPED(DIR *, opendir, (const char *path))
{
    if (path_ours(path) && !step(false))
        return NULL;
    return __real_opendir(path);
}

WRAPPED(time_t, time, (time_t * out))
{
    time_t now = disk()->plan.folder != NULL ? (time_t)disk()->plan.now : __real_time(NULL);
    if (out != NULL)
        *out = now;
    return now;
}
