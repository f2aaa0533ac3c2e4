/* Older documents brought forward; see upgrade.h. */
#include "record/upgrade.h"

static struct json_doc *take_step(upgrade_step *step, const char *name, const struct json_doc *old, struct err *err)
{
    struct buf text = { 0 };
    struct json_at root = json_root(old);
    struct json_doc *next = NULL;
    if (step(&root, &text, err))
        next = json_parse(name, buf_text(&text), text.len, SIZE_MAX, err);
    buf_fini(&text);
    return next;
}

bool upgrade_apply(upgrade_step *const *steps, const char *name, int from, int to, struct json_doc **doc,
                   struct err *err)
{
    struct json_doc *now = *doc;
    for (int version = from; version < to && now != NULL; version++) {
        struct json_doc *next = take_step(steps[version - 1], name, now, err);
        if (now != *doc)
            json_free(now);
        now = next;
    }
    if (now == NULL)
        return false;
    if (now != *doc)
        json_free(*doc);
    *doc = now;
    return true;
}
