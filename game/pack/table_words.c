/* Wordings of tables; see table_words.h. "[C]" is the column's name in quotation marks. */
#include "pack/table_words.h"

#include <string.h>

enum need { NEED_NOTHING, NEED_COMPLETE, NEED_ORDER, NEED_RATIO, NEED_SHARED };

struct line {
    const char *key, *de, *en;
    enum need need;
};

static const struct line entry_lines[] = {
    { "object", "Was steht bei „{s}“ in der Spalte [C]?", "What does the column [C] say for “{s}”?", NEED_NOTHING },
    { "subject", "Bei welchem Eintrag steht in der Spalte [C] die Angabe „{o}“?",
      "Which entry has “{o}” in the column [C]?", NEED_NOTHING },
    { "not_subject", "Bei welchem Eintrag steht in der Spalte [C] NICHT die Angabe „{o}“?",
      "Which entry does NOT have “{o}” in the column [C]?", NEED_SHARED },
    { "explain", "Bei „{s}“ steht in der Spalte [C] die Angabe „{o}“.", "For “{s}”, the column [C] says “{o}”.",
      NEED_NOTHING },
    { "clue", "Hier steht in der Spalte [C] die Angabe „{o}“.", "Here the column [C] says “{o}”.", NEED_NOTHING },
    { NULL, NULL, NULL, NEED_NOTHING },
};

static const struct line amount_lines[] = {
    { "object", "Welcher Wert steht bei „{s}“ in der Spalte [C]?", "Which value does [C] have for “{s}”?",
      NEED_NOTHING },
    { "more", "Welcher dieser Einträge hat in der Spalte [C] den größten Wert?",
      "Which of these entries has the greatest value for [C]?", NEED_NOTHING },
    { "less", "Welcher dieser Einträge hat in der Spalte [C] den kleinsten Wert?",
      "Which of these entries has the smallest value for [C]?", NEED_NOTHING },
    { "most", "Welcher Eintrag hat in der ganzen Tabelle den größten Wert in der Spalte [C]?",
      "Which entry has the greatest value for [C] in the whole table?", NEED_COMPLETE },
    { "least", "Welcher Eintrag hat in der ganzen Tabelle den kleinsten Wert in der Spalte [C]?",
      "Which entry has the smallest value for [C] in the whole table?", NEED_COMPLETE },
    { "order", "Welche Reihenfolge stimmt nach der Spalte [C], vom kleinsten zum größten Wert?",
      "Which sequence is right by [C], from the smallest to the greatest value?", NEED_ORDER },
    { "difference", "Um wie viel ist der Wert in der Spalte [C] bei „{a}“ größer als bei „{b}“?",
      "By how much is the value of [C] greater for “{a}” than for “{b}”?", NEED_NOTHING },
    { "percent", "Um wie viel Prozent ist der Wert in der Spalte [C] bei „{b}“ kleiner als bei „{a}“?",
      "By how many percent is the value of [C] smaller for “{b}” than for “{a}”?", NEED_RATIO },
    { "rise", "Um wie viel Prozent ist der Wert in der Spalte [C] bei „{b}“ größer als bei „{a}“?",
      "By how many percent is the value of [C] greater for “{b}” than for “{a}”?", NEED_RATIO },
    { "explain", "Bei „{s}“ steht in der Spalte [C] der Wert {o}.", "For “{s}”, the value of [C] is {o}.",
      NEED_NOTHING },
    { "explain_difference",
      "In der Spalte [C] steht bei „{a}“ der Wert {x} und bei „{b}“ {y}; der Unterschied ist {d}.",
      "For [C], “{a}” has the value {x} and “{b}” has {y}; the difference is {d}.", NEED_NOTHING },
    { "explain_percent",
      "In der Spalte [C] steht bei „{a}“ der Wert {x} und bei „{b}“ {y}; gemessen am ersten Wert ist das ein "
      "Unterschied von rund {d}.",
      "For [C], “{a}” has the value {x} and “{b}” has {y}; measured by the first value, they differ by about {d}.",
      NEED_RATIO },
    { "clue", "Hier steht in der Spalte [C] der Wert {o}.", "Here the value of [C] is {o}.", NEED_NOTHING },
    { NULL, NULL, NULL, NEED_NOTHING },
};

static const struct line plain_lines[] = {
    { "object", "Welcher Wert steht bei „{s}“ in der Spalte [C]?", "Which value does [C] have for “{s}”?",
      NEED_NOTHING },
    { "more", "Welcher dieser Einträge hat in der Spalte [C] den größten Wert?",
      "Which of these entries has the greatest value for [C]?", NEED_NOTHING },
    { "less", "Welcher dieser Einträge hat in der Spalte [C] den kleinsten Wert?",
      "Which of these entries has the smallest value for [C]?", NEED_NOTHING },
    { "most", "Welcher Eintrag hat in der ganzen Tabelle den größten Wert in der Spalte [C]?",
      "Which entry has the greatest value for [C] in the whole table?", NEED_COMPLETE },
    { "least", "Welcher Eintrag hat in der ganzen Tabelle den kleinsten Wert in der Spalte [C]?",
      "Which entry has the smallest value for [C] in the whole table?", NEED_COMPLETE },
    { "order", "Welche Reihenfolge stimmt nach der Spalte [C], vom kleinsten zum größten Wert?",
      "Which sequence is right by [C], from the smallest to the greatest value?", NEED_ORDER },
    { "explain", "Bei „{s}“ steht in der Spalte [C] der Wert {o}.", "For “{s}”, the value of [C] is {o}.",
      NEED_NOTHING },
    { "clue", "Hier steht in der Spalte [C] der Wert {o}.", "Here the value of [C] is {o}.", NEED_NOTHING },
    { NULL, NULL, NULL, NEED_NOTHING },
};

static const struct line year_lines[] = {
    { "object", "Welches Jahr steht bei „{s}“ in der Spalte [C]?", "Which year does [C] give for “{s}”?",
      NEED_NOTHING },
    { "more", "Bei welchem dieser Einträge steht in der Spalte [C] das späteste Jahr?",
      "Which of these entries has the latest year under [C]?", NEED_NOTHING },
    { "less", "Bei welchem dieser Einträge steht in der Spalte [C] das früheste Jahr?",
      "Which of these entries has the earliest year under [C]?", NEED_NOTHING },
    { "most", "Bei welchem Eintrag der ganzen Tabelle steht in der Spalte [C] das späteste Jahr?",
      "Which entry of the whole table has the latest year under [C]?", NEED_COMPLETE },
    { "least", "Bei welchem Eintrag der ganzen Tabelle steht in der Spalte [C] das früheste Jahr?",
      "Which entry of the whole table has the earliest year under [C]?", NEED_COMPLETE },
    { "order", "Welche Reihenfolge stimmt nach der Spalte [C], vom frühesten zum spätesten Jahr?",
      "Which sequence is right by [C], from the earliest to the latest year?", NEED_ORDER },
    { "explain", "Bei „{s}“ steht in der Spalte [C] das Jahr {o}.", "For “{s}”, [C] gives the year {o}.",
      NEED_NOTHING },
    { "clue", "Hier steht in der Spalte [C] das Jahr {o}.", "Here [C] gives the year {o}.", NEED_NOTHING },
    { NULL, NULL, NULL, NEED_NOTHING },
};

static const struct line date_lines[] = {
    { "object", "Welches Datum steht bei „{s}“ in der Spalte [C]?", "Which date does [C] give for “{s}”?",
      NEED_NOTHING },
    { "more", "Bei welchem dieser Einträge steht in der Spalte [C] das späteste Datum?",
      "Which of these entries has the latest date under [C]?", NEED_NOTHING },
    { "less", "Bei welchem dieser Einträge steht in der Spalte [C] das früheste Datum?",
      "Which of these entries has the earliest date under [C]?", NEED_NOTHING },
    { "most", "Bei welchem Eintrag der ganzen Tabelle steht in der Spalte [C] das späteste Datum?",
      "Which entry of the whole table has the latest date under [C]?", NEED_COMPLETE },
    { "least", "Bei welchem Eintrag der ganzen Tabelle steht in der Spalte [C] das früheste Datum?",
      "Which entry of the whole table has the earliest date under [C]?", NEED_COMPLETE },
    { "order", "Welche Reihenfolge stimmt nach der Spalte [C], vom frühesten zum spätesten Datum?",
      "Which sequence is right by [C], from the earliest to the latest date?", NEED_ORDER },
    { "explain", "Bei „{s}“ steht in der Spalte [C] das Datum {o}.", "For “{s}”, [C] gives the date {o}.",
      NEED_NOTHING },
    { "clue", "Hier steht in der Spalte [C] das Datum {o}.", "Here [C] gives the date {o}.", NEED_NOTHING },
    { NULL, NULL, NULL, NEED_NOTHING },
};

static const struct line *lines_of(const struct table_column *column)
{
    switch (column->kind) {
    case TABLE_NUMBER:
        return column->plain ? plain_lines : amount_lines;
    case TABLE_YEAR:
        return year_lines;
    case TABLE_DATE:
        return date_lines;
    case TABLE_CATEGORY:
    case TABLE_TEXT:
        return entry_lines;
    case TABLE_SKIP:
    case TABLE_NAME:
    case TABLE_LONG:
    case TABLE_KINDS:
        break;
    }
    return &entry_lines[sizeof entry_lines / sizeof *entry_lines - 1]; /* its end */
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

static void put_line(struct json_out *out, const struct line *line, const struct table_column *column, int lang)
{
    struct buf text = { 0 };
    const char *template = lang == 0 ? line->de : line->en;
    const char *hole = strstr(template, "[C]");
    buf_add_bytes(&text, template, (size_t)(hole - template));
    add_label(&text, column, lang);
    buf_add(&text, hole + strlen("[C]"));
    json_put_string(out, line->key, buf_text(&text));
    buf_fini(&text);
}

void table_words_put(struct json_out *out, const struct table_column *column, const struct table_words *words)
{
    static const char *const langs[TABLE_LANGS] = { "de", "en" };
    json_open(out, "wording", '{');
    for (int lang = 0; lang < TABLE_LANGS; lang++) {
        json_open(out, langs[lang], '{');
        for (const struct line *line = lines_of(column); line->key != NULL; line++)
            if (needed(line, column, words))
                put_line(out, line, column, lang);
        json_close(out, '}');
    }
    json_close(out, '}');
}

void table_words_phrases(struct json_out *out)
{
    static const struct line lines[] = {
        { "above", "Der Größe nach kommt die Antwort hinter: {x}.", "In ascending order, the answer comes after: {x}.",
          NEED_NOTHING },
        { "below", "Der Größe nach kommt die Antwort vor: {x}.", "In ascending order, the answer comes before: {x}.",
          NEED_NOTHING },
        { "not", "Nicht richtig ist: {x}.", "Not the answer: {x}.", NEED_NOTHING },
        { "percent", "{x}\u00A0%", "{x}%", NEED_NOTHING },
        { "later", "Es war später: nach dem {x}.", "It was later: after {x}.", NEED_NOTHING },
        { "earlier", "Es war früher: vor dem {x}.", "It was earlier: before {x}.", NEED_NOTHING },
    };
    json_open(out, "phrases", '{');
    for (int lang = 0; lang < TABLE_LANGS; lang++) {
        json_open(out, lang == 0 ? "de" : "en", '{');
        for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
            json_put_string(out, lines[i].key, lang == 0 ? lines[i].de : lines[i].en);
        json_close(out, '}');
    }
    json_close(out, '}');
}
