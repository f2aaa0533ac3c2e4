/* Exports as spreadsheets: the templates of Kahoot, Wayground, Blooket and Gimkit as CSV (RFC 4180, CRLF). */
#include "quiz/export_parts.h"

#include <string.h>

enum { SECONDS = 20, SECONDS_LONG = 30, LONG_FROM = 160, KAHOOT_STEM_MAX = 120, KAHOOT_ANSWER_MAX = 75 };

/* A cell; behind all but the first of a row stands a comma before it. A spreadsheet calculates what begins with = + - or @:
 * an apostrophe prevents that, and one more where there is one already, so that it can be taken off again. */
static void add_cell(struct buf *out, bool first, const char *text)
{
    size_t guards = strspn(text, "'"), len = strlen(text);
    bool guard = text[guards] != '\0' && strchr("=+-@", text[guards]) != NULL;
    bool quote = strpbrk(text, ",;\t\"\r\n") != NULL || (len > 0 && (text[0] == ' ' || text[len - 1] == ' '));
    buf_add(out, first ? "" : ",");
    buf_add(out, quote ? "\"" : "");
    buf_add(out, guard ? "'" : "");
    for (; *text != '\0'; text++)
        buf_add_bytes(out, *text == '"' ? "\"\"" : text, *text == '"' ? 2 : 1);
    buf_add(out, quote ? "\"" : "");
}

static void add_number(struct buf *out, bool first, int number)
{
    buf_printf(out, "%s%d", first ? "" : ",", number);
}

static void end_row(struct buf *out)
{
    buf_add(out, "\r\n");
}

/* Options, and empty cells up to `cells`. */
static void add_options(const struct exporter *e, const struct question *q, int cells)
{
    for (int i = 0; i < cells; i++)
        add_cell(e->out, false, i < q->option_count ? export_option(e, q, i) : "");
}

static int seconds_for(const struct exporter *e, const struct question *q)
{
    size_t length = utf8_length(export_stem(e, q));
    for (int i = 0; i < q->option_count; i++)
        length += utf8_length(export_option(e, q, i));
    return length < LONG_FROM ? SECONDS : SECONDS_LONG;
}

/* --- Kahoot: its template has the title in B2 and the heading in row 8 --- */

static void kahoot_begin(struct exporter *e)
{
    buf_add(e->out, "\xEF\xBB\xBF,,,,,,,\r\n"); /* the mark: it has to pass through a spreadsheet program */
    add_cell(e->out, true, "");
    add_cell(e->out, false, e->pack->title.in[e->lang]);
    buf_add(e->out, ",,,,,,\r\n");
    for (int row = 3; row < 8; row++)
        buf_add(e->out, ",,,,,,,\r\n");
    buf_add(e->out, ",Question - max 120 characters,Answer 1 - max 75 characters,Answer 2 - max 75 characters,"
                    "Answer 3 - max 75 characters,Answer 4 - max 75 characters,"
                    "\"Time limit (sec) \u2013 5, 10, 20, 30, 60, 90, 120, or 240 secs\","
                    "Correct answer(s) - choose at least one\r\n");
}

static bool kahoot_put(struct exporter *e, const struct question *q, struct err *why)
{
    size_t stem = utf8_length(export_stem(e, q));
    if (stem > KAHOOT_STEM_MAX)
        return err_set(why, "the question has %zu characters; Kahoot takes at most %d", stem, KAHOOT_STEM_MAX);
    for (int i = 0; i < q->option_count; i++) {
        size_t len = utf8_length(export_option(e, q, i));
        if (len > KAHOOT_ANSWER_MAX)
            return err_set(why, "\"%.60s…\" has %zu characters; Kahoot takes at most %d", export_option(e, q, i), len,
                           KAHOOT_ANSWER_MAX);
    }
    add_number(e->out, true, e->number);
    add_cell(e->out, false, export_stem(e, q));
    add_options(e, q, QUESTION_OPTIONS);
    add_number(e->out, false, seconds_for(e, q));
    add_number(e->out, false, q->key + 1);
    end_row(e->out);
    return true;
}

const struct export_format export_kahoot = { "kahoot", kahoot_begin, kahoot_put, NULL };

/* --- Wayground: row 2 of its template is help, which its import passes over --- */

static void wayground_begin(struct exporter *e)
{
    buf_add(e->out, "Question Text,Question Type,Option 1,Option 2,Option 3,Option 4,Option 5,Correct Answer,"
                    "Time in seconds,Image Link,Answer explanation\r\n"
                    "Text of the question (required),(default is Multiple Choice),(required),(required),,,,"
                    "1 to 5,,,\r\n");
}

static bool wayground_put(struct exporter *e, const struct question *q, struct err *why)
{
    (void)why;
    const char *explain = export_explain(e, q);
    add_cell(e->out, true, export_stem(e, q));
    add_cell(e->out, false, "Multiple Choice");
    add_options(e, q, QUESTION_OPTIONS + 1);
    add_number(e->out, false, q->key + 1);
    add_number(e->out, false, seconds_for(e, q));
    add_cell(e->out, false, "");
    add_cell(e->out, false, explain != NULL ? explain : "");
    end_row(e->out);
    return true;
}

const struct export_format export_wayground = { "wayground", wayground_begin, wayground_put, NULL };

/* --- Blooket: told by the many cells of row 1 --- */

static void blooket_begin(struct exporter *e)
{
    buf_add(e->out, "Blooket Import Template,,,,,,,,,,,,,,,,,,,,,,,,,\r\n"
                    "Question #,Question Text,Answer 1,Answer 2,Answer 3 (Optional),Answer 4 (Optional),"
                    "Time Limit (sec) (Max: 300 seconds),Correct Answer(s) (Only include Answer #)\r\n");
}

static bool blooket_put(struct exporter *e, const struct question *q, struct err *why)
{
    (void)why;
    add_number(e->out, true, e->number);
    add_cell(e->out, false, export_stem(e, q));
    add_options(e, q, QUESTION_OPTIONS);
    add_number(e->out, false, seconds_for(e, q));
    add_number(e->out, false, q->key + 1);
    end_row(e->out);
    return true;
}

const struct export_format export_blooket = { "blooket", blooket_begin, blooket_put, NULL };

/* --- Gimkit: the right answer first --- */

static void gimkit_begin(struct exporter *e)
{
    buf_add(e->out, "Gimkit Spreadsheet Import Template,,,,\r\n"
                    "Question,Correct Answer,Incorrect Answer 1,Incorrect Answer 2 (Optional),"
                    "Incorrect Answer 3 (Optional)\r\n");
}

static bool gimkit_put(struct exporter *e, const struct question *q, struct err *why)
{
    (void)why;
    add_cell(e->out, true, export_stem(e, q));
    add_cell(e->out, false, export_option(e, q, q->key));
    for (int i = 0; i < q->option_count; i++)
        if (i != q->key)
            add_cell(e->out, false, export_option(e, q, i));
    for (int i = q->option_count; i < QUESTION_OPTIONS; i++)
        add_cell(e->out, false, "");
    end_row(e->out);
    return true;
}

const struct export_format export_gimkit = { "gimkit", gimkit_begin, gimkit_put, NULL };
