/* Players' data as a file; see transfer.h. */
#include "commands/transfer.h"

#include "platform/files.h"
#include "platform/system.h"

bool transfer_write(const struct save *save, int index, const char *path, struct err *err)
{
    struct buf text = { 0 };
    struct save *part = merge_extract(save, index);
    save_write(part, &text);
    bool ok = files_write(path, buf_text(&text), text.len, false, err);
    buf_fini(&text);
    save_free(part);
    return ok;
}

struct save *transfer_read(const char *path, struct err *err)
{
    struct buf text = { 0 };
    struct save *save = NULL;
    if (files_read(path, SAVE_BYTES_MAX, &text, err))
        save = save_read(path, buf_text(&text), text.len, err);
    if (save != NULL)
        save_give_chance(save, system_random());
    buf_fini(&text);
    return save;
}
