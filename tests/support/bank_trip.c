/* See bank_trip.h. */
#include "support/bank_trip.h"

#include <stdlib.h>
#include <string.h>

#include "quiz/export.h"
#include "support/bank_print.h"

/* What a format keeps besides stem, options and key, and how its files end. */
static const struct format {
    const char *name, *ending;
    bool explain, feedback, category, order, fixed;
} formats[] = {
    { "gift", "gift", true, true, true, true, false },      { "aiken", "txt", false, false, false, true, false },
    { "moodle", "xml", true, true, true, true, true },      { "opentdb", "json", false, false, true, false, false },
    { "kahoot", "csv", false, false, false, true, false },  { "wayground", "csv", true, false, false, true, false },
    { "blooket", "csv", false, false, false, true, false }, { "gimkit", "csv", false, false, false, false, false },
};

enum { FORMATS = sizeof formats / sizeof *formats };

const char *bank_trip_format(int format)
{
    return format < FORMATS ? formats[format].name : NULL;
}

/* Which of the round's questions were refused. */
struct refused {
    bool *of;
    int count;
};

static void on_refused(void *user, const struct question *q, int number, const char *why)
{
    struct refused *refused = user;
    if (q == NULL || strlen(why) <= 10)
        abort();
    refused->of[number - 1] = true;
    refused->count++;
}

/* The option of `ready` that reads `text`; -1 when none does. */
static int find_option(const struct ready *ready, const char *text)
{
    for (int i = 0; i < ready->option_count; i++)
        if (strcmp(ready->option[i].in[0], text) == 0)
            return i;
    return -1;
}

static bool same(const char *a, const char *b)
{
    return strcmp(a != NULL ? a : "", b != NULL ? b : "") == 0;
}

static const char *option_fault(const struct question *q, const struct ready *ready, const struct format *format, int i)
{
    int found = find_option(ready, q->option[i].text.in[0]);
    const char *feedback = q->ready->feedback[q->option[i].claim.object].in[0];
    if (found < 0)
        return "an option is missing";
    if (format->order && found != i)
        return "the options are in another order";
    if ((found == ready->key) != (i == q->key))
        return "another option is the key";
    return format->feedback && i != q->key && !same(ready->feedback[found].in[0], feedback) ? "another feedback" : NULL;
}

/* What differs between a question and what came back of it; NULL: nothing that the format keeps. */
static const char *find_fault(const struct pack *pack, const struct question *q, const struct pack *back,
                              const struct ready *ready, const struct format *format)
{
    if (!same(ready->stem.in[0], q->stem.in[0]))
        return "another stem";
    if (ready->option_count != q->option_count)
        return "another number of options";
    for (int i = 0; i < q->option_count; i++)
        if (option_fault(q, ready, format, i) != NULL)
            return option_fault(q, ready, format, i);
    bool truth = q->option_count == 2 && bank_truth_words(ready->option[0].in[0], ready->option[1].in[0]);
    if ((format->fixed || truth) && ready->fixed != q->ready->fixed)
        return "options are fixed, or no longer";
    if (format->explain && !same(ready->explain.in[0], q->explain.in[0]))
        return "another explanation";
    if (format->category &&
        !same(back->categories[ready->category].name.in[0], pack->categories[q->category].name.in[0]))
        return "another category";
    return NULL;
}

static int export_number(const char *name)
{
    int number = 0;
    while (strcmp(export_name(number), name) != 0)
        number++;
    return number;
}

static bool compare(const struct round *round, const struct refused *refused, const struct pack *back,
                    const struct format *format, struct buf *fault)
{
    int next = 0;
    for (int i = 0; i < round->count; i++) {
        if (refused->of[i])
            continue;
        const char *what = find_fault(round->pack, &round->questions[i], back, &back->ready[next++], format);
        if (what != NULL) {
            buf_printf(fault, "%s: question %d: %s\n", format->name, i + 1, what);
            return false;
        }
    }
    return true;
}

int bank_trip(const struct round *round, int number, struct buf *fault)
{
    const struct format *format = &formats[number];
    struct buf text = { 0 }, name = { 0 };
    struct import_report report;
    struct err err = { { 0 } };
    struct refused refused = { mem_resize(NULL, sizeof *refused.of * (size_t)(round->count + 1)), 0 };
    memset(refused.of, 0, sizeof *refused.of * (size_t)(round->count + 1));
    int written = export_questions(round, 0, export_number(format->name), on_refused, &refused, &text);
    buf_printf(&name, "x.%s.%s", round->pack->lang[0], format->ending);
    struct pack *back = bank_load(buf_text(&name), buf_text(&text), text.len, &report, &err);
    bool fine = written + refused.count == round->count && (back != NULL || written == 0) && report.taken == written &&
                report.skipped == 0;
    if (!fine)
        buf_printf(fault, "%s: %d of %d came back: %s %s\n", format->name, report.taken, written, err.text,
                   report.note_count > 0 ? report.notes[0].text : "");
    fine = fine && (back == NULL || compare(round, &refused, back, format, fault));
    if (!fine)
        buf_add(fault, buf_text(&text));
    pack_free(back);
    import_report_fini(&report);
    free(refused.of);
    buf_fini(&text);
    buf_fini(&name);
    return fine ? refused.count : -1;
}
