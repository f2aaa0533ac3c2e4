/* Reading a pack: statements, promises, and the facts that follow from them. */
#include "pack/load.h"
#include "pack/template.h"

#include <stdlib.h>
#include <string.h>

static bool load_polarity(struct loader *l, const struct json_at *object, struct statement *statement)
{
    const char *text = "+";
    struct json_at at;
    if (!json_opt_string(object, "polarity", &text, l->err))
        return false;
    const char *known = "+-?", *found = strchr(known, text[0]);
    if (strlen(text) != 1 || found == NULL)
        return json_find(object, "polarity", &at) &&
               json_fail(&at, l->err, "unknown polarity \"%s\"; expected +, - or ?", text);
    statement->polarity = (enum polarity)(found - known);
    return true;
}

static bool load_lure_side(struct loader *l, const struct json_at *all, const char *key, const struct lure **out,
                           int *count)
{
    static const char *const keys[] = { "text", "why", NULL };
    struct json_at list, item = { 0 }, text, why;
    if (!json_find(all, key, &list))
        return true;
    if (!load_list(l, all, key, 2, &list))
        return false;
    struct lure *lures = arena_array(&l->pack->arena, (size_t)json_count(&list), sizeof *lures);
    *out = lures;
    while (json_each(&list, &item)) {
        struct lure *lure = &lures[(*count)++];
        if (!json_only(&item, keys, l->err) || !json_need(&item, "text", JSON_OBJECT, &text, l->err) ||
            !load_words(l, &text, &lure->text) || !json_need(&item, "why", JSON_OBJECT, &why, l->err) ||
            !load_words(l, &why, &lure->why))
            return false;
    }
    return true;
}

static bool load_lures(struct loader *l, const struct json_at *object, struct statement *statement)
{
    static const char *const keys[] = { "object", "subject", NULL };
    struct json_at all;
    if (!json_find(object, "lures", &all))
        return true;
    if (!json_only(&all, keys, l->err))
        return false;
    for (int side = 0; side < 2; side++)
        if (!load_lure_side(l, &all, keys[side], &statement->lures[side], &statement->lure_count[side]))
            return false;
    return true;
}

static bool outside(struct loader *l, const struct json_at *object, const char *key, const struct relation *relation)
{
    struct json_at at;
    const char *text;
    return json_find(object, key, &at) && json_string(&at, &text, l->err) &&
           json_fail(&at, l->err, "%s lies outside the legal range of \"%s\"", text, relation->id);
}

/* A quantity's value and its tolerance, which is a number (of days) for a date as well. */
static bool load_value(struct loader *l, const struct json_at *object, const struct relation *relation,
                       struct statement *statement)
{
    struct json_at at;
    if (!load_figure(l, object, "value", relation->date ? LOAD_DATE : relation->decimals, &statement->value))
        return false;
    if (statement->value < relation->least || statement->value > relation->most)
        return outside(l, object, "value", relation);
    if (!json_find(object, "tolerance", &at))
        return true;
    if (!load_figure(l, object, "tolerance", relation->decimals, &statement->tolerance))
        return false;
    return (statement->tolerance >= 0 && statement->tolerance <= relation->most - relation->least) ||
           outside(l, object, "tolerance", relation);
}

static bool load_object(struct loader *l, const struct json_at *at, struct statement *statement)
{
    const struct relation *relation = &l->pack->relations[statement->relation];
    struct json_at object;
    if (relation->kind == RELATION_QUANTITY) {
        statement->object = -1;
        return load_value(l, at, relation, statement);
    }
    if (!load_ref(l, at, "o", &l->entities, "entity", &statement->object))
        return false;
    if (l->pack->entities[statement->object].types >> relation->range & 1)
        return true;
    return json_find(at, "o", &object) &&
           json_fail(&object, l->err, "\"%s\" is no %s, which is what \"%s\" leads to",
                     l->pack->entities[statement->object].id, l->pack->types[relation->range], relation->id);
}

static bool check_subject(struct loader *l, const struct json_at *at, const struct statement *statement)
{
    const struct relation *relation = &l->pack->relations[statement->relation];
    const struct entity *subject = &l->pack->entities[statement->subject];
    struct json_at s;
    return (subject->types >> relation->domain & 1) ||
           (json_find(at, "s", &s) && json_fail(&s, l->err, "\"%s\" is no %s, which is what \"%s\" starts from",
                                                subject->id, l->pack->types[relation->domain], relation->id));
}

/* A genitive is never made by rule: where a template asks for it, the name must have it. */
static bool check_genitive(struct loader *l, const struct json_at *at, const char *template, const char *letters,
                           int entity, int lang)
{
    if (template == NULL || entity < 0 || l->pack->entities[entity].name[lang].form[NAME_GEN] != NULL ||
        !template_needs_genitive(template, letters))
        return true;
    return json_fail(at, l->err, "\"%s\" asks for the genitive of \"%s\"; expected \"gen\" in its name", template,
                     l->pack->entities[entity].id);
}

/* What is asked with the wordings `what` (bit 1 << wording) of the statement. */
static bool check_asked(struct loader *l, const struct json_at *at, const struct statement *statement, uint64_t what)
{
    const struct wordings *usual = &l->pack->relations[statement->relation].wording, *own = statement->wording;
    for (int lang = 0; lang < l->pack->lang_count; lang++) {
        uint64_t asks = what & (usual->genitive[lang] | (own != NULL ? own->genitive[lang] : 0));
        for (int i = 0; asks >> i != 0; i++) {
            const char *template = asks >> i & 1 ? pack_wording(l->pack, statement, (enum wording)i, lang) : NULL;
            if (!check_genitive(l, at, template, "o", statement->object, lang) ||
                !check_genitive(l, at, template, "sab", statement->subject, lang))
                return false;
        }
    }
    return true;
}

static bool check_via(struct loader *l, const struct json_at *at, const struct statement *statement)
{
    const struct relation *relation = &l->pack->relations[statement->relation];
    for (int lang = 0; lang < l->pack->lang_count; lang++)
        for (int form = 0; form < NAME_FORMS; form++)
            if (!check_genitive(l, at, relation->via[lang][form], "o", statement->object, lang))
                return false;
    return true;
}

/* Turned round, a statement can be asked about by its relation's (or the inverse's) negations and descriptions only. */
static bool check_genitives(struct loader *l, const struct json_at *at, const struct statement *statement)
{
    const struct relation *relation = &l->pack->relations[statement->relation];
    struct statement turned = { .relation = relation->symmetric ? statement->relation : relation->inverse,
                                .subject = statement->object,
                                .object = statement->subject };
    const uint64_t one = 1, via = one << WORDING_OBJECT_VIA; /* for two hops: {s} is no name */
    const uint64_t negations = one << WORDING_NOT_OBJECT | one << WORDING_NOT_SUBJECT | one << WORDING_EXPLAIN_NOT;
    return check_asked(l, at, statement, ~via) && check_via(l, at, statement) &&
           (turned.relation < 0 || (check_asked(l, at, &turned, negations) && check_via(l, at, &turned)));
}

static bool load_own_wording(struct loader *l, const struct json_at *object, struct statement *statement)
{
    struct json_at at;
    if (!json_find(object, "wording", &at))
        return true;
    struct wordings *own = arena_alloc(&l->pack->arena, sizeof *own);
    statement->wording = own;
    return load_wording(l, object, true, own);
}

static bool load_statement(struct loader *l, const struct json_at *at, int number, struct statement *statement)
{
    static const char *const keys[] = { "id",   "s",        "r",         "o",       "value", "polarity", "cite",
                                        "time", "category", "tolerance", "wording", "lures", NULL };
    const char *time = "";
    if (!json_only(at, keys, l->err) || !load_id(l, at, &l->statements, number, &statement->id) ||
        !load_ref(l, at, "s", &l->entities, "entity", &statement->subject) ||
        !load_ref(l, at, "r", &l->relations, "relation", &statement->relation) || !check_subject(l, at, statement) ||
        !load_object(l, at, statement) || !load_polarity(l, at, statement) || !load_cite(l, at, &statement->cite) ||
        !load_ref(l, at, "category", &l->categories, "category", &statement->category) ||
        !json_opt_string(at, "time", &time, l->err) || !load_own_wording(l, at, statement) ||
        !load_lures(l, at, statement))
        return false;
    statement->time = arena_string(&l->pack->arena, time);
    return check_genitives(l, at, statement);
}

bool load_statements(struct loader *l, const struct json_at *root)
{
    struct json_at list, item = { 0 };
    if (!load_list(l, root, "statements", 1, &list))
        return false;
    struct statement *statements = arena_array(&l->pack->arena, (size_t)json_count(&list), sizeof *statements);
    l->pack->statements = statements;
    while (json_each(&list, &item)) {
        int number = l->pack->statement_count++;
        if (!load_statement(l, &item, number, &statements[number]))
            return false;
    }
    return true;
}

/* An entity that a promise names; of another type it would promise nothing. */
static bool load_promise_end(struct loader *l, const struct json_at *at, int type, int *out)
{
    if (!load_ref_at(l, at, &l->entities, "entity", out))
        return false;
    *out = pack_same(l->pack, *out);
    return (l->pack->entities[*out].types >> type & 1) || json_fail(at, l->err, "\"%s\" is no %s; nothing is promised",
                                                                    l->pack->entities[*out].id, l->pack->types[type]);
}

static bool load_promise(struct loader *l, const struct json_at *at, struct promise *promise)
{
    static const char *const keys[] = { "r", "s", "o", "why", NULL };
    struct json_at s, o, why;
    promise->subject = promise->object = -1;
    if (!json_only(at, keys, l->err) || !load_ref(l, at, "r", &l->relations, "relation", &promise->relation) ||
        !json_need(at, "why", JSON_OBJECT, &why, l->err) || !load_words(l, &why, &promise->why))
        return false;
    const struct relation *relation = &l->pack->relations[promise->relation];
    if (relation->kind == RELATION_QUANTITY)
        return json_fail(at, l->err, "a promise about a quantity; expected a relation between entities");
    bool has_s = json_find(at, "s", &s), has_o = json_find(at, "o", &o);
    if (has_s && has_o)
        return json_fail(at, l->err, "a promise names both \"s\" and \"o\"; expected at most one");
    return (!has_s || load_promise_end(l, &s, relation->domain, &promise->subject)) &&
           (!has_o || load_promise_end(l, &o, relation->range, &promise->object));
}

bool load_promises(struct loader *l, const struct json_at *root)
{
    struct json_at list, item = { 0 };
    if (!json_find(root, "promises", &list))
        return true;
    if (!load_list(l, root, "promises", 0, &list))
        return false;
    struct promise *promises = arena_array(&l->pack->arena, (size_t)json_count(&list), sizeof *promises);
    l->pack->promises = promises;
    while (json_each(&list, &item))
        if (!load_promise(l, &item, &promises[l->pack->promise_count++]))
            return false;
    return true;
}
