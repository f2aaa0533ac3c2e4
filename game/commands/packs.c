/* Finding and loading packs; see packs.h. */
#include "commands/packs.h"

#include "commands/options.h"
#include "pack/foreign.h"
#include "platform/files.h"
#include "platform/system.h"

#include <string.h>

#define PACK_SUFFIX ".json"

static void add_folder(struct packs *packs, const char *folder)
{
    struct files_names names;
    const char *path = files_join(&packs->arena, folder, "packs");
    if (!files_list(path, PACK_SUFFIX, &packs->arena, &names, NULL) || names.count == 0)
        return;
    size_t before = (size_t)packs->count;
    struct pack_file *file = arena_array(&packs->arena, before + names.count, sizeof *file);
    if (before > 0)
        memcpy(file, packs->file, before * sizeof *file);
    for (size_t i = 0; i < names.count; i++) {
        const char *name = names.name[i];
        file[before + i].path = files_join(&packs->arena, path, name);
        file[before + i].id = arena_copy(&packs->arena, name, strlen(name) - strlen(PACK_SUFFIX));
    }
    packs->file = file;
    packs->count += (int)names.count;
}

void packs_init(struct packs *packs, const char *data, const char *save)
{
    *packs = (struct packs){ .file = NULL };
    arena_init(&packs->arena);
    if (data != NULL)
        add_folder(packs, data);
    if (save != NULL)
        add_folder(packs, save);
}

void packs_init_usual(struct packs *packs, const char *save)
{
    struct arena arena;
    arena_init(&arena);
    packs_init(packs, system_data_folder(&arena, NULL), system_save_folder(save, &arena, NULL));
    arena_fini(&arena);
}

void packs_fini(struct packs *packs)
{
    arena_fini(&packs->arena);
}

const char *packs_path(const struct packs *packs, const char *id)
{
    for (int i = 0; i < packs->count; i++)
        if (strcmp(packs->file[i].id, id) == 0)
            return packs->file[i].path;
    return NULL;
}

static bool looks_like_file(const char *name)
{
    size_t len = strlen(name), suffix = strlen(PACK_SUFFIX);
    return strcmp(name, "-") == 0 || strchr(name, '/') != NULL ||
           (len > suffix && strcmp(name + len - suffix, PACK_SUFFIX) == 0);
}

static void fail_unknown(const struct packs *packs, const char *name, struct err *err)
{
    struct buf known = { 0 };
    for (int i = 0; i < packs->count; i++)
        buf_printf(&known, "%s%s", i > 0 ? ", " : "", packs->file[i].id);
    const char *near = options_nearest(name, packs->file, sizeof *packs->file, (size_t)packs->count);
    if (near != NULL)
        err_set(err, "no pack \"%s\"; did you mean \"%s\"? There are: %s", name, near, buf_text(&known));
    else
        err_set(err, "no pack \"%s\"; expected a file or one of: %s", name,
                known.len > 0 ? buf_text(&known) : "(none are installed)");
    buf_fini(&known);
}

static struct pack *load_file(const char *path, struct err *err)
{
    struct buf bytes = { 0 };
    struct pack *pack = NULL;
    if (files_read(path, PACK_BYTES_MAX, &bytes, err))
        pack = pack_load(path, buf_text(&bytes), bytes.len, err);
    buf_fini(&bytes);
    return pack;
}

/* A file of any kind that can be imported. */
static struct pack *load_foreign(const char *path, struct err *err)
{
    struct buf bytes = { 0 };
    struct pack *pack = NULL;
    if (files_read(path, TABLE_BYTES_MAX, &bytes, err)) {
        struct foreign file;
        if (foreign_init(&file, path, buf_text(&bytes), bytes.len, NULL))
            pack = foreign_take_pack(&file);
        else
            err_set(err, "%s", file.err.text);
        foreign_fini(&file);
    }
    buf_fini(&bytes);
    return pack;
}

struct pack *packs_load(const struct packs *packs, const char *name, struct err *err)
{
    if (looks_like_file(name))
        return load_foreign(name, err);
    const char *path = packs_path(packs, name);
    if (path == NULL && files_exists(name))
        return load_foreign(name, err);
    if (path != NULL)
        return load_file(path, err);
    fail_unknown(packs, name, err);
    return NULL;
}

struct pack *packs_load_or_first(const struct packs *packs, const char *name, struct err *err)
{
    if (name != NULL)
        return packs_load(packs, name, err);
    if (packs->count > 0)
        return load_file(packs->file[0].path, err);
    err_set(err, "no pack is installed; name a file with --pack");
    return NULL;
}

struct pack *packs_find(const struct packs *packs, bool (*fits)(const struct pack *pack, const void *what),
                        const void *what)
{
    for (int i = 0; i < packs->count; i++) {
        struct pack *pack = load_file(packs->file[i].path, NULL);
        if (pack != NULL && fits(pack, what))
            return pack;
        pack_free(pack);
    }
    return NULL;
}
