/* Name: a line of text being edited, by whole characters. A plain value. */
#ifndef SCREENS_NAME_H
#define SCREENS_NAME_H

#include "screens/world.h"

struct name_edit {
    char text[WORLD_NAME_MAX];
    int caret; /* byte offset, always between characters */
};

/* Puts `text` in at the caret as far as there is room (SAVE_NAME_MAX characters); control characters are left out. */
void name_insert(struct name_edit *edit, const char *text);

void name_backspace(struct name_edit *edit);
void name_delete(struct name_edit *edit);

/* Moves the caret by characters, at most to the ends. */
void name_move(struct name_edit *edit, int step);

/* Whether the next letter begins a word. */
bool name_begins(const struct name_edit *edit);

#endif
