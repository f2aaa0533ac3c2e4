/* Set-ups: what is read can be played, and reads the same when written again. */
#include "fuzz/fuzz.h"
#include "record/setup.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct err err;
    struct setup setup, again;
    struct buf text = { 0 };
    if (!setup_read("fuzz", (const char *)data, size, &setup, &err))
        return 0;
    setup_write(&setup, &text);
    if (!setup_check(&setup, &err) || !setup_read("again", buf_text(&text), text.len, &again, &err))
        abort();
    buf_fini(&text);
    return 0;
}
