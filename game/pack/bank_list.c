/* Which items of a bank can be played; see bank_list.h. */
#include "pack/bank_list.h"

#include "pack/ready.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { EXPLAIN_MAX = 400 }; /* characters of any text of a pack */

void bank_skip(struct bank_list *list, int line, const char *format, ...)
{
    char text[400];
    va_list args;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    if (list->number > 0)
        import_note(list->report, line, "question %d left out: %s", list->number, text);
    else
        import_note(list->report, line, "left out: %s", text);
    list->report->skipped++;
}

static const struct {
    const char *lang, *yes, *no;
} truths[] = {
    { "en", "True", "False" },       { "de", "Wahr", "Falsch" },     { "de", "Richtig", "Falsch" },
    { "fr", "Vrai", "Faux" },        { "es", "Verdadero", "Falso" }, { "it", "Vero", "Falso" },
    { "pt", "Verdadeiro", "Falso" }, { "nl", "Waar", "Onwaar" },     { "en", "Yes", "No" },
    { "de", "Ja", "Nein" },          { "fr", "Oui", "Non" },
};

enum { TRUTHS = sizeof truths / sizeof *truths };

const char *bank_truth_word(const char *lang, bool truth)
{
    int found = 0;
    for (int i = TRUTHS - 1; i >= 0; i--)
        if (strcmp(truths[i].lang, lang) == 0)
            found = i;
    return truth ? truths[found].yes : truths[found].no;
}

bool bank_truth_words(const char *yes, const char *no)
{
    for (int i = 0; i < TRUTHS; i++)
        if (text_same(truths[i].yes, yes) && text_same(truths[i].no, no))
            return true;
    return false;
}

/* An option that speaks of the others must keep its place. */
static bool speaks_of_others(const char *option)
{
    static const char *const phrases[] = { "of the above",  "of the other", "both a and b",
                                           "der genannten", "der obigen",   "oben genannten",
                                           "a und b",       "a and b",      "alle antworten" };
    struct buf folded = { 0 };
    bool speaks = false;
    text_fold(&folded, option);
    for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++)
        speaks = speaks || strstr(buf_text(&folded), phrases[i]) != NULL;
    buf_fini(&folded);
    return speaks;
}

/* True stands before false, whichever way round they came. */
static void settle_order(struct bank_item *item)
{
    for (int i = 0; i < item->option_count; i++)
        item->fixed = item->fixed || speaks_of_others(item->option[i]);
    if (item->option_count != 2)
        return;
    if (bank_truth_words(item->option[1], item->option[0])) {
        const char *option = item->option[0], *feedback = item->feedback[0];
        item->option[0] = item->option[1];
        item->feedback[0] = item->feedback[1];
        item->option[1] = option;
        item->feedback[1] = feedback;
        item->key = 1 - item->key;
        item->fixed = true;
    }
    item->fixed = item->fixed || bank_truth_words(item->option[0], item->option[1]);
}

static bool has_formula(const char *text)
{
    const char *open = strstr(text, "\\(");
    const char *dollars = strstr(text, "$$");
    return (open != NULL && strstr(open, "\\)") != NULL) || (dollars != NULL && strstr(dollars + 2, "$$") != NULL) ||
           strstr(text, "\\frac") != NULL;
}

/* What is wrong with the item's options, or NULL. */
static const char *option_fault(const struct bank_item *item)
{
    for (int i = 0; i < item->option_count; i++) {
        if (item->option[i] == NULL)
            return "an answer without a text";
        if (utf8_length(item->option[i]) > READY_OPTION_MAX)
            return "an answer is too long to be shown";
        if (has_formula(item->option[i]))
            return "a formula in LaTeX, which cannot be shown";
        for (int j = 0; j < i; j++)
            if (strcmp(item->option[i], item->option[j]) == 0)
                return "two answers are the same";
    }
    return NULL;
}

static const char *fault_of(const struct bank_item *item)
{
    if (item->picture)
        return "a picture, sound or film, which cannot be shown";
    if (item->stem == NULL)
        return "no question text";
    if (utf8_length(item->stem) > READY_STEM_MAX)
        return "the question is too long to be shown";
    if (has_formula(item->stem))
        return "a formula in LaTeX, which cannot be shown";
    if (item->truth)
        return NULL;
    if (item->option_count < READY_OPTIONS_MIN)
        return item->option_count == 0 ? "no answers to choose from" : "only one answer to choose from";
    if (item->option_count > READY_OPTIONS_MAX)
        return "more answers than the four that can be shown";
    return option_fault(item);
}

/* Drops a remark that is too long to be shown; the question is as good without it. */
static void check_remark(struct bank_list *list, int line, const char *what, const char **text)
{
    if (*text == NULL || utf8_length(*text) <= EXPLAIN_MAX)
        return;
    import_note(list->report, line, "the %s of %zu characters is longer than %d and was left out", what,
                utf8_length(*text), EXPLAIN_MAX);
    *text = NULL;
}

static bool is_truth(const struct bank_item *item)
{
    return item->truth || (item->option_count == 2 && bank_truth_words(item->option[0], item->option[1]));
}

static int by_text(const void *a, const void *b)
{
    const char *const *x = a, *const *y = b;
    return strcmp(*x, *y);
}

/* Stem and answers in one, whatever their order, so that a question that stands twice is found. */
static const char *whole_text(struct bank_list *list, const struct bank_item *item)
{
    struct buf whole = { 0 };
    const char *option[BANK_OPTIONS_MAX];
    int count = is_truth(item) ? 0 : item->option_count;
    memcpy(option, item->option, (size_t)count * sizeof *option);
    qsort(option, (size_t)count, sizeof *option, by_text);
    buf_add(&whole, item->stem);
    for (int i = 0; i < count; i++)
        buf_printf(&whole, "\n%s", option[i]);
    const char *text = arena_copy(&list->arena, buf_text(&whole), whole.len);
    buf_fini(&whole);
    return text;
}

/* Of two items with the same whole text. */
static bool same_key(const struct bank_item *a, const struct bank_item *b)
{
    return is_truth(a) ? a->key == b->key : strcmp(a->option[a->key], b->option[b->key]) == 0;
}

static bool is_repeated(struct bank_list *list, const struct bank_item *item)
{
    const char *text = whole_text(list, item);
    list->seen.arena = &list->arena;
    int before = index_find(&list->seen, text);
    if (before >= 0)
        bank_skip(list, item->line, "the same question as in line %d%s", list->items[before].line,
                  same_key(&list->items[before], item) ? "" : ", but with another right answer: look which is right");
    else
        index_add(&list->seen, text, list->count);
    return before >= 0;
}

static void add(struct bank_list *list, const struct bank_item *item)
{
    if (list->count == list->room) {
        int room = list->room > 0 ? 2 * list->room : 64;
        struct bank_item *items = arena_array(&list->arena, (size_t)room, sizeof *items);
        if (list->count > 0)
            memcpy(items, list->items, (size_t)list->count * sizeof *items);
        list->items = items;
        list->room = room;
    }
    list->items[list->count++] = *item;
    list->report->taken++;
}

void bank_take(struct bank_list *list, const struct bank_item *given)
{
    struct bank_item item = *given;
    const char *fault = fault_of(&item);
    if (fault != NULL) {
        bank_skip(list, item.line, "%s", fault);
        return;
    }
    if (!item.truth)
        settle_order(&item);
    check_remark(list, item.line, "category", &item.category);
    check_remark(list, item.line, "explanation", &item.explain);
    for (int i = 0; i < (item.truth ? 2 : item.option_count); i++)
        check_remark(list, item.line, "remark on an answer", &item.feedback[i]);
    if (!is_repeated(list, &item))
        add(list, &item);
}

int bank_percent(const char *text)
{
    enum { MOST = 1000000 };
    int hundredths = 0;
    text += strspn(text, " \t\r\n");
    const bool negative = *text == '-';
    text += negative || *text == '+';
    for (; *text >= '0' && *text <= '9' && hundredths < MOST; text++)
        hundredths = hundredths * 10 + (*text - '0');
    text += *text == '.';
    for (int behind = 0; behind < 2; behind++) {
        bool digit = *text >= '0' && *text <= '9';
        hundredths = hundredths * 10 + (digit ? *text - '0' : 0);
        text += digit;
    }
    return negative ? -hundredths : hundredths;
}
