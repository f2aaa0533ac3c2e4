/* Names and default keys of intents; see intent.h. */
#include "ui/intent.h"

#include <stdbool.h>
#include <string.h>

static const struct {
    const char *name;
    enum intent intent;
} names[] = {
    { "none", INTENT_NONE },
    { "up", INTENT_UP },
    { "down", INTENT_DOWN },
    { "left", INTENT_LEFT },
    { "right", INTENT_RIGHT },
    { "accept", INTENT_ACCEPT },
    { "back", INTENT_BACK },
    { "answer-a", INTENT_ANSWER_A },
    { "answer-b", INTENT_ANSWER_B },
    { "answer-c", INTENT_ANSWER_C },
    { "answer-d", INTENT_ANSWER_D },
    { "next", INTENT_NEXT },
    { "previous", INTENT_PREVIOUS },
    { "pause", INTENT_PAUSE },
    { "fifty", INTENT_FIFTY },
    { "hint", INTENT_HINT },
    { "delete", INTENT_DELETE },
    { "backspace", INTENT_BACKSPACE },
    { "home", INTENT_HOME },
    { "end", INTENT_END },
    { "fullscreen", INTENT_FULLSCREEN },
    { "screenshot", INTENT_SCREENSHOT },
    { "mute", INTENT_MUTE },
    { "read", INTENT_READ },
    { "help", INTENT_HELP },
    { "quit", INTENT_QUIT },
    { "buzz", INTENT_BUZZ },
    { "text", INTENT_TEXT },
    { "compose", INTENT_COMPOSE },
    { "pointer-move", INTENT_POINTER_MOVE },
    { "pointer-down", INTENT_POINTER_DOWN },
    { "pointer-up", INTENT_POINTER_UP },
    { "scroll", INTENT_SCROLL },
    { "focus", INTENT_FOCUS },
    { "resize", INTENT_RESIZE },
    { "lost", INTENT_LOST },
    { "found", INTENT_FOUND },
    { "drop", INTENT_DROP },
    { "tick", INTENT_TICK },
};

static const struct key_binding default_keys[] = {
    { "up", INTENT_UP },
    { "down", INTENT_DOWN },
    { "left", INTENT_LEFT },
    { "right", INTENT_RIGHT },
    { "return", INTENT_ACCEPT },
    { "keypad enter", INTENT_ACCEPT },
    { "space", INTENT_ACCEPT },
    { "escape", INTENT_BACK },
    { "a", INTENT_ANSWER_A },
    { "b", INTENT_ANSWER_B },
    { "c", INTENT_ANSWER_C },
    { "d", INTENT_ANSWER_D },
    { "1", INTENT_ANSWER_A },
    { "2", INTENT_ANSWER_B },
    { "3", INTENT_ANSWER_C },
    { "4", INTENT_ANSWER_D },
    { "row 1", INTENT_ANSWER_A },
    { "row 2", INTENT_ANSWER_B },
    { "row 3", INTENT_ANSWER_C },
    { "row 4", INTENT_ANSWER_D },
    { "keypad 1", INTENT_ANSWER_A },
    { "keypad 2", INTENT_ANSWER_B },
    { "keypad 3", INTENT_ANSWER_C },
    { "keypad 4", INTENT_ANSWER_D },
    { "pagedown", INTENT_NEXT },
    { "pageup", INTENT_PREVIOUS },
    { "p", INTENT_PAUSE },
    { "pause", INTENT_PAUSE },
    { "f", INTENT_FIFTY },
    { "s", INTENT_HINT },
    { "delete", INTENT_DELETE },
    { "backspace", INTENT_BACKSPACE },
    { "home", INTENT_HOME },
    { "end", INTENT_END },
    { "f11", INTENT_FULLSCREEN },
    { "f12", INTENT_SCREENSHOT },
    { "m", INTENT_MUTE },
    { "r", INTENT_READ },
    { "h", INTENT_HELP },
    { "f1", INTENT_HELP },
    { "pad left stick", INTENT_READ },
    { "pad south", INTENT_ANSWER_A },
    { "pad east", INTENT_ANSWER_B },
    { "pad west", INTENT_ANSWER_C },
    { "pad north", INTENT_ANSWER_D },
    { "pad up", INTENT_UP },
    { "pad down", INTENT_DOWN },
    { "pad left", INTENT_LEFT },
    { "pad right", INTENT_RIGHT },
    { "pad start", INTENT_PAUSE },
    { "pad back", INTENT_BACK },
    { "pad left shoulder", INTENT_FIFTY },
    { "pad right shoulder", INTENT_HINT },
};

const struct key_binding *intent_default_keys(size_t *count)
{
    *count = sizeof default_keys / sizeof *default_keys;
    return default_keys;
}

enum intent intent_of_key(const struct key_binding *bindings, size_t count, const char *key)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(bindings[i].key, key) == 0)
            return bindings[i].intent;
    return INTENT_NONE;
}

const char *intent_name(enum intent intent)
{
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (names[i].intent == intent)
            return names[i].name;
    return "none";
}

bool intent_by_name(const char *name, enum intent *intent)
{
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (strcmp(names[i].name, name) != 0)
            continue;
        *intent = names[i].intent;
        return true;
    }
    return false;
}
