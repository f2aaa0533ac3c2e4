/* The rules of the linter, one function each, behind one table; see lint.h. */
#include "quiz/lint.h"

#include "quiz/lint_words.h"
#include "quiz/look.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* A question in one language, taken apart once for all rules. */
struct view {
    const struct pack *pack;
    const struct question *q;
    int lang;
    const char *code, *stem;
    const char *option[QUESTION_OPTIONS];
    unsigned form[QUESTION_OPTIONS]; /* of each option, as look.h sees it */
    struct lint_words stem_words, option_words[QUESTION_OPTIONS];
    bool borrowed[QUESTION_OPTIONS]; /* an option's words: it reads the same in another language */
    char found[200];
};

static bool found(struct view *v, const char *format, ...) __attribute__((format(printf, 2, 3)));

static bool found(struct view *v, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    vsnprintf(v->found, sizeof v->found, format, args);
    va_end(args);
    size_t torn;
    if (!utf8_valid(v->found, strlen(v->found), &torn))
        v->found[torn] = '\0';
    return true;
}

static bool is_sequence(const struct view *v)
{
    return v->q->option[0].claim.kind == CLAIM_SEQUENCE;
}

static bool rule_equal(struct view *v)
{
    for (int i = 0; i < v->q->option_count; i++)
        for (int j = 0; j < i; j++)
            if (lint_words_equal(&v->option_words[i], &v->option_words[j]))
                return found(v, "\"%s\" and \"%s\" are the same answer", v->option[j], v->option[i]);
    return false;
}

static bool rule_contained(struct view *v)
{
    for (int i = 0; i < v->q->option_count && !claim_is_number(&v->q->option[0].claim); i++)
        for (int j = 0; j < v->q->option_count; j++)
            if (i != j && lint_words_contain(&v->option_words[i], &v->option_words[j]))
                return found(v, "\"%s\" is part of \"%s\"", v->option[j], v->option[i]);
    return false;
}

/* A lure stands in for a claim of the kind that the others make. */
static bool rule_mixed(struct view *v)
{
    const struct claim *first = &v->q->option[v->q->key].claim;
    for (int i = 0; i < v->q->option_count; i++) {
        const struct claim *claim = &v->q->option[i].claim;
        if (claim->relation != first->relation || (claim->kind != first->kind && claim->kind != CLAIM_LURE))
            return found(v, "\"%s\" answers another question than the key", v->option[i]);
    }
    return false;
}

static bool rule_ascending(struct view *v)
{
    for (int i = 1; i < v->q->option_count && claim_is_number(&v->q->option[0].claim); i++) {
        int64_t a = v->q->option[i - 1].claim.value, b = v->q->option[i].claim.value;
        bool falls = v->q->option[v->q->key].claim.kind == CLAIM_PERCENT && a < 0;
        if (falls ? a <= b : a >= b)
            return found(v, "the numbers are not in ascending order");
    }
    return false;
}

static bool rule_range(struct view *v)
{
    for (int i = 0; i < v->q->option_count; i++) {
        const struct claim *claim = &v->q->option[i].claim;
        if (!claim_is_number(claim))
            continue;
        const struct relation *r = &v->pack->relations[claim->relation];
        bool legal = true;
        if (claim->kind == CLAIM_VALUE || claim->kind == CLAIM_AVERAGE)
            legal = claim->value >= r->least && claim->value <= r->most;
        else if (claim->kind == CLAIM_DIFFERENCE)
            legal = claim->value > 0 && claim->value <= r->most - r->least;
        else if (claim->kind == CLAIM_SUM)
            legal = claim->value >= 2 * r->least && claim->value <= 2 * r->most;
        else if (claim->kind == CLAIM_PERCENT)
            legal = claim->value >= -100;
        else if (claim->kind == CLAIM_COUNT)
            legal = claim->value > 0;
        if (!legal)
            return found(v, "\"%s\" cannot be: it lies outside the legal range", v->option[i]);
    }
    return false;
}

static bool rule_none_of_above(struct view *v)
{
    static const char *const phrases[] = { "all of the above", "none of the above",   "both of the above",
                                           "alle genannten",   "keine der genannten", "keines der genannten",
                                           "alle der oben",    "nichts davon",        "none of these" };
    for (int i = 0; i < v->q->option_count; i++)
        for (size_t p = 0; p < sizeof phrases / sizeof *phrases && v->option_words[i].count > 1; p++)
            if (lint_words_say(&v->option_words[i], phrases[p]))
                return found(v, "\"%s\" speaks about the other options", v->option[i]);
    return false;
}

static bool rule_absolute(struct view *v)
{
    static const char *const german[] = { "immer", "nie",   "niemals", "alle",  "alles",
                                          "kein",  "keine", "nur",     "stets", NULL };
    static const char *const english[] = { "always", "never", "all", "none", "only", "every", "nobody", NULL };
    const char *const *words = strcmp(v->code, "de") == 0 ? german : english;
    for (int i = 0; i < v->q->option_count; i++)
        for (const char *const *word = words; *word != NULL; word++)
            for (int w = 0; w < v->option_words[i].count; w++)
                if (v->option_words[i].word[w][0] == **word && strcmp(v->option_words[i].word[w], *word) == 0)
                    return found(v, "\"%s\" uses the absolute word \"%s\"", v->option[i], *word);
    return false;
}

/* A word that the stem shares with one option only points at that option. Sequences have all words in common. */
static bool rule_shared_word(struct view *v)
{
    for (int i = 0; i < v->q->option_count; i++)
        for (int w = 0; w < v->option_words[i].count; w++) {
            const char *word = v->option_words[i].word[w];
            int others = 0;
            if (isdigit((unsigned char)word[0]) || !lint_words_have(&v->stem_words, word))
                continue;
            for (int j = 0; j < v->q->option_count; j++)
                others += j != i && lint_words_have(&v->option_words[j], word);
            if (others == 0)
                return found(v, "the stem and \"%s\" alone share the word \"%s\"", v->option[i], word);
        }
    return false;
}

/* --- lone format: a property that exactly one option has, or exactly one lacks --- */

/* Only among names: in a whole clause the first word says nothing about style. */
static bool has_article(const struct view *v, int i)
{
    for (int j = 0; j < v->q->option_count; j++)
        if (v->option_words[j].count > LOOK_FEW_WORDS)
            return false;
    return v->form[i] & LOOK_ARTICLE;
}

static bool has_capital(const struct view *v, int i)
{
    return v->form[i] & LOOK_CAPITAL;
}

static bool has_digit(const struct view *v, int i)
{
    return v->form[i] & LOOK_DIGIT;
}

static bool has_mark(const struct view *v, int i)
{
    return v->form[i] & LOOK_MARK;
}

static bool is_one_word(const struct view *v, int i)
{
    return v->option_words[i].count == 1;
}

static bool is_feminine(const struct view *v, int i)
{
    const char *last = v->option_words[i].count > 0 ? v->option_words[i].word[v->option_words[i].count - 1] : "";
    size_t len = strlen(last);
    return strcmp(v->code, "de") == 0 && len > 4 && strcmp(last + len - 2, "in") == 0;
}

static bool rule_lone_format(struct view *v)
{
    static const struct {
        bool (*has)(const struct view *, int);
        const char *what;
    } formats[] = { { has_article, "an article" }, { has_capital, "a capital" }, { has_digit, "a digit" },
                    { has_mark, "a mark" },        { is_one_word, "one word" },  { is_feminine, "the ending -in" } };
    bool comparable = v->q->option_count > 2 && !is_sequence(v); /* of two, each is alone with whatever it has */
    for (size_t f = 0; f < sizeof formats / sizeof *formats && comparable; f++) {
        int with = 0, last_with = 0, last_without = 0;
        for (int i = 0; i < v->q->option_count; i++) {
            bool has = formats[f].has(v, i);
            with += has;
            *(has ? &last_with : &last_without) = i;
        }
        if (with == 1 || with == v->q->option_count - 1)
            return found(v, "\"%s\" is alone %s %s", v->option[with == 1 ? last_with : last_without],
                         with == 1 ? "with" : "without", formats[f].what);
    }
    return false;
}

static bool rule_incomplete(struct view *v)
{
    size_t len = strlen(v->stem);
    if (len == 0 || v->stem[len - 1] != '?' || islower((unsigned char)v->stem[0]))
        return found(v, "the stem is no whole question: \"%.120s\"", v->stem);
    return false;
}

/* There are at least as many bytes as characters. */
static bool is_longer(const char *text, size_t most)
{
    return strlen(text) > most && utf8_length(text) > most;
}

static bool rule_length(struct view *v)
{
    if (is_longer(v->stem, QUESTION_STEM_MAX))
        return found(v, "the stem has %zu characters; at most %d", utf8_length(v->stem), QUESTION_STEM_MAX);
    for (int i = 0; i < v->q->option_count; i++)
        if (is_longer(v->option[i], QUESTION_OPTION_MAX))
            return found(v, "\"%s\" has %zu characters; at most %d", v->option[i], utf8_length(v->option[i]),
                         QUESTION_OPTION_MAX);
    return false;
}

static bool rule_sentence(struct view *v)
{
    const char *texts[] = { v->stem, v->q->explain.in[v->lang], v->q->hint.in[v->lang] };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        const char *fault = texts[i] != NULL ? lint_sentence(v->code, texts[i]) : NULL;
        if (fault != NULL)
            return found(v, "%s: \"%.100s\"", fault, texts[i]);
    }
    for (int i = 0; i < v->q->option_count; i++) {
        const char *fault = lint_sentence(v->code, v->option[i]);
        if (fault != NULL)
            return found(v, "%s: \"%s\"", fault, v->option[i]);
    }
    return false;
}

static bool rule_citation(struct view *v)
{
    int count = question_cite_count(v->q);
    if (count == 0)
        return found(v, "it cites nothing");
    for (int i = 0; i < count; i++) {
        const struct cite *cite = question_cite(v->pack, v->q, i);
        if (cite->source >= v->pack->source_count || cite->paragraph > v->pack->sources[cite->source].paragraphs)
            return found(v, "a citation that does not resolve");
    }
    return false;
}

static bool rule_no_explanation(struct view *v)
{
    return (v->q->explain.in[v->lang] == NULL || v->q->explain.in[v->lang][0] == '\0') &&
           found(v, "nothing explains the answer");
}

/* Whether all options read the same in every language: titles and names of people, whose length is nobody's choice. */
static bool only_names(const struct view *v)
{
    for (int lang = 1; lang < v->pack->lang_count; lang++)
        for (int i = 0; i < v->q->option_count; i++)
            if (strcmp(v->q->option[i].text.in[lang], v->q->option[i].text.in[0]) != 0)
                return false;
    return v->pack->lang_count > 1;
}

static bool rule_uneven(struct view *v)
{
    size_t longest = 0, shortest = SIZE_MAX;
    if (only_names(v))
        return false;
    for (int i = 0; i < v->q->option_count; i++) {
        size_t len = utf8_length(v->option[i]);
        longest = len > longest ? len : longest;
        shortest = len < shortest ? len : shortest;
    }
    /* among names of a word or two the ratio says nothing */
    return longest > 14 && longest * 10 > shortest * 16 &&
           found(v, "options of very different length: %zu and %zu characters", shortest, longest);
}

static bool rule_common_start(struct view *v)
{
    for (int i = 0; i < v->q->option_count; i++)
        if (v->option_words[i].count < 2 || claim_is_number(&v->q->option[i].claim) ||
            strcmp(v->option_words[i].word[0], v->option_words[0].word[0]) != 0)
            return false;
    return !is_sequence(v) && !(v->form[0] & LOOK_ARTICLE) &&
           found(v, "all options begin with \"%s\": it belongs into the stem", v->option_words[0].word[0]);
}

static int salience_of(const struct view *v, int i)
{
    const struct claim *claim = &v->q->option[i].claim;
    const struct claim *next = &v->q->option[(i + 1) % v->q->option_count].claim;
    if (claim->kind != CLAIM_HOLDS && claim->kind != CLAIM_HOLDS_NOT && claim->kind != CLAIM_TWO_HOPS)
        return -1;
    return v->pack->entities[claim->subject != next->subject ? claim->subject : claim->object].salience;
}

static bool rule_salience(struct view *v)
{
    int most = 0, least = 1000;
    for (int i = 0; i < v->q->option_count; i++) {
        int salience = salience_of(v, i);
        if (salience < 0)
            return false;
        most = salience > most ? salience : most;
        least = salience < least ? salience : least;
    }
    return most > 10 * least && found(v, "one option is more than ten times as well known as another");
}

static const struct {
    const char *name;
    enum lint_severity severity;
    bool (*check)(struct view *);
} rules[] = {
    { "equal-options", LINT_REJECT, rule_equal },     { "contained-option", LINT_REJECT, rule_contained },
    { "mixed-options", LINT_REJECT, rule_mixed },     { "number-order", LINT_REJECT, rule_ascending },
    { "legal-range", LINT_REJECT, rule_range },       { "none-of-the-above", LINT_REJECT, rule_none_of_above },
    { "absolute-word", LINT_REJECT, rule_absolute },  { "shared-word", LINT_REJECT, rule_shared_word },
    { "lone-format", LINT_REJECT, rule_lone_format }, { "incomplete-stem", LINT_REJECT, rule_incomplete },
    { "length", LINT_REJECT, rule_length },           { "sentence", LINT_REJECT, rule_sentence },
    { "citation", LINT_REJECT, rule_citation },       { "no-explanation", LINT_REJECT, rule_no_explanation },
    { "uneven-length", LINT_WARN, rule_uneven },      { "common-start", LINT_WARN, rule_common_start },
    { "salience", LINT_WARN, rule_salience },
};

enum { RULES = sizeof rules / sizeof *rules };

const char *lint_rule_name(int rule)
{
    return rule >= 0 && rule < RULES ? rules[rule].name : NULL;
}

/* A text that is the same in both languages, as names are, was taken apart with the other. */
static void take_option(struct view *v, const struct view *other, int i)
{
    v->option[i] = v->q->option[i].text.in[v->lang];
    v->borrowed[i] = other != NULL && strcmp(v->option[i], other->option[i]) == 0;
    if (v->borrowed[i]) {
        v->form[i] = other->form[i];
        v->option_words[i] = other->option_words[i];
        return;
    }
    v->form[i] = look_form(v->option[i]);
    lint_words_init(&v->option_words[i], v->option[i]);
}

/* `other` is that of the first language; NULL for this one itself. */
static void view_init(struct view *v, const struct view *other, const struct pack *pack, const struct question *q,
                      int lang)
{
    v->pack = pack;
    v->q = q;
    v->lang = lang;
    v->code = pack->lang[lang];
    v->stem = q->stem.in[lang];
    lint_words_init(&v->stem_words, v->stem);
    for (int i = 0; i < q->option_count; i++)
        take_option(v, other, i);
}

static void view_fini(struct view *v)
{
    lint_words_fini(&v->stem_words);
    for (int i = 0; i < v->q->option_count; i++)
        if (!v->borrowed[i])
            lint_words_fini(&v->option_words[i]);
}

/* Applies the rules; returns how many reject. Without a `report` the first one is enough. */
static int check_view(struct view *v, lint_report *report, void *user)
{
    int rejects = 0;
    for (int rule = 0; rule < RULES && (report != NULL || rejects == 0); rule++) {
        if ((report == NULL && rules[rule].severity == LINT_WARN) || !rules[rule].check(v))
            continue;
        enum lint_severity severity = v->q->ready != NULL ? LINT_WARN : rules[rule].severity;
        rejects += severity == LINT_REJECT;
        struct lint_finding finding = { rules[rule].name, severity, v->code, { 0 } };
        memcpy(finding.text, v->found, sizeof finding.text);
        if (report != NULL)
            report(user, &finding);
    }
    return rejects;
}

int quiz_lint(const struct pack *pack, const struct question *question, lint_report *report, void *user)
{
    struct view views[PACK_LANG_MAX];
    int rejects = 0, lang = 0;
    for (; lang < pack->lang_count && (report != NULL || rejects == 0); lang++) {
        view_init(&views[lang], lang > 0 ? &views[0] : NULL, pack, question, lang);
        rejects += check_view(&views[lang], report, user);
    }
    while (lang > 0)
        view_fini(&views[--lang]);
    return rejects;
}
