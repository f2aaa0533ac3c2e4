/* Wordings of tables; see table_words.h. Templates have slots of their own besides those of a pack: "[C]" is the column's
 * name in quotation marks, the others are words that depend on what the column holds. */
#include "pack/table_words.h"

#include <string.h>

enum need { NEED_NOTHING, NEED_COMPLETE, NEED_ORDER, NEED_RATIO, NEED_SHARED, NEED_CLOSED };

/* What wordings tell apart. */
enum { ENTRIES = 1, AMOUNTS = 2, PLAIN = 4, YEARS = 8, DATES = 16, FIGURES = AMOUNTS | PLAIN | YEARS | DATES };

struct line {
    const char *key, *de, *en;
    int kinds;
    enum need need;
};

static const struct line lines[] = {
    { "object", "Was steht bei „{s}“ in der Spalte [C]?", "What does the column [C] say for “{s}”?", ENTRIES,
      NEED_NOTHING },
    { "subject", "Bei welchem Eintrag steht in der Spalte [C] die Angabe „{o}“?",
      "Which entry has “{o}” in the column [C]?", ENTRIES, NEED_NOTHING },
    { "object_via", "Was steht in der Spalte [C] bei {s:dat}?", "What does the column [C] say for {s}?", ENTRIES,
      NEED_NOTHING },
    { "not_subject", "Bei welchem Eintrag steht in der Spalte [C] NICHT die Angabe „{o}“?",
      "Which entry does NOT have “{o}” in the column [C]?", ENTRIES, NEED_SHARED },
    { "odd", "Welcher dieser Einträge hat in der Spalte [C] eine andere Angabe als die übrigen drei?",
      "Which of these entries differs from the other three in the column [C]?", ENTRIES, NEED_SHARED },
    { "count_subjects", "Bei wie vielen Einträgen der Tabelle steht in der Spalte [C] die Angabe „{o}“?",
      "How many entries of the table have “{o}” in the column [C]?", ENTRIES, NEED_CLOSED },
    { "explain_count_subjects", "Bei {x} Einträgen der Tabelle steht in der Spalte [C] die Angabe „{o}“.",
      "{x} entries of the table have “{o}” in the column [C].", ENTRIES, NEED_CLOSED },
    { "explain", "Bei „{s}“ steht in der Spalte [C] die Angabe „{o}“.", "For “{s}”, the column [C] says “{o}”.",
      ENTRIES, NEED_NOTHING },
    { "clue", "Hier steht in der Spalte [C] die Angabe „{o}“.", "Here the column [C] says “{o}”.", ENTRIES,
      NEED_NOTHING },

    { "object", "[W] steht bei „{s}“ in der Spalte [C]?", "[W] does [C] give for “{s}”?", FIGURES, NEED_NOTHING },
    { "more", "Welcher dieser Einträge hat in der Spalte [C] [M]?", "Which of these entries has [M] under [C]?",
      FIGURES, NEED_NOTHING },
    { "less", "Welcher dieser Einträge hat in der Spalte [C] [L]?", "Which of these entries has [L] under [C]?",
      FIGURES, NEED_NOTHING },
    { "most", "Welcher Eintrag der ganzen Tabelle hat in der Spalte [C] [M]?",
      "Which entry of the whole table has [M] under [C]?", FIGURES, NEED_COMPLETE },
    { "least", "Welcher Eintrag der ganzen Tabelle hat in der Spalte [C] [L]?",
      "Which entry of the whole table has [L] under [C]?", FIGURES, NEED_COMPLETE },
    { "order", "Welche Reihenfolge stimmt nach der Spalte [C], [R]?", "Which sequence is right by [C], [R]?", FIGURES,
      NEED_ORDER },
    { "explain", "Bei „{s}“ steht in der Spalte [C] [N] {o}.", "For “{s}”, [C] gives [N] {o}.", FIGURES, NEED_NOTHING },
    { "clue", "Hier steht in der Spalte [C] [N] {o}.", "Here [C] gives [N] {o}.", FIGURES, NEED_NOTHING },

    { "difference", "Um wie viel ist der Wert in der Spalte [C] bei „{a}“ größer als bei „{b}“?",
      "By how much is the value of [C] greater for “{a}” than for “{b}”?", AMOUNTS, NEED_NOTHING },
    { "explain_difference",
      "In der Spalte [C] steht bei „{a}“ der Wert {x} und bei „{b}“ {y}; der Unterschied ist {d}.",
      "For [C], “{a}” has the value {x} and “{b}” has {y}; the difference is {d}.", AMOUNTS, NEED_NOTHING },
    { "percent", "Um wie viel Prozent ist der Wert in der Spalte [C] bei „{b}“ kleiner als bei „{a}“?",
      "By how many percent is the value of [C] smaller for “{b}” than for “{a}”?", AMOUNTS, NEED_RATIO },
    { "rise", "Um wie viel Prozent ist der Wert in der Spalte [C] bei „{b}“ größer als bei „{a}“?",
      "By how many percent is the value of [C] greater for “{b}” than for “{a}”?", AMOUNTS, NEED_RATIO },
    { "explain_percent",
      "In der Spalte [C] steht bei „{a}“ der Wert {x} und bei „{b}“ {y}; gemessen am ersten Wert ist das ein "
      "Unterschied von rund {d}.",
      "For [C], “{a}” has the value {x} and “{b}” has {y}; measured by the first value, they differ by about {d}.",
      AMOUNTS, NEED_RATIO },
    { "sum", "Wie viel ergeben die Werte in der Spalte [C] bei „{a}“ und „{b}“ zusammen?",
      "What do the values of [C] for “{a}” and “{b}” add up to?", AMOUNTS, NEED_RATIO },
    { "explain_sum", "In der Spalte [C] steht bei „{a}“ der Wert {x} und bei „{b}“ {y}; zusammen ergibt das {d}.",
      "For [C], “{a}” has the value {x} and “{b}” has {y}; together that makes {d}.", AMOUNTS, NEED_RATIO },
    { "average", "Wie groß ist der Durchschnitt aller Werte in der Spalte [C]?",
      "What is the average of all the values of [C]?", AMOUNTS, NEED_COMPLETE },
    { "explain_average", "Alle Werte in der Spalte [C] ergeben im Durchschnitt rund {x}.",
      "All the values of [C] come to about {x} on average.", AMOUNTS, NEED_COMPLETE },
};

/* The slots and their words, for each kind in German and English. */
static const struct {
    int kinds;
    struct {
        char slot;
        const char *in[TABLE_LANGS];
    } words[8];
} vocabulary[] = {
    { ENTRIES, { { 'A', { "die Angabe „{o}“", "“{o}”" } } } },
    { AMOUNTS | PLAIN,
      { { 'W', { "Welcher Wert", "Which value" } },
        { 'N', { "der Wert", "the value" } },
        { 'A', { "den Wert {o}", "the value {o}" } },
        { 'M', { "den größten Wert", "the greatest value" } },
        { 'L', { "den kleinsten Wert", "the smallest value" } },
        { 'R', { "vom kleinsten zum größten Wert", "from the smallest to the greatest value" } } } },
    { YEARS,
      { { 'W', { "Welches Jahr", "Which year" } },
        { 'N', { "das Jahr", "the year" } },
        { 'A', { "das Jahr {o}", "the year {o}" } },
        { 'M', { "das späteste Jahr", "the latest year" } },
        { 'L', { "das früheste Jahr", "the earliest year" } },
        { 'R', { "vom frühesten zum spätesten Jahr", "from the earliest to the latest year" } } } },
    { DATES,
      { { 'W', { "Welches Datum", "Which date" } },
        { 'N', { "das Datum", "the date" } },
        { 'A', { "das Datum {o}", "the date {o}" } },
        { 'M', { "das späteste Datum", "the latest date" } },
        { 'L', { "das früheste Datum", "the earliest date" } },
        { 'R', { "vom frühesten zum spätesten Datum", "from the earliest to the latest date" } } } },
};

/* A column's kind as wordings tell it apart; 0: nothing is asked. */
static int kind_of(const struct table_column *column)
{
    switch (column->kind) {
    case TABLE_NUMBER:
        return column->plain ? PLAIN : AMOUNTS;
    case TABLE_YEAR:
        return YEARS;
    case TABLE_DATE:
        return DATES;
    case TABLE_CATEGORY:
    case TABLE_TEXT:
        return ENTRIES;
    case TABLE_SKIP:
    case TABLE_NAME:
    case TABLE_LONG:
    case TABLE_KINDS:
        break;
    }
    return 0;
}

static bool needed(const struct line *line, const struct table_column *column, const struct table_words *words)
{
    switch (line->need) {
    case NEED_NOTHING:
        return true;
    case NEED_COMPLETE:
        return words->complete;
    case NEED_ORDER:
        return words->order;
    case NEED_RATIO:
        return column->ratio;
    case NEED_SHARED:
        return column->kind == TABLE_CATEGORY;
    case NEED_CLOSED:
        return column->kind == TABLE_CATEGORY && words->complete;
    }
    return false;
}

/* The column's name in the quotation marks of the language; braces would be slots. */
static void add_label(struct buf *out, const struct table_column *column, int lang)
{
    buf_add(out, lang == 0 ? "„" : "“");
    for (const char *p = column->label[lang]; *p != '\0'; p++)
        buf_add_bytes(out, *p == '{' ? "(" : *p == '}' ? ")" : p, 1);
    buf_add(out, lang == 0 ? "“" : "”");
}

static const char *word_for(const struct table_column *column, char slot, int lang)
{
    for (size_t i = 0; i < sizeof vocabulary / sizeof *vocabulary; i++)
        for (int j = 0; (vocabulary[i].kinds & kind_of(column)) && vocabulary[i].words[j].slot != '\0'; j++)
            if (vocabulary[i].words[j].slot == slot)
                return vocabulary[i].words[j].in[lang];
    return "";
}

/* The template with its slots in brackets filled. */
static void put_template(struct json_out *out, const char *key, const char *template, const struct table_column *column,
                         int lang)
{
    struct buf text = { 0 };
    for (const char *p = template; *p != '\0'; p++) {
        bool slot = p[0] == '[' && p[1] != '\0' && p[2] == ']';
        if (slot && p[1] == 'C')
            add_label(&text, column, lang);
        else if (slot)
            buf_add(&text, word_for(column, p[1], lang));
        else
            buf_add_bytes(&text, p, 1);
        p += slot ? 2 : 0;
    }
    json_put_string(out, key, buf_text(&text));
    buf_fini(&text);
}

void table_words_put(struct json_out *out, const struct table_column *column, const struct table_words *words)
{
    static const char *const langs[TABLE_LANGS] = { "de", "en" };
    json_open(out, "wording", '{');
    for (int lang = 0; lang < TABLE_LANGS; lang++) {
        json_open(out, langs[lang], '{');
        for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
            if ((lines[i].kinds & kind_of(column)) && needed(&lines[i], column, words))
                put_template(out, lines[i].key, lang == 0 ? lines[i].de : lines[i].en, column, lang);
        json_close(out, '}');
    }
    json_close(out, '}');
    json_open(out, "via", '{');
    json_open(out, "de", '{');
    put_template(out, "nom", "der Eintrag, der in der Spalte [C] [A] hat", column, 0);
    put_template(out, "acc", "den Eintrag, der in der Spalte [C] [A] hat", column, 0);
    put_template(out, "dat", "dem Eintrag, der in der Spalte [C] [A] hat", column, 0);
    json_close(out, '}');
    put_template(out, "en", "the entry that has [A] under [C]", column, 1);
    json_close(out, '}');
}

void table_words_promise(struct json_out *out, const struct table_column *column)
{
    json_open(out, "why", '{');
    put_template(out, "de", "Jeder Eintrag der Tabelle ist übernommen und hat in der Spalte [C] eine Angabe.", column,
                 0);
    put_template(out, "en", "Every entry of the table was taken and has something in the column [C].", column, 1);
    json_close(out, '}');
}

void table_words_phrases(struct json_out *out)
{
    static const struct {
        const char *key, *in[TABLE_LANGS];
    } phrases[] = {
        { "above",
          { "Der Größe nach kommt die Antwort hinter: {x}.", "In ascending order, the answer comes after: {x}." } },
        { "below",
          { "Der Größe nach kommt die Antwort vor: {x}.", "In ascending order, the answer comes before: {x}." } },
        { "not", { "Nicht richtig ist: {x}.", "Not the answer: {x}." } },
        { "percent", { "{x}\u00A0%", "{x}%" } },
        { "later", { "Es war später: nach dem {x}.", "It was later: after {x}." } },
        { "earlier", { "Es war früher: vor dem {x}.", "It was earlier: before {x}." } },
    };
    json_open(out, "phrases", '{');
    for (int lang = 0; lang < TABLE_LANGS; lang++) {
        json_open(out, lang == 0 ? "de" : "en", '{');
        for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++)
            json_put_string(out, phrases[i].key, phrases[i].in[lang]);
        json_close(out, '}');
    }
    json_close(out, '}');
}
