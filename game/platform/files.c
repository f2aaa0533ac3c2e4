/* Files on POSIX; see files.h. The order of writes and syncs is what keeps the promise about crashes: data first, then
 * the name, then the folder that holds the name. */
#include "platform/files.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { CHUNK = 64 * 1024, NAMES_TRIED = 1000 };

static bool fail(struct err *err, const char *path, const char *doing)
{
    return err_set(err, "%s: cannot %s: %s", path, doing, strerror(errno));
}

static int open_again(const char *path, int flags, mode_t mode)
{
    int fd;
    do
        fd = open(path, flags | O_CLOEXEC, mode);
    while (fd < 0 && errno == EINTR);
    return fd;
}

static bool read_all(int fd, const char *path, size_t most, struct buf *out, struct err *err)
{
    size_t before = out->len;
    char *chunk = mem_resize(NULL, CHUNK);
    ssize_t got;
    while ((got = read(fd, chunk, CHUNK)) != 0) {
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0 || out->len - before + (size_t)got > most)
            break;
        buf_add_bytes(out, chunk, (size_t)got);
    }
    free(chunk);
    if (got == 0)
        return true;
    out->len = before;
    if (out->bytes != NULL)
        out->bytes[before] = '\0';
    if (got < 0)
        return fail(err, path, "read it");
    return err_set(err, "%s: too large; expected at most %zu bytes", path, most);
}

bool files_read(const char *path, size_t most, struct buf *out, struct err *err)
{
    if (strcmp(path, "-") == 0)
        return read_all(STDIN_FILENO, path, most, out, err);
    int fd = open_again(path, O_RDONLY, 0);
    if (fd < 0)
        return fail(err, path, "open it");
    bool ok = read_all(fd, path, most, out, err);
    close(fd);
    return ok;
}

static bool write_all(int fd, const char *bytes, size_t len)
{
    while (len > 0) {
        ssize_t done = write(fd, bytes, len);
        if (done < 0 && errno == EINTR)
            continue;
        if (done < 0)
            return false;
        bytes += done;
        len -= (size_t)done;
    }
    return true;
}

/* A signal is no reason to give up; any other failure is final: a second fsync would only forget the first one's. */
static bool sync_fd(int fd)
{
    int result;
    do
        result = fsync(fd);
    while (result != 0 && errno == EINTR);
    return result == 0;
}

/* "." for a bare name. */
static const char *folder_of(struct arena *a, const char *path)
{
    const char *slash = strrchr(path, '/');
    if (slash == NULL)
        return ".";
    return arena_copy(a, path, slash == path ? 1 : (size_t)(slash - path));
}

/* Some file systems cannot sync a folder and say EINVAL; then there is nothing more to be had. */
static bool sync_folder(const char *folder, struct err *err)
{
    int fd = open_again(folder, O_RDONLY | O_DIRECTORY, 0);
    if (fd < 0)
        return fail(err, folder, "open the folder");
    bool ok = sync_fd(fd) || errno == EINVAL;
    if (!ok)
        fail(err, folder, "sync the folder");
    close(fd);
    return ok;
}

/* The mode of the file that is replaced, so that a rename does not change who may read it; a new one gets what the user's
 * mask allows. Saves are private all the same: their folder is. */
static mode_t mode_for(const char *path)
{
    struct stat there;
    if (stat(path, &there) == 0)
        return there.st_mode & 0777;
    mode_t mask = umask(0);
    umask(mask);
    return 0666 & ~mask;
}

static bool fill_temporary(int fd, const char *path, const char *bytes, size_t len, struct err *err)
{
    bool ok = write_all(fd, bytes, len) && sync_fd(fd);
    if (!ok)
        fail(err, path, "write it");
    if (close(fd) != 0 && errno != EINTR && ok)
        ok = fail(err, path, "write it");
    return ok;
}

/* A link keeps the old file under both names until the rename, so that at no moment neither is there. */
static bool keep_backup(struct arena *names, const char *path, struct err *err)
{
    const char *backup = arena_printf(names, "%s.bak", path);
    const char *fresh = arena_printf(names, "%s.bak-new", path);
    if (unlink(fresh) != 0 && errno != ENOENT)
        return fail(err, fresh, "replace it");
    if (link(path, fresh) != 0) {
        if (errno == ENOENT)
            return true;
        if (errno != EPERM && errno != ENOTSUP && errno != EOPNOTSUPP)
            return fail(err, fresh, "make the backup");
        return rename(path, backup) == 0 || fail(err, backup, "make the backup");
    }
    return rename(fresh, backup) == 0 || fail(err, backup, "make the backup");
}

/* A device or a pipe: to be written to, never replaced. */
static bool is_device(const char *path)
{
    struct stat there;
    return stat(path, &there) == 0 && !S_ISREG(there.st_mode) && !S_ISDIR(there.st_mode);
}

static bool write_device(const char *path, const char *bytes, size_t len, struct err *err)
{
    int fd = open_again(path, O_WRONLY, 0);
    if (fd < 0)
        return fail(err, path, "open it");
    bool ok = write_all(fd, bytes, len) || fail(err, path, "write it");
    close(fd);
    return ok;
}

bool files_write(const char *path, const char *bytes, size_t len, bool backup, struct err *err)
{
    if (strcmp(path, "-") == 0)
        return write_all(STDOUT_FILENO, bytes, len) || fail(err, path, "write it");
    if (is_device(path))
        return write_device(path, bytes, len, err);
    struct arena names;
    arena_init(&names);
    char *temporary = NULL;
    bool ok = false, made = false;
    int fd;
    do {
        temporary = arena_printf(&names, "%s.tmp-XXXXXX", path);
        fd = mkstemp(temporary);
    } while (fd < 0 && errno == EINTR);
    if (fd < 0) {
        fail(err, path, "make a file beside it");
        goto out;
    }
    made = true;
    (void)fchmod(fd, mode_for(path)); /* fails on file systems without modes */
    if (!fill_temporary(fd, path, bytes, len, err))
        goto out;
    if (backup && !keep_backup(&names, path, err))
        goto out;
    if (rename(temporary, path) != 0) {
        fail(err, path, "replace it");
        goto out;
    }
    made = false;
    ok = sync_folder(folder_of(&names, path), err);
out:
    if (made)
        unlink(temporary);
    arena_fini(&names);
    return ok;
}

bool files_exists(const char *path)
{
    struct stat there;
    return stat(path, &there) == 0;
}

bool files_missing(const char *path)
{
    struct stat there;
    return lstat(path, &there) != 0 && (errno == ENOENT || errno == ENOTDIR);
}

bool files_is_folder(const char *path)
{
    struct stat there;
    return stat(path, &there) == 0 && S_ISDIR(there.st_mode);
}

static bool make_one(const char *path, struct err *err)
{
    if (mkdir(path, 0700) == 0 || files_is_folder(path))
        return true;
    return fail(err, path, "make the folder");
}

bool files_make_folder(const char *path, struct err *err)
{
    struct arena names;
    arena_init(&names);
    char *part = arena_string(&names, path);
    bool ok = true;
    for (char *p = part + 1; ok && *part != '\0' && *p != '\0'; p++) {
        if (*p != '/')
            continue;
        *p = '\0';
        ok = make_one(part, err);
        *p = '/';
    }
    ok = ok && make_one(path, err);
    arena_fini(&names);
    return ok;
}

const char *files_aside(const char *path, const char *suffix, struct arena *a, struct err *err)
{
    for (int i = 1; i <= NAMES_TRIED; i++) {
        const char *name =
            i == 1 ? arena_printf(a, "%s.%s", path, suffix) : arena_printf(a, "%s.%s-%d", path, suffix, i);
        if (files_missing(name))
            return name;
    }
    err_set(err, "%s: cannot set it aside: every name is taken", path);
    return NULL;
}

const char *files_set_aside(const char *path, const char *suffix, struct arena *a, struct err *err)
{
    const char *name = files_aside(path, suffix, a, err);
    if (name == NULL || rename(path, name) == 0)
        return name;
    fail(err, path, "set it aside");
    return NULL;
}

const char *files_new(const char *folder, const char *stem, const char *ending, struct arena *a, struct err *err)
{
    for (int i = 1; i <= NAMES_TRIED; i++) {
        const char *name = i == 1 ? arena_printf(a, "%s%s", stem, ending) : arena_printf(a, "%s-%d%s", stem, i, ending);
        const char *path = files_join(a, folder, name);
        int fd = open_again(path, O_WRONLY | O_CREAT | O_EXCL, 0666);
        if (fd >= 0) {
            close(fd);
            return path;
        }
        if (errno != EEXIST) {
            fail(err, path, "make it");
            return NULL;
        }
    }
    err_set(err, "%s: cannot make a file %s%s: every name is taken", folder, stem, ending);
    return NULL;
}

bool files_move(const char *from, const char *to, struct err *err)
{
    struct arena names;
    arena_init(&names);
    bool ok = rename(from, to) == 0 || fail(err, from, "move it");
    ok = ok && sync_folder(folder_of(&names, to), err) && sync_folder(folder_of(&names, from), err);
    arena_fini(&names);
    return ok;
}

bool files_remove(const char *path, struct err *err)
{
    return unlink(path) == 0 || errno == ENOENT || fail(err, path, "remove it");
}

static bool ends_with(const char *name, const char *suffix)
{
    size_t len = strlen(name), end = strlen(suffix);
    return len >= end && strcmp(name + len - end, suffix) == 0;
}

static int by_name(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

bool files_list(const char *folder, const char *suffix, struct arena *a, struct files_names *out, struct err *err)
{
    *out = (struct files_names){ 0 };
    DIR *dir = opendir(folder);
    if (dir == NULL)
        return errno == ENOENT || fail(err, folder, "list the folder");
    size_t room = 0;
    for (struct dirent *entry; (entry = readdir(dir)) != NULL;) {
        if (entry->d_name[0] == '.' || !ends_with(entry->d_name, suffix))
            continue;
        if (out->count == room) {
            room = room == 0 ? 16 : room * 2;
            const char **more = arena_array(a, room, sizeof *more);
            if (out->count > 0)
                memcpy(more, out->name, out->count * sizeof *more);
            out->name = more;
        }
        out->name[out->count++] = arena_string(a, entry->d_name);
    }
    closedir(dir);
    if (out->count > 0)
        qsort(out->name, out->count, sizeof *out->name, by_name);
    return true;
}

const char *files_join(struct arena *a, const char *folder, const char *name)
{
    size_t len = strlen(folder);
    return arena_printf(a, len > 0 && folder[len - 1] == '/' ? "%s%s" : "%s/%s", folder, name);
}
