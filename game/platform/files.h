/* Files so that nothing is ever half written. POSIX is in files.c only. Needs no window and no SDL.
 *
 * Paths are UTF-8. Errors name the path. "-" is standard input or output where that is said. */
#ifndef PLATFORM_FILES_H
#define PLATFORM_FILES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/err.h"
#include "base/text.h"

enum { FILES_CAP_DEFAULT = 64 * 1024 * 1024 };

/* Appends a whole file ("-": standard input) to `out`. More than `most` bytes is an error. False leaves `out` as it
 * was. */
bool files_read(const char *path, size_t most, struct buf *out, struct err *err);

/* Replaces a file at once: temporary file beside it, fsync, rename, fsync of the folder. With `backup` the file that
 * was there is kept as PATH.bak. "-" is standard output; it and devices are written to, not replaced. After false
 * the old file is still there (or, if only the folder's fsync failed, the whole new one). */
bool files_write(const char *path, const char *bytes, size_t len, bool backup, struct err *err);

bool files_exists(const char *path);
/* Whether it is sure that nothing is there: not so when the system cannot tell. */
bool files_missing(const char *path);
bool files_is_folder(const char *path);

/* Makes a folder and those above it, private to the user (0700); fine when it is there. */
bool files_make_folder(const char *path, struct err *err);

/* Where files_set_aside would put `path`: PATH.SUFFIX (or PATH.SUFFIX-2, …, if taken), made in `a`. NULL on error. */
const char *files_aside(const char *path, const char *suffix, struct arena *a, struct err *err);

/* Renames `path` out of the way, to that name. NULL on error. */
const char *files_set_aside(const char *path, const char *suffix, struct arena *a, struct err *err);

/* Makes an empty file FOLDER/STEM+ENDING, or FOLDER/STEM-2+ENDING, …, under a name that was free; its path is made in `a`.
 * NULL on error. */
const char *files_new(const char *folder, const char *stem, const char *ending, struct arena *a, struct err *err);

/* Gives a file another name, in whatever folder of the same file system; on the disk when it returns. What has that name
 * already goes. */
bool files_move(const char *from, const char *to, struct err *err);

/* Removes a file; fine when there is none. */
bool files_remove(const char *path, struct err *err);

struct files_names {
    const char **name; /* without the folder, in byte order; in the arena given */
    size_t count;
};

/* Names in `folder` that end with `suffix` ("" for all), hidden ones left out. A folder that is not there is empty. */
bool files_list(const char *folder, const char *suffix, struct arena *a, struct files_names *out, struct err *err);

/* FOLDER/NAME, made in `a`. */
const char *files_join(struct arena *a, const char *folder, const char *name);

/* A file one only adds to: the journal. */
struct files_log;

/* Opens it for adding, at its end; it must be there, written by files_write. NULL on error. */
struct files_log *files_log_open(const char *path, struct err *err);

/* Adds bytes and returns when they are on the disk. After false the file may end in part of them, and no later sync
 * says whether they got there: write the whole file anew. */
bool files_log_add(struct files_log *log, const char *bytes, size_t len, struct err *err);
void files_log_close(struct files_log *log); /* NULL is fine */

/* A lock on a folder: the file `lock` in it, held until released or the program ends, however it ends. */
struct files_lock;

/* NULL with *busy true when another program holds it, NULL with `err` when it cannot be taken at all. */
struct files_lock *files_lock_take(const char *folder, bool *busy, struct err *err);
void files_lock_release(struct files_lock *lock); /* NULL is fine */

#endif
