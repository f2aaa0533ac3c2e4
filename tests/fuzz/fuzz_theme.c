/* Themes. */
#include "fuzz/fuzz.h"
#include "ui/theme.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct err err;
    struct theme theme;
    theme_load(&theme, "fuzz", (const char *)data, size, &err);
    return 0;
}
