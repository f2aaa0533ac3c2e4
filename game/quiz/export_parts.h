/* Inside of the exports: what their writers share. Not for other rooms. */
#ifndef QUIZ_EXPORT_PARTS_H
#define QUIZ_EXPORT_PARTS_H

#include "base/json.h"
#include "quiz/export.h"

struct exporter {
    const struct pack *pack;
    int lang;
    struct buf *out;
    int number;           /* of the question being written, from 1; refused ones do not count */
    int category;         /* of the one written last; -1 before the first */
    struct json_out json; /* of opentdb */
};

struct export_format {
    const char *name;
    void (*begin)(struct exporter *e);
    /* Writes one question; false, nothing written, with the reason when the format cannot hold it. */
    bool (*put)(struct exporter *e, const struct question *q, struct err *why);
    void (*end)(struct exporter *e); /* NULL: nothing to do */
};

extern const struct export_format export_gift, export_aiken, export_moodle, export_opentdb, export_kahoot,
    export_wayground, export_blooket, export_gimkit, export_anki;

const char *export_stem(const struct exporter *e, const struct question *q);
const char *export_option(const struct exporter *e, const struct question *q, int i);
/* NULL when there is none. */
const char *export_explain(const struct exporter *e, const struct question *q);
/* What a bank said of a wrong option; NULL when nothing. That of the right one is part of the explanation. */
const char *export_feedback(const struct exporter *e, const struct question *q, int i);
const char *export_category(const struct exporter *e, const struct question *q);

/* Whether it is a true/false question in the words that bank_truth_word has for the language. */
bool export_is_truth(const struct exporter *e, const struct question *q);

/* Whether the question's category is another than that of the one before. */
bool export_new_category(struct exporter *e, const struct question *q);

/* Appends `text` with & < > as references; also " and ' where `quotes`. */
void export_escape(struct buf *out, const char *text, bool quotes);

#endif
