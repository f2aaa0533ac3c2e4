/* Remarks of the readers in other words; see remarks.h. */
#include "screens/remarks.h"

#include <string.h>

enum { CAPTURES_MOST = 6 };

/* What the readers say, and the key of what the window says instead: "remark.<key>". Where two fit, the first counts. */
static const struct remark {
    const char *key, *said;
} remarks[] = {
    { "you", "as you say" },
    { "counter", "counts the rows" },
    { "zeros", "numbers with zeros in front are names, not amounts" },
    { "year-title", "whole numbers up to 2100 under a title that speaks of years" },
    { "apart-title", "the title says that its numbers tell things apart; they are no amounts" },
    { "plain", "numbers that may be years or amounts: written without thousands marks" },
    { "numbers", "numbers" },
    { "long", "most cells are longer than an answer may be (40 characters)" },
    { "same", "the same in every row" },
    { "shared", "words that several rows share" },
    { "own", "words, nearly each row its own" },
    { "empty-column", "empty" },
    { "dates-times", "dates; their times of day are not used" },
    { "dates", "dates" },
    { "decimal-you", "{why}; the decimal mark is \"{mark}\", as you say" },
    { "decimal-both", "{why}; decimal points (line {a}: {x}) and commas (line {b}: {y}) side by side" },
    { "decimal-line", "{why}; the decimal mark is \"{mark}\", as line {line} shows: {cell}" },
    { "order-day-you", "{why}; day before month, as you say" },
    { "order-month-you", "{why}; month before day, as you say" },
    { "order-day-line", "{why}; day before month, as line {line} shows: {cell}" },
    { "order-month-line", "{why}; month before day, as line {line} shows: {cell}" },
    { "name-words", "its words tell the rows apart best" },
    { "name-values", "its values tell the rows apart best" },
    { "twin", "the same as the column \"{column}\"" },
    { "alone", "left out: stands alone above the table (\"{cell}\")" },
    { "header-sizes",
      "the header has {a} cells, the rows have {b}: which title belongs to which column is not sure, so "
      "the columns are numbered" },
    { "cells-more", "column \"{column}\": {n} more cells like these were left out" },
    { "cell", "column \"{column}\": \"{cell}\" {why}; left out" },
    { "cell-number", "is no number" },
    { "cell-open", "may have a decimal mark or a thousands mark; --decimal says which" },
    { "cell-digits", "has too many digits" },
    { "cell-unit", "has another unit than most, or too many digits" },
    { "cell-order", "may begin with the day or the month; --dates says which" },
    { "cell-two-digits", "has a year of two digits, or is no day of the calendar" },
    { "cell-date", "is no date" },
    { "cell-year", "is no year from 1 to 2100" },
    { "cell-text", "is no answer: longer than 40 characters, or without letters and digits" },
    { "columns-many", "column \"{column}\" was left out: more than {n} columns of words" },
    { "column-unread", "column \"{column}\" was left out: no cell could be read surely" },
    { "rows-some", "{a} of {b} rows were taken, evenly spread: a pack holds {c} facts at most, and the table has {d}. "
                   "Leave out columns to take more rows" },
    { "quote", "a quotation mark that closes no cell was read as an ordinary character" },
    { "row-more", "more cells than the header" },
    { "row-header", "the header again" },
    { "row-rule", "a line between header and rows" },
    { "row-one", "it has one cell only" },
    { "row-total", "a total, not an entry" },
    { "row-nameless", "it has no name" },
    { "row-name-long", "its name is longer than 80 characters" },
    { "row-name-marks", "its name has neither letters nor digits" },
    { "row-twins", "\"{name}\" stands in {n} rows that nothing tells apart" },
    { "windows", "line {line} is no UTF-8: the file was read as Windows-1252" },
    { "question-out", "question {n} left out: {why}" },
    { "out", "left out: {why}" },
    { "text-long", "the {what} of {a} characters is longer than {b} and was left out" },
    { "what-category", "category" },
    { "what-explanation", "explanation" },
    { "what-remark", "remark on an answer" },
    { "nothing-behind", "{found}; nothing behind it was read" },
    { "option-textless", "an answer without a text" },
    { "option-long", "an answer is too long to be shown" },
    { "formula", "a formula in LaTeX, which cannot be shown" },
    { "options-same", "two answers are the same" },
    { "picture", "a picture, sound or film, which cannot be shown" },
    { "no-stem", "no question text" },
    { "stem-long", "the question is too long to be shown" },
    { "no-options", "no answers to choose from" },
    { "one-option", "only one answer to choose from" },
    { "options-four", "more answers than the four that can be shown" },
    { "options-many", "more than {n} answers" },
    { "twice-else", "the same question as in line {line}, but with another right answer: look which is right" },
    { "twice", "the same question as in line {line}" },
    { "letters", "the answers are not lettered A, B, C … in order" },
    { "letter", "expected one letter behind ANSWER:, found \"{found}\"" },
    { "letter-none", "the answer {letter} is none of the {n} listed" },
    { "no-answer-line", "no line \"ANSWER: …\"" },
    { "several", "several answers are right together; expected one" },
    { "several-gift", "{n} right answers; expected one (an = inside an answer is written \\=)" },
    { "essay", "an essay, which has no answers to choose from" },
    { "typed-number", "a number to be typed in, not chosen" },
    { "pairs", "pairs to be matched, not an answer to be chosen" },
    { "typed", "an answer to be typed in, not chosen" },
    { "gift-start", "the answers begin with neither = nor ~ (braces in a text are written \\{ and \\})" },
    { "gift-braceless", "a text without answers in braces" },
    { "gift-open", "the braces of the answers do not close" },
    { "none-wholly", "no answer is wholly right" },
    { "truth-none", "neither true nor false is marked as right" },
    { "truth-other", "neither true nor false is right, but \"{found}\"" },
    { "type", "type \"{type}\" has no answers to choose from" },
    { "no-right-read", "no right answer that can be read" },
    { "no-object", "no object with a question in it" },
    { "no-right", "no right answer" },
    { "several-keys", "several right answers ({found}); expected one" },
    { "key-number", "the right answer is \"{found}\"; expected its number" },
    { "key-empty", "answer {n} is said to be right but is empty" },
    { "csv-quote", "a quote that neither closes its cell nor is doubled" },
    { "e-nothing", "{file}: nothing in it; expected a table" },
    { "e-rows", "{file}: no rows below the header; expected at least four" },
    { "e-columns", "{file}: {a} columns; expected at most {b}" },
    { "e-one-column", "{file}: only one column; expected cells parted by comma, semicolon, tab or | (another one: "
                      "--separator)" },
    { "e-bytes", "{file}: too large: {a} bytes; expected at most {b}" },
    { "e-large", "{file}: too large; expected at most {b} bytes" },
    { "e-encoding", "{file}:{line}: not valid {name}; name the right encoding with --encoding, e.g. WINDOWS-1252" },
    { "e-binary", "{file}: not a text file: it has NUL bytes" },
    { "e-nul", "{file}:{line}: a NUL byte: no text, or UTF-16; save it as UTF-8" },
    { "e-nameless", "{file}: no column tells the rows apart; name one with --name COLUMN" },
    { "e-apart", "{file}: only {n} rows can be told apart by \"{column}\"; expected at least {b}" },
    { "e-none", "{file}: no column could be understood; say what it is, e.g. --column 2=number" },
    { "e-pack-bytes", "{file}: gives a pack of {a} bytes; expected at most {b}. Leave out columns with --skip" },
    { "e-bank-none", "{file}: no question that can be played, {n} left out" },
    { "e-no-quiz", "{file}:1:1: no Moodle XML; expected <quiz>" },
    { "e-headings", "{file}: no heading of a known table in the first {n} rows" },
    { "e-open", "{file}: cannot open it: No such file or directory" },
    { "e-denied", "{file}: cannot open it: Permission denied" },
    { "e-folder", "{file}: cannot read it: Is a directory" },
};

enum { REMARKS = sizeof remarks / sizeof *remarks };

struct captures {
    struct lang_arg arg[CAPTURES_MOST];
    size_t len[CAPTURES_MOST];
    size_t count;
};

/* Length of the placeholder that `said` begins with, braces included; 0 when it is an ordinary character. */
static size_t placeholder(const char *said)
{
    size_t len = *said == '{' ? strspn(said + 1, "abcdefghijklmnopqrstuvwxyz") : 0;
    return len > 0 && said[1 + len] == '}' ? len + 2 : 0;
}

/* Whether the text is what was said, each placeholder standing for as little as can be, but for something. */
static bool match(const char *said, const char *text, struct captures *captures)
{
    size_t hole;
    while ((hole = placeholder(said)) == 0 && *said != '\0' && *said == *text) {
        said++;
        text++;
    }
    if (hole == 0)
        return *said == '\0' && *text == '\0';
    size_t mine = captures->count;
    for (size_t len = 1; len <= strlen(text) && mine < CAPTURES_MOST; len++) {
        captures->count = mine + 1;
        if (!match(said + hole, text + len, captures))
            continue;
        captures->arg[mine] = (struct lang_arg){ said, text };
        captures->len[mine] = len;
        return true;
    }
    captures->count = mine;
    return false;
}

static const struct remark *find(const char *text, struct captures *captures)
{
    for (int i = 0; i < REMARKS; i++) {
        captures->count = 0;
        if (match(remarks[i].said, text, captures))
            return &remarks[i];
    }
    return NULL;
}

/* A reason inside of a remark is one itself; everything else stands as it is. */
static bool is_reason(const char *name)
{
    return strcmp(name, "why") == 0 || strcmp(name, "what") == 0;
}

const char *remark_text(struct ui *ui, const char *text)
{
    struct captures captures;
    struct arena *arena = ui_arena(ui);
    const struct remark *remark = find(text, &captures);
    if (remark == NULL)
        return text;
    for (size_t i = 0; i < captures.count; i++) {
        struct lang_arg *arg = &captures.arg[i];
        arg->name = arena_copy(arena, arg->name + 1, placeholder(arg->name) - 2);
        arg->value = arena_copy(arena, arg->value, captures.len[i]);
        arg->value = is_reason(arg->name) ? remark_text(ui, arg->value) : arg->value;
    }
    return lang_format(ui->lang, arena, arena_printf(arena, "remark.%s", remark->key), captures.arg, captures.count);
}

bool remark_known(const char *text)
{
    struct captures captures;
    struct arena arena;
    arena_init(&arena);
    bool known = find(text, &captures) != NULL;
    for (size_t i = 0; known && i < captures.count; i++) {
        const char *name = arena_copy(&arena, captures.arg[i].name + 1, placeholder(captures.arg[i].name) - 2);
        if (is_reason(name))
            known = remark_known(arena_copy(&arena, captures.arg[i].value, captures.len[i]));
    }
    arena_fini(&arena);
    return known;
}
