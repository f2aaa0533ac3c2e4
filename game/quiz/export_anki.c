/* Export as notes for Anki: question and options in front, answer and explanation behind. The question's id is the note's,
 * so that importing again renews notes instead of doubling them. */
#include "quiz/export_parts.h"

#include <string.h>

static void begin(struct exporter *e)
{
    buf_printf(e->out, "#separator:tab\n#html:true\n#notetype:Basic\n#deck:%s\n#guid column:1\n#tags column:4\n",
               e->pack->title.in[e->lang]);
}

/* A field that holds HTML; quoted where Anki would otherwise misread it. */
static void add_field(struct buf *out, const struct buf *html)
{
    const char *text = buf_text(html);
    bool quote = strpbrk(text, "\t\"\n") != NULL;
    buf_add(out, quote ? "\"" : "");
    for (; *text != '\0'; text++)
        buf_add_bytes(out, *text == '"' ? "\"\"" : text, quote && *text == '"' ? 2 : 1);
    buf_add(out, quote ? "\"" : "");
}

static void add_option(struct buf *out, const struct exporter *e, const struct question *q, int i)
{
    buf_printf(out, "%c) ", 'A' + i);
    export_escape(out, export_option(e, q, i), false);
}

static void add_front(struct exporter *e, const struct question *q)
{
    struct buf front = { 0 };
    export_escape(&front, export_stem(e, q), false);
    buf_add(&front, "<br>");
    for (int i = 0; i < q->option_count; i++) {
        buf_add(&front, "<br>");
        add_option(&front, e, q, i);
    }
    add_field(e->out, &front);
    buf_fini(&front);
}

static void add_back(struct exporter *e, const struct question *q)
{
    struct buf back = { 0 };
    add_option(&back, e, q, q->key);
    if (export_explain(e, q) != NULL) {
        buf_add(&back, "<br><br>");
        export_escape(&back, export_explain(e, q), false);
    }
    add_field(e->out, &back);
    buf_fini(&back);
}

/* Tags are parted by spaces. */
static void add_tag(struct exporter *e, const struct question *q)
{
    struct buf tag = { 0 };
    for (const char *p = export_category(e, q); *p != '\0'; p++)
        buf_add_bytes(&tag, *p == ' ' ? "_" : p, 1);
    add_field(e->out, &tag);
    buf_fini(&tag);
}

static bool put(struct exporter *e, const struct question *q, struct err *why)
{
    (void)why;
    char id[14];
    question_id_text(q->id, id);
    buf_printf(e->out, "%s\t", id);
    add_front(e, q);
    buf_add(e->out, "\t");
    add_back(e, q);
    buf_add(e->out, "\t");
    add_tag(e, q);
    buf_add(e->out, "\n");
    return true;
}

const struct export_format export_anki = { "anki", begin, put, NULL };
