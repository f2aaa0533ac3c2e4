/* Lines by name and their text; see ledger.h. There are as many as categories or families: few. */
#include "record/ledger.h"

#include "record/fields.h"
#include "record/lists.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

static const char *const known[] = { "asked", "right", NULL };

/* Index of the first that is not before `name`. */
static int place(const struct ledger *ledger, const char *name)
{
    int at = 0;
    while (at < ledger->count && strcmp(ledger->items[at].name, name) < 0)
        at++;
    return at;
}

const struct ledger_line *ledger_find(const struct ledger *ledger, const char *name)
{
    int at = place(ledger, name);
    return at < ledger->count && strcmp(ledger->items[at].name, name) == 0 ? &ledger->items[at] : NULL;
}

struct ledger_line *ledger_get(struct ledger *ledger, const char *name)
{
    int at = place(ledger, name);
    if (at < ledger->count && strcmp(ledger->items[at].name, name) == 0)
        return &ledger->items[at];
    ledger->items = list_grow(ledger->items, ledger->count, sizeof *ledger->items);
    memmove(ledger->items + at + 1, ledger->items + at, (size_t)(ledger->count - at) * sizeof *ledger->items);
    ledger->items[at] = (struct ledger_line){ .name = field_copy(name) };
    ledger->count++;
    return &ledger->items[at];
}

void ledger_add(struct ledger *ledger, const char *name, bool right)
{
    struct ledger_line *line = ledger_get(ledger, name);
    line->asked++;
    line->right += right;
}

void ledger_add_all(struct ledger *into, const struct ledger *from)
{
    for (int i = 0; i < from->count; i++) {
        struct ledger_line *line = ledger_get(into, from->items[i].name);
        line->asked += from->items[i].asked;
        line->right += from->items[i].right;
    }
}

void ledger_free(struct ledger *ledger)
{
    for (int i = 0; i < ledger->count; i++)
        free(ledger->items[i].name);
    free(ledger->items);
    *ledger = (struct ledger){ .items = NULL };
}

bool ledger_read(const struct json_at *at, const char *key, struct ledger *ledger, struct err *err)
{
    struct json_at list, item = { 0 };
    if (!json_find(at, key, &list))
        return true;
    if (!json_expect(&list, JSON_OBJECT, err))
        return false;
    while (json_each(&list, &item)) {
        struct ledger_line *line = ledger_get(ledger, item.key);
        if (!json_expect(&item, JSON_OBJECT, err) || !json_only(&item, known, err) ||
            !field_int(&item, "asked", 0, INT_MAX, &line->asked, err) ||
            !field_int(&item, "right", 0, line->asked, &line->right, err))
            return false;
    }
    return true;
}

void ledger_write(struct json_out *out, const char *key, const struct ledger *ledger)
{
    if (ledger->count == 0)
        return;
    json_open(out, key, '{');
    for (int i = 0; i < ledger->count; i++) {
        json_open(out, ledger->items[i].name, '{');
        json_put_whole(out, "asked", ledger->items[i].asked);
        json_put_whole(out, "right", ledger->items[i].right);
        json_close(out, '}');
    }
    json_close(out, '}');
}
