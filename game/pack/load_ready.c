/* Reading a pack: ready-made questions. What they say is their author's word; here they only must be whole. */
#include "pack/load.h"

#include <string.h>

static bool load_short(struct loader *l, const struct json_at *at, size_t most, struct words *out)
{
    if (!load_words(l, at, out))
        return false;
    for (int lang = 0; lang < l->pack->lang_count; lang++)
        if (utf8_length(out->in[lang]) > most)
            return json_fail(at, l->err, "%zu characters; expected at most %zu", utf8_length(out->in[lang]), most);
    return true;
}

/* Two options that read alike in a language could not be told apart. */
static bool check_different(struct loader *l, const struct json_at *list, const struct ready *ready)
{
    for (int i = 0; i < ready->option_count; i++)
        for (int j = 0; j < i; j++)
            for (int lang = 0; lang < l->pack->lang_count; lang++)
                if (strcmp(ready->option[i].in[lang], ready->option[j].in[lang]) == 0)
                    return json_fail(list, l->err, "the option \"%s\" stands twice", ready->option[i].in[lang]);
    return true;
}

static bool load_options(struct loader *l, const struct json_at *object, struct ready *ready)
{
    struct json_at list, item = { 0 };
    if (!load_list(l, object, "options", READY_OPTIONS_MIN, &list))
        return false;
    if (json_count(&list) > READY_OPTIONS_MAX)
        return json_fail(&list, l->err, "%d options; expected at most %d", json_count(&list), READY_OPTIONS_MAX);
    while (json_each(&list, &item))
        if (!load_short(l, &item, READY_OPTION_MAX, &ready->option[ready->option_count++]))
            return false;
    return check_different(l, &list, ready);
}

static bool load_feedback(struct loader *l, const struct json_at *object, struct ready *ready)
{
    struct json_at list, item = { 0 };
    if (!json_find(object, "feedback", &list))
        return true;
    if (!load_list(l, object, "feedback", 0, &list))
        return false;
    if (json_count(&list) != ready->option_count)
        return json_fail(&list, l->err, "%d remarks on %d options; expected one each, null for none", json_count(&list),
                         ready->option_count);
    while (json_each(&list, &item))
        if (json_kind(&item) != JSON_NULL && !load_words(l, &item, &ready->feedback[item.index]))
            return false;
    return true;
}

static bool load_extras(struct loader *l, const struct json_at *at, struct ready *ready)
{
    struct json_at found;
    int64_t difficulty = -1;
    if (json_find(at, "explain", &found) && !load_words(l, &found, &ready->explain))
        return false;
    if (json_find(at, "difficulty", &found) && !json_thousandths(&found, 0, 1000, &difficulty, l->err))
        return false;
    ready->difficulty = (int)difficulty;
    ready->cited = json_find(at, "cite", &found);
    return (!ready->cited || load_cite(l, at, &ready->cite)) && json_opt_bool(at, "fixed", &ready->fixed, l->err);
}

static bool load_question(struct loader *l, const struct json_at *at, int number, struct ready *ready)
{
    static const char *const keys[] = { "id",       "category", "stem",  "options",    "key", "explain",
                                        "feedback", "cite",     "fixed", "difficulty", NULL };
    struct json_at stem;
    int64_t key;
    if (!json_only(at, keys, l->err) || !load_id(l, at, &l->questions, number, &ready->id) ||
        !load_ref(l, at, "category", &l->categories, "category", &ready->category) ||
        !json_need(at, "stem", JSON_OBJECT, &stem, l->err) || !load_short(l, &stem, READY_STEM_MAX, &ready->stem) ||
        !load_options(l, at, ready) || !json_get_whole(at, "key", 0, ready->option_count - 1, &key, l->err))
        return false;
    ready->key = (int)key;
    return load_feedback(l, at, ready) && load_extras(l, at, ready);
}

bool load_ready(struct loader *l, const struct json_at *root)
{
    struct json_at list, item = { 0 };
    if (!json_find(root, "questions", &list))
        return true;
    if (!load_list(l, root, "questions", 1, &list))
        return false;
    struct ready *ready = arena_array(&l->pack->arena, (size_t)json_count(&list), sizeof *ready);
    l->pack->ready = ready;
    while (json_each(&list, &item)) {
        int number = l->pack->ready_count++;
        if (!load_question(l, &item, number, &ready[number]))
            return false;
    }
    return true;
}
