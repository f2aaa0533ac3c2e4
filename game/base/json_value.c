/* Values out of a JSON document, each of the kind and within the limits that the caller expects; see json.h. */
#include "base/json.h"

#include <cjson/cJSON.h>
#include <inttypes.h>
#include <math.h>
#include <string.h>

static const cJSON *node_of(const struct json_at *at)
{
    return at->node;
}

static const char *kind_name(enum json_kind kind)
{
    static const char *const names[] = { "null", "true or false", "a number", "a text", "a list", "an object" };
    return names[kind];
}

bool json_expect(const struct json_at *at, enum json_kind kind, struct err *err)
{
    if (json_kind(at) == kind)
        return true;
    return json_fail(at, err, "wrong kind of value; expected %s, found %s", kind_name(kind), kind_name(json_kind(at)));
}

bool json_need(const struct json_at *at, const char *key, enum json_kind kind, struct json_at *out, struct err *err)
{
    if (!json_expect(at, JSON_OBJECT, err))
        return false;
    if (!json_find(at, key, out))
        return json_fail(at, err, "\"%s\" is missing; expected %s", key, kind_name(kind));
    return json_expect(out, kind, err);
}

bool json_only(const struct json_at *at, const char *const *keys, struct err *err)
{
    if (!json_expect(at, JSON_OBJECT, err))
        return false;
    for (const cJSON *child = node_of(at)->child; child != NULL; child = child->next) {
        const char *const *key = keys;
        while (*key != NULL && ((*key)[0] != child->string[0] || strcmp(*key, child->string) != 0))
            key++;
        if (*key != NULL)
            continue;
        struct buf known = { 0 };
        for (key = keys; *key != NULL; key++)
            buf_printf(&known, "%s%s", known.len > 0 ? ", " : "", *key);
        struct json_at stranger = { at->doc, at, child, child->string, 0 };
        json_fail(&stranger, err, "unknown field \"%s\"; expected one of: %s", child->string, buf_text(&known));
        buf_fini(&known);
        return false;
    }
    return true;
}

bool json_string(const struct json_at *at, const char **out, struct err *err)
{
    if (!json_expect(at, JSON_STRING, err))
        return false;
    *out = node_of(at)->valuestring;
    return true;
}

bool json_bool(const struct json_at *at, bool *out, struct err *err)
{
    if (!json_expect(at, JSON_BOOL, err))
        return false;
    *out = cJSON_IsTrue(node_of(at));
    return true;
}

bool json_whole(const struct json_at *at, int64_t min, int64_t max, int64_t *out, struct err *err)
{
    if (!json_expect(at, JSON_NUMBER, err))
        return false;
    double value = node_of(at)->valuedouble;
    if (value != floor(value) || fabs(value) > 9007199254740992.0 || value < (double)min || value > (double)max)
        return json_fail(at, err,
                         "number out of range; expected a whole number from %" PRId64 " to %" PRId64 ", found %g", min,
                         max, value);
    *out = (int64_t)value;
    return true;
}

bool json_thousandths(const struct json_at *at, int64_t min, int64_t max, int64_t *out, struct err *err)
{
    if (!json_expect(at, JSON_NUMBER, err))
        return false;
    double value = node_of(at)->valuedouble * 1000;
    if (value < (double)min || value > (double)max)
        return json_fail(at, err, "number out of range; expected %g to %g, found %g", (double)min / 1000,
                         (double)max / 1000, value / 1000);
    *out = (int64_t)floor(value + 0.5);
    return true;
}

bool json_get_string(const struct json_at *at, const char *key, const char **out, struct err *err)
{
    struct json_at found;
    return json_need(at, key, JSON_STRING, &found, err) && json_string(&found, out, err);
}

bool json_get_whole(const struct json_at *at, const char *key, int64_t min, int64_t max, int64_t *out, struct err *err)
{
    struct json_at found;
    return json_need(at, key, JSON_NUMBER, &found, err) && json_whole(&found, min, max, out, err);
}

bool json_opt_string(const struct json_at *at, const char *key, const char **out, struct err *err)
{
    struct json_at found;
    return !json_find(at, key, &found) || json_string(&found, out, err);
}

bool json_opt_bool(const struct json_at *at, const char *key, bool *out, struct err *err)
{
    struct json_at found;
    return !json_find(at, key, &found) || json_bool(&found, out, err);
}

bool json_opt_whole(const struct json_at *at, const char *key, int64_t min, int64_t max, int64_t *out, struct err *err)
{
    struct json_at found;
    return !json_find(at, key, &found) || json_whole(&found, min, max, out, err);
}
