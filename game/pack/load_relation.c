/* Reading a pack: relations and wordings. */
#include "pack/load.h"
#include "pack/template.h"

#include <string.h>

/* Name of each wording in a file, and the slots it may use. */
static const struct {
    const char *key, *slots;
} wordings[WORDING_KINDS] = {
    [WORDING_OBJECT] = { "object", "s" },
    [WORDING_SUBJECT] = { "subject", "o" },
    [WORDING_OBJECT_VIA] = { "object_via", "s" },
    [WORDING_NOT_OBJECT] = { "not_object", "s" },
    [WORDING_NOT_SUBJECT] = { "not_subject", "o" },
    [WORDING_EXPLAIN] = { "explain", "so" },
    [WORDING_EXPLAIN_NOT] = { "explain_not", "so" },
    [WORDING_CLUE] = { "clue", "o" },
    [WORDING_HINT] = { "hint", "" },
    [WORDING_MOST] = { "most", "" },
    [WORDING_LEAST] = { "least", "" },
    [WORDING_MORE] = { "more", "" },
    [WORDING_LESS] = { "less", "" },
    [WORDING_DIFFERENCE] = { "difference", "ab" },
    [WORDING_PERCENT] = { "percent", "ab" },
    [WORDING_RISE] = { "rise", "ab" },
    [WORDING_ORDER] = { "order", "" },
    [WORDING_EXPLAIN_DIFFERENCE] = { "explain_difference", "abxyd" },
    [WORDING_EXPLAIN_PERCENT] = { "explain_percent", "abxyd" },
    [WORDING_COUNT_OBJECTS] = { "count_objects", "s" },
    [WORDING_COUNT_SUBJECTS] = { "count_subjects", "o" },
    [WORDING_EXPLAIN_COUNT_OBJECTS] = { "explain_count_objects", "sx" },
    [WORDING_EXPLAIN_COUNT_SUBJECTS] = { "explain_count_subjects", "ox" },
    [WORDING_ODD] = { "odd", "" },
    [WORDING_SUM] = { "sum", "ab" },
    [WORDING_EXPLAIN_SUM] = { "explain_sum", "abxyd" },
    [WORDING_AVERAGE] = { "average", "" },
    [WORDING_EXPLAIN_AVERAGE] = { "explain_average", "x" },
};

static bool load_template(struct loader *l, const struct json_at *at, const char *slots, const char **out)
{
    const char *fault;
    if (!load_text(l, at, out))
        return false;
    return template_check(*out, slots, &fault) || json_fail(at, l->err, "\"%s\": %s", *out, fault);
}

static bool load_wording_lang(struct loader *l, const struct json_at *at, int lang, bool hints, struct wordings *out)
{
    struct json_at child = { 0 };
    if (!json_expect(at, JSON_OBJECT, l->err))
        return false;
    while (json_each(at, &child)) {
        int what = 0;
        while (what < WORDING_KINDS &&
               (wordings[what].key[0] != child.key[0] || strcmp(wordings[what].key, child.key) != 0))
            what++;
        if (what == WORDING_KINDS || (what == WORDING_HINT && !hints))
            return json_fail(&child, l->err, "unknown wording \"%s\"; expected one that the pack format lists",
                             child.key);
        if (!load_template(l, &child, wordings[what].slots, &out->of[what].in[lang]))
            return false;
        if (strstr(out->of[what].in[lang], ":gen}") != NULL)
            out->genitive[lang] |= UINT64_C(1) << what;
    }
    return true;
}

bool load_wording(struct loader *l, const struct json_at *object, bool hints, struct wordings *out)
{
    struct json_at all, at;
    if (!json_find(object, "wording", &all))
        return true;
    const char *allowed[PACK_LANG_MAX + 1] = { 0 };
    memcpy(allowed, l->pack->lang, (size_t)l->pack->lang_count * sizeof *allowed);
    if (!json_only(&all, allowed, l->err))
        return false;
    for (int lang = 0; lang < l->pack->lang_count; lang++)
        if (!json_need(&all, l->pack->lang[lang], JSON_OBJECT, &at, l->err) ||
            !load_wording_lang(l, &at, lang, hints, out))
            return false;
    for (int what = 0; what < WORDING_KINDS; what++)
        for (int lang = 1; lang < l->pack->lang_count; lang++)
            if ((out->of[what].in[lang] == NULL) != (out->of[what].in[0] == NULL))
                return json_fail(&all, l->err, "\"%s\" is there in one of %s and %s only; expected it in both",
                                 wordings[what].key, l->pack->lang[0], l->pack->lang[lang]);
    return true;
}

bool load_phrases(struct loader *l, const struct json_at *root)
{
    static const char *const keys[] = { "above", "below", "not", "percent", "later", "earlier", NULL };
    struct json_at all, at;
    if (!json_need(root, "phrases", JSON_OBJECT, &all, l->err))
        return false;
    for (int lang = 0; lang < l->pack->lang_count; lang++) {
        if (!json_need(&all, l->pack->lang[lang], JSON_OBJECT, &at, l->err) || !json_only(&at, keys, l->err))
            return false;
        for (int i = 0; i < PHRASE_COUNT; i++) {
            struct json_at phrase;
            if (i >= PHRASE_LATER && !json_find(&at, keys[i], &phrase))
                continue;
            if (!json_need(&at, keys[i], JSON_STRING, &phrase, l->err) ||
                !load_template(l, &phrase, "x", &l->pack->phrase[i].in[lang]))
                return false;
        }
    }
    return true;
}

static bool load_quantity(struct loader *l, const struct json_at *at, struct relation *relation)
{
    static const char *const keys[] = { "decimals", "least", "most", "unit", "ordinal", "date", "plain", NULL };
    struct json_at unit, other;
    int64_t decimals = 0;
    relation->kind = RELATION_QUANTITY;
    relation->range = -1;
    for (int lang = 0; lang < l->pack->lang_count; lang++)
        relation->unit.in[lang] = "";
    if (!json_only(at, keys, l->err) || !json_opt_whole(at, "decimals", 0, 6, &decimals, l->err) ||
        !json_opt_bool(at, "ordinal", &relation->ordinal, l->err) ||
        !json_opt_bool(at, "date", &relation->date, l->err) || !json_opt_bool(at, "plain", &relation->plain, l->err))
        return false;
    if (relation->date && (relation->ordinal || json_find(at, "decimals", &other)))
        return json_fail(at, l->err, "a date is no ordinal and has no decimals; expected neither");
    if (relation->plain && (relation->ordinal || relation->date))
        return json_fail(at, l->err, "\"plain\" says how numbers are written; expected neither ordinal nor date");
    relation->decimals = (int)decimals;
    int form = relation->date ? LOAD_DATE : relation->decimals;
    if (!load_figure(l, at, "least", form, &relation->least) || !load_figure(l, at, "most", form, &relation->most))
        return false;
    if (relation->least >= relation->most)
        return json_fail(at, l->err, "\"least\" is not below \"most\"");
    if (relation->least < -LOAD_FIGURE_MAX || relation->most > LOAD_FIGURE_MAX)
        return json_fail(at, l->err, "figures too large to reckon with; expected at most 15 digits");
    return !json_find(at, "unit", &unit) || load_words(l, &unit, &relation->unit);
}

static bool load_range(struct loader *l, const struct json_at *object, struct relation *relation)
{
    struct json_at range;
    if (!json_find(object, "range", &range))
        return json_fail(object, l->err, "\"range\" is missing; expected a type or an object that makes it a quantity");
    if (json_kind(&range) == JSON_OBJECT)
        return load_quantity(l, &range, relation);
    relation->kind = RELATION_ENTITY;
    return load_ref_at(l, &range, &l->types, "type", &relation->range);
}

/* What only a date needs, and what none has. */
static bool check_date(struct loader *l, const struct json_at *at, const struct relation *relation)
{
    const struct words *wording = relation->wording.of, *phrase = l->pack->phrase;
    if (wording[WORDING_PERCENT].in[0] != NULL || wording[WORDING_RISE].in[0] != NULL)
        return json_fail(at, l->err, "a date has no percentage; expected neither \"percent\" nor \"rise\"");
    for (int lang = 0; lang < l->pack->lang_count; lang++)
        if (phrase[PHRASE_LATER].in[lang] == NULL || phrase[PHRASE_EARLIER].in[lang] == NULL)
            return json_fail(at, l->err, "a date, but no phrases \"later\" and \"earlier\"; expected both in \"%s\"",
                             l->pack->lang[lang]);
    return true;
}

static bool load_via_form(struct loader *l, const struct json_at *at, const char **out)
{
    if (!load_template(l, at, "o", out))
        return false;
    return strstr(*out, "{o") != NULL || strstr(*out, "{O") != NULL ||
           json_fail(at, l->err, "\"%s\" describes without saying by what; expected {o} in it", *out);
}

/* How a subject is described by what it stands in this relation to: in each language a template, or one for each case. */
static bool load_via_lang(struct loader *l, const struct json_at *at, const char **forms)
{
    static const char *const keys[] = { "nom", "acc", "dat", "gen", NULL };
    struct json_at form;
    if (json_kind(at) == JSON_STRING) {
        if (!load_via_form(l, at, &forms[NAME_NOM]))
            return false;
    } else if (!json_only(at, keys, l->err) || !json_need(at, "nom", JSON_STRING, &form, l->err)) {
        return false;
    }
    for (int i = 0; i < NAME_FORMS && json_kind(at) == JSON_OBJECT; i++)
        if (json_find(at, keys[i], &form) && !load_via_form(l, &form, &forms[i]))
            return false;
    for (int i = NAME_ACC; i <= NAME_DAT; i++)
        if (forms[i] == NULL)
            forms[i] = forms[NAME_NOM];
    return true;
}

static bool load_via(struct loader *l, const struct json_at *relation, const char *via[][NAME_FORMS])
{
    struct json_at all, at;
    if (!json_find(relation, "via", &all))
        return true;
    const char *allowed[PACK_LANG_MAX + 1] = { 0 };
    memcpy(allowed, l->pack->lang, (size_t)l->pack->lang_count * sizeof *allowed);
    if (!json_only(&all, allowed, l->err))
        return false;
    for (int lang = 0; lang < l->pack->lang_count; lang++) {
        if (!json_find(&all, l->pack->lang[lang], &at))
            return json_fail(&all, l->err, "\"via\" in \"%s\" is missing; expected it in every language",
                             l->pack->lang[lang]);
        if (!load_via_lang(l, &at, via[lang]))
            return false;
    }
    return true;
}

static bool load_aspect(struct loader *l, const struct json_at *object, struct relation *relation)
{
    struct json_at at;
    const char *aspect;
    if (!json_find(object, "aspect", &at))
        return true;
    if (!json_string(&at, &aspect, l->err))
        return false;
    relation->aspect = strcmp(aspect, "cause") == 0  ? ASPECT_CAUSE
                       : strcmp(aspect, "said") == 0 ? ASPECT_SAID
                                                     : ASPECT_NONE;
    if (relation->aspect == ASPECT_NONE)
        return json_fail(&at, l->err, "unknown aspect \"%s\"; expected cause or said", aspect);
    return relation->kind == RELATION_ENTITY ||
           json_fail(&at, l->err, "an aspect of a quantity; expected one only where the range is a type");
}

static bool load_relation(struct loader *l, const struct json_at *at, int number, struct relation *relation)
{
    static const char *const keys[] = { "id",      "domain",  "range",  "max", "invmax", "symmetric",
                                        "inverse", "wording", "aspect", "via", NULL };
    int64_t max = 0, invmax = 0;
    relation->inverse = -1;
    if (!json_only(at, keys, l->err) || !load_id(l, at, &l->relations, number, &relation->id) ||
        !load_ref(l, at, "domain", &l->types, "type", &relation->domain) || !load_range(l, at, relation) ||
        !json_opt_whole(at, "max", 0, LOAD_ITEMS_MAX, &max, l->err) ||
        !json_opt_whole(at, "invmax", 0, LOAD_ITEMS_MAX, &invmax, l->err) ||
        !json_opt_bool(at, "symmetric", &relation->symmetric, l->err) || !load_aspect(l, at, relation) ||
        !load_wording(l, at, false, &relation->wording) || !load_via(l, at, relation->via))
        return false;
    relation->max = (int)max;
    relation->invmax = (int)invmax;
    if (relation->kind == RELATION_QUANTITY && relation->max != 1)
        return json_fail(at, l->err, "a quantity has one value for each subject; expected \"max\": 1");
    if (relation->date && !check_date(l, at, relation))
        return false;
    if (relation->symmetric && relation->domain != relation->range)
        return json_fail(at, l->err, "symmetric, but domain and range differ");
    if (relation->symmetric && relation->max != relation->invmax)
        return json_fail(at, l->err, "symmetric, but max and invmax differ");
    return true;
}

static bool link_inverse(struct loader *l, const struct json_at *at, struct relation *relations, int number)
{
    struct json_at inverse;
    if (!json_find(at, "inverse", &inverse))
        return true;
    struct relation *relation = &relations[number];
    if (!load_ref_at(l, &inverse, &l->relations, "relation", &relation->inverse))
        return false;
    if (relation->inverse == number || relation->symmetric)
        return json_fail(&inverse, l->err, "its own inverse; expected \"symmetric\": true without \"inverse\"");
    const struct relation *other = &relations[relation->inverse];
    if (other->domain != relation->range || other->range != relation->domain)
        return json_fail(&inverse, l->err, "the inverse does not lead from range to domain");
    if (other->max != relation->invmax || other->invmax != relation->max)
        return json_fail(&inverse, l->err, "max and invmax of the inverse are not those of this relation turned round");
    return true;
}

/* Whatever describes a subject must have the genitive where a question wants it. */
static bool check_vias(struct loader *l, const struct json_at *at, const struct relation *asked)
{
    for (int i = 0; i < l->pack->relation_count; i++)
        for (int lang = 0; lang < l->pack->lang_count; lang++) {
            const char *template = asked->wording.of[WORDING_OBJECT_VIA].in[lang];
            const struct relation *other = &l->pack->relations[i];
            if (template != NULL && template_needs_genitive(template, "s") && other->via[lang][NAME_NOM] != NULL &&
                other->via[lang][NAME_GEN] == NULL)
                return json_fail(at, l->err,
                                 "\"%s\" asks for the genitive of the \"via\" of \"%s\"; expected \"gen\" there",
                                 template, other->id);
        }
    return true;
}

static bool check_inverse(struct loader *l, const struct json_at *at, int number)
{
    int inverse = l->pack->relations[number].inverse;
    if (inverse < 0 || l->pack->relations[inverse].inverse == number)
        return true;
    return json_fail(at, l->err, "the inverse does not name this relation as its inverse");
}

bool load_relations(struct loader *l, const struct json_at *root)
{
    struct json_at list, item = { 0 };
    if (!load_list(l, root, "relations", 1, &list))
        return false;
    struct relation *relations = arena_array(&l->pack->arena, (size_t)json_count(&list), sizeof *relations);
    l->pack->relations = relations;
    while (json_each(&list, &item)) {
        int number = l->pack->relation_count++;
        if (!load_relation(l, &item, number, &relations[number]))
            return false;
    }
    item = (struct json_at){ 0 };
    for (int number = 0; json_each(&list, &item); number++)
        if (!link_inverse(l, &item, relations, number))
            return false;
    item = (struct json_at){ 0 };
    for (int number = 0; json_each(&list, &item); number++)
        if (!check_inverse(l, &item, number) || !check_vias(l, &item, &relations[number]))
            return false;
    return true;
}
