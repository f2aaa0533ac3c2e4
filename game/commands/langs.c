/* Loading the program's words; see langs.h. */
#include "commands/langs.h"

#include "platform/files.h"
#include "platform/system.h"

#include <string.h>

static void fail_unknown(const char *folder, const char *name, struct arena *a, struct err *err)
{
    struct files_names names;
    struct buf known = { 0 };
    if (files_list(folder, ".json", a, &names, NULL))
        for (size_t i = 0; i < names.count; i++)
            buf_printf(&known, "%s%.*s", i > 0 ? ", " : "", (int)strcspn(names.name[i], "."), names.name[i]);
    err_set(err, "no language \"%s\"; expected one of: %s", name, buf_text(&known));
    buf_fini(&known);
}

struct lang *langs_load(const char *data, const char *name, struct err *err)
{
    struct arena arena;
    arena_init(&arena);
    struct buf bytes = { 0 };
    struct lang *lang = NULL;
    const char *folder = files_join(&arena, data, "lang");
    const char *path = files_join(&arena, folder, arena_printf(&arena, "%s.json", name));
    if (strchr(name, '/') != NULL || !files_exists(path))
        fail_unknown(folder, name, &arena, err);
    else if (files_read(path, FILES_CAP_DEFAULT, &bytes, err))
        lang = lang_load(name, path, buf_text(&bytes), bytes.len, err);
    buf_fini(&bytes);
    arena_fini(&arena);
    return lang;
}

struct lang *langs_choose(const char *data, const char *option, const char *chosen, struct err *err)
{
    if (option != NULL)
        return langs_load(data, option, err);
    struct lang *lang = NULL;
    if (chosen != NULL && *chosen != '\0')
        lang = langs_load(data, chosen, NULL);
    if (lang == NULL) {
        struct arena arena;
        arena_init(&arena);
        lang = langs_load(data, system_language(&arena), NULL);
        arena_fini(&arena);
    }
    return lang != NULL ? lang : langs_load(data, "en", err);
}

int langs_of_pack(const struct pack *pack, const char *name)
{
    int lang = pack_lang(pack, name);
    return lang >= 0 ? lang : 0;
}
