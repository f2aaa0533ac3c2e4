/* Kept set-ups; see setups.h. */
#include "commands/setups.h"

#include <string.h>

#define ENDING ".json"

static const char *folder_of(const char *folder, struct arena *a)
{
    return files_join(a, folder, "setups");
}

const char *setups_path(const char *folder, const char *name, struct arena *a)
{
    return files_join(a, folder_of(folder, a), arena_printf(a, "%s" ENDING, name));
}

void setups_list(const char *folder, struct arena *a, struct files_names *names)
{
    *names = (struct files_names){ .count = 0 };
    files_list(folder_of(folder, a), ENDING, a, names, NULL);
    for (size_t i = 0; i < names->count; i++)
        names->name[i] = arena_copy(a, names->name[i], strlen(names->name[i]) - strlen(ENDING));
}

bool setups_read(const char *path, struct setup *setup, struct err *err)
{
    struct buf text = { 0 };
    bool ok = files_read(path, SETUP_BYTES_MAX, &text, err) && setup_read(path, buf_text(&text), text.len, setup, err);
    buf_fini(&text);
    return ok;
}

bool setups_write(const char *path, const struct setup *setup, struct arena *a, struct err *err)
{
    struct buf text = { 0 };
    const char *slash = strrchr(path, '/');
    setup_write(setup, &text);
    bool ok = (slash == NULL || slash == path || files_make_folder(arena_copy(a, path, (size_t)(slash - path)), err)) &&
              files_write(path, buf_text(&text), text.len, false, err);
    buf_fini(&text);
    return ok;
}
