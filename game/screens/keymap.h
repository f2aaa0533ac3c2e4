/* Keymap: which key means what, the usual ones and those that the player has chosen. */
#ifndef SCREENS_KEYMAP_H
#define SCREENS_KEYMAP_H

#include "record/keys.h"
#include "ui/ui.h"

enum { KEYMAP_MOST = 128, KEYMAP_ACTIONS = 13 };

/* What can be given another key, in the order in which it is shown. */
extern const enum intent keymap_actions[KEYMAP_ACTIONS];

struct keymap {
    struct key_binding binding[KEYMAP_MOST]; /* names are borrowed from the keys it was made of */
    size_t count;
};

/* A chosen key means what it was chosen for, and takes the place of the usual ones. */
void keymap_make(struct keymap *map, const struct keys *keys);

/* The first key that means `intent`; NULL: none does. */
const char *keymap_key(const struct keymap *map, enum intent intent, bool pad);

/* Whether a key always means the same: what one moves, accepts and goes back with. */
bool keymap_fixed(const char *key);

/* What is printed on a key: "pagedown" has a word in each language, "f11" and "a" are their own in capitals. */
const char *keymap_label(struct ui *ui, const char *key);

/* What the player has chosen for an action, as a label; NULL: nothing. */
const char *keymap_chosen(struct ui *ui, const struct keys *keys, enum intent intent, bool pad);

#endif
