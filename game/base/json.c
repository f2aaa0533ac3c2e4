/* Strict parsing on top of cJSON, and places in a document; see json.h. Values are in json_value.c, writing in json_out.c. */
#include "base/json.h"

#include "base/arena.h"

#include <cjson/cJSON.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct json_doc {
    struct arena arena; /* of the tree */
    char *name, *text;
    size_t len;
    bool suspicious; /* a text may have a control character */
    cJSON *tree;
};

/* Where cJSON, which asks one function for the whole program, has its memory from while a thread parses. A tree that lies in
 * an arena is made and freed in half the time. */
static _Thread_local struct arena *parsing;

static void *tree_alloc(size_t size)
{
    return parsing != NULL ? arena_alloc(parsing, size) : malloc(size);
}

static void tree_free(void *memory)
{
    if (parsing == NULL)
        free(memory);
}

/* Before main, because a second thread may be parsing when this one begins to. */
__attribute__((constructor)) static void give_memory(void)
{
    cJSON_InitHooks(&(cJSON_Hooks){ tree_alloc, tree_free });
}

struct place {
    int line, column; /* from 1; columns count bytes' characters */
};

static struct place place_of(const char *text, size_t offset)
{
    struct place place = { 1, 1 };
    for (size_t i = 0; i < offset; i++) {
        unsigned char c = (unsigned char)text[i];
        if (c == '\n')
            place = (struct place){ place.line + 1, 1 };
        else if ((c & 0xC0) != 0x80)
            place.column++;
    }
    return place;
}

static const cJSON *node_of(const struct json_at *at)
{
    return at->node;
}

/* --- where a node stands in the text: the tree has no positions, so the text is walked along with it --- */

static const char *skip_space(const char *p)
{
    while (*p == ' ' || *p == '\t' || *p == '\r' || *p == '\n') /* strspn under a sanitizer reads on to the end */
        p++;
    return p;
}

static const char *skip_string(const char *p)
{
    for (p++; *p != '"' && *p != '\0'; p++)
        p += *p == '\\' && p[1] != '\0';
    return p + (*p == '"');
}

/* Steps over one value; `p` at its first character. Sets *found when the value is `node`'s. */
static const char *walk(const char *p, const cJSON *tree, const cJSON *node, const char **found)
{
    if (tree == node)
        *found = p;
    if (*p == '"')
        return skip_string(p);
    if (*p != '{' && *p != '[')
        return p + strcspn(p, ",]} \t\r\n");
    p = skip_space(p + 1);
    for (const cJSON *child = tree->child; child != NULL && *found == NULL; child = child->next) {
        if (cJSON_IsObject(tree))
            p = skip_space(skip_space(skip_string(p)) + 1);
        p = skip_space(walk(p, child, node, found));
        p = skip_space(p + (*p == ','));
    }
    return p + (*p == ']' || *p == '}');
}

/* Names differ in their first letter nearly always. */
static bool same_name(const char *a, const char *b)
{
    return a[0] == b[0] && strcmp(a, b) == 0;
}

static void add_path(struct buf *out, const struct json_at *at)
{
    if (at->parent == NULL)
        return;
    add_path(out, at->parent);
    if (at->key != NULL)
        buf_printf(out, "/%s", at->key);
    else
        buf_printf(out, "/%d", at->index);
}

bool json_fail(const struct json_at *at, struct err *err, const char *format, ...)
{
    char message[ERR_TEXT_MAX];
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    const char *found = NULL;
    walk(skip_space(at->doc->text), at->doc->tree, at->node, &found);
    struct place place = place_of(at->doc->text, found != NULL ? (size_t)(found - at->doc->text) : 0);
    struct buf path = { 0 };
    add_path(&path, at);
    err_set(err, "%s:%d:%d: %s: %s", at->doc->name, place.line, place.column, path.len > 0 ? buf_text(&path) : "/",
            message);
    buf_fini(&path);
    return false;
}

/* --- parsing --- */

static bool fail_at(const struct json_doc *doc, size_t offset, struct err *err, const char *what)
{
    struct place place = place_of(doc->text, offset);
    return err_set(err, "%s:%d:%d: %s", doc->name, place.line, place.column, what);
}

/* Whether one of eight bytes is a control character other than a line break, or a backslash; or perhaps only a tab. A
 * byte is below another when subtracting sets its highest bit, and a borrow from the byte before only means a closer
 * look. Line breaks are found without borrows, and made harmless. */
static bool look_closer(uint64_t eight)
{
    const uint64_t each = UINT64_C(0x0101010101010101), high = each * 0x80;
    uint64_t other = eight ^ each * '\n';
    uint64_t breaks = ~(((other & ~high) + ~high) | other) & high;
    eight |= breaks >> 2;
    return (((eight - each * 0x20) | ((eight ^ each * '\\') - each)) & ~eight & high) != 0;
}

/* Whether there may be something that raw_fault looks for, deep nesting apart, or a control character in a text. */
static bool suspicious(const char *text, size_t len)
{
    const char *p = text, *end = text + len;
    while (p < end) {
        uint64_t eight = UINT64_C(0x2020202020202020);
        size_t step = end - p >= (ptrdiff_t)sizeof eight ? sizeof eight : (size_t)(end - p);
        memcpy(&eight, p, step);
        const char *stop = p + step;
        if (!look_closer(eight))
            p = stop;
        for (; p < stop; p++)
            if (((unsigned char)*p < 0x20 && *p != '\n' && *p != '\t') || (*p == '\\' && strchr("bfru", p[1]) != NULL))
                return true;
    }
    return false;
}

/* What cJSON would let pass: depth, control characters taken for space, and \u0000, which would cut a text short. */
static const char *raw_fault(const char *text, size_t len, size_t *where)
{
    int depth = 0;
    bool quoted = false;
    for (size_t i = 0; i < len; i++) {
        char c = text[i];
        *where = i;
        if ((unsigned char)c < 0x20 && c != '\t' && c != '\n' && c != '\r')
            return "a control character; expected text";
        if (quoted && c == '\\' && strncmp(text + ++i, "u0000", 5) == 0)
            return "a NUL character in a text";
        if (c == '"')
            quoted = !quoted;
        if (!quoted && (c == '{' || c == '[') && ++depth > JSON_DEPTH_MAX)
            return "nested too deep; expected at most 32 levels";
        if (!quoted && (c == '}' || c == ']'))
            depth--;
    }
    return NULL;
}

/* Looked through byte by byte only where there is a reason to. */
static bool raw_clean(const struct json_doc *doc, struct err *err)
{
    size_t bad = 0;
    const char *fault = raw_fault(doc->text, doc->len, &bad);
    return fault == NULL || fail_at(doc, bad, err, fault);
}

static bool raw_sane(struct json_doc *doc, struct err *err)
{
    size_t bad = 0;
    if (!utf8_valid(doc->text, doc->len, &bad))
        return fail_at(doc, bad, err, "not valid UTF-8; save the file with UTF-8 encoding");
    const char *nul = memchr(doc->text, '\0', doc->len);
    if (nul != NULL)
        return fail_at(doc, (size_t)(nul - doc->text), err, "a NUL byte; expected text");
    doc->suspicious = suspicious(doc->text, doc->len);
    return !doc->suspicious || raw_clean(doc, err);
}

static int by_name(const void *a, const void *b)
{
    const cJSON *const *x = a, *const *y = b;
    return strcmp((*x)->string, (*y)->string);
}

static const cJSON *duplicate_of_many(const cJSON *object)
{
    size_t count = 1, n = 0;
    bool sorted = true; /* as what this program writes is */
    for (const cJSON *child = object->child; child->next != NULL; child = child->next, count++)
        sorted = sorted && strcmp(child->string, child->next->string) < 0;
    if (sorted)
        return NULL;
    const cJSON **members = mem_resize(NULL, count * sizeof *members), *twin = NULL;
    for (const cJSON *child = object->child; child != NULL; child = child->next)
        members[n++] = child;
    qsort(members, n, sizeof *members, by_name);
    for (size_t i = 1; i < n && twin == NULL; i++)
        if (strcmp(members[i - 1]->string, members[i]->string) == 0)
            twin = members[i];
    free(members);
    return twin;
}

/* A member whose name was already used, or NULL. */
static const cJSON *duplicate_member(const cJSON *object)
{
    enum { FEW = 24 }; /* so many are compared in pairs sooner than sorted */
    size_t count = 0;
    for (const cJSON *child = object->child; child != NULL; child = child->next)
        if (++count > FEW)
            return duplicate_of_many(object);
    for (const cJSON *child = object->child; child != NULL; child = child->next)
        for (const cJSON *other = object->child; other != child; other = other->next)
            if (same_name(child->string, other->string))
                return child;
    return NULL;
}

static bool has_control(const char *text)
{
    for (; text != NULL && *text != '\0'; text++)
        if ((unsigned char)*text < 0x20 && *text != '\n' && *text != '\t')
            return true;
    return false;
}

static bool tree_sane(const struct json_at *at, int depth, struct err *err)
{
    const cJSON *node = node_of(at);
    if (depth > JSON_DEPTH_MAX && (cJSON_IsObject(node) || cJSON_IsArray(node)))
        return raw_clean(at->doc, err);
    if (at->doc->suspicious && has_control(node->string)) /* not at its own path, which would print it */
        return json_fail(at->parent, err, "a control character in a name");
    if (at->doc->suspicious && has_control(node->valuestring))
        return json_fail(at, err, "a control character in a text");
    if (cJSON_IsNumber(node) && !isfinite(node->valuedouble))
        return json_fail(at, err, "a number out of range");
    if (cJSON_IsObject(node)) {
        const cJSON *twin = duplicate_member(node);
        if (twin != NULL)
            return json_fail(at, err, "\"%s\" stands here twice; expected each name once", twin->string);
    }
    int index = 0;
    for (const cJSON *child = node->child; child != NULL; child = child->next, index++) {
        if ((child->type & 0xFF) == cJSON_String && !at->doc->suspicious)
            continue;
        struct json_at below = { at->doc, at, child, child->string, index };
        if (!tree_sane(&below, depth + 1, err))
            return false;
    }
    return true;
}

static bool parse_tree(struct json_doc *doc, struct err *err)
{
    const char *end = NULL;
    parsing = &doc->arena;
    doc->tree = cJSON_ParseWithLengthOpts(doc->text, doc->len + 1, &end, false);
    parsing = NULL;
    size_t offset = end != NULL ? (size_t)(end - doc->text) : 0;
    if (doc->tree == NULL && !raw_clean(doc, err))
        return false;
    if (doc->tree == NULL && offset >= doc->len)
        return fail_at(doc, doc->len, err, "the text ends too early; expected more JSON");
    if (doc->tree == NULL)
        return fail_at(doc, offset, err, "not JSON; look for a missing comma, quote or bracket here");
    offset = (size_t)(skip_space(end) - doc->text);
    if (offset < doc->len)
        return fail_at(doc, offset, err, "text behind the end of the JSON value; expected nothing more");
    struct json_at root = json_root(doc);
    return tree_sane(&root, 1, err);
}

struct json_doc *json_parse(const char *name, const char *text, size_t len, size_t max_len, struct err *err)
{
    if (len > max_len) {
        err_set(err, "%s:1:1: too large: %zu bytes; expected at most %zu", name, len, max_len);
        return NULL;
    }
    if (len >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0) {
        text += 3;
        len -= 3;
    }
    struct json_doc *doc = mem_resize(NULL, sizeof *doc);
    *doc = (struct json_doc){ .len = len };
    arena_init(&doc->arena);
    doc->name = mem_resize(NULL, strlen(name) + 1);
    strcpy(doc->name, name);
    doc->text = mem_resize(NULL, len + 1);
    if (len > 0)
        memcpy(doc->text, text, len);
    doc->text[len] = '\0';
    if (raw_sane(doc, err) && parse_tree(doc, err))
        return doc;
    json_free(doc);
    return NULL;
}

void json_free(struct json_doc *doc)
{
    if (doc == NULL)
        return;
    arena_fini(&doc->arena);
    free(doc->name);
    free(doc->text);
    free(doc);
}

/* --- looking --- */

struct json_at json_root(const struct json_doc *doc)
{
    return (struct json_at){ doc, NULL, doc->tree, NULL, 0 };
}

enum json_kind json_kind(const struct json_at *at)
{
    switch (node_of(at)->type & 0xFF) {
    case cJSON_Object:
        return JSON_OBJECT;
    case cJSON_Array:
        return JSON_ARRAY;
    case cJSON_String:
        return JSON_STRING;
    case cJSON_Number:
        return JSON_NUMBER;
    case cJSON_True:
    case cJSON_False:
        return JSON_BOOL;
    default:
        return JSON_NULL;
    }
}

int json_count(const struct json_at *at)
{
    return cJSON_GetArraySize(at->node);
}

bool json_each(const struct json_at *at, struct json_at *child)
{
    const cJSON *next = child->node == NULL ? node_of(at)->child : node_of(child)->next;
    if (next == NULL)
        return false;
    *child = (struct json_at){ at->doc, at, next, next->string, child->node == NULL ? 0 : child->index + 1 };
    return true;
}

bool json_find(const struct json_at *at, const char *key, struct json_at *out)
{
    const cJSON *child = cJSON_IsObject(node_of(at)) ? node_of(at)->child : NULL;
    while (child != NULL && !same_name(child->string, key))
        child = child->next;
    if (child == NULL)
        return false;
    *out = (struct json_at){ at->doc, at, child, child->string, 0 };
    return true;
}
