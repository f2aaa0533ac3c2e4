/* JSON: a document that is read and written again reads and writes the same. */
#include <stdlib.h>
#include <string.h>

#include "base/json.h"
#include "fuzz/fuzz.h"

enum { BYTES_MOST = 1 << 20 };

static bool copy(const char *text, size_t len, struct buf *out)
{
    struct err err;
    struct json_doc *doc = json_parse("fuzz", text, len, BYTES_MOST, &err);
    if (doc == NULL)
        return false;
    struct json_at root = json_root(doc);
    struct json_out to = { .buf = out };
    json_put_copy(&to, NULL, &root);
    json_free(doc);
    return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct buf once = { 0 }, twice = { 0 };
    if (copy((const char *)data, size, &once))
        if (!copy(buf_text(&once), once.len, &twice) || strcmp(buf_text(&once), buf_text(&twice)) != 0)
            abort();
    buf_fini(&once);
    buf_fini(&twice);
    return 0;
}
