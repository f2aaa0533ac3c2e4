/* Missing values, footnotes, words of titles; see table_marks.h. */
#include "pack/table_marks.h"

#include <string.h>

bool table_missing(const char *cell)
{
    static const char *const marks[] = {
        "NA",           "N/A",     "n/a",     "N.A.",      "n.a.",   "#N/A",  "NULL",  "null",   "NaN",
        "nan",          "None",    "none",    "TBD",       "tbd",    "TBA",   "tba",   "-",      "--",
        "---",          "\u2013",  "\u2014",  "\u2212",    "?",      "??",    "...",   "\u2026", "#REF!",
        "#VALUE!",      "#DIV/0!", "#NAME?",  ".",         "/",      "k.A.",  "k. A.", "n. a.",  "N. A.",
        "keine Angabe", "unknown", "Unknown", "unbekannt", "#NULL!", "#NUM!", "\\N",   "nil",    "missing",
    };
    if (*cell == '\0')
        return true;
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (cell[0] == marks[i][0] && strcmp(cell, marks[i]) == 0)
            return true;
    return false;
}

/* Whether `len` bytes between brackets are a footnote's: a number, one small letter, or "note 3". */
static bool is_note(const char *text, size_t len)
{
    static const char *const words[] = { "note ", "Anm. ", "nb ", "n ", "Note ", "Anmerkung " };
    if (len == 1 && text[0] >= 'a' && text[0] <= 'z')
        return true;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        size_t word = strlen(words[i]);
        if (len > word && strncmp(text, words[i], word) == 0) {
            text += word;
            len -= word;
        }
    }
    return len > 0 && len <= 3 && strspn(text, "0123456789") >= len;
}

size_t table_without_notes(const char *cell, bool daggers)
{
    size_t len = strlen(cell);
    for (;;) {
        size_t before = len;
        while (len > 0 && cell[len - 1] == ' ')
            len--;
        if (daggers && len > 1 && cell[len - 1] == '*')
            len--;
        if (daggers && len > 3 &&
            (memcmp(cell + len - 3, "\u2020", 3) == 0 || memcmp(cell + len - 3, "\u2021", 3) == 0))
            len -= 3;
        size_t open = len > 0 ? len - 1 : 0;
        while (open > 0 && cell[open] != '[')
            open--;
        if (len > 2 && cell[len - 1] == ']' && open > 0 && is_note(cell + open + 1, len - open - 2))
            len = open;
        if (len == before)
            return len;
    }
}

bool table_has_words(const char *text)
{
    bool ascii = true;
    for (const char *p = text; *p != '\0'; p++) {
        if ((*p >= '0' && *p <= '9') || (*p >= 'A' && *p <= 'Z') || (*p >= 'a' && *p <= 'z'))
            return true;
        ascii = ascii && (unsigned char)*p < 0x80;
    }
    if (ascii)
        return false;
    struct buf folded = { 0 };
    text_fold(&folded, text);
    bool has = folded.len > 0;
    buf_fini(&folded);
    return has;
}

bool table_title_has(const char *title, const char *list)
{
    struct buf words = { 0 };
    buf_add(&words, " ");
    text_fold(&words, title);
    buf_add(&words, " ");
    bool found = false;
    while (!found && *list != '\0') {
        size_t len = strcspn(list, "|");
        struct buf word = { 0 };
        buf_printf(&word, " %.*s ", (int)len, list);
        found = strstr(buf_text(&words), buf_text(&word)) != NULL;
        buf_fini(&word);
        list += len + (list[len] == '|');
    }
    buf_fini(&words);
    return found;
}
