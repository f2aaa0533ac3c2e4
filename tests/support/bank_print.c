/* See bank_print.h. */
#include "support/bank_print.h"

#include <stdio.h>
#include <stdlib.h>

struct pack *bank_load(const char *name, const char *bytes, size_t len, struct import_report *report, struct err *err)
{
    struct buf json = { 0 };
    struct pack *pack = NULL;
    import_report_init(report);
    if (bank_read(name, bytes, len, &json, report, err)) {
        pack = pack_load(name, buf_text(&json), json.len, err);
        if (pack == NULL) {
            fprintf(stderr, "%s\n%s\n", err->text, buf_text(&json));
            abort();
        }
    }
    buf_fini(&json);
    return pack;
}

static void print_question(const struct pack *pack, const struct ready *q, struct buf *out)
{
    buf_printf(out, "%d: [%s] %s\n", q->cite.paragraph, pack->categories[q->category].name.in[0], q->stem.in[0]);
    for (int i = 0; i < q->option_count; i++) {
        buf_printf(out, "  %c %s", i == q->key ? '*' : '-', q->option[i].in[0]);
        if (q->feedback[i].in[0] != NULL)
            buf_printf(out, "  # %s", q->feedback[i].in[0]);
        buf_add(out, "\n");
    }
    if (q->explain.in[0] != NULL)
        buf_printf(out, "  = %s\n", q->explain.in[0]);
    if (q->fixed)
        buf_add(out, "  fixed\n");
    if (q->difficulty >= 0)
        buf_printf(out, "  difficulty %d\n", q->difficulty);
}

void bank_print(const struct pack *pack, struct buf *out)
{
    buf_printf(out, "%s (%s) %s%s%s\n", pack->id, pack->lang[0], pack->title.in[0], *pack->licence != '\0' ? ", " : "",
               pack->licence);
    for (int i = 0; i < pack->ready_count; i++)
        print_question(pack, &pack->ready[i], out);
}

void bank_print_report(const struct import_report *report, struct buf *out)
{
    buf_printf(out, "taken %d, left out %d\n", report->taken, report->skipped);
    for (int i = 0; i < report->note_count; i++)
        buf_printf(out, "line %d: %s\n", report->notes[i].line, report->notes[i].text);
}
