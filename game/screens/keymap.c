/* Usual and chosen keys; see keymap.h. */
#include "screens/keymap.h"

#include <assert.h>
#include <string.h>

const enum intent keymap_actions[KEYMAP_ACTIONS] = {
    INTENT_ANSWER_A, INTENT_ANSWER_B,   INTENT_ANSWER_C,   INTENT_ANSWER_D, INTENT_FIFTY,
    INTENT_HINT,     INTENT_PAUSE,      INTENT_NEXT,       INTENT_READ,     INTENT_HELP,
    INTENT_MUTE,     INTENT_FULLSCREEN, INTENT_SCREENSHOT,
};

static bool replaced(const struct keys *keys, const struct key_binding *usual)
{
    return keys_action(keys, usual->key) != NULL ||
           keys_key(keys, intent_name(usual->intent), keys_of_pad(usual->key)) != NULL;
}

void keymap_make(struct keymap *map, const struct keys *keys)
{
    size_t count;
    const struct key_binding *usual = intent_default_keys(&count);
    assert(count + KEYS_MOST <= KEYMAP_MOST);
    map->count = 0;
    for (int i = 0; i < keys->count; i++) {
        const struct key_choice *c = &keys->choice[i];
        enum intent intent; /* a newer program may know more of them */
        if (!keymap_fixed(c->key) && intent_by_name(c->action, &intent))
            map->binding[map->count++] = (struct key_binding){ c->key, intent };
    }
    for (size_t i = 0; i < count; i++)
        if (keymap_fixed(usual[i].key) || !replaced(keys, &usual[i]))
            map->binding[map->count++] = usual[i];
}

const char *keymap_key(const struct keymap *map, enum intent intent, bool pad)
{
    for (size_t i = 0; i < map->count; i++)
        if (map->binding[i].intent == intent && keys_of_pad(map->binding[i].key) == pad)
            return map->binding[i].key;
    return NULL;
}

bool keymap_fixed(const char *key)
{
    static const char *const fixed[] = { "up",       "down",     "left",      "right",        "return",    "escape",
                                         "space",    "pad up",   "pad down",  "keypad enter", "backspace", "delete",
                                         "pad left", "pad back", "pad right", "home",         "end" };
    for (size_t i = 0; i < sizeof fixed / sizeof *fixed; i++)
        if (strcmp(fixed[i], key) == 0)
            return true;
    return false;
}

const char *keymap_label(struct ui *ui, const char *key)
{
    const char *name = arena_printf(ui_arena(ui), "keyname.%s", key);
    if (lang_has(ui->lang, name))
        return lang_text(ui->lang, name);
    char *label = arena_copy(ui_arena(ui), key, strlen(key));
    if (*label >= 'a' && *label <= 'z')
        *label = (char)(*label - 'a' + 'A');
    return label;
}

const char *keymap_chosen(struct ui *ui, const struct keys *keys, enum intent intent, bool pad)
{
    const char *key = keys_key(keys, intent_name(intent), pad);
    return key != NULL ? keymap_label(ui, key) : NULL;
}
