/* Keys: those that a player has given another meaning, on the keyboard or a game controller. A plain value, part of the
 * settings. What keys and actions are called is in ui/intent.h; here they are names and nothing more. */
#ifndef RECORD_KEYS_H
#define RECORD_KEYS_H

#include "base/json.h"

enum { KEYS_MOST = 32, KEYS_KEY_MAX = 24, KEYS_ACTION_MAX = 24 };

struct keys {
    struct key_choice {
        char key[KEYS_KEY_MAX], action[KEYS_ACTION_MAX];
    } choice[KEYS_MOST];
    int count;
};

/* Whether a key is a game controller's button. */
bool keys_of_pad(const char *key);

/* `key` means `action` from now on: it alone on its kind of device, and nothing else. False: there is no room. */
bool keys_set(struct keys *keys, const char *key, const char *action);

/* What the key has been chosen for, and the key chosen for an action on a kind of device; NULL: nothing was chosen. */
const char *keys_action(const struct keys *keys, const char *key);
const char *keys_key(const struct keys *keys, const char *action, bool pad);

/* The optional member "keys" of an object; into the object that is open, if there are any. */
bool keys_read(const struct json_at *at, struct keys *keys, struct err *err);
void keys_write(struct json_out *out, const struct keys *keys);

#endif
