/* Output of commands; see say.h. */
#include "commands/say.h"

#include "commands/commands.h"
#include "platform/files.h"

#include <stdarg.h>
#include <stdio.h>

void say_error(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    vfprintf(stderr, format, args);
    va_end(args);
    fputc('\n', stderr);
}

int say_result(const char *path, const struct buf *text)
{
    struct err err;
    if (files_write(path != NULL ? path : "-", buf_text(text), text->len, false, &err))
        return EXIT_CODE_FINE;
    say_error("curtainup: %s", err.text);
    return EXIT_CODE_FAILED;
}
