/* What pictures are made of; see assets.h. */
#include "commands/assets.h"

#include "commands/langs.h"
#include "commands/packs.h"
#include "platform/files.h"
#include "platform/system.h"

#include <string.h>

static bool load_theme(struct assets *assets, const char *folder, const char *file, struct err *err)
{
    struct buf bytes = { 0 };
    const char *path = files_join(&assets->arena, folder, file);
    struct theme *theme = &assets->theme[assets->theme_count];
    bool ok =
        files_read(path, FILES_CAP_DEFAULT, &bytes, err) && theme_load(theme, path, buf_text(&bytes), bytes.len, err);
    assets->theme_count += ok && assets_theme(assets, theme->name) == NULL;
    buf_fini(&bytes);
    return ok;
}

static bool load_themes(struct assets *assets, struct err *err)
{
    struct files_names names;
    const char *folder = files_join(&assets->arena, assets->data, "themes");
    if (!load_theme(assets, folder, THEME_USUAL ".json", err) ||
        !files_list(folder, ".json", &assets->arena, &names, err))
        return false;
    for (size_t i = 0; i < names.count && assets->theme_count < ASSETS_THEMES_MAX; i++)
        load_theme(assets, folder, names.name[i], NULL);
    return true;
}

static bool load_langs(struct assets *assets, struct err *err)
{
    struct files_names names;
    const char *folder = files_join(&assets->arena, assets->data, "lang");
    if (!files_list(folder, ".json", &assets->arena, &names, err))
        return false;
    for (size_t i = 0; i < names.count && assets->lang_count < ASSETS_LANGS_MAX; i++) {
        const char *name = arena_copy(&assets->arena, names.name[i], strcspn(names.name[i], "."));
        struct lang *lang = langs_load(assets->data, name, err);
        if (lang == NULL)
            return false;
        assets->lang[assets->lang_count++] = lang;
    }
    return assets->lang_count > 0 || err_set(err, "%s: no languages here; is the program whole?", folder);
}

static int pack_number(const struct assets *assets, const char *id)
{
    for (int i = 0; i < assets->pack_count; i++)
        if (strcmp(assets->pack[i]->id, id) == 0)
            return i;
    return -1;
}

static void add_pack(struct assets *assets, struct pack *pack)
{
    if (pack != NULL && assets->pack_count < ASSETS_PACKS_MAX && pack_number(assets, pack->id) < 0)
        assets->pack[assets->pack_count++] = pack;
    else
        pack_free(pack);
}

static bool load_packs(struct assets *assets, const char *save, const char *name, struct err *err)
{
    struct packs packs;
    packs_init_usual(&packs, save);
    struct pack *named = name != NULL ? packs_load(&packs, name, err) : NULL;
    add_pack(assets, named);
    for (int i = 0; i < packs.count; i++) {
        struct err fault = { "" };
        struct pack *pack = packs_load(&packs, packs.file[i].path, &fault);
        if (pack != NULL)
            add_pack(assets, pack);
        else if (assets->fault_count < ASSETS_PACKS_MAX)
            assets->fault[assets->fault_count++] = arena_string(&assets->arena, fault.text);
    }
    packs_fini(&packs);
    if (name != NULL && named == NULL)
        return false;
    return assets->pack_count > 0 || err_set(err, "no pack is installed; name a file with --pack");
}

bool assets_load(struct assets *assets, const char *save, const char *pack, struct err *err)
{
    *assets = (struct assets){ .lang_count = 0 };
    arena_init(&assets->arena);
    assets->data = system_data_folder(&assets->arena, err);
    return assets->data != NULL && load_themes(assets, err) && load_langs(assets, err) &&
           load_packs(assets, save, pack, err);
}

void assets_fini(struct assets *assets)
{
    for (int i = 0; i < assets->lang_count; i++)
        lang_free(assets->lang[i]);
    for (int i = 0; i < assets->pack_count; i++)
        pack_free(assets->pack[i]);
    for (int i = 0; i < assets->replaced_count; i++)
        pack_free(assets->replaced[i]);
    arena_fini(&assets->arena);
}

const struct theme *assets_theme(const struct assets *assets, const char *name)
{
    for (int i = 0; i < assets->theme_count; i++)
        if (strcmp(assets->theme[i].name, name) == 0)
            return &assets->theme[i];
    return NULL;
}

int assets_lang(const struct assets *assets, const char *name)
{
    for (int i = 0; i < assets->lang_count; i++)
        if (strcmp(lang_name(assets->lang[i]), name) == 0)
            return i;
    return -1;
}

bool assets_add_pack(struct assets *assets, struct pack *pack)
{
    int number = pack_number(assets, pack->id);
    bool room = number < 0 ? assets->pack_count < ASSETS_PACKS_MAX : assets->replaced_count < ASSETS_PACKS_MAX;
    if (!room)
        return false;
    if (number >= 0)
        assets->replaced[assets->replaced_count++] = assets->pack[number];
    else
        number = assets->pack_count++;
    assets->pack[number] = pack;
    return true;
}

const struct pack *assets_pack(const struct assets *assets, const char *id)
{
    int number = pack_number(assets, id);
    return number >= 0 ? assets->pack[number] : NULL;
}
