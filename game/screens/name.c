/* Editing a line of text; see name.h. */
#include "screens/name.h"

#include <string.h>

static int before(const struct name_edit *edit)
{
    int i = edit->caret;
    while (i > 0 && ((unsigned char)edit->text[--i] & 0xC0) == 0x80)
        continue;
    return i;
}

static int after(const struct name_edit *edit)
{
    const char *p = edit->text + edit->caret;
    utf8_next(&p);
    return (int)(p - edit->text);
}

static void cut(struct name_edit *edit, int from, int to)
{
    memmove(edit->text + from, edit->text + to, strlen(edit->text + to) + 1);
    edit->caret = from;
}

static void insert_code(struct name_edit *edit, uint32_t code)
{
    char bytes[4];
    size_t len = utf8_put(code, bytes), all = strlen(edit->text);
    if (code < 0x20 || code == 0x7F || utf8_length(edit->text) >= SAVE_NAME_MAX || all + len >= sizeof edit->text)
        return;
    memmove(edit->text + edit->caret + len, edit->text + edit->caret, all - (size_t)edit->caret + 1);
    memcpy(edit->text + edit->caret, bytes, len);
    edit->caret += (int)len;
}

void name_insert(struct name_edit *edit, const char *text)
{
    while (*text != '\0')
        insert_code(edit, utf8_next(&text));
}

void name_backspace(struct name_edit *edit)
{
    cut(edit, before(edit), edit->caret);
}

void name_delete(struct name_edit *edit)
{
    cut(edit, edit->caret, after(edit));
}

void name_move(struct name_edit *edit, int step)
{
    for (; step < 0; step++)
        edit->caret = before(edit);
    for (; step > 0; step--)
        edit->caret = after(edit);
}

bool name_begins(const struct name_edit *edit)
{
    return edit->caret == 0 || edit->text[edit->caret - 1] == ' ' || edit->text[edit->caret - 1] == '-';
}
