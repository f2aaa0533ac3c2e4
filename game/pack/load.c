/* Reading a pack: what its parts are made of: texts, ids, lists, figures and citations. */
#include "base/date.h"
#include "base/number.h"
#include "pack/load.h"

#include <string.h>

bool load_text(struct loader *l, const struct json_at *at, const char **out)
{
    const char *text;
    if (!json_string(at, &text, l->err))
        return false;
    size_t len = strlen(text);
    if (len == 0)
        return json_fail(at, l->err, "an empty text; expected words");
    if (text[0] == ' ' || text[len - 1] == ' ')
        return json_fail(at, l->err, "a space at the end of \"%s\"; expected none", text);
    if (memchr(text, '\n', len) != NULL || memchr(text, '\t', len) != NULL)
        return json_fail(at, l->err, "a line break or tab in a text; expected one line");
    if (len > LOAD_TEXT_MAX && utf8_length(text) > LOAD_TEXT_MAX)
        return json_fail(at, l->err, "a text of %zu characters; expected at most %d", utf8_length(text), LOAD_TEXT_MAX);
    *out = arena_copy(&l->pack->arena, text, len);
    return true;
}

bool load_words(struct loader *l, const struct json_at *at, struct words *out)
{
    if (!json_expect(at, JSON_OBJECT, l->err))
        return false;
    for (int lang = 0; lang < l->pack->lang_count; lang++) {
        struct json_at text;
        if (!json_need(at, l->pack->lang[lang], JSON_STRING, &text, l->err) || !load_text(l, &text, &out->in[lang]))
            return false;
    }
    const char *allowed[PACK_LANG_MAX + 1] = { 0 };
    memcpy(allowed, l->pack->lang, (size_t)l->pack->lang_count * sizeof *allowed);
    return json_only(at, allowed, l->err);
}

static bool id_sane(const char *id)
{
    size_t len = 0;
    while ((id[len] >= 'a' && id[len] <= 'z') || (id[len] >= '0' && id[len] <= '9') || id[len] == '-' || id[len] == '_')
        len++;
    return len > 0 && len <= LOAD_ID_MAX && id[len] == '\0';
}

bool load_id_at(struct loader *l, const struct json_at *at, struct index *index, int number, const char **out)
{
    const char *id;
    if (!json_string(at, &id, l->err))
        return false;
    if (!id_sane(id))
        return json_fail(at, l->err, "\"%s\" is no id; expected small letters, digits, - and _, at most %d", id,
                         LOAD_ID_MAX);
    *out = arena_string(&l->pack->arena, id);
    if (index != NULL && !index_add(index, *out, number))
        return json_fail(at, l->err, "the id \"%s\" is used twice; expected another one", id);
    return true;
}

bool load_id(struct loader *l, const struct json_at *object, struct index *index, int number, const char **out)
{
    struct json_at at;
    return json_need(object, "id", JSON_STRING, &at, l->err) && load_id_at(l, &at, index, number, out);
}

bool load_ref_at(struct loader *l, const struct json_at *at, const struct index *index, const char *what, int *out)
{
    const char *id;
    if (!json_string(at, &id, l->err))
        return false;
    *out = index_find(index, id);
    return *out >= 0 || json_fail(at, l->err, "no %s has the id \"%s\"; expected one that the pack lists", what, id);
}

bool load_ref(struct loader *l, const struct json_at *object, const char *key, const struct index *index,
              const char *what, int *out)
{
    struct json_at at;
    return json_need(object, key, JSON_STRING, &at, l->err) && load_ref_at(l, &at, index, what, out);
}

bool load_list(struct loader *l, const struct json_at *object, const char *key, int min, struct json_at *list)
{
    if (!json_need(object, key, JSON_ARRAY, list, l->err))
        return false;
    int count = json_count(list);
    if (count < min)
        return json_fail(list, l->err, "too short: %d items; expected at least %d", count, min);
    if (count > LOAD_ITEMS_MAX)
        return json_fail(list, l->err, "too long: %d items; expected at most %d", count, LOAD_ITEMS_MAX);
    return true;
}

bool load_figure(struct loader *l, const struct json_at *object, const char *key, int decimals, int64_t *out)
{
    struct json_at at;
    const char *text;
    if (!json_need(object, key, JSON_STRING, &at, l->err) || !json_string(&at, &text, l->err))
        return false;
    if (decimals == LOAD_DATE)
        return date_parse(text, out) ||
               json_fail(&at, l->err, "\"%s\" is no date; expected a day such as 2012-02-06", text);
    return number_parse(text, decimals, out) ||
           json_fail(&at, l->err, "\"%s\" is no number; expected digits with at most %d behind a point", text,
                     decimals);
}

static bool load_cite_number(struct loader *l, const struct json_at *item, struct cite *cite)
{
    const struct source *source = &l->pack->sources[cite->source];
    int64_t number;
    if (item->index == 1) {
        if (!json_whole(item, 1, source->paragraphs, &number, l->err))
            return false;
        cite->paragraph = (int)number;
        return true;
    }
    if (!json_whole(item, 1, source->sentences[cite->paragraph - 1], &number, l->err))
        return false;
    if (cite->sentence_count > 0 && number <= cite->sentence[cite->sentence_count - 1])
        return json_fail(item, l->err, "sentences are not in ascending order");
    cite->sentence[cite->sentence_count++] = (int)number;
    return true;
}

bool load_cite(struct loader *l, const struct json_at *object, struct cite *cite)
{
    struct json_at list, item = { 0 };
    if (!load_list(l, object, "cite", 2, &list) || !json_each(&list, &item) ||
        !load_ref_at(l, &item, &l->sources, "source", &cite->source))
        return false;
    bool by_line = l->pack->sources[cite->source].by_line;
    if (by_line && json_count(&list) > 2)
        return json_fail(&list, l->err, "too long; expected a source and one of its lines");
    if (!by_line && json_count(&list) < 3)
        return json_fail(&list, l->err, "too short; expected a source, a paragraph and its sentences");
    if (json_count(&list) > 2 + PACK_SENTENCES_MAX)
        return json_fail(&list, l->err, "too many sentences; expected at most %d", PACK_SENTENCES_MAX);
    while (json_each(&list, &item))
        if (!load_cite_number(l, &item, cite))
            return false;
    return true;
}
