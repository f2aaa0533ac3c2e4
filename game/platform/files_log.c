/* The file one only adds to, and the folder lock; see files.h. */
#ifndef _DEFAULT_SOURCE
#define _DEFAULT_SOURCE
#endif
#include "platform/files.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

struct files_log {
    int fd;
    char *path;
};

struct files_lock {
    int fd;
};

static bool fail(struct err *err, const char *path, const char *doing)
{
    return err_set(err, "%s: cannot %s: %s", path, doing, strerror(errno));
}

static char *copy_path(const char *path)
{
    size_t size = strlen(path) + 1;
    return memcpy(mem_resize(NULL, size), path, size);
}

static int open_again(const char *path, int flags)
{
    int fd;
    do
        fd = open(path, flags | O_CLOEXEC, 0600);
    while (fd < 0 && errno == EINTR);
    return fd;
}

struct files_log *files_log_open(const char *path, struct err *err)
{
    int fd = open_again(path, O_WRONLY | O_APPEND);
    if (fd < 0) {
        fail(err, path, "open it");
        return NULL;
    }
    struct files_log *log = mem_resize(NULL, sizeof *log);
    *log = (struct files_log){ .fd = fd, .path = copy_path(path) };
    return log;
}

bool files_log_add(struct files_log *log, const char *bytes, size_t len, struct err *err)
{
    while (len > 0) {
        ssize_t done = write(log->fd, bytes, len);
        if (done < 0 && errno == EINTR)
            continue;
        if (done < 0)
            return fail(err, log->path, "add to it");
        bytes += done;
        len -= (size_t)done;
    }
    int result;
    do
        result = fsync(log->fd);
    while (result != 0 && errno == EINTR);
    return result == 0 || fail(err, log->path, "sync it");
}

void files_log_close(struct files_log *log)
{
    if (log == NULL)
        return;
    close(log->fd);
    free(log->path);
    free(log);
}

static bool lock_again(int fd)
{
    int result;
    do
        result = flock(fd, LOCK_EX | LOCK_NB);
    while (result != 0 && errno == EINTR);
    return result == 0;
}

struct files_lock *files_lock_take(const char *folder, bool *busy, struct err *err)
{
    struct arena names;
    arena_init(&names);
    const char *path = files_join(&names, folder, "lock");
    struct files_lock *lock = NULL;
    *busy = false;
    int fd = open_again(path, O_RDWR | O_CREAT);
    if (fd >= 0 && lock_again(fd)) {
        lock = mem_resize(NULL, sizeof *lock);
        lock->fd = fd;
    } else {
        *busy = fd >= 0 && errno == EWOULDBLOCK;
        if (*busy)
            err_set(err, "%s: another program holds the lock", path);
        else
            fail(err, path, "lock it");
        if (fd >= 0)
            close(fd);
    }
    arena_fini(&names);
    return lock;
}

void files_lock_release(struct files_lock *lock)
{
    if (lock == NULL)
        return;
    close(lock->fd);
    free(lock);
}
