/* Saves: one that is read and written again reads and writes the same. */
#include <stdlib.h>
#include <string.h>

#include "fuzz/fuzz.h"
#include "record/save.h"

static bool copy(const char *text, size_t len, struct buf *out)
{
    struct err err;
    struct save *save = save_read("fuzz", text, len, &err);
    if (save == NULL)
        return false;
    save_write(save, out);
    save_free(save);
    return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct buf once = { 0 }, twice = { 0 };
    save_fault((const char *)data, size);
    if (copy((const char *)data, size, &once))
        if (!copy(buf_text(&once), once.len, &twice) || strcmp(buf_text(&once), buf_text(&twice)) != 0)
            abort();
    buf_fini(&once);
    buf_fini(&twice);
    return 0;
}
