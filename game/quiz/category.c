/* Lists of categories; see category.h. */
#include "quiz/category.h"

#include "base/text.h"

#include <stdio.h>
#include <string.h>

static int find(const struct pack *pack, const char *name, size_t len)
{
    for (int i = 0; i < pack->category_count; i++)
        if (strlen(pack->categories[i].id) == len && memcmp(pack->categories[i].id, name, len) == 0)
            return i;
    return -1;
}

const char *categories_mark(const struct pack *pack, const char *list, bool *in)
{
    const char *strange = NULL;
    int known = 0;
    for (int i = 0; i < pack->category_count; i++)
        in[i] = false;
    for (const char *at = list; *at != '\0'; at += *at == ',') {
        size_t len = strcspn(at, ",");
        int category = find(pack, at, len);
        if (category >= 0) {
            in[category] = true;
            known++;
        } else if (strange == NULL) {
            strange = at;
        }
        at += len;
    }
    for (int i = 0; i < pack->category_count && known == 0; i++)
        in[i] = true;
    return strange;
}

static void add_ids(const struct pack *pack, const bool *in, const char *between, struct buf *out)
{
    for (int i = 0; i < pack->category_count; i++)
        if (in == NULL || in[i])
            buf_printf(out, "%s%s", out->len > 0 ? between : "", pack->categories[i].id);
}

bool categories_read(const struct pack *pack, const char *list, bool *in, struct err *err)
{
    struct buf ids = { 0 };
    const char *strange = categories_mark(pack, list, in);
    if (strange == NULL)
        return true;
    add_ids(pack, NULL, ", ", &ids);
    err_set(err, "%s has no category \"%.*s\"; expected some of: %s", pack->id, (int)strcspn(strange, ","), strange,
            buf_text(&ids));
    buf_fini(&ids);
    return false;
}

bool categories_write(const struct pack *pack, const bool *in, char list[CATEGORIES_TEXT])
{
    struct buf ids = { 0 };
    int count = 0;
    for (int i = 0; i < pack->category_count; i++)
        count += in[i];
    if (count < pack->category_count)
        add_ids(pack, in, ",", &ids);
    bool fits = ids.len < CATEGORIES_TEXT;
    if (fits)
        snprintf(list, CATEGORIES_TEXT, "%s", buf_text(&ids));
    buf_fini(&ids);
    return fits;
}

int category_facts(const struct pack *pack, int category)
{
    int count = 0;
    for (int i = 0; i < pack->statement_count; i++)
        count += pack->statements[i].polarity == POLARITY_TRUE && pack->statements[i].category == category;
    return count;
}

int category_ready(const struct pack *pack, int category)
{
    int count = 0;
    for (int i = 0; i < pack->ready_count; i++)
        count += pack->ready[i].category == category;
    return count;
}
