/* Installing a pack; see install.h. */
#include "commands/install.h"

#include "platform/files.h"
#include "platform/system.h"

bool install_taken(const char *id)
{
    struct arena a;
    arena_init(&a);
    const char *data = system_data_folder(&a, NULL), *file = arena_printf(&a, "%s.json", id);
    bool taken = data != NULL && files_exists(files_join(&a, files_join(&a, data, "packs"), file));
    arena_fini(&a);
    return taken;
}

const char *install_pack(const char *save, const char *id, const struct buf *text, struct arena *a, struct err *err)
{
    if (install_taken(id)) {
        err_set(err, "the game comes with a pack \"%s\"; give FILE another name", id);
        return NULL;
    }
    const char *folder = system_save_folder(save, a, err);
    if (folder == NULL)
        return NULL;
    folder = files_join(a, folder, "packs");
    const char *path = files_join(a, folder, arena_printf(a, "%s.json", id));
    bool written = files_make_folder(folder, err) && files_write(path, buf_text(text), text->len, true, err);
    return written ? path : NULL;
}
