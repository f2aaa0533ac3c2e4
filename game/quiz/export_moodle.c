/* Export as Moodle XML. */
#include "quiz/export_parts.h"

#include <string.h>

/* HTML text in a CDATA section, which must not hold its own end. */
static void add_text(struct buf *out, const char *text)
{
    struct buf html = { 0 };
    export_escape(&html, text, false);
    buf_printf(out, "<text><![CDATA[%s]]></text>", buf_text(&html)); /* no ]]>: every > is a reference by now */
    buf_fini(&html);
}

static void add_html(struct buf *out, const char *indent, const char *element, const char *text)
{
    buf_printf(out, "%s<%s format=\"html\">", indent, element);
    if (text != NULL)
        add_text(out, text);
    else
        buf_add(out, "<text></text>");
    buf_printf(out, "</%s>\n", element);
}

static void begin(struct exporter *e)
{
    buf_add(e->out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n");
}

static void put_category(struct exporter *e, const struct question *q)
{
    struct buf path = { 0 };
    if (*export_category(e, q) == '/') /* else its slashes would run together with the path's */
        buf_add(&path, " ");
    for (const char *p = export_category(e, q); *p != '\0'; p++)
        buf_add_bytes(&path, *p == '/' ? "//" : p, *p == '/' ? 2 : 1);
    buf_add(e->out, "  <question type=\"category\">\n    <category><text>$course$/top/");
    export_escape(e->out, buf_text(&path), false);
    buf_add(e->out, "</text></category>\n  </question>\n");
    buf_fini(&path);
}

static void put_answer(struct exporter *e, const struct question *q, int i, const char *text)
{
    buf_printf(e->out, "    <answer fraction=\"%d\" format=\"html\">", i == q->key ? 100 : 0);
    add_text(e->out, text);
    buf_add(e->out, "\n");
    add_html(e->out, "      ", "feedback", export_feedback(e, q, i));
    buf_add(e->out, "    </answer>\n");
}

static void put_truth(struct exporter *e, const struct question *q)
{
    buf_add(e->out, "    <defaultgrade>1</defaultgrade><penalty>1</penalty><hidden>0</hidden>\n");
    put_answer(e, q, 0, "true");
    put_answer(e, q, 1, "false");
}

static void put_choice(struct exporter *e, const struct question *q)
{
    bool fixed = q->ready != NULL && q->ready->fixed;
    buf_printf(e->out,
               "    <defaultgrade>1</defaultgrade><penalty>0.3333333</penalty><hidden>0</hidden>\n"
               "    <single>true</single><shuffleanswers>%s</shuffleanswers>"
               "<answernumbering>abc</answernumbering>\n",
               fixed ? "false" : "true");
    add_html(e->out, "    ", "correctfeedback", NULL);
    add_html(e->out, "    ", "partiallycorrectfeedback", NULL);
    add_html(e->out, "    ", "incorrectfeedback", NULL);
    for (int i = 0; i < q->option_count; i++)
        put_answer(e, q, i, export_option(e, q, i));
}

static bool put(struct exporter *e, const struct question *q, struct err *why)
{
    (void)why;
    char id[14];
    bool truth = export_is_truth(e, q);
    question_id_text(q->id, id);
    if (export_new_category(e, q))
        put_category(e, q);
    buf_printf(e->out, "  <question type=\"%s\">\n    <name><text>%s</text></name>\n",
               truth ? "truefalse" : "multichoice", id);
    add_html(e->out, "    ", "questiontext", export_stem(e, q));
    add_html(e->out, "    ", "generalfeedback", export_explain(e, q));
    buf_printf(e->out, "    <idnumber>%s</idnumber>\n", id);
    if (truth)
        put_truth(e, q);
    else
        put_choice(e, q);
    buf_add(e->out, "  </question>\n");
    return true;
}

static void end(struct exporter *e)
{
    buf_add(e->out, "</quiz>\n");
}

const struct export_format export_moodle = { "moodle", begin, put, end };
