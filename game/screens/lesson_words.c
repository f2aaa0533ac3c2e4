/* Reasons and days of lessons in words; see lesson_words.h. */
#include "screens/lesson_words.h"

#include "base/date.h"
#include "base/number.h"

enum { WEEK = 7, THURSDAY = 3 }; /* 1970-01-01 was one; weeks begin on Monday */

static const char *number(const struct lang *lang, struct arena *a, int value)
{
    struct number_style style = number_style(lang_name(lang));
    struct buf text = { 0 };
    number_format(&text, value, 0, &style);
    const char *copy = arena_string(a, buf_text(&text));
    buf_fini(&text);
    return copy;
}

/* Less than a week away its weekday, else its date; `key` with ".weekday" or ".date" behind it has the place for it. */
static const char *day_in(const struct lang *lang, struct arena *a, const char *key, int day, int away)
{
    const char *name;
    if (away < WEEK) {
        name = lang_text(lang, arena_printf(a, "weekday.%d", (day + THURSDAY) % WEEK + 1));
        return LANG_FORMAT(lang, a, arena_printf(a, "%s.weekday", key), { "day", name });
    }
    struct buf text = { 0 };
    date_format(&text, day, lang_name(lang));
    name = arena_string(a, buf_text(&text));
    buf_fini(&text);
    return LANG_FORMAT(lang, a, arena_printf(a, "%s.date", key), { "day", name });
}

static const char *due(const struct lang *lang, struct arena *a, int day, int today)
{
    if (day >= today)
        return lang_text(lang, "lesson.due.today");
    if (day == today - 1)
        return lang_text(lang, "lesson.due.yesterday");
    return day_in(lang, a, "lesson.due", day, today - day);
}

const char *lesson_why(const struct lang *lang, struct arena *a, const struct lesson_wish *wish, int today)
{
    switch (wish->why) {
    case LESSON_DUE:
        return due(lang, a, wish->n, today);
    case LESSON_MISSED:
        if (wish->n <= 2)
            return lang_text(lang, wish->n == 2 ? "lesson.missed.twice" : "lesson.missed.once");
        return LANG_FORMAT(lang, a, "lesson.missed.often", { "n", number(lang, a, wish->n) });
    case LESSON_HARD:
        return LANG_FORMAT(lang, a, "lesson.hard", { "right", number(lang, a, wish->n) },
                           { "count", number(lang, a, wish->of) });
    case LESSON_NEW:
        return lang_text(lang, "lesson.new");
    }
    return "";
}

const char *lesson_when(const struct lang *lang, struct arena *a, int day, int today)
{
    return day <= today + 1 ? lang_text(lang, "lesson.next.tomorrow")
                            : day_in(lang, a, "lesson.next", day, day - today);
}
