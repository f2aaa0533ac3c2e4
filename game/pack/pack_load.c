/* Reading a pack: the frame, its sources and categories. The other parts are in load_*.c; the format is described in
 * data/packs/README.md. */
#include "base/rng.h"
#include "pack/load.h"

#include <stdlib.h>
#include <string.h>

static bool load_languages(struct loader *l, const struct json_at *root)
{
    struct pack *pack = l->pack;
    struct json_at list, item = { 0 };
    if (!load_list(l, root, "languages", 1, &list))
        return false;
    while (json_each(&list, &item)) {
        const char *lang;
        if (!json_string(&item, &lang, l->err))
            return false;
        if (strlen(lang) != 2 || strspn(lang, "abcdefghijklmnopqrstuvwxyz") != 2)
            return json_fail(&item, l->err, "\"%s\" is no language; expected two small letters such as de", lang);
        if (pack_lang(pack, lang) >= 0)
            return json_fail(&item, l->err, "the language \"%s\" is named twice", lang);
        if (pack->lang_count == PACK_LANG_MAX)
            return json_fail(&item, l->err, "too many languages; expected at most %d", PACK_LANG_MAX);
        pack->lang[pack->lang_count++] = arena_string(&pack->arena, lang);
    }
    return true;
}

/* What a citation can name: the sentences of each paragraph, or lines. */
static bool load_extent(struct loader *l, const struct json_at *object, struct source *source)
{
    struct json_at list, item = { 0 };
    int64_t lines;
    if (json_find(object, "lines", &item)) {
        if (json_find(object, "sentences", &list))
            return json_fail(&list, l->err, "a source has sentences or lines; expected one of them");
        if (!json_whole(&item, 1, INT32_MAX, &lines, l->err))
            return false;
        source->paragraphs = (int)lines;
        source->by_line = true;
        return true;
    }
    if (!load_list(l, object, "sentences", 1, &list))
        return false;
    int *sentences = arena_array(&l->pack->arena, (size_t)json_count(&list), sizeof *sentences);
    while (json_each(&list, &item)) {
        int64_t count;
        if (!json_whole(&item, 1, 10000, &count, l->err))
            return false;
        sentences[source->paragraphs++] = (int)count;
    }
    source->sentences = sentences;
    return true;
}

static bool load_source(struct loader *l, const struct json_at *at, int number, struct source *source)
{
    static const char *const keys[] = { "id", "title", "kind", "date", "address", "sentences", "lines", NULL };
    struct json_at title, kind;
    const char *date = "", *address = "";
    if (!json_only(at, keys, l->err) || !load_id(l, at, &l->sources, number, &source->id) ||
        !json_need(at, "title", JSON_OBJECT, &title, l->err) || !load_words(l, &title, &source->title) ||
        !json_need(at, "kind", JSON_STRING, &kind, l->err) || !load_text(l, &kind, &source->kind) ||
        !json_opt_string(at, "date", &date, l->err) || !json_opt_string(at, "address", &address, l->err))
        return false;
    source->date = arena_string(&l->pack->arena, date);
    source->address = arena_string(&l->pack->arena, address);
    return load_extent(l, at, source);
}

static bool load_sources(struct loader *l, const struct json_at *root)
{
    struct json_at list, item = { 0 };
    if (!load_list(l, root, "sources", 1, &list))
        return false;
    struct source *sources = arena_array(&l->pack->arena, (size_t)json_count(&list), sizeof *sources);
    l->pack->sources = sources;
    while (json_each(&list, &item)) {
        int number = l->pack->source_count++;
        if (!load_source(l, &item, number, &sources[number]))
            return false;
    }
    return true;
}

static bool load_categories(struct loader *l, const struct json_at *root)
{
    static const char *const keys[] = { "id", "name", NULL };
    struct json_at list, item = { 0 }, name;
    if (!load_list(l, root, "categories", 1, &list))
        return false;
    struct category *categories = arena_array(&l->pack->arena, (size_t)json_count(&list), sizeof *categories);
    l->pack->categories = categories;
    while (json_each(&list, &item)) {
        int number = l->pack->category_count++;
        if (!json_only(&item, keys, l->err) || !load_id(l, &item, &l->categories, number, &categories[number].id) ||
            !json_need(&item, "name", JSON_OBJECT, &name, l->err) || !load_words(l, &name, &categories[number].name))
            return false;
    }
    return true;
}

static bool load_types(struct loader *l, const struct json_at *root)
{
    struct json_at list, item = { 0 };
    if (!load_list(l, root, "types", 1, &list))
        return false;
    if (json_count(&list) > PACK_TYPE_MAX)
        return json_fail(&list, l->err, "%d types; expected at most %d", json_count(&list), PACK_TYPE_MAX);
    const char **types = arena_array(&l->pack->arena, (size_t)json_count(&list), sizeof *types);
    l->pack->types = types;
    while (json_each(&list, &item)) {
        int number = l->pack->type_count++;
        if (!load_id_at(l, &item, &l->types, number, &types[number]))
            return false;
    }
    return true;
}

/* Format and version come first, so that a file of another kind is told apart from a broken pack. */
static bool load_frame(struct loader *l, const struct json_at *root)
{
    static const char *const keys[] = { "format",     "version",   "id",      "title",      "about",    "licence",
                                        "types",      "languages", "sources", "categories", "entities", "promises",
                                        "statements", "relations", "phrases", "questions",  NULL };
    struct json_at at;
    const char *format, *licence = "";
    int64_t version;
    if (!json_expect(root, JSON_OBJECT, l->err) || !json_need(root, "format", JSON_STRING, &at, l->err) ||
        !json_string(&at, &format, l->err))
        return false;
    if (strcmp(format, "curtainup-pack") != 0)
        return json_fail(&at, l->err, "not a pack; expected \"curtainup-pack\", found \"%s\"", format);
    if (!json_get_whole(root, "version", 1, INT32_MAX, &version, l->err))
        return false;
    if (version > 1)
        return json_find(root, "version", &at) &&
               json_fail(&at, l->err, "made for a newer Curtain Up; expected version 1, found %d", (int)version);
    if (!json_only(root, keys, l->err) || !load_id(l, root, NULL, 0, &l->pack->id) || !load_languages(l, root) ||
        !json_need(root, "title", JSON_OBJECT, &at, l->err) || !load_words(l, &at, &l->pack->title) ||
        !json_need(root, "about", JSON_OBJECT, &at, l->err) || !load_words(l, &at, &l->pack->about) ||
        !json_opt_string(root, "licence", &licence, l->err))
        return false;
    l->pack->licence = arena_string(&l->pack->arena, licence);
    return true;
}

/* In this order: later parts name things of earlier ones. Of facts a pack that brings questions may have none. */
static bool load_parts(struct loader *l, const struct json_at *root)
{
    static const struct {
        const char *key;
        bool facts;
        bool (*load)(struct loader *l, const struct json_at *root);
    } parts[] = {
        { "sources", true, load_sources },       { "categories", false, load_categories },
        { "types", true, load_types },           { "phrases", false, load_phrases },
        { "entities", true, load_entities },     { "relations", true, load_relations },
        { "statements", true, load_statements }, { "promises", false, load_promises },
        { "questions", false, load_ready },
    };
    struct json_at at;
    bool ready = json_find(root, "questions", &at);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (!(ready && parts[i].facts && !json_find(root, parts[i].key, &at)) && !parts[i].load(l, root))
            return false;
    return load_facts(l, root);
}

struct pack *pack_load(const char *name, const char *bytes, size_t len, struct err *err)
{
    struct json_doc *doc = json_parse(name, bytes, len, PACK_BYTES_MAX, err);
    if (doc == NULL)
        return NULL;
    struct pack *pack = mem_resize(NULL, sizeof *pack);
    *pack = (struct pack){ .fingerprint = hash_long(bytes, len) };
    struct arena scratch;
    arena_init(&scratch);
    struct loader l = { .pack = pack, .err = err };
    struct index *const all[] = { &l.types,     &l.sources,    &l.categories, &l.entities,
                                  &l.relations, &l.statements, &l.questions };
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        all[i]->arena = &scratch;
    struct json_at root = json_root(doc);
    if (!load_frame(&l, &root) || !load_parts(&l, &root)) {
        pack_free(pack);
        pack = NULL;
    }
    arena_fini(&scratch);
    json_free(doc);
    return pack;
}
