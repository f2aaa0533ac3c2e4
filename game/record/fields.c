/* Values as they stand in JSON; see fields.h. */
#include "record/fields.h"

#include <assert.h>
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ID_SYMBOLS = 13, SYMBOL_BITS = 5 };

static const char symbols[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; /* Crockford's */

static const char *const difficulty_names[QUIZ_DIFFICULTIES] = { "easy", "medium", "hard", "adaptive" };

const char *field_difficulty_name(enum quiz_difficulty difficulty)
{
    return difficulty_names[difficulty];
}

static int find_difficulty(const char *name)
{
    for (int i = 0; i < QUIZ_DIFFICULTIES; i++)
        if (strcmp(difficulty_names[i], name) == 0)
            return i;
    return -1;
}

/* A member that is one of a few names; its number by `find`, -1 being none. */
static bool field_name(const struct json_at *at, const char *key, int (*find)(const char *), const char *expected,
                       int *number, struct err *err)
{
    struct json_at found;
    const char *name;
    if (!json_find(at, key, &found))
        return true;
    if (!json_string(&found, &name, err))
        return false;
    int which = find(name);
    if (which < 0)
        return json_fail(&found, err, "expected %s, found \"%s\"", expected, name);
    *number = which;
    return true;
}

bool field_difficulty(const struct json_at *at, enum quiz_difficulty *out, struct err *err)
{
    int number = (int)*out;
    bool ok =
        field_name(at, "difficulty", find_difficulty, "\"easy\", \"medium\", \"hard\" or \"adaptive\"", &number, err);
    *out = (enum quiz_difficulty)number;
    return ok;
}

bool field_mode(const struct json_at *at, enum match_mode *out, struct err *err)
{
    int number = (int)*out;
    bool ok = field_name(at, "mode", match_mode_find, "\"relaxed\" or \"classic\"", &number, err);
    *out = (enum match_mode)number;
    return ok;
}

bool field_int(const struct json_at *at, const char *key, int min, int max, int *out, struct err *err)
{
    int64_t value = *out;
    if (!json_opt_whole(at, key, min, max, &value, err))
        return false;
    *out = (int)value;
    return true;
}

bool field_text(const struct json_at *at, const char *key, char *out, size_t room, struct err *err)
{
    struct json_at found;
    const char *text;
    if (!json_find(at, key, &found))
        return true;
    if (!json_string(&found, &text, err))
        return false;
    if (strlen(text) >= room)
        return json_fail(&found, err, "text too long; expected at most %zu bytes, found %zu", room - 1, strlen(text));
    strcpy(out, text);
    return true;
}

bool field_u64(const struct json_at *at, const char *key, int base, uint64_t *out, struct err *err)
{
    struct json_at found;
    const char *text, *digits = base == 10 ? "0123456789" : "0123456789abcdef";
    char *end;
    if (!json_need(at, key, JSON_STRING, &found, err) || !json_string(&found, &text, err))
        return false;
    size_t len = strspn(text, digits);
    errno = 0;
    unsigned long long value = strtoull(text, &end, base);
    if (len == 0 || text[len] != '\0' || errno != 0)
        return json_fail(&found, err, "expected a number of 64 bits to base %d, found \"%s\"", base, text);
    *out = value;
    return true;
}

bool field_id(const struct json_at *at, const char *key, uint64_t *out, struct err *err)
{
    struct json_at found;
    if (!json_find(at, key, &found))
        return true;
    if (!field_u64(at, key, 16, out, err))
        return false;
    return *out != 0 || json_fail(&found, err, "expected an id, found 0");
}

void field_put_id(struct json_out *out, const char *key, uint64_t id)
{
    char text[24];
    snprintf(text, sizeof text, "%016" PRIx64, id);
    json_put_string(out, key, text);
}

bool field_list(const struct json_at *at, const char *key, field_item *read, void *into, struct err *err)
{
    struct json_at list, item = { 0 };
    if (!json_find(at, key, &list))
        return true;
    if (!json_expect(&list, JSON_ARRAY, err))
        return false;
    while (json_each(&list, &item))
        if (!read(&item, into, err))
            return false;
    return true;
}

bool field_question_id(const char *text, uint64_t *id)
{
    uint64_t value = 0;
    for (int i = 0; i < ID_SYMBOLS; i++) {
        const char *symbol = text[i] != '\0' ? strchr(symbols, text[i]) : NULL;
        if (symbol == NULL || value >> (64 - SYMBOL_BITS) != 0)
            return false;
        value = value << SYMBOL_BITS | (uint64_t)(symbol - symbols);
    }
    *id = value;
    return text[ID_SYMBOLS] == '\0';
}

char *field_copy(const char *text)
{
    size_t size = strlen(text) + 1;
    return memcpy(mem_resize(NULL, size), text, size);
}

static bool among(const char *const *names, const char *name)
{
    while (*names != NULL && strcmp(*names, name) != 0)
        names++;
    return *names != NULL;
}

char *field_unknown(const struct json_at *at, const char *const *known)
{
    struct buf text = { 0 };
    struct json_out out = { .buf = &text };
    struct json_at member = { 0 };
    int count = 0;
    json_open(&out, NULL, '{');
    while (json_each(at, &member))
        if (!among(known, member.key)) {
            json_put_copy(&out, member.key, &member);
            count++;
        }
    json_close(&out, '}');
    if (count > 0)
        return text.bytes;
    buf_fini(&text);
    return NULL;
}

void field_put_unknown(struct json_out *out, const char *unknown)
{
    if (unknown == NULL)
        return;
    struct json_doc *doc = json_parse("unknown", unknown, strlen(unknown), SIZE_MAX, NULL);
    assert(doc != NULL); /* field_unknown wrote it */
    struct json_at root = json_root(doc), member = { 0 };
    while (json_each(&root, &member))
        json_put_copy(out, member.key, &member);
    json_free(doc);
}
