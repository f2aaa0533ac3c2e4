/* A folder of a test's own; see scratch.h. Plain C files on purpose: not by the functions that are tested. */
#ifndef _DEFAULT_SOURCE
#define _DEFAULT_SOURCE
#endif
#include "scratch.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct scratch scratch_make(void)
{
    struct scratch scratch;
    arena_init(&scratch.arena);
    const char *base = getenv("TMPDIR");
    char *folder = arena_printf(&scratch.arena, "%s/curtainup-XXXXXX", base != NULL ? base : "/tmp");
    if (mkdtemp(folder) == NULL) {
        perror(folder);
        abort();
    }
    scratch.folder = folder;
    return scratch;
}

static void empty(struct arena *a, const char *folder, int depth)
{
    chmod(folder, 0700);
    DIR *dir = opendir(folder);
    for (struct dirent *entry; dir != NULL && (entry = readdir(dir)) != NULL;) {
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
            continue;
        const char *path = arena_printf(a, "%s/%s", folder, entry->d_name);
        if (unlink(path) == 0 || depth == 0)
            continue;
        empty(a, path, depth - 1);
        rmdir(path);
    }
    if (dir != NULL)
        closedir(dir);
}

void scratch_remove(struct scratch *scratch)
{
    empty(&scratch->arena, scratch->folder, 1);
    rmdir(scratch->folder);
    arena_fini(&scratch->arena);
}

const char *scratch_path(struct scratch *scratch, const char *name)
{
    return arena_printf(&scratch->arena, "%s/%s", scratch->folder, name);
}

const char *scratch_read(struct scratch *scratch, const char *name)
{
    struct stat there;
    FILE *file = fopen(scratch_path(scratch, name), "rb");
    if (file == NULL || fstat(fileno(file), &there) != 0)
        return NULL;
    char *text = arena_alloc(&scratch->arena, (size_t)there.st_size + 1);
    size_t got = fread(text, 1, (size_t)there.st_size, file);
    text[got] = '\0';
    fclose(file);
    return text;
}

void scratch_write(struct scratch *scratch, const char *name, const char *text)
{
    FILE *file = fopen(scratch_path(scratch, name), "wb");
    if (file == NULL || fputs(text, file) < 0 || fclose(file) != 0) {
        perror(name);
        abort();
    }
}

int scratch_count(struct scratch *scratch, const char *part)
{
    int count = 0;
    DIR *dir = opendir(scratch->folder);
    for (struct dirent *entry; dir != NULL && (entry = readdir(dir)) != NULL;)
        count += strstr(entry->d_name, part) != NULL;
    if (dir != NULL)
        closedir(dir);
    return count;
}
