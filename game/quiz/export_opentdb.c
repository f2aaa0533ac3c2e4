/* Export as OpenTDB's JSON, texts with references as its API gives them; so are percent signs, which would otherwise
 * make a file of one-word texts read as percent-encoded. */
#include "quiz/export_parts.h"

enum { EASY_BELOW = 350, HARD_FROM = 550 };

static void begin(struct exporter *e)
{
    e->json = (struct json_out){ .buf = e->out, .indent = 1 };
    json_open(&e->json, NULL, '{');
    json_put_whole(&e->json, "response_code", 0);
    json_open(&e->json, "results", '[');
}

static void put_text(struct exporter *e, const char *key, const char *text)
{
    struct buf escaped = { 0 }, html = { 0 };
    export_escape(&escaped, text, true);
    for (const char *p = buf_text(&escaped); *p != '\0'; p++)
        if (*p == '%')
            buf_add(&html, "&#37;");
        else
            buf_add_bytes(&html, p, 1);
    json_put_string(&e->json, key, buf_text(&html));
    buf_fini(&escaped);
    buf_fini(&html);
}

static bool put(struct exporter *e, const struct question *q, struct err *why)
{
    bool truth = export_is_truth(e, q);
    if (!truth && q->option_count != QUESTION_OPTIONS)
        return err_set(why, "OpenTDB's questions have four answers or are true or false; this one has %d",
                       q->option_count);
    json_open(&e->json, NULL, '{');
    json_put_string(&e->json, "type", truth ? "boolean" : "multiple");
    json_put_string(&e->json, "difficulty",
                    q->difficulty < EASY_BELOW  ? "easy"
                    : q->difficulty < HARD_FROM ? "medium"
                                                : "hard");
    put_text(e, "category", export_category(e, q));
    put_text(e, "question", export_stem(e, q));
    put_text(e, "correct_answer", truth ? (q->key == 0 ? "True" : "False") : export_option(e, q, q->key));
    json_open(&e->json, "incorrect_answers", '[');
    for (int i = 0; i < q->option_count; i++)
        if (i != q->key)
            put_text(e, NULL, truth ? (i == 0 ? "True" : "False") : export_option(e, q, i));
    json_close(&e->json, ']');
    json_close(&e->json, '}');
    return true;
}

static void end(struct exporter *e)
{
    json_close(&e->json, ']');
    json_close(&e->json, '}');
    buf_add(e->out, "\n");
}

const struct export_format export_opentdb = { "opentdb", begin, put, end };
