/* Figures as they are said; see spoken.h. The words for it are in the language files, under "say". */
#include "screens/spoken.h"

#include "base/date.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>

enum { YEARS_FROM = 1100, YEARS_TO = 1999, WORD_MOST = 32 };

struct speech {
    const struct lang *lang;
    struct arena *arena;
    struct buf out;
};

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static size_t digits(const char *text)
{
    size_t count = 0;
    while (is_digit(text[count]))
        count++;
    return count;
}

/* Whether a figure, and not the rest of one, or of a word, begins where the output ends. */
static bool at_word_start(const struct speech *s)
{
    const char *text = buf_text(&s->out);
    char last = s->out.len > 0 ? text[s->out.len - 1] : ' ';
    return strchr(" (-/\"\xA0\xAF\x93\x9E", last) != NULL; /* the last bytes of spaces, dashes and quotes */
}

/* The word before the end of the output, "" at the beginning of a sentence. */
static const char *word_before(const struct speech *s)
{
    const char *text = buf_text(&s->out);
    size_t end = s->out.len;
    while (end > 0 && text[end - 1] == ' ')
        end--;
    size_t begin = end;
    while (begin > 0 && text[begin - 1] != ' ')
        begin--;
    bool over = end == 0 || strchr(".!?:", text[end - 1]) != NULL;
    return over ? "" : arena_copy(s->arena, text + begin, end - begin);
}

/* Word number `index` (from 1) of a text of words. */
static const char *word(struct arena *a, const char *words, int index)
{
    for (; index > 1 && words != NULL; index--)
        words = (words = strchr(words, ' ')) != NULL ? words + 1 : NULL;
    return words != NULL ? arena_copy(a, words, strcspn(words, " ")) : "";
}

/* "4. Februar" is "vierter Februar" by itself, "der vierte Februar", and "am vierten Februar". */
static size_t say_date(struct speech *s, const char *text)
{
    int day;
    const char *month, *before = word_before(s);
    size_t len = date_day_month(text, lang_name(s->lang), &day, &month);
    if (len == 0)
        return 0;
    const char *article = lang_text(s->lang, "say.article");
    const char *key = *before == '\0' ? "say.date.alone" : text_same(before, article) ? "say.date.article" : "say.date";
    const char *ordinal = word(s->arena, lang_text(s->lang, "say.ordinals"), day);
    buf_add(&s->out, LANG_FORMAT(s->lang, s->arena, key, { "ordinal", ordinal }, { "month", month }));
    return len;
}

/* Four figures without a mark for thousands are a year. */
static size_t say_year(struct speech *s, const char *text)
{
    bool four = digits(text) == 4, part = four && (text[4] == '.' || text[4] == ',') && is_digit(text[5]);
    int year = four && !part ? atoi(text) : 0;
    if (year < YEARS_FROM || year > YEARS_TO)
        return 0;
    const char *key = year % 100 == 0 ? "say.year.hundred" : year % 100 < 10 ? "say.year.low" : "say.year";
    buf_add(&s->out, LANG_FORMAT(s->lang, s->arena, key, { "century", arena_printf(s->arena, "%d", year / 100) },
                                 { "year", arena_printf(s->arena, "%d", year % 100) }));
    return 4;
}

/* What stands between two figures: a thin space between thousands is not said, a dash is "bis". */
static size_t say_between(struct speech *s, const char *text)
{
    bool after = s->out.len > 0 && is_digit(buf_text(&s->out)[s->out.len - 1]);
    bool thin = text_starts(text, "\u202F") || text_starts(text, "\u2009");
    if (after && thin && digits(text + 3) == 3)
        return 3;
    if (!after || !text_starts(text, "\u2013") || !is_digit(text[3]))
        return 0;
    buf_printf(&s->out, " %s ", lang_text(s->lang, "say.to"));
    return 3;
}

const char *spoken(const struct lang *lang, const char *text, struct arena *a)
{
    struct speech s = { .lang = lang, .arena = a };
    while (*text != '\0') {
        size_t len = at_word_start(&s) ? say_date(&s, text) : 0;
        if (len == 0 && at_word_start(&s))
            len = say_year(&s, text);
        if (len == 0)
            len = say_between(&s, text);
        if (len == 0)
            buf_add_bytes(&s.out, text, len = 1);
        text += len;
    }
    const char *said = arena_string(a, buf_text(&s.out));
    buf_fini(&s.out);
    return said;
}
