/* GIFT, after Moodle's question/format/gift/format.php: questions parted by empty lines, the answers in braces.
 *
 * Escaped characters (\~ \= \# \{ \} \: \\ and \n) are replaced by control characters first, so that what is looked for
 * afterwards is never an escaped one; bank_plain would drop control characters that were there before. */
#include "pack/bank_list.h"

#include <stdlib.h>
#include <string.h>

static const char escapable[] = "~=#{}:\\n";
enum { ESCAPED = 1 }; /* first of the control characters that stand for them */

struct gift {
    struct bank_list *list;
    const char *category;
    int line; /* of the question being read */
};

/* A piece of the question's text. */
struct piece {
    const char *text;
    size_t len;
};

static struct piece piece_between(const char *from, const char *to)
{
    while (from < to && strchr(" \t\n", *from) != NULL)
        from++;
    while (to > from && strchr(" \t\n", to[-1]) != NULL)
        to--;
    return (struct piece){ from, (size_t)(to - from) };
}

static struct piece piece_of(const char *text)
{
    return piece_between(text, text + strlen(text));
}

static bool piece_is(const struct piece *piece, const char *word)
{
    return piece->len == strlen(word) && memcmp(piece->text, word, piece->len) == 0;
}

static void add_escaped(struct buf *out, const char *line, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        const char *found = line[i] == '\\' && i + 1 < len ? strchr(escapable, line[i + 1]) : NULL;
        if (found != NULL) {
            char mark = (char)(ESCAPED + (found - escapable));
            buf_add_bytes(out, &mark, 1);
            i++;
        } else if ((unsigned char)line[i] >= ' ' || line[i] == '\t') {
            buf_add_bytes(out, line + i, 1);
        }
    }
}

/* The format that a text begins with, "[html]"; it moves past it. */
static enum bank_markup take_markup(struct piece *piece, enum bank_markup otherwise)
{
    static const struct {
        const char *tag;
        enum bank_markup markup;
    } known[] = {
        { "[html]", BANK_HTML }, { "[moodle]", BANK_HTML }, { "[plain]", BANK_LITERAL }, { "[markdown]", BANK_HTML }
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        size_t len = strlen(known[i].tag);
        if (piece->len >= len && memcmp(piece->text, known[i].tag, len) == 0) {
            *piece = (struct piece){ piece->text + len, piece->len - len };
            return known[i].markup;
        }
    }
    return otherwise;
}

static const char *plain(struct gift *g, const struct piece *piece, enum bank_markup markup, bool *picture)
{
    struct buf text = { 0 };
    for (size_t i = 0; i < piece->len; i++) {
        unsigned char c = (unsigned char)piece->text[i];
        bool escaped = c >= ESCAPED && c < ESCAPED + sizeof escapable - 1;
        char original = escaped ? escapable[c - ESCAPED] : (char)c;
        if (escaped && original == 'n')
            original = '\n';
        buf_add_bytes(&text, &original, 1);
    }
    const char *result = bank_plain(g->list, buf_text(&text), text.len, markup, picture);
    buf_fini(&text);
    return result;
}

static const char *plain_own(struct gift *g, struct piece piece, enum bank_markup markup, bool *picture)
{
    markup = take_markup(&piece, markup);
    return plain(g, &piece, markup, picture);
}

/* "%50%" in front of an answer: its weight in the whole, hundredths of a percent; it moves past it. False when there is none. */
static bool take_weight(struct piece *piece, int *weight)
{
    if (piece->len < 3 || piece->text[0] != '%')
        return false;
    size_t i = 1 + strspn(piece->text + 1, "-0123456789.");
    if (i == 1 || i >= piece->len || piece->text[i] != '%')
        return false;
    *weight = bank_percent(piece->text + 1);
    *piece = piece_between(piece->text + i + 1, piece->text + piece->len);
    return true;
}

/* Splits at the first #: the answer before it, the remark behind. */
static struct piece split_feedback(struct piece *answer)
{
    const char *mark = memchr(answer->text, '#', answer->len);
    const char *end = answer->text + answer->len;
    if (mark == NULL)
        return (struct piece){ end, 0 };
    *answer = piece_between(answer->text, mark);
    return piece_between(mark + 1, end);
}

struct choice {
    int keys;      /* answers that are wholly right */
    bool weighted; /* parts of the right answer are spread over several */
    bool too_many;
};

static void take_choice(struct gift *g, struct bank_item *item, struct piece answer, bool right,
                        enum bank_markup markup, struct choice *choice)
{
    const int whole = 100 * 100;
    int weight = right ? whole : 0;
    bool weighted = take_weight(&answer, &weight);
    struct piece feedback = split_feedback(&answer);
    if (item->option_count == BANK_OPTIONS_MAX) {
        choice->too_many = true;
        return;
    }
    choice->weighted = choice->weighted || (right && weighted && weight < whole);
    if (weight >= whole) {
        choice->keys++;
        item->key = item->option_count;
    }
    item->feedback[item->option_count] = plain_own(g, feedback, markup, NULL);
    item->option[item->option_count++] = plain_own(g, answer, markup, &item->picture);
}

static void read_choices(struct gift *g, struct bank_item *item, struct piece block, enum bank_markup markup)
{
    struct choice choice = { .keys = 0 };
    const char *p = block.text, *end = block.text + block.len;
    while (p < end) {
        const char *next = p + 1;
        while (next < end && *next != '=' && *next != '~')
            next++;
        take_choice(g, item, piece_between(p + 1, next), *p == '=', markup, &choice);
        p = next;
    }
    if (choice.too_many)
        bank_skip(g->list, g->line, "more than %d answers", BANK_OPTIONS_MAX);
    else if (choice.weighted || choice.keys == 0)
        bank_skip(g->list, g->line, "several answers are right together; expected one");
    else if (choice.keys > 1)
        bank_skip(g->list, g->line, "%d right answers; expected one (an = inside an answer is written \\=)",
                  choice.keys);
    else
        bank_take(g->list, item);
}

/* {TRUE#remark on a wrong answer#remark on the right one}; false when it is something else. */
static bool read_truth(struct gift *g, struct bank_item *item, struct piece block, enum bank_markup markup)
{
    struct piece wrong = split_feedback(&block), right = split_feedback(&wrong);
    bool yes = piece_is(&block, "T") || piece_is(&block, "TRUE");
    if (!yes && !piece_is(&block, "F") && !piece_is(&block, "FALSE"))
        return false;
    item->truth = true;
    item->key = yes ? 0 : 1;
    item->feedback[item->key] = plain_own(g, right, markup, NULL);
    item->feedback[1 - item->key] = plain_own(g, wrong, markup, NULL);
    bank_take(g->list, item);
    return true;
}

static bool has(const struct piece *piece, char c)
{
    return piece->len > 0 && memchr(piece->text, c, piece->len) != NULL;
}

static bool has_arrow(const struct piece *piece)
{
    for (size_t i = 0; i + 2 <= piece->len; i++)
        if (memcmp(piece->text + i, "->", 2) == 0)
            return true;
    return false;
}

/* The general feedback, which stands last; the block loses it. */
static struct piece split_general(struct piece *block)
{
    const char *end = block->text + block->len;
    for (size_t i = block->len; i >= 4; i--)
        if (memcmp(block->text + i - 4, "####", 4) == 0) {
            struct piece general = piece_between(block->text + i, end);
            *block = piece_between(block->text, block->text + i - 4);
            return general;
        }
    return (struct piece){ end, 0 };
}

static void read_block(struct gift *g, struct bank_item *item, struct piece block, enum bank_markup markup)
{
    item->explain = plain_own(g, split_general(&block), markup, NULL);
    if (block.len == 0)
        bank_skip(g->list, g->line, "an essay, which has no answers to choose from");
    else if (block.text[0] == '#')
        bank_skip(g->list, g->line, "a number to be typed in, not chosen");
    else if (has(&block, '~') && (block.text[0] == '~' || block.text[0] == '='))
        read_choices(g, item, block, markup);
    else if (block.text[0] == '=' && has_arrow(&block))
        bank_skip(g->list, g->line, "pairs to be matched, not an answer to be chosen");
    else if (block.text[0] == '=')
        bank_skip(g->list, g->line, "an answer to be typed in, not chosen");
    else if (!read_truth(g, item, block, markup))
        bank_skip(g->list, g->line,
                  "the answers begin with neither = nor ~ (braces in a text are written \\{ and \\})");
}

/* The category's last part; // is a / in a name. Nothing is escaped there. */
static void take_category(struct gift *g, struct piece path)
{
    struct buf last = { 0 };
    for (size_t i = 0; i < path.len; i++) {
        bool twice = path.text[i] == '/' && i + 1 < path.len && path.text[i + 1] == '/';
        if (path.text[i] == '/' && !twice)
            buf_clear(&last);
        else
            buf_add_bytes(&last, path.text + i, 1);
        i += twice;
    }
    const char *category = bank_plain(g->list, buf_text(&last), last.len, BANK_LITERAL, NULL);
    g->category = category != NULL && strcmp(category, "top") != 0 ? category : NULL;
    buf_fini(&last);
}

/* "::name::" in front of the stem. */
static const char *skip_name(const char *text)
{
    const char *close = strncmp(text, "::", 2) == 0 ? strstr(text + 2, "::") : NULL;
    return close != NULL ? close + 2 : text;
}

static void read_question(struct gift *g, const char *text)
{
    struct bank_item item = { .line = g->line, .category = g->category };
    text = skip_name(text + strspn(text, " \t\n"));
    const char *open = strchr(text, '{'), *close = open != NULL ? strchr(open, '}') : NULL;
    if (close == NULL) {
        bank_skip(g->list, g->line,
                  open == NULL ? "a text without answers in braces" : "the braces of the answers do not close");
        return;
    }
    struct piece before = { text, (size_t)(open - text) }, behind = piece_of(close + 1);
    enum bank_markup markup = take_markup(&before, BANK_HTML);
    struct buf stem = { 0 };
    buf_add_bytes(&stem, before.text, before.len);
    if (behind.len > 0)
        buf_printf(&stem, "_____%s", close + 1);
    struct piece whole = piece_of(buf_text(&stem));
    item.stem = plain(g, &whole, markup, &item.picture);
    read_block(g, &item, piece_between(open + 1, close), markup);
    buf_fini(&stem);
}

static void end_question(struct gift *g, struct buf *text)
{
    if (text->len > 0)
        read_question(g, buf_text(text));
    buf_clear(text);
}

bool bank_read_gift(struct bank_list *list, const char *name, const char *text, size_t len, struct err *err)
{
    (void)name, (void)err;
    struct gift g = { .list = list };
    struct buf question = { 0 };
    int number = 1;
    for (const char *p = text; p < text + len; number++) {
        size_t line = strcspn(p, "\r\n");
        struct piece piece = piece_between(p, p + line);
        if (piece.len == 0) {
            end_question(&g, &question);
        } else if (piece.len >= 10 && memcmp(piece.text, "$CATEGORY:", 10) == 0) {
            end_question(&g, &question);
            take_category(&g, piece_between(piece.text + 10, piece.text + piece.len));
        } else if (piece.len < 2 || memcmp(piece.text, "//", 2) != 0) {
            g.line = question.len == 0 ? number : g.line;
            add_escaped(&question, p, line);
            buf_add(&question, "\n");
        }
        p += line;
        p += p[0] == '\r' && p[1] == '\n' ? 2 : *p != '\0';
    }
    end_question(&g, &question);
    buf_fini(&question);
    return true;
}
