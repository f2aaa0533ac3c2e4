/* See pack_find.h. */
#include "support/pack_find.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int missing(const char *what, const char *id)
{
    fprintf(stderr, "no %s \"%s\"\n", what, id);
    abort();
}

int find_entity(const struct pack *pack, const char *id)
{
    for (int i = 0; i < pack->entity_count; i++)
        if (strcmp(pack->entities[i].id, id) == 0)
            return i;
    return missing("entity", id);
}

int find_relation(const struct pack *pack, const char *id)
{
    for (int i = 0; i < pack->relation_count; i++)
        if (strcmp(pack->relations[i].id, id) == 0)
            return i;
    return missing("relation", id);
}

int find_statement(const struct pack *pack, const char *id)
{
    for (int i = 0; i < pack->statement_count; i++)
        if (strcmp(pack->statements[i].id, id) == 0)
            return i;
    return missing("statement", id);
}

struct pack *pack_with(const char *text, const char *old, const char *new)
{
    const char *at = strstr(text, old);
    if (at == NULL)
        missing("text", old);
    struct buf changed = { 0 };
    struct err err = { { 0 } };
    buf_add_bytes(&changed, text, (size_t)(at - text));
    buf_add(&changed, new);
    buf_add(&changed, at + strlen(old));
    struct pack *pack = pack_load("changed.json", buf_text(&changed), changed.len, &err);
    buf_fini(&changed);
    if (pack == NULL)
        missing("sane pack", err.text);
    return pack;
}
