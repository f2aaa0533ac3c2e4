/* Reading numbers; see table_number.h. */
#include "pack/table_number.h"

#include "pack/table_marks.h"

#include <string.h>

enum { GROUPS_MAX = 8, UNIT_MAX = 30 };

/* Marks between digits. */
enum mark { MARK_NONE, MARK_POINT = '.', MARK_COMMA = ',', MARK_SPACE = ' ', MARK_APOSTROPHE = '\'' };

/* Runs of digits with the mark before each. */
struct runs {
    const char *start[GROUPS_MAX];
    int len[GROUPS_MAX];
    char mark[GROUPS_MAX];
    int count;
};

static char mark_at(const char *p, size_t *len)
{
    static const struct {
        const char *text;
        char mark;
    } marks[] = { { ".", MARK_POINT },      { ",", MARK_COMMA },          { " ", MARK_SPACE },
                  { "'", MARK_APOSTROPHE }, { "\u00A0", MARK_SPACE },     { "\u202F", MARK_SPACE },
                  { "\u2009", MARK_SPACE }, { "\u2019", MARK_APOSTROPHE } };
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
        if (*p == marks[i].text[0] && text_starts(p, marks[i].text)) {
            *len = strlen(marks[i].text);
            return marks[i].mark;
        }
    return MARK_NONE;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static int digits_at(const char *p)
{
    return (int)strspn(p, "0123456789");
}

/* Takes digits and the marks between them. Blanks only where exactly three digits follow. NULL when there is too much. */
static const char *take_runs(const char *p, struct runs *runs)
{
    char mark = MARK_NONE;
    runs->count = 0;
    for (;;) {
        if (runs->count == GROUPS_MAX)
            return NULL;
        runs->start[runs->count] = p;
        runs->mark[runs->count] = mark;
        runs->len[runs->count] = digits_at(p);
        p += runs->len[runs->count++];
        size_t len = 0;
        mark = mark_at(p, &len);
        if (mark == MARK_NONE || !is_digit(p[len]) || (mark == MARK_SPACE && digits_at(p + len) != 3))
            return p;
        p += len;
    }
}

/* Whether runs 0 … last are thousands: one to three digits, then three each, all with the same mark. */
static bool grouped(const struct runs *runs, int last)
{
    if (runs->len[0] > 3 || (last > 0 && runs->start[0][0] == '0'))
        return false;
    for (int i = 1; i <= last; i++)
        if (runs->len[i] != 3 || runs->mark[i] != runs->mark[1])
            return false;
    return true;
}

static bool copy_digits(char *out, const struct runs *runs, int from, int to)
{
    size_t len = 0;
    for (int i = from; i < to; i++) {
        if (len + (size_t)runs->len[i] > NUMBER_DIGITS_MAX)
            return false;
        memcpy(out + len, runs->start[i], (size_t)runs->len[i]);
        len += (size_t)runs->len[i];
    }
    out[len] = '\0';
    return true;
}

static bool is_decimal_mark(char mark)
{
    return mark == MARK_POINT || mark == MARK_COMMA;
}

/* Where the fraction begins among the runs: its index, `count` when there is none, -1 when the runs are no number. Sets what
 * the cell shows about its marks. */
static int find_fraction(const struct runs *runs, struct number_cell *out)
{
    int last = runs->count - 1;
    char mark = runs->mark[last];
    if (last == 0)
        return 1;
    if (last == 1 && is_decimal_mark(mark)) {
        bool open = runs->len[1] == 3 && grouped(runs, 1);
        out->reading = open ? NUMBER_OPEN : NUMBER_SURE;
        *(open ? &out->open : &out->decimal) = mark;
        return 1;
    }
    if (mark != runs->mark[1]) {
        out->decimal = mark;
        out->group = is_decimal_mark(runs->mark[1]) ? runs->mark[1] : '\0';
        return is_decimal_mark(mark) && grouped(runs, last - 1) ? last : -1;
    }
    out->group = is_decimal_mark(mark) ? mark : '\0';
    return grouped(runs, last) ? runs->count : -1;
}

/* Length of a currency in front of a number; 0 when there is none. */
static size_t currency_at(const char *p)
{
    static const char *const currencies[] = { "€",   "$",   "£",   "¥",  "EUR", "USD", "GBP",
                                              "CHF", "JPY", "US$", "A$", "C$",  "CA$", "AU$" };
    size_t best = 0;
    for (size_t i = 0; i < sizeof currencies / sizeof *currencies; i++)
        if (*p == currencies[i][0] && text_starts(p, currencies[i]) && strlen(currencies[i]) > best)
            best = strlen(currencies[i]);
    return best;
}

static const char *take_sign(const char *p, bool *negative)
{
    if (text_starts(p, "\u2212")) {
        *negative = true;
        return p + strlen("\u2212");
    }
    *negative = *negative || *p == '-';
    return p + (*p == '-' || *p == '+');
}

static const char *skip_blanks(const char *p)
{
    for (size_t len; mark_at(p, &len) == MARK_SPACE;)
        p += len;
    return p;
}

/* What stands behind a number is a unit when it begins like one and has no digits of its own. */
static bool take_unit(const char *p, const char *end, struct number_cell *out)
{
    size_t len = (size_t)(end - p);
    if (len == 0)
        return true;
    if (out->unit_len > 0 || len > UNIT_MAX || strchr(".,:;/-+*=<>()[]'\"^#&", *p) != NULL ||
        text_starts(p, "\u2013") || text_starts(p, "\u00D7") || text_starts(p, "\u00B1") || text_starts(p, "\u00B9") ||
        text_starts(p, "\u00B2") || text_starts(p, "\u00B3"))
        return false;
    for (size_t i = 0; i < len; i++)
        if (is_digit(p[i]) && (i == 0 || p[i - 1] == ' ' || p[i] < '2' || p[i] > '3' || i + 1 != len)) /* km2 */
            return false;
    out->unit = p;
    out->unit_len = len;
    return true;
}

void number_cell_read(const char *cell, struct number_cell *out)
{
    struct runs runs;
    *out = (struct number_cell){ .reading = NUMBER_NOT, .unit = "" };
    const char *end = cell + table_without_notes(cell, true), *p = take_sign(cell, &out->negative);
    size_t currency = currency_at(p);
    if (currency > 0) {
        out->unit = p;
        out->unit_len = currency;
        p = skip_blanks(p + currency);
        if (!out->negative)
            p = take_sign(p, &out->negative);
    }
    if (!is_digit(*p) || (p = take_runs(p, &runs)) == NULL)
        return;
    p = skip_blanks(p);
    if (!take_unit(p < end ? p : end, end, out))
        return;
    struct number_cell draft = *out;
    draft.reading = NUMBER_SURE;
    int fraction = find_fraction(&runs, &draft);
    if (fraction < 0 || !copy_digits(draft.whole, &runs, 0, fraction) ||
        !copy_digits(draft.fraction, &runs, fraction, runs.count))
        return;
    draft.zeros = draft.whole[0] == '0' && draft.whole[1] != '\0';
    *out = draft;
}

void number_cell_settle(struct number_cell *cell, char decimal)
{
    if (cell->reading != NUMBER_OPEN)
        return;
    cell->reading = NUMBER_SURE;
    if (cell->open == decimal)
        return;
    memcpy(cell->whole + strlen(cell->whole), cell->fraction, 4); /* three digits each, and the NUL */
    cell->fraction[0] = '\0';
}

bool number_cell_value(const struct number_cell *cell, int decimals, int64_t *value)
{
    size_t whole = strlen(cell->whole), fraction = strlen(cell->fraction);
    if ((int)fraction > decimals || whole + (size_t)decimals > NUMBER_DIGITS_MAX)
        return false;
    int64_t sum = 0;
    for (size_t i = 0; i < whole; i++)
        sum = sum * 10 + (cell->whole[i] - '0');
    for (size_t i = 0; i < (size_t)decimals; i++)
        sum = sum * 10 + (i < fraction ? cell->fraction[i] - '0' : 0);
    *value = cell->negative ? -sum : sum;
    return true;
}
