/* Words; see lang.h. */
#include "ui/lang.h"

#include "base/json.h"

#include <stdlib.h>
#include <string.h>

enum { LANG_BYTES_MAX = 1024 * 1024 };

struct entry {
    const char *key, *text;
};

struct lang {
    struct arena arena;
    const char *name;
    struct entry *entry;         /* in file order */
    const struct entry **sorted; /* by key, for looking up */
    size_t count;
};

/* One step through a text: a placeholder {name}, or a stretch without one. */
struct piece {
    const char *start;
    size_t len;
    bool is_name;
};

static bool is_name_char(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
}

/* Length of the placeholder's name at `brace`, 0 when it is none. */
static size_t name_length(const char *brace)
{
    size_t len = 0;
    while (is_name_char(brace[1 + len]))
        len++;
    return brace[1 + len] == '}' ? len : 0;
}

static bool next_piece(const char **text, struct piece *piece)
{
    const char *p = *text;
    if (*p == '\0')
        return false;
    size_t name = *p == '{' ? name_length(p) : 0;
    if (name > 0) {
        *piece = (struct piece){ p + 1, name, true };
        *text = p + name + 2;
    } else if (p[0] == '{' && p[1] == '{') {
        *piece = (struct piece){ p, 1, false };
        *text = p + 2;
    } else {
        size_t len = *p == '{' ? 1 : strcspn(p, "{");
        *piece = (struct piece){ p, len, false };
        *text = p + len;
    }
    return true;
}

/* A brace that is neither doubled nor the start of a placeholder. */
static const char *stray_brace(const char *text)
{
    for (struct piece piece; next_piece(&text, &piece);)
        if (!piece.is_name && piece.len == 1 && *piece.start == '{' && piece.start[1] != '{')
            return piece.start;
    return NULL;
}

static bool read_entries(struct lang *lang, const struct json_at *root, struct err *err)
{
    lang->entry = arena_array(&lang->arena, (size_t)json_count(root), sizeof *lang->entry);
    for (struct json_at member = { 0 }; json_each(root, &member);) {
        const char *text;
        if (!json_string(&member, &text, err))
            return false;
        const char *stray = stray_brace(text);
        if (stray != NULL)
            return json_fail(&member, err, "expected {name} or {{, found \"%.12s\"", stray);
        struct entry *entry = &lang->entry[lang->count++];
        entry->key = arena_string(&lang->arena, member.key);
        entry->text = arena_string(&lang->arena, text);
    }
    return true;
}

static int by_key(const void *a, const void *b)
{
    const struct entry *const *x = a, *const *y = b;
    return strcmp((*x)->key, (*y)->key);
}

static void sort_entries(struct lang *lang)
{
    lang->sorted = arena_array(&lang->arena, lang->count, sizeof *lang->sorted);
    for (size_t i = 0; i < lang->count; i++)
        lang->sorted[i] = &lang->entry[i];
    qsort(lang->sorted, lang->count, sizeof *lang->sorted, by_key);
}

struct lang *lang_load(const char *name, const char *file, const char *bytes, size_t len, struct err *err)
{
    struct json_doc *doc = json_parse(file, bytes, len, LANG_BYTES_MAX, err);
    if (doc == NULL)
        return NULL;
    struct lang *lang = mem_resize(NULL, sizeof *lang);
    *lang = (struct lang){ 0 };
    arena_init(&lang->arena);
    lang->name = arena_string(&lang->arena, name);
    struct json_at root = json_root(doc);
    if (json_expect(&root, JSON_OBJECT, err) && read_entries(lang, &root, err)) {
        sort_entries(lang);
    } else {
        lang_free(lang);
        lang = NULL;
    }
    json_free(doc);
    return lang;
}

void lang_free(struct lang *lang)
{
    if (lang == NULL)
        return;
    arena_fini(&lang->arena);
    free(lang);
}

const char *lang_name(const struct lang *lang)
{
    return lang->name;
}

static const struct entry *find(const struct lang *lang, const char *key)
{
    const struct entry wanted = { .key = key }, *pointer = &wanted;
    const struct entry *const *found = bsearch(&pointer, lang->sorted, lang->count, sizeof *lang->sorted, by_key);
    return found != NULL ? *found : NULL;
}

const char *lang_text(const struct lang *lang, const char *key)
{
    const struct entry *entry = find(lang, key);
    return entry != NULL ? entry->text : key;
}

bool lang_has(const struct lang *lang, const char *key)
{
    return find(lang, key) != NULL;
}

const char *lang_plural(const struct lang *lang, const char *key, long count)
{
    struct arena names;
    arena_init(&names);
    const char *full = arena_printf(&names, "%s.%s", key, count == 1 ? "one" : "other");
    const struct entry *entry = find(lang, full);
    arena_fini(&names);
    return entry != NULL ? entry->text : key;
}

static const char *argument(const struct piece *piece, const struct lang_arg *args, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strlen(args[i].name) == piece->len && memcmp(args[i].name, piece->start, piece->len) == 0)
            return args[i].value;
    return NULL;
}

const char *lang_fill(struct arena *a, const char *text, const struct lang_arg *args, size_t count)
{
    struct buf out = { 0 };
    for (struct piece piece; next_piece(&text, &piece);) {
        const char *value = piece.is_name ? argument(&piece, args, count) : NULL;
        if (value != NULL)
            buf_add(&out, value);
        else if (piece.is_name)
            buf_add_bytes(&out, piece.start - 1, piece.len + 2);
        else
            buf_add_bytes(&out, piece.start, piece.len);
    }
    const char *filled = arena_string(a, buf_text(&out));
    buf_fini(&out);
    return filled;
}

const char *lang_format(const struct lang *lang, struct arena *a, const char *key, const struct lang_arg *args,
                        size_t count)
{
    return lang_fill(a, lang_text(lang, key), args, count);
}

size_t lang_count(const struct lang *lang)
{
    return lang->count;
}

const char *lang_key(const struct lang *lang, size_t index)
{
    return lang->entry[index].key;
}

static bool has_placeholder(const char *text, const struct piece *wanted)
{
    for (struct piece piece; next_piece(&text, &piece);)
        if (piece.is_name && piece.len == wanted->len && memcmp(piece.start, wanted->start, piece.len) == 0)
            return true;
    return false;
}

/* What `a` has and `b` lacks. */
static bool covers(const struct lang *a, const struct lang *b, struct buf *differences)
{
    bool same = true;
    for (size_t i = 0; i < a->count; i++) {
        const struct entry *mine = &a->entry[i], *other = find(b, mine->key);
        if (other == NULL) {
            buf_printf(differences, "%s: missing key %s\n", b->name, mine->key);
            same = false;
            continue;
        }
        const char *text = mine->text;
        for (struct piece piece; next_piece(&text, &piece);) {
            if (!piece.is_name || has_placeholder(other->text, &piece))
                continue;
            buf_printf(differences, "%s: %s lacks {%.*s}\n", b->name, mine->key, (int)piece.len, piece.start);
            same = false;
        }
    }
    return same;
}

bool lang_compare(const struct lang *a, const struct lang *b, struct buf *differences)
{
    bool there = covers(a, b, differences), back = covers(b, a, differences);
    return there && back;
}
