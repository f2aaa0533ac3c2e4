/* Reading a pack: entities and their names. */
#include "pack/load.h"

#include <string.h>

/* A member of a name that is there or not; *out stays NULL when not. */
static bool opt_form(struct loader *l, const struct json_at *at, const char *key, const char **out)
{
    struct json_at form;
    return !json_find(at, key, &form) || load_text(l, &form, out);
}

static bool load_gender(struct loader *l, const struct json_at *at, const char **out)
{
    static const char *const genders[] = { "m", "f", "n", "pl" };
    struct json_at gender;
    const char *text;
    *out = "";
    if (!json_find(at, "gender", &gender))
        return true;
    if (!json_string(&gender, &text, l->err))
        return false;
    for (size_t i = 0; i < sizeof genders / sizeof *genders; i++)
        if (strcmp(text, genders[i]) == 0) {
            *out = genders[i];
            return true;
        }
    return json_fail(&gender, l->err, "unknown gender \"%s\"; expected m, f, n or pl", text);
}

static const char *capitalised(struct loader *l, const char *text)
{
    struct buf buf = { 0 };
    text_capitalise(&buf, text);
    const char *copy = arena_string(&l->pack->arena, buf_text(&buf));
    buf_fini(&buf);
    return copy;
}

static bool load_forms(struct loader *l, const struct json_at *at, struct name *name)
{
    static const char *const keys[] = { "nom", "acc", "dat", "gen", "gender", "label", "brief", NULL };
    struct json_at nom;
    if (!json_only(at, keys, l->err) || !json_need(at, "nom", JSON_STRING, &nom, l->err) ||
        !load_text(l, &nom, &name->form[NAME_NOM]) || !opt_form(l, at, "acc", &name->form[NAME_ACC]) ||
        !opt_form(l, at, "dat", &name->form[NAME_DAT]) || !opt_form(l, at, "gen", &name->form[NAME_GEN]) ||
        !opt_form(l, at, "label", &name->label) || !opt_form(l, at, "brief", &name->brief))
        return false;
    return load_gender(l, at, &name->gender);
}

static bool load_name(struct loader *l, const struct json_at *at, struct name *name)
{
    if (json_kind(at) == JSON_STRING) {
        name->gender = "";
        if (!load_text(l, at, &name->form[NAME_NOM]))
            return false;
    } else if (!load_forms(l, at, name)) {
        return false;
    }
    for (int form = NAME_ACC; form <= NAME_DAT; form++)
        if (name->form[form] == NULL)
            name->form[form] = name->form[NAME_NOM];
    if (name->label == NULL)
        name->label = capitalised(l, name->form[NAME_NOM]);
    if (name->brief == NULL)
        name->brief = name->label;
    return true;
}

static bool load_names(struct loader *l, const struct json_at *object, struct entity *entity)
{
    struct json_at names, at;
    if (!json_need(object, "name", JSON_OBJECT, &names, l->err))
        return false;
    const char *allowed[PACK_LANG_MAX + 1] = { 0 };
    memcpy(allowed, l->pack->lang, (size_t)l->pack->lang_count * sizeof *allowed);
    if (!json_only(&names, allowed, l->err))
        return false;
    for (int lang = 0; lang < l->pack->lang_count; lang++) {
        if (!json_find(&names, l->pack->lang[lang], &at))
            return json_fail(&names, l->err, "the name in \"%s\" is missing", l->pack->lang[lang]);
        if (!load_name(l, &at, &entity->name[lang]))
            return false;
    }
    return true;
}

static bool load_entity_types(struct loader *l, const struct json_at *object, struct entity *entity)
{
    struct json_at list, item = { 0 };
    if (!load_list(l, object, "types", 1, &list))
        return false;
    while (json_each(&list, &item)) {
        int type;
        if (!load_ref_at(l, &item, &l->types, "type", &type))
            return false;
        entity->types |= UINT64_C(1) << type;
    }
    return true;
}

static bool load_salience(struct loader *l, const struct json_at *object, struct entity *entity)
{
    struct json_at at;
    int64_t thousandths = 500;
    if (json_find(object, "salience", &at) && !json_thousandths(&at, 0, 1000, &thousandths, l->err))
        return false;
    entity->salience = (int)thousandths;
    return true;
}

static bool load_aliases(struct loader *l, const struct json_at *object, struct entity *entity)
{
    struct json_at list, item = { 0 };
    if (!json_find(object, "aliases", &list))
        return true;
    if (!load_list(l, object, "aliases", 0, &list))
        return false;
    const char **aliases = arena_array(&l->pack->arena, (size_t)json_count(&list), sizeof *aliases);
    entity->aliases = aliases;
    while (json_each(&list, &item))
        if (!load_text(l, &item, &aliases[entity->alias_count++]))
            return false;
    return true;
}

static bool load_entity(struct loader *l, const struct json_at *at, int number, struct entity *entity)
{
    static const char *const keys[] = { "id", "types", "name", "aliases", "salience", "same", "overlaps", NULL };
    entity->same = number;
    return json_only(at, keys, l->err) && load_id(l, at, &l->entities, number, &entity->id) &&
           load_entity_types(l, at, entity) && load_names(l, at, entity) && load_salience(l, at, entity) &&
           load_aliases(l, at, entity);
}

/* What an entity says about others: only once all have their numbers, and who is whose other name first. */
static bool link_same(struct loader *l, const struct json_at *at, struct entity *entities, int number)
{
    struct json_at same;
    if (!json_find(at, "same", &same))
        return true;
    return load_ref_at(l, &same, &l->entities, "entity", &entities[number].same) &&
           (entities[number].same != number || json_fail(&same, l->err, "its own id; expected another entity's"));
}

static bool check_same(struct loader *l, const struct json_at *at, const struct entity *entities, int number)
{
    const struct entity *entity = &entities[number], *other = &entities[entity->same];
    struct json_at same;
    if (entity == other || !json_find(at, "same", &same))
        return true;
    if (other->same != entity->same)
        return json_fail(&same, l->err, "\"%s\" is another name itself; expected the entity that it names", other->id);
    return other->types == entity->types ||
           json_fail(&same, l->err, "\"%s\" has other types; expected the same", other->id);
}

static void add_overlap(struct loader *l, struct entity *entity, int other)
{
    size_t count = (size_t)entity->overlap_count;
    for (size_t i = 0; i < count; i++)
        if (entity->overlaps[i] == other)
            return;
    if ((count & (count - 1)) == 0) { /* a power of two: full */
        int *larger = arena_array(&l->pack->arena, count > 0 ? 2 * count : 1, sizeof *larger);
        if (count > 0)
            memcpy(larger, entity->overlaps, count * sizeof *larger);
        entity->overlaps = larger;
    }
    entity->overlaps[entity->overlap_count++] = other;
}

/* A part is named by its whole or the other way round; both know it afterwards. */
static bool link_overlaps(struct loader *l, const struct json_at *at, struct entity *entities, int number)
{
    struct json_at list, item = { 0 };
    if (!json_find(at, "overlaps", &list))
        return true;
    if (!load_list(l, at, "overlaps", 0, &list))
        return false;
    if (entities[number].same != number)
        return json_fail(&list, l->err, "stands at another name; expected it at the entity that it names");
    while (json_each(&list, &item)) {
        int other;
        if (!load_ref_at(l, &item, &l->entities, "entity", &other))
            return false;
        other = pack_same(l->pack, other);
        add_overlap(l, &entities[number], other);
        add_overlap(l, &entities[other], number);
    }
    return true;
}

bool load_entities(struct loader *l, const struct json_at *root)
{
    struct json_at list, item = { 0 };
    if (!load_list(l, root, "entities", 1, &list))
        return false;
    struct entity *entities = arena_array(&l->pack->arena, (size_t)json_count(&list), sizeof *entities);
    l->pack->entities = entities;
    while (json_each(&list, &item)) {
        int number = l->pack->entity_count++;
        if (!load_entity(l, &item, number, &entities[number]))
            return false;
    }
    item = (struct json_at){ 0 };
    for (int number = 0; json_each(&list, &item); number++)
        if (!link_same(l, &item, entities, number))
            return false;
    item = (struct json_at){ 0 };
    for (int number = 0; json_each(&list, &item); number++)
        if (!check_same(l, &item, entities, number) || !link_overlaps(l, &item, entities, number))
            return false;
    return true;
}
