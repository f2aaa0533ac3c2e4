/* Reading dates; see table_date.h. */
#include "pack/table_date.h"

#include "base/date.h"
#include "pack/table_marks.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PARTS_MAX = 12, PART_MAX = 16 };

/* A cell taken apart: numbers and words in small letters, and the mark before each. */
struct parts {
    char text[PARTS_MAX][PART_MAX];
    char mark[PARTS_MAX];
    int count;
};

static bool is_number(const char *text)
{
    return *text != '\0' && strspn(text, "0123456789") == strlen(text);
}

static void add_part(struct parts *parts, const char *start, size_t len, char mark)
{
    struct buf raw = { 0 }, folded = { 0 };
    buf_add_bytes(&raw, start, len);
    text_fold(&folded, buf_text(&raw));
    if (parts->count < PARTS_MAX && folded.len > 0 && folded.len < PART_MAX) {
        memcpy(parts->text[parts->count], buf_text(&folded), folded.len + 1);
        parts->mark[parts->count] = mark;
    }
    parts->count++;
    buf_fini(&raw);
    buf_fini(&folded);
}

/* False when the cell is too long or odd for a date. */
static bool take_apart(const char *cell, size_t len, struct parts *parts)
{
    *parts = (struct parts){ .count = 0 };
    char mark = '\0';
    for (const char *p = cell, *end = cell + len; p < end;) {
        size_t run = strspn(p, "0123456789");
        if (run == 0)
            run = strcspn(p, "0123456789 .,/-:\u00A0");
        run = run < (size_t)(end - p) ? run : (size_t)(end - p);
        if (run > 0) {
            add_part(parts, p, run, mark);
            mark = '\0';
            p += run;
        } else {
            mark = *p != ' ' && (unsigned char)*p < 0x80 ? *p : mark != '\0' ? mark : ' ';
            p++;
        }
        if (parts->count > PARTS_MAX)
            return false;
    }
    return parts->count >= 3;
}

static void drop_part(struct parts *parts, int index)
{
    for (int i = index; i + 1 < parts->count; i++) {
        memcpy(parts->text[i], parts->text[i + 1], PART_MAX);
        parts->mark[i] = parts->mark[i + 1];
    }
    parts->count--;
}

static bool is_among(const char *word, const char *list)
{
    size_t len = strlen(word);
    for (const char *p = strstr(list, word); len > 0 && p != NULL; p = strstr(p + 1, word))
        if ((p == list || p[-1] == ' ') && (p[len] == ' ' || p[len] == '\0'))
            return true;
    return false;
}

/* Drops weekdays in front, "the 2nd of", and a time of day behind. */
static void strip(struct parts *parts, struct date_cell *out)
{
    static const char weekdays[] = "mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat "
                                   "saturday sun sunday mo montag di dienstag mi mittwoch do donnerstag fr freitag sa "
                                   "samstag sonnabend so sonntag";
    if (parts->count > 3 && is_among(parts->text[0], weekdays))
        drop_part(parts, 0);
    for (int i = parts->count - 1; i >= 0; i--)
        if (is_among(parts->text[i], "st nd rd th of the den der") && parts->count > 3)
            drop_part(parts, i);
    bool clock = parts->count > 4 && parts->mark[4] == ':' && is_number(parts->text[3]) && is_number(parts->text[4]);
    bool stamp = parts->count > 5 && strcmp(parts->text[3], "t") == 0 && parts->mark[5] == ':';
    if (clock || stamp) {
        out->time = true;
        parts->count = 3;
    }
}

static int number_of(const char *text)
{
    return is_number(text) && strlen(text) <= 4 ? atoi(text) : -1;
}

/* False when there is no such day. */
static bool days_of(int year, int month, int day, int64_t *days)
{
    char text[48];
    snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, day);
    return date_parse(text, days);
}

static void conclude(struct date_cell *out, int year, int month, int day)
{
    out->reading = days_of(year, month, day, &out->days) ? DATE_SURE : DATE_FAULTY;
}

/* Two numbers and a year, with slashes or hyphens between. */
static void read_open(struct date_cell *out, int first, int second, int year)
{
    out->first = first;
    out->second = second;
    out->year = year;
    int64_t days;
    bool day_first = days_of(year, second, first, &days), month_first = days_of(year, first, second, &days);
    if (day_first && month_first && first != second) {
        out->reading = DATE_OPEN;
    } else if (!day_first && !month_first) {
        out->reading = DATE_FAULTY;
    } else {
        conclude(out, year, day_first ? second : first, day_first ? first : second);
        out->shown = first == second ? DATE_ORDER_OPEN : day_first ? DATE_ORDER_DAY_FIRST : DATE_ORDER_MONTH_FIRST;
    }
}

static void read_numbers(const struct parts *parts, struct date_cell *out)
{
    int a = number_of(parts->text[0]), b = number_of(parts->text[1]), c = number_of(parts->text[2]);
    char mark = parts->mark[1];
    if (a < 0 || b < 0 || c < 0 || strchr("/-.", mark) == NULL || (parts->mark[2] != mark) || mark == '\0')
        return;
    size_t first = strlen(parts->text[0]), second = strlen(parts->text[1]), last = strlen(parts->text[2]);
    if (first == 4 && second <= 2 && last <= 2)
        conclude(out, a, b, c);
    else if (first <= 2 && second <= 2 && last == 4 && mark == '.')
        conclude(out, c, b, a); /* points stand between day, month and year in this order only */
    else if (first <= 2 && second <= 2 && last == 4)
        read_open(out, a, b, c);
    else if (first <= 2 && second == 2 && last == 2)
        out->reading = DATE_FAULTY; /* a year of two digits */
}

/* The month (1 … 12) that a German or English name or abbreviation of it stands for; 0 when it is none. */
static int month_of(const char *folded)
{
    static const char *const names[12] = { "jan january januar janner",
                                           "feb february februar",
                                           "mar march marz mrz",
                                           "apr april",
                                           "may mai",
                                           "jun june juni",
                                           "jul july juli",
                                           "aug august",
                                           "sep sept september",
                                           "oct october okt oktober",
                                           "nov november",
                                           "dec december dez dezember" };
    for (int month = 0; month < 12; month++)
        if (is_among(folded, names[month]))
            return month + 1;
    return 0;
}

static void read_words(const struct parts *parts, struct date_cell *out)
{
    int month = month_of(parts->text[0]), at = 0;
    if (month == 0) {
        month = month_of(parts->text[1]);
        at = 1;
    }
    const char *day = parts->text[at == 0 ? 1 : 0], *year = parts->text[2];
    if (month == 0 || number_of(day) < 0 || number_of(year) < 0)
        return;
    if (strlen(day) == 4 && strlen(year) <= 2) /* 2012 March 2 */
        conclude(out, number_of(day), month, number_of(year));
    else if (strlen(day) <= 2 && strlen(year) == 4)
        conclude(out, number_of(year), month, number_of(day));
    else
        out->reading = DATE_FAULTY;
}

void date_cell_read(const char *cell, struct date_cell *out)
{
    struct parts parts;
    *out = (struct date_cell){ .reading = DATE_NOT };
    size_t len = table_without_notes(cell, true);
    if (len < 6 || len > 40 || strpbrk(cell, "0123456789") == NULL || !take_apart(cell, len, &parts))
        return;
    strip(&parts, out);
    if (parts.count != 3)
        return;
    if (is_number(parts.text[0]) && is_number(parts.text[1]))
        read_numbers(&parts, out);
    else
        read_words(&parts, out);
}

void date_cell_settle(struct date_cell *cell, enum date_order order)
{
    if (cell->reading != DATE_OPEN)
        return;
    bool day_first = order == DATE_ORDER_DAY_FIRST;
    conclude(cell, cell->year, day_first ? cell->second : cell->first, day_first ? cell->first : cell->second);
}
