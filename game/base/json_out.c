/* Writing JSON member by member; see json.h. */
#include "base/json.h"

#include <assert.h>
#include <cjson/cJSON.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static void add_quoted(struct buf *buf, const char *text)
{
    buf_add(buf, "\"");
    for (; *text != '\0'; text++) {
        unsigned char c = (unsigned char)*text;
        if (c == '"' || c == '\\')
            buf_printf(buf, "\\%c", c);
        else if (c == '\n')
            buf_add(buf, "\\n");
        else if (c == '\t')
            buf_add(buf, "\\t");
        else if (c < 0x20 || c == 0x7F)
            buf_printf(buf, "\\u%04x", c);
        else
            buf_add_bytes(buf, text, 1);
    }
    buf_add(buf, "\"");
}

static void new_line(struct json_out *out)
{
    if (out->indent > 0)
        buf_printf(out->buf, "\n%*s", out->depth * out->indent, "");
}

static void begin(struct json_out *out, const char *key)
{
    if (out->filled)
        buf_add(out->buf, ",");
    if (out->depth > 0)
        new_line(out);
    out->filled = true;
    if (key == NULL)
        return;
    add_quoted(out->buf, key);
    buf_add(out->buf, out->indent > 0 ? ": " : ":");
}

void json_open(struct json_out *out, const char *key, char bracket)
{
    begin(out, key);
    buf_add_bytes(out->buf, &bracket, 1);
    out->depth++;
    out->filled = false;
}

void json_close(struct json_out *out, char bracket)
{
    assert(out->depth > 0);
    out->depth--;
    if (out->filled)
        new_line(out);
    buf_add_bytes(out->buf, &bracket, 1);
    out->filled = true;
}

void json_put_string(struct json_out *out, const char *key, const char *value)
{
    begin(out, key);
    add_quoted(out->buf, value);
}

void json_put_literal(struct json_out *out, const char *key, const char *number)
{
    begin(out, key);
    buf_add(out->buf, number);
}

void json_put_whole(struct json_out *out, const char *key, int64_t value)
{
    begin(out, key);
    buf_printf(out->buf, "%" PRId64, value);
}

void json_put_bool(struct json_out *out, const char *key, bool value)
{
    json_put_literal(out, key, value ? "true" : "false");
}

void json_put_copy(struct json_out *out, const char *key, const struct json_at *value)
{
    char *text = cJSON_PrintUnformatted(value->node);
    json_put_literal(out, key, text != NULL ? text : "null");
    cJSON_free(text);
}
