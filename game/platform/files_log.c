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
#include <sys/stat.h>
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

/* Length up to and including the last line break; -1 when the file cannot be read. */
static off_t whole_lines(int fd)
{
    char chunk[4096];
    off_t end = lseek(fd, 0, SEEK_END);
    while (end > 0) {
        off_t start = end > (off_t)sizeof chunk ? end - (off_t)sizeof chunk : 0;
        ssize_t got = pread(fd, chunk, (size_t)(end - start), start);
        if (got <= 0)
            return -1;
        for (ssize_t i = got; i > 0; i--)
            if (chunk[i - 1] == '\n')
                return start + i;
        end = start;
    }
    return end;
}

/* Cuts off what a crash left of a line, and makes sure the file's name is on the disk. */
static bool prepare(int fd, const char *path, bool fresh, struct err *err)
{
    off_t keep = fresh ? 0 : whole_lines(fd);
    if (keep < 0 || ftruncate(fd, keep) != 0 || fsync(fd) != 0)
        return fail(err, path, "prepare the journal");
    char *folder = copy_path(path), *slash = strrchr(folder, '/');
    if (slash != NULL)
        slash[slash == folder] = '\0';
    int above = open(slash != NULL ? folder : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    bool ok = above >= 0 && (fsync(above) == 0 || errno == EINVAL);
    if (!ok)
        fail(err, path, "sync its folder");
    if (above >= 0)
        close(above);
    free(folder);
    return ok;
}

struct files_log *files_log_open(const char *path, bool fresh, struct err *err)
{
    int fd = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (fd < 0) {
        fail(err, path, "open it");
        return NULL;
    }
    if (!prepare(fd, path, fresh, err)) {
        close(fd);
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
    return fsync(log->fd) == 0 || fail(err, log->path, "sync it");
}

void files_log_close(struct files_log *log)
{
    if (log == NULL)
        return;
    close(log->fd);
    free(log->path);
    free(log);
}

struct files_lock *files_lock_take(const char *folder, bool *busy, struct err *err)
{
    struct arena names;
    arena_init(&names);
    const char *path = files_join(&names, folder, "lock");
    struct files_lock *lock = NULL;
    *busy = false;
    int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd >= 0 && flock(fd, LOCK_EX | LOCK_NB) == 0) {
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
