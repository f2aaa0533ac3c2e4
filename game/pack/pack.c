/* Looking into a pack; see pack.h. */
#include "pack/pack.h"

#include <stdlib.h>
#include <string.h>

void pack_free(struct pack *pack)
{
    if (pack == NULL)
        return;
    arena_fini(&pack->arena);
    free(pack);
}

int pack_lang(const struct pack *pack, const char *lang)
{
    for (int i = 0; i < pack->lang_count; i++)
        if (strcmp(pack->lang[i], lang) == 0)
            return i;
    return -1;
}

bool source_is_whole(const struct source *source)
{
    return !source->by_line && (strcmp(source->kind, "table") == 0 || strcmp(source->kind, "page") == 0);
}

int pack_same(const struct pack *pack, int entity)
{
    return pack->entities[entity].same;
}

static bool overlaps(const struct entity *entity, int other)
{
    for (int i = 0; i < entity->overlap_count; i++)
        if (entity->overlaps[i] == other)
            return true;
    return false;
}

bool pack_distinct(const struct pack *pack, int a, int b)
{
    a = pack_same(pack, a);
    b = pack_same(pack, b);
    return a != b && !overlaps(&pack->entities[a], b);
}

const char *pack_wording(const struct pack *pack, const struct statement *statement, enum wording what, int lang)
{
    const char *own = statement->wording != NULL ? statement->wording->of[what].in[lang] : NULL;
    return own != NULL ? own : pack->relations[statement->relation].wording.of[what].in[lang];
}
