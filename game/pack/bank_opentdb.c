/* OpenTDB: the answer of opentdb.com/api.php. Texts come in one of four encodings, which the file does not name: HTML
 * references (usual), two kinds of percent signs, or base64. In base64 the word "multiple" is encoded as well; with
 * percent signs no text holds a space or a question mark. */
#include "pack/bank_list.h"

#include "base/json.h"
#include "base/text.h"
#include "pack/pack.h"

#include <string.h>

enum encoding { ENCODING_HTML, ENCODING_PERCENT, ENCODING_PLUS, ENCODING_BASE64 };

struct opentdb {
    struct bank_list *list;
    enum encoding encoding;
};

static void decode_percent(struct buf *out, const char *text, bool plus)
{
    for (const char *p = text; *p != '\0'; p++) {
        int high = *p == '%' ? text_hex_digit(p[1]) : -1, low = high >= 0 ? text_hex_digit(p[2]) : -1;
        char c = low >= 0 ? (char)(high * 16 + low) : *p == '+' && plus ? ' ' : *p;
        buf_add_bytes(out, &c, 1);
        p += low >= 0 ? 2 : 0;
    }
}

static bool decode_base64(struct buf *out, const char *text)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    unsigned bits = 0;
    int count = 0;
    for (; *text != '\0' && *text != '='; text++) {
        const char *found = strchr(digits, *text);
        if (found == NULL)
            return false;
        bits = (bits << 6 | (unsigned)(found - digits)) & 0xFFFF;
        count += 6;
        if (count >= 8) {
            count -= 8;
            char c = (char)(bits >> count & 0xFF);
            buf_add_bytes(out, &c, 1);
        }
    }
    return text[strspn(text, "=")] == '\0';
}

/* A text of the file, decoded once. NULL when it is none. */
static const char *decoded(struct opentdb *o, const char *text)
{
    struct buf out = { 0 };
    bool good = true;
    switch (o->encoding) {
    case ENCODING_HTML:
        buf_add(&out, text);
        break;
    case ENCODING_PERCENT:
    case ENCODING_PLUS:
        decode_percent(&out, text, o->encoding == ENCODING_PLUS);
        break;
    case ENCODING_BASE64:
        good = decode_base64(&out, text);
        break;
    }
    good = good && utf8_valid(buf_text(&out), out.len, NULL) && strlen(buf_text(&out)) == out.len;
    enum bank_markup markup = o->encoding == ENCODING_HTML ? BANK_REFERENCES : BANK_LITERAL;
    const char *plain = good ? bank_plain(o->list, buf_text(&out), out.len, markup, NULL) : NULL;
    buf_fini(&out);
    return plain;
}

static const char *member(struct opentdb *o, const struct json_at *at, const char *key)
{
    struct json_at found;
    const char *text;
    return json_find(at, key, &found) && json_string(&found, &text, NULL) ? decoded(o, text) : NULL;
}

/* Percent signs without a space or question mark anywhere; a plus between words tells the older kind. */
static enum encoding sniff(const struct json_at *results)
{
    struct json_at item = { 0 }, at;
    const char *text;
    bool percent = false, plus = false, space = false;
    while (json_each(results, &item)) {
        if (json_find(&item, "type", &at) && json_string(&at, &text, NULL) &&
            (strcmp(text, "bXVsdGlwbGU=") == 0 || strcmp(text, "Ym9vbGVhbg==") == 0))
            return ENCODING_BASE64;
        if (!json_find(&item, "question", &at) || !json_string(&at, &text, NULL))
            continue;
        for (const char *p = text; *p != '\0'; p++)
            percent = percent || (*p == '%' && text_hex_digit(p[1]) >= 0 && text_hex_digit(p[2]) >= 0);
        plus = plus || strchr(text, '+') != NULL;
        space = space || strpbrk(text, " ?") != NULL;
    }
    return !percent || space ? ENCODING_HTML : plus ? ENCODING_PLUS : ENCODING_PERCENT;
}

/* Categories that only opentdb.com has, by their first words. */
static bool is_theirs(const char *category)
{
    static const char *const starts[] = { "Entertainment: ", "Science: ", "Science & Nature", "General Knowledge" };
    for (size_t i = 0; category != NULL && i < sizeof starts / sizeof *starts; i++)
        if (text_starts(category, starts[i]))
            return true;
    return false;
}

static int difficulty_of(const char *word)
{
    return word == NULL                  ? 0
           : strcmp(word, "easy") == 0   ? 250
           : strcmp(word, "medium") == 0 ? 450
           : strcmp(word, "hard") == 0   ? 650
                                         : 0;
}

/* The answers of a choice: the right one, then the others. False when there are too many. */
static bool read_answers(struct opentdb *o, const struct json_at *at, const char *right, struct bank_item *item)
{
    struct json_at list, wrong = { 0 };
    item->option[item->option_count++] = right;
    if (!json_find(at, "incorrect_answers", &list))
        return true;
    while (json_each(&list, &wrong)) {
        const char *text;
        if (item->option_count == BANK_OPTIONS_MAX)
            return false;
        item->option[item->option_count++] = json_string(&wrong, &text, NULL) ? decoded(o, text) : NULL;
    }
    return true;
}

static void read_item(struct opentdb *o, const struct json_at *at, int line)
{
    struct bank_item item = { .line = line, .category = member(o, at, "category"), .stem = member(o, at, "question") };
    const char *type = member(o, at, "type"), *right = member(o, at, "correct_answer");
    item.difficulty = difficulty_of(member(o, at, "difficulty"));
    o->list->opentdb = o->list->opentdb || is_theirs(item.category);
    item.truth = type != NULL && strcmp(type, "boolean") == 0 && right != NULL;
    if (item.truth) {
        item.key = text_same(right, "false") ? 1 : 0;
        if (item.key == 0 && !text_same(right, "true"))
            bank_skip(o->list, line, "neither true nor false is right, but \"%.60s\"", right);
        else
            bank_take(o->list, &item);
    } else if (right == NULL) {
        bank_skip(o->list, line, "no right answer that can be read");
    } else if (!read_answers(o, at, right, &item)) {
        bank_skip(o->list, line, "more than %d answers", BANK_OPTIONS_MAX);
    } else {
        bank_take(o->list, &item);
    }
}

/* Why the server gave no questions. */
static const char *code_text(int64_t code)
{
    static const char *const texts[] = { "",
                                         "it has too few questions of that kind",
                                         "a wrong parameter",
                                         "no such token",
                                         "the token has seen every question",
                                         "asked more than once in five seconds" };
    return code > 0 && code <= 5 ? texts[code] : "a code that is not known";
}

/* The line of each item is that of its opening brace, counted on along the text: items are objects without objects inside. */
static int next_line(const char **at, int line)
{
    bool quoted = false;
    for (const char *p = *at; *p != '\0'; p++) {
        if (*p == '\\' && quoted && p[1] != '\0')
            p++;
        else if (*p == '"')
            quoted = !quoted;
        else if (*p == '{' && !quoted) {
            *at = p + 1;
            return line;
        }
        line += *p == '\n';
    }
    return line;
}

bool bank_read_opentdb(struct bank_list *list, const char *name, const char *text, size_t len, struct err *err)
{
    struct json_doc *doc = json_parse(name, text, len, PACK_BYTES_MAX, err);
    if (doc == NULL)
        return false;
    struct json_at root = json_root(doc), results, item = { 0 };
    struct opentdb o = { .list = list };
    int64_t code = 0;
    bool good = json_need(&root, "results", JSON_ARRAY, &results, err) &&
                json_opt_whole(&root, "response_code", 0, 1000, &code, err);
    if (good && code != 0 && json_count(&results) == 0)
        good = err_set(err, "%s: opentdb.com gave no questions: %s", name, code_text(code));
    const char *at = text;
    int line = next_line(&at, 1); /* of the whole */
    o.encoding = good ? sniff(&results) : ENCODING_HTML;
    while (good && json_each(&results, &item)) {
        bool object = json_kind(&item) == JSON_OBJECT;
        line = object ? next_line(&at, line) : line;
        list->number = item.index + 1;
        if (object)
            read_item(&o, &item, line);
        else
            bank_skip(list, line, "no object with a question in it");
    }
    json_free(doc);
    return good;
}
