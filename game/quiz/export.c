/* The table of export formats, and what their writers share; see export.h. */
#include "quiz/export_parts.h"

#include "pack/bank.h"

#include <string.h>

static const struct export_format *const formats[] = {
    &export_gift,      &export_aiken,   &export_moodle, &export_opentdb, &export_kahoot,
    &export_wayground, &export_blooket, &export_gimkit, &export_anki,
};

enum { FORMATS = sizeof formats / sizeof *formats };

const char *export_name(int format)
{
    return format >= 0 && format < FORMATS ? formats[format]->name : NULL;
}

int export_questions(const struct round *round, int lang, int format, export_refusal *refuse, void *user,
                     struct buf *out)
{
    struct exporter e = { .pack = round->pack, .lang = lang, .out = out, .category = -1 };
    formats[format]->begin(&e);
    int written = 0;
    for (int i = 0; i < round->count; i++) {
        struct err why = { { 0 } };
        e.number = written + 1;
        if (formats[format]->put(&e, &round->questions[i], &why))
            written++;
        else
            refuse(user, &round->questions[i], i + 1, why.text);
    }
    if (formats[format]->end != NULL)
        formats[format]->end(&e);
    return written;
}

const char *export_stem(const struct exporter *e, const struct question *q)
{
    return q->stem.in[e->lang];
}

const char *export_option(const struct exporter *e, const struct question *q, int i)
{
    return q->option[i].text.in[e->lang];
}

const char *export_explain(const struct exporter *e, const struct question *q)
{
    const char *text = q->explain.in[e->lang];
    return text != NULL && *text != '\0' ? text : NULL;
}

const char *export_feedback(const struct exporter *e, const struct question *q, int i)
{
    return q->ready != NULL && i != q->key ? q->ready->feedback[q->option[i].claim.object].in[e->lang] : NULL;
}

const char *export_category(const struct exporter *e, const struct question *q)
{
    return e->pack->categories[q->category].name.in[e->lang];
}

bool export_is_truth(const struct exporter *e, const struct question *q)
{
    const char *lang = e->pack->lang[e->lang];
    return q->option_count == 2 && strcmp(export_option(e, q, 0), bank_truth_word(lang, true)) == 0 &&
           strcmp(export_option(e, q, 1), bank_truth_word(lang, false)) == 0;
}

bool export_new_category(struct exporter *e, const struct question *q)
{
    bool other = q->category != e->category;
    e->category = q->category;
    return other;
}

void export_escape(struct buf *out, const char *text, bool quotes)
{
    for (; *text != '\0'; text++)
        switch (*text) {
        case '&':
            buf_add(out, "&amp;");
            break;
        case '<':
            buf_add(out, "&lt;");
            break;
        case '>':
            buf_add(out, "&gt;");
            break;
        case '"':
            buf_add(out, quotes ? "&quot;" : "\"");
            break;
        case '\'':
            buf_add(out, quotes ? "&#039;" : "'");
            break;
        default:
            buf_add_bytes(out, text, 1);
        }
}
