/* See bank.h: telling the formats apart, and the bytes that they come in. */
#include "pack/bank.h"

#include "pack/bank_list.h"
#include "pack/charref.h"
#include "pack/pack.h"

#include <ctype.h>
#include <string.h>

typedef bool bank_reader(struct bank_list *list, const char *name, const char *text, size_t len, struct err *err);

static int line_of(const char *text, size_t offset)
{
    int line = 1;
    for (size_t i = 0; i < offset; i++)
        line += text[i] == '\n';
    return line;
}

/* The bytes as UTF-8 without a mark. `report` may be NULL. */
static bool decode(const char *name, const char *bytes, size_t len, struct buf *out, struct import_report *report,
                   struct err *err)
{
    size_t bad;
    if (len >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0) {
        bytes += 3;
        len -= 3;
    }
    const char *nul = len > 0 ? memchr(bytes, '\0', len) : NULL;
    if (nul != NULL)
        return err_set(err, "%s:%d: a NUL byte: no text, or UTF-16; save it as UTF-8", name,
                       line_of(bytes, (size_t)(nul - bytes)));
    if (utf8_valid(bytes, len, &bad)) {
        buf_add_bytes(out, bytes, len);
        return true;
    }
    if (report != NULL)
        import_note(report, 0, "line %d is no UTF-8: the file was read as Windows-1252", line_of(bytes, bad));
    for (size_t i = 0; i < len; i++)
        buf_add_code(out, charref_windows((unsigned char)bytes[i]));
    return true;
}

static bool ends_in(const char *name, const char *ending)
{
    size_t len = strlen(name), tail = strlen(ending);
    if (len < tail)
        return false;
    for (size_t i = 0; i < tail; i++)
        if (tolower((unsigned char)name[len - tail + i]) != ending[i])
            return false;
    return true;
}

static bool has_line(const char *text, const char *start)
{
    for (const char *p = strstr(text, start); p != NULL; p = strstr(p + 1, start)) {
        const char *before = p;
        while (before > text && (before[-1] == ' ' || before[-1] == '\t'))
            before--;
        if (before == text || before[-1] == '\n' || before[-1] == '\r')
            return true;
    }
    return false;
}

/* An answer block that holds what only GIFT has. */
static bool has_gift_block(const char *text)
{
    const char *last = strrchr(text, '}');
    for (const char *open = last != NULL ? strchr(text, '{') : NULL; open != NULL; open = strchr(open + 1, '{')) {
        const char *p = open + 1 + strspn(open + 1, " \t\r\n");
        const char *word = p + strspn(p, "TRUEFALS"), *next = word + strspn(word, " \t\r\n");
        bool truth = word > p && (*next == '}' || *next == '#');
        if (truth || *p == '}' || ((*p == '=' || *p == '~' || *p == '#') && p < last))
            return true;
    }
    return false;
}

static bool is_aiken(const char *text)
{
    return has_line(text, "ANSWER:") && (has_line(text, "A.") || has_line(text, "A)"));
}

/* Names decide first: a question may quote another format, and a table's cell may hold lines of Aiken. */
static bank_reader *reader_of(const char *name, const char *text, size_t len)
{
    const char *first = text + strspn(text, " \t\r\n");
    bool table = ends_in(name, ".csv") || ends_in(name, ".tsv");
    if (ends_in(name, ".gift"))
        return bank_read_gift;
    if (table && bank_is_table(text, len))
        return bank_read_table;
    if (ends_in(name, ".txt") && is_aiken(text))
        return bank_read_aiken;
    if (*first == '{' && strstr(text, "\"results\"") != NULL && strstr(text, "\"correct_answer\"") != NULL)
        return bank_read_opentdb;
    if (text_starts(first, "<?xml") || text_starts(first, "<quiz") || ends_in(name, ".xml"))
        return strstr(text, "<quiz") != NULL ? bank_read_moodle : NULL;
    if (table || ends_in(name, ".json"))
        return NULL;
    if (is_aiken(text))
        return bank_read_aiken;
    if (bank_is_table(text, len))
        return bank_read_table;
    return has_line(text, "$CATEGORY:") || has_line(text, "::") || has_gift_block(text) ? bank_read_gift : NULL;
}

bool bank_sniff(const char *name, const char *bytes, size_t len)
{
    struct buf text = { 0 };
    bool known = len <= PACK_BYTES_MAX && decode(name, bytes, len, &text, NULL, NULL) &&
                 reader_of(name, buf_text(&text), text.len) != NULL;
    buf_fini(&text);
    return known;
}

static bool read_text(const char *name, const struct buf *text, struct bank_list *list, struct err *err)
{
    bank_reader *reader = reader_of(name, buf_text(text), text->len);
    if (reader == NULL)
        return err_set(err,
                       "%s: no question bank; expected OpenTDB JSON, GIFT, Aiken, Moodle XML, or CSV for Kahoot, "
                       "Wayground, Blooket or Gimkit",
                       name);
    if (!reader(list, name, buf_text(text), text->len, err))
        return false;
    return list->count > 0 ||
           err_set(err, "%s: no question that can be played, %d left out", name, list->report->skipped);
}

bool bank_read(const char *name, const char *bytes, size_t len, struct buf *pack_json, struct import_report *report,
               struct err *err)
{
    if (len > PACK_BYTES_MAX)
        return err_set(err, "%s: too large: %zu bytes; expected at most %d", name, len, PACK_BYTES_MAX);
    struct buf text = { 0 };
    struct bank_list list = { .report = report };
    arena_init(&list.arena);
    bool good = decode(name, bytes, len, &text, report, err) && read_text(name, &text, &list, err);
    if (good)
        bank_write(name, &list, pack_json);
    arena_fini(&list.arena);
    buf_fini(&text);
    return good;
}
