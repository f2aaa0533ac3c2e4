/* Moodle XML (docs.moodle.org, Moodle XML format), parsed by Expat: <quiz> with one <question> after the other. Each
 * question becomes a small tree that is read when its end tag comes. */
#include "pack/bank_list.h"

#include <expat.h>
#include <stdlib.h>
#include <string.h>

enum { DEPTH_MAX = 64 };

/* An element inside a question. Children stand in reverse order. */
struct element {
    const char *name, *type, *format, *fraction; /* attributes: "" when they are not there */
    struct element *parent, *child, *next;
    struct buf text; /* of its own; freed when the question ends */
    int line;
};

struct moodle {
    struct bank_list *list;
    XML_Parser parser;
    struct arena arena;      /* of the question that is being read */
    struct element *element; /* the innermost open one; NULL outside of questions */
    const char *category;
    int depth;
    bool quiz, too_deep;
};

static const char *attribute(struct moodle *m, const char **attributes, const char *name)
{
    for (; *attributes != NULL; attributes += 2)
        if (strcmp(attributes[0], name) == 0)
            return arena_string(&m->arena, attributes[1]);
    return "";
}

static void XMLCALL on_start(void *user, const char *name, const char **attributes)
{
    struct moodle *m = user;
    m->depth++;
    m->quiz = m->quiz || (m->depth == 1 && strcmp(name, "quiz") == 0);
    bool question = m->element == NULL && strcmp(name, "question") == 0;
    m->too_deep = m->too_deep || m->depth > DEPTH_MAX;
    if (m->too_deep || (m->element == NULL && !question))
        return;
    struct element *e = arena_alloc(&m->arena, sizeof *e);
    e->name = arena_string(&m->arena, name);
    e->type = attribute(m, attributes, "type");
    e->format = attribute(m, attributes, "format");
    e->fraction = attribute(m, attributes, "fraction");
    e->line = (int)XML_GetCurrentLineNumber(m->parser);
    e->parent = m->element;
    if (e->parent != NULL) {
        e->next = e->parent->child;
        e->parent->child = e;
    }
    m->element = e;
}

/* Files are pictures and the like in base64: never read as text. */
static void XMLCALL on_text(void *user, const char *text, int len)
{
    struct moodle *m = user;
    if (m->element != NULL && !m->too_deep && strcmp(m->element->name, "file") != 0)
        buf_add_bytes(&m->element->text, text, (size_t)len);
}

static const struct element *find(const struct element *e, const char *name)
{
    const struct element *found = NULL;
    for (const struct element *child = e->child; child != NULL; child = child->next)
        if (strcmp(child->name, name) == 0)
            found = child;
    return found;
}

/* The text of child `name`, in <text> or, as old exports have it, by itself. */
static const char *text_of(struct moodle *m, const struct element *e, const char *name, bool *picture)
{
    const struct element *holder = name != NULL ? find(e, name) : e;
    if (holder == NULL)
        return NULL;
    const struct element *text = find(holder, "text");
    bool literal = strcmp(holder->format, "plain_text") == 0;
    text = text != NULL ? text : holder;
    return bank_plain(m->list, buf_text(&text->text), text->text.len, literal ? BANK_LITERAL : BANK_HTML, picture);
}

static bool says(struct moodle *m, const struct element *e, const char *name, const char *wanted)
{
    const char *text = find(e, name) != NULL ? text_of(m, e, name, NULL) : NULL;
    return text != NULL && strcmp(text, wanted) == 0;
}

/* Answers in their order. False when there are more than any item may have. */
static bool collect_answers(const struct element *e, const struct element **out, int *count)
{
    *count = 0;
    for (const struct element *child = e->child; child != NULL; child = child->next)
        if (strcmp(child->name, "answer") == 0) {
            if (*count == BANK_OPTIONS_MAX)
                return false;
            out[(*count)++] = child;
        }
    for (int i = 0; i < *count / 2; i++) {
        const struct element *swapped = out[i];
        out[i] = out[*count - 1 - i];
        out[*count - 1 - i] = swapped;
    }
    return true;
}

static void read_choices(struct moodle *m, const struct element *e, struct bank_item *item)
{
    const struct element *answers[BANK_OPTIONS_MAX];
    int keys = 0;
    bool many = !collect_answers(e, answers, &item->option_count);
    bool single = !says(m, e, "single", "false") && !says(m, e, "single", "0");
    for (int i = 0; i < item->option_count && !many; i++) {
        item->option[i] = text_of(m, answers[i], NULL, &item->picture);
        item->feedback[i] = text_of(m, answers[i], "feedback", NULL);
        if (bank_percent(answers[i]->fraction) >= BANK_WHOLLY_RIGHT) {
            item->key = i;
            keys++;
        }
    }
    item->fixed = says(m, e, "shuffleanswers", "false") || says(m, e, "shuffleanswers", "0");
    if (many)
        bank_skip(m->list, e->line, "more than %d answers", BANK_OPTIONS_MAX);
    else if (keys > 1 || (!single && keys == 0))
        bank_skip(m->list, e->line, "several answers are right together; expected one");
    else if (keys == 0)
        bank_skip(m->list, e->line, "no answer is wholly right");
    else
        bank_take(m->list, item);
}

static void read_truth(struct moodle *m, const struct element *e, struct bank_item *item)
{
    const struct element *answers[BANK_OPTIONS_MAX];
    int count, keys = 0, seen = 0;
    bool some = collect_answers(e, answers, &count);
    for (int i = 0; some && i < count; i++) {
        const char *text = text_of(m, answers[i], NULL, NULL);
        int option = text == NULL ? -1 : text_same(text, "true") ? 0 : text_same(text, "false") ? 1 : -1;
        if (option < 0)
            continue;
        seen++;
        item->feedback[option] = text_of(m, answers[i], "feedback", NULL);
        if (bank_percent(answers[i]->fraction) >= BANK_WHOLLY_RIGHT) {
            item->key = option;
            keys++;
        }
    }
    item->truth = true;
    if (seen != 2 || keys != 1)
        bank_skip(m->list, e->line, "neither true nor false is marked as right");
    else
        bank_take(m->list, item);
}

/* The last part of "$course$/top/Rivers"; // is a / in a name. */
static void take_category(struct moodle *m, const struct element *e)
{
    const struct element *category = find(e, "category"), *text = category != NULL ? find(category, "text") : NULL;
    struct buf last = { 0 };
    for (const char *p = text != NULL ? buf_text(&text->text) : ""; *p != '\0'; p++) {
        bool twice = p[0] == '/' && p[1] == '/';
        if (*p == '/' && !twice)
            buf_clear(&last);
        else
            buf_add_bytes(&last, p, 1);
        p += twice;
    }
    const char *name = bank_plain(m->list, buf_text(&last), last.len, BANK_LITERAL, NULL);
    m->category = name != NULL && strcmp(name, "top") != 0 ? name : NULL;
    buf_fini(&last);
}

static void read_question(struct moodle *m, const struct element *e)
{
    struct bank_item item = { .line = e->line, .category = m->category };
    if (strcmp(e->type, "category") == 0) {
        take_category(m, e);
        return;
    }
    item.stem = text_of(m, e, "questiontext", &item.picture);
    item.explain = text_of(m, e, "generalfeedback", NULL);
    if (strcmp(e->type, "multichoice") == 0)
        read_choices(m, e, &item);
    else if (strcmp(e->type, "truefalse") == 0)
        read_truth(m, e, &item);
    else
        bank_skip(m->list, e->line, "type \"%.40s\" has no answers to choose from", e->type);
}

static void free_texts(struct element *e)
{
    for (struct element *child = e->child; child != NULL; child = child->next)
        free_texts(child);
    buf_fini(&e->text);
}

static void XMLCALL on_end(void *user, const char *name)
{
    (void)name;
    struct moodle *m = user;
    m->depth--;
    struct element *e = m->element;
    if (m->too_deep || e == NULL)
        return;
    m->element = e->parent;
    if (e->parent != NULL)
        return;
    read_question(m, e);
    free_texts(e);
    arena_reset(&m->arena);
}

/* Parses it in pieces, so that no length exceeds an int. The text is UTF-8 by now, whatever it declares. */
static bool parse(struct moodle *m, const char *name, const char *text, size_t len, struct err *err)
{
    enum { PIECE = 1 << 20 };
    bool good = true;
    for (size_t done = 0; good && !m->too_deep && (done < len || done == 0);) {
        size_t piece = len - done < PIECE ? len - done : PIECE;
        good = XML_Parse(m->parser, text + done, (int)piece, done + piece == len) == XML_STATUS_OK;
        done += piece > 0 ? piece : 1;
    }
    int line = (int)XML_GetCurrentLineNumber(m->parser), column = (int)XML_GetCurrentColumnNumber(m->parser) + 1;
    if (m->too_deep)
        return err_set(err, "%s:%d:%d: nested too deep; expected at most %d levels", name, line, column, DEPTH_MAX);
    if (!m->quiz && good)
        return err_set(err, "%s:1:1: no Moodle XML; expected <quiz>", name);
    if (good || m->list->count > 0) {
        if (!good)
            import_note(m->list->report, line, "%s; nothing behind it was read",
                        XML_ErrorString(XML_GetErrorCode(m->parser)));
        return true;
    }
    return err_set(err, "%s:%d:%d: %s", name, line, column, XML_ErrorString(XML_GetErrorCode(m->parser)));
}

bool bank_read_moodle(struct bank_list *list, const char *name, const char *text, size_t len, struct err *err)
{
    struct moodle m = { .list = list, .parser = XML_ParserCreate("UTF-8") };
    if (m.parser == NULL)
        return err_set(err, "%s: out of memory", name);
    arena_init(&m.arena);
    XML_SetUserData(m.parser, &m);
    XML_SetElementHandler(m.parser, on_start, on_end);
    XML_SetCharacterDataHandler(m.parser, on_text);
    bool good = parse(&m, name, text, len, err);
    XML_ParserFree(m.parser);
    if (m.element != NULL) {
        while (m.element->parent != NULL)
            m.element = m.element->parent;
        free_texts(m.element);
    }
    arena_fini(&m.arena);
    return good;
}
