/* Keys with another meaning; see keys.h. */
#include "record/keys.h"

#include <stdio.h>
#include <string.h>

bool keys_of_pad(const char *key)
{
    return strncmp(key, "pad ", 4) == 0;
}

bool keys_set(struct keys *keys, const char *key, const char *action)
{
    int kept = 0;
    for (int i = 0; i < keys->count; i++) {
        const struct key_choice *c = &keys->choice[i];
        bool same = strcmp(c->action, action) == 0 && keys_of_pad(c->key) == keys_of_pad(key);
        if (!same && strcmp(c->key, key) != 0)
            keys->choice[kept++] = *c;
    }
    keys->count = kept;
    if (kept == KEYS_MOST || strlen(key) >= KEYS_KEY_MAX || strlen(action) >= KEYS_ACTION_MAX)
        return false;
    struct key_choice *c = &keys->choice[keys->count++];
    snprintf(c->key, sizeof c->key, "%s", key);
    snprintf(c->action, sizeof c->action, "%s", action);
    return true;
}

const char *keys_action(const struct keys *keys, const char *key)
{
    for (int i = 0; i < keys->count; i++)
        if (strcmp(keys->choice[i].key, key) == 0)
            return keys->choice[i].action;
    return NULL;
}

const char *keys_key(const struct keys *keys, const char *action, bool pad)
{
    for (int i = 0; i < keys->count; i++)
        if (strcmp(keys->choice[i].action, action) == 0 && keys_of_pad(keys->choice[i].key) == pad)
            return keys->choice[i].key;
    return NULL;
}

bool keys_read(const struct json_at *at, struct keys *keys, struct err *err)
{
    struct json_at list, member = { 0 };
    if (!json_find(at, "keys", &list))
        return true;
    if (!json_expect(&list, JSON_OBJECT, err))
        return false;
    while (json_each(&list, &member)) {
        const char *action;
        if (!json_string(&member, &action, err))
            return false;
        if (*member.key == '\0' || !keys_set(keys, member.key, action))
            return json_fail(&member, err, "expected at most %d keys and their actions, such as \"x\": \"fifty\"",
                             KEYS_MOST);
    }
    return true;
}

void keys_write(struct json_out *out, const struct keys *keys)
{
    if (keys->count == 0)
        return;
    json_open(out, "keys", '{');
    for (int i = 0; i < keys->count; i++)
        json_put_string(out, keys->choice[i].key, keys->choice[i].action);
    json_close(out, '}');
}
