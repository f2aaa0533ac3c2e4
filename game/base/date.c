/* Calendar dates; see date.h. Days from civil dates and back: Howard Hinnant, "chrono-Compatible Low-Level Date
 * Algorithms" (2013). Years begin in March there, so that the leap day is the last day of a year. */
#include "base/date.h"

#include <string.h>

enum { DAYS_PER_ERA = 146097, YEARS_PER_ERA = 400, EPOCH = 719468 /* days from 0000-03-01 to 1970-01-01 */ };

struct civil {
    int year, month, day; /* month and day from 1 */
};

static int64_t days_from_civil(struct civil c)
{
    int year = c.year - (c.month <= 2), era = year / YEARS_PER_ERA; /* year 0 at least: no negative eras */
    int year_of_era = year % YEARS_PER_ERA;
    int day_of_year = (153 * (c.month > 2 ? c.month - 3 : c.month + 9) + 2) / 5 + c.day - 1;
    int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return (int64_t)era * DAYS_PER_ERA + day_of_era - EPOCH;
}

static struct civil civil_from_days(int64_t days)
{
    int era = (int)((days + EPOCH) / DAYS_PER_ERA), day_of_era = (int)((days + EPOCH) % DAYS_PER_ERA);
    int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / (DAYS_PER_ERA - 1)) / 365;
    int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int month = (5 * day_of_year + 2) / 153; /* from March */
    struct civil c = { .day = day_of_year - (153 * month + 2) / 5 + 1, .month = month < 10 ? month + 3 : month - 9 };
    c.year = year_of_era + era * YEARS_PER_ERA + (c.month <= 2);
    return c;
}

/* `count` digits at *text, which moves past them; -1 when they are not there. */
static int digits(const char **text, int count)
{
    int number = 0;
    for (; count > 0; count--, (*text)++) {
        if (**text < '0' || **text > '9')
            return -1;
        number = number * 10 + (**text - '0');
    }
    return number;
}

bool date_parse(const char *text, int64_t *days)
{
    struct civil c = { 0 };
    c.year = digits(&text, 4);
    c.month = c.year > 0 && *text++ == '-' ? digits(&text, 2) : -1;
    c.day = c.month >= 1 && c.month <= 12 && *text++ == '-' ? digits(&text, 2) : -1;
    if (c.day < 1 || *text != '\0')
        return false;
    int64_t found = days_from_civil(c);
    struct civil real = civil_from_days(found); /* the 30th of February is a day in March */
    *days = found;
    return real.day == c.day && real.month == c.month;
}

/* How a language writes a date: d, m and y of the pattern stand for day, month and year. */
static const struct {
    const char *lang, *pattern, *month[12];
} styles[] = {
    { "de",
      "d.\u00A0m y",
      { "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
        "Dezember" } },
    { "en",
      "m\u00A0d, y",
      { "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December" } },
};

enum { STYLES = sizeof styles / sizeof *styles };

static size_t style_of(const char *lang)
{
    size_t style = 0;
    while (style < STYLES && strcmp(styles[style].lang, lang) != 0)
        style++;
    return style;
}

void date_format(struct buf *out, int64_t days, const char *lang)
{
    struct civil c = civil_from_days(days);
    size_t style = style_of(lang);
    if (style == STYLES) {
        buf_printf(out, "%04d-%02d-%02d", c.year, c.month, c.day);
        return;
    }
    for (const char *p = styles[style].pattern; *p != '\0'; p++)
        if (*p == 'm')
            buf_add(out, styles[style].month[c.month - 1]);
        else if (*p == 'd' || *p == 'y')
            buf_printf(out, "%d", *p == 'd' ? c.day : c.year);
        else
            buf_add_bytes(out, p, 1);
}

static size_t match_day(const char *text, int *day)
{
    size_t len = 0;
    for (*day = 0; len < 3 && text[len] >= '0' && text[len] <= '9'; len++)
        *day = *day * 10 + (text[len] - '0');
    return len <= 2 && *day >= 1 && *day <= 31 ? len : 0;
}

static size_t match_month(const char *text, const char *const *months, const char **month)
{
    for (int i = 0; i < 12; i++)
        if (text_starts(text, months[i])) {
            *month = months[i];
            return strlen(months[i]);
        }
    return 0;
}

/* A space that must not break may have become any other on the way here. */
static size_t match_space(const char *text)
{
    static const char *const spaces[] = { " ", "\u00A0", "\u202F" };
    for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++)
        if (text_starts(text, spaces[i]))
            return strlen(spaces[i]);
    return 0;
}

size_t date_day_month(const char *text, const char *lang, int *day, const char **month)
{
    size_t style = style_of(lang), len = 0;
    int found = 0;
    for (const char *p = style < STYLES ? styles[style].pattern : ""; found < 2; p++) {
        size_t step = *p == 'd'    ? match_day(text + len, day)
                      : *p == 'm'  ? match_month(text + len, styles[style].month, month)
                      : *p == '.'  ? (size_t)(text[len] == '.')
                      : *p == '\0' ? 0
                                   : match_space(text + len);
        if (step == 0)
            return 0;
        found += *p == 'd' || *p == 'm';
        len += step;
        p += text_starts(p, "\u00A0");
    }
    return len;
}
