/* Screenshots; see screenshot.h. */
#include "commands/screenshot.h"

#include "platform/files.h"
#include "platform/userdirs.h"

const char *screenshot_take(struct window *window, const struct drawlist *list, const char *save_folder,
                            struct arena *a, struct err *err)
{
    const char *folder = userdirs_folder(USERDIR_PICTURES, save_folder, a, err);
    const char *path = folder != NULL ? userdirs_name(folder, ".png", a, err) : NULL;
    if (path == NULL || window_picture(window, list, path, err))
        return path;
    files_remove(path, NULL);
    return NULL;
}
