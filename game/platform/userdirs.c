/* The folders for the player; see userdirs.h. */
#include "platform/userdirs.h"

#include "base/text.h"
#include "platform/files.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { DIRS_BYTES_MAX = 64 * 1024, STAMP_MAX = 64 };

/* What a folder is called in user-dirs.dirs, and where there is no such file. */
static const struct {
    const char *key, *usual;
} dirs[] = {
    [USERDIR_PICTURES] = { "XDG_PICTURES_DIR=\"", "Pictures" },
    [USERDIR_DOCUMENTS] = { "XDG_DOCUMENTS_DIR=\"", "Documents" },
};

/* The value of KEY"…" in this line: an absolute path, or one behind $HOME; NULL if it is another line. */
static const char *dir_of_line(const char *key, const char *line, size_t len, const char *home, struct arena *a)
{
    static const char below_home[] = "$HOME";
    const char *end = line + len, *p = line + strspn(line, " \t");
    if ((size_t)(end - p) <= strlen(key) || !text_starts(p, key))
        return NULL;
    p += strlen(key);
    struct buf path = { 0 };
    if (text_starts(p, below_home)) {
        buf_add(&path, home);
        p += sizeof below_home - 1;
    }
    for (; p < end && *p != '"'; p++) {
        p += *p == '\\' && p + 1 < end;
        buf_add_bytes(&path, p, 1);
    }
    const char *dir = *buf_text(&path) == '/' ? arena_string(a, buf_text(&path)) : NULL;
    buf_fini(&path);
    return dir;
}

/* What the file user-dirs.dirs says, the last line counting as in a shell. */
static const char *dir_of_user(const char *key, const char *home, struct arena *a)
{
    const char *config = getenv("XDG_CONFIG_HOME"), *dir = NULL;
    if (config == NULL || *config != '/')
        config = files_join(a, home, ".config");
    struct buf text = { 0 };
    if (files_read(files_join(a, config, "user-dirs.dirs"), DIRS_BYTES_MAX, &text, NULL))
        for (const char *line = buf_text(&text); *line != '\0';) {
            size_t len = strcspn(line, "\n");
            const char *found = dir_of_line(key, line, len, home, a);
            dir = found != NULL ? found : dir;
            line += len + (line[len] == '\n');
        }
    buf_fini(&text);
    return dir;
}

const char *userdirs_folder(enum userdir dir, const char *otherwise, struct arena *a, struct err *err)
{
    const char *home = getenv("HOME"), *folder = NULL;
    if (home != NULL && *home == '/') {
        folder = dir_of_user(dirs[dir].key, home, a);
        if (folder == NULL && files_is_folder(files_join(a, home, dirs[dir].usual)))
            folder = files_join(a, home, dirs[dir].usual);
    }
    if (folder != NULL && files_make_folder(folder, NULL))
        return folder;
    return files_make_folder(otherwise, err) ? otherwise : NULL;
}

const char *userdirs_name(const char *folder, const char *ending, struct arena *a, struct err *err)
{
    char stamp[STAMP_MAX];
    time_t now = time(NULL);
    struct tm local;
    if (localtime_r(&now, &local) == NULL || strftime(stamp, sizeof stamp, "curtainup-%Y-%m-%d-%H%M%S", &local) == 0)
        return files_new(folder, "curtainup", ending, a, err);
    return files_new(folder, stamp, ending, a, err);
}
