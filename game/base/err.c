/* Error texts; see err.h. */
#include "base/err.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* vsnprintf may cut a multi-byte character in two: drop the torn piece. */
static void drop_torn_character(char *text)
{
    size_t end = strlen(text), start = end;
    while (start > 0 && ((unsigned char)text[start - 1] & 0xC0) == 0x80)
        start--;
    if (start == 0)
        return;
    unsigned char lead = (unsigned char)text[start - 1];
    size_t need = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    if (end - (start - 1) < need)
        text[start - 1] = '\0';
}

bool err_set(struct err *err, const char *format, ...)
{
    if (err == NULL)
        return false;
    char text[ERR_TEXT_MAX]; /* aside, so that the old text may be an argument */
    va_list args;
    va_start(args, format);
    int len = vsnprintf(text, sizeof text, format, args);
    va_end(args);
    if (len >= (int)sizeof text)
        drop_torn_character(text);
    memcpy(err->text, text, sizeof text);
    return false;
}
