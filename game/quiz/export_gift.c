/* Exports for Moodle that are plain text: GIFT and Aiken. */
#include "quiz/export_parts.h"

#include <string.h>

static const char *title_of(const struct exporter *e)
{
    return e->pack->title.in[e->lang];
}

/* --- GIFT: texts are [plain], so that < and & are themselves --- */

static void add_escaped(struct buf *out, const char *text)
{
    for (; *text != '\0'; text++) {
        if (*text == '\n') {
            buf_add(out, "\\n");
            continue;
        }
        if (strchr("~=#{}:\\", *text) != NULL)
            buf_add(out, "\\");
        buf_add_bytes(out, text, 1);
    }
}

/* A bracket in front could be read as the name of a format. */
static void add_text(struct buf *out, const char *text)
{
    if (*text == '[')
        buf_add(out, "[plain]");
    add_escaped(out, text);
}

static void add_marked(struct buf *out, const char *mark, const char *text)
{
    if (text == NULL)
        return;
    buf_add(out, mark);
    add_text(out, text);
}

/* "%50%" in front of an answer is its weight, and nothing escapes it. */
static bool reads_as_weight(const char *text)
{
    size_t len = *text == '%' ? 1 + strspn(text + 1, "-0123456789.") : 0;
    return len > 1 && text[len] == '%';
}

static void gift_begin(struct exporter *e)
{
    buf_printf(e->out, "// %s\n", title_of(e));
}

static void gift_category(struct exporter *e, const struct question *q)
{
    if (!export_new_category(e, q))
        return;
    buf_add(e->out, "\n$CATEGORY: ");
    for (const char *p = export_category(e, q); *p != '\0'; p++)
        buf_add_bytes(e->out, *p == '/' ? "//" : p, *p == '/' ? 2 : 1);
    buf_add(e->out, "\n");
}

/* Remarks stand behind the word: first the one on the wrong answer, then the one on the right. */
static void gift_truth(struct exporter *e, const struct question *q)
{
    const char *wrong = export_feedback(e, q, 1 - q->key), *explain = export_explain(e, q);
    buf_add(e->out, q->key == 0 ? "{TRUE" : "{FALSE");
    add_marked(e->out, "#", wrong);
    add_marked(e->out, "####", explain);
    buf_add(e->out, "}\n");
}

static void gift_choice(struct exporter *e, const struct question *q)
{
    buf_add(e->out, "{\n");
    for (int i = 0; i < q->option_count; i++) {
        add_marked(e->out, i == q->key ? "=" : "~", export_option(e, q, i));
        add_marked(e->out, "#", export_feedback(e, q, i));
        buf_add(e->out, "\n");
    }
    if (export_explain(e, q) != NULL) {
        add_marked(e->out, "####", export_explain(e, q));
        buf_add(e->out, "\n");
    }
    buf_add(e->out, "}\n");
}

static bool gift_put(struct exporter *e, const struct question *q, struct err *why)
{
    char id[14];
    for (int i = 0; i < q->option_count; i++)
        if (reads_as_weight(export_option(e, q, i)))
            return err_set(why, "GIFT would read the beginning of \"%s\" as a weight", export_option(e, q, i));
    gift_category(e, q);
    question_id_text(q->id, id);
    buf_printf(e->out, "\n::%s::[plain]", id);
    add_escaped(e->out, export_stem(e, q));
    if (export_is_truth(e, q))
        gift_truth(e, q);
    else
        gift_choice(e, q);
    return true;
}

const struct export_format export_gift = { "gift", gift_begin, gift_put, NULL };

/* --- Aiken: no escapes, so what could be misread is refused --- */

static void aiken_begin(struct exporter *e)
{
    (void)e;
}

static bool reads_as_option(const char *text)
{
    return text[0] >= 'A' && text[0] <= 'Z' && (text[1] == '.' || text[1] == ')') && text[2] == ' ';
}

static bool aiken_put(struct exporter *e, const struct question *q, struct err *why)
{
    const char *stem = export_stem(e, q);
    if (strlen(stem) < 2)
        return err_set(why, "Aiken drops lines of one character");
    if (reads_as_option(stem))
        return err_set(why, "Aiken would read the question \"%.60s\" as an answer", stem);
    if (text_starts(stem, "ANSWER:") || text_starts(stem, "Answer:"))
        return err_set(why, "Aiken would read the question \"%.60s\" as the right answer's letter", stem);
    buf_printf(e->out, "%s%s\n", e->number > 1 ? "\n" : "", stem);
    for (int i = 0; i < q->option_count; i++)
        buf_printf(e->out, "%c. %s\n", 'A' + i, export_option(e, q, i));
    buf_printf(e->out, "ANSWER: %c\n", 'A' + q->key);
    return true;
}

const struct export_format export_aiken = { "aiken", aiken_begin, aiken_put, NULL };
