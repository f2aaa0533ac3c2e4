/* Aiken: a question on one line, its answers "A. …" or "A) …" on the next, "ANSWER: B" below them (docs.moodle.org,
 * Aiken format). Lines that run on are joined, which Moodle does not do. */
#include "pack/bank_list.h"

#include <ctype.h>
#include <string.h>

struct aiken {
    struct bank_list *list;
    struct bank_item item;
    struct buf stem, option; /* of the option being read */
    struct buf loose;        /* lines behind an option: its rest, or the next stem */
    int loose_line;
    bool disorder; /* a letter among the answers is not the one that was due */
};

static void add_line(struct buf *buf, const char *text, size_t len)
{
    if (buf->len > 0)
        buf_add(buf, " ");
    buf_add_bytes(buf, text, len);
}

static void close_option(struct aiken *a)
{
    if (a->item.option_count == 0)
        return;
    if (a->loose.len > 0)
        add_line(&a->option, buf_text(&a->loose), a->loose.len);
    buf_clear(&a->loose);
    if (a->item.option_count <= BANK_OPTIONS_MAX)
        a->item.option[a->item.option_count - 1] =
            bank_plain(a->list, buf_text(&a->option), a->option.len, BANK_LITERAL, NULL);
    buf_clear(&a->option);
}

static void begin(struct aiken *a)
{
    a->item = (struct bank_item){ .line = 0 };
    a->disorder = false;
    buf_clear(&a->stem);
    buf_clear(&a->option);
    buf_clear(&a->loose);
}

/* Gives up the item that is being read, if one is. */
static void give_up(struct aiken *a, const char *why)
{
    if (a->stem.len > 0 || a->item.option_count > 0)
        bank_skip(a->list, a->item.line, "%s", why);
    begin(a);
}

/* The space may be missing where no other line can be meant. */
static bool is_option(const struct aiken *a, const char *line, size_t len)
{
    bool due = a->stem.len > 0 && line[0] == 'A' + a->item.option_count;
    return len >= 3 && line[0] >= 'A' && line[0] <= 'Z' && (line[1] == '.' || line[1] == ')') &&
           (due || line[2] == ' ' || line[2] == '\t');
}

/* "A." where another letter was due: either what was taken for answer A is a stem such as "A. Lincoln was …", or an item
 * ended without its answer line and its last loose lines are the stem of this one. */
static void restart(struct aiken *a)
{
    struct buf stem = { 0 };
    int line = a->loose_line;
    if (a->stem.len == 0 && a->item.option_count == 1) {
        line = a->item.line;
        buf_printf(&stem, "A.%s", buf_text(&a->option));
        if (a->loose.len > 0)
            add_line(&stem, buf_text(&a->loose), a->loose.len);
        begin(a);
    } else {
        buf_add(&stem, buf_text(&a->loose));
        buf_clear(&a->loose);
        give_up(a, "no line \"ANSWER: …\"");
    }
    buf_add(&a->stem, buf_text(&stem));
    a->item.line = line;
    buf_fini(&stem);
}

/* A line of a stem, or one behind an answer. */
static void take_text(struct aiken *a, const char *line, size_t len, int number)
{
    a->item.line = a->item.line > 0 ? a->item.line : number;
    a->loose_line = a->loose.len > 0 ? a->loose_line : number;
    add_line(a->item.option_count > 0 ? &a->loose : &a->stem, line, len);
}

static void take_option(struct aiken *a, const char *line, size_t len, int number)
{
    if (line[0] == 'A' && a->item.option_count > 0)
        restart(a);
    if (line[0] - 'A' != a->item.option_count) { /* no answer at all: "J. S. Bach …", or a letter left out */
        a->disorder = a->item.option_count > 0;
        take_text(a, line, len, number);
        return;
    }
    close_option(a);
    a->item.line = a->item.line > 0 ? a->item.line : number;
    a->item.option_count++;
    buf_add_bytes(&a->option, line + 2, len - 2);
}

static void take_answer(struct aiken *a, const char *line, size_t len, int number)
{
    size_t i = 0;
    while (i < len && (line[i] == ' ' || line[i] == '\t'))
        i++;
    int key = i < len ? toupper((unsigned char)line[i]) - 'A' : -1;
    size_t rest = i + 1;
    while (rest < len && strchr(" \t.)", line[rest]) != NULL)
        rest++;
    close_option(a);
    a->item.line = a->item.line > 0 ? a->item.line : number;
    a->item.stem = bank_plain(a->list, buf_text(&a->stem), a->stem.len, BANK_LITERAL, NULL);
    a->item.key = key;
    if (a->disorder)
        bank_skip(a->list, a->item.line, "the answers are not lettered A, B, C … in order");
    else if (i == len || rest < len)
        bank_skip(a->list, a->item.line, "expected one letter behind ANSWER:, found \"%.*s\"", (int)(len - i),
                  line + i);
    else if (key < 0 || key >= a->item.option_count)
        bank_skip(a->list, a->item.line, "the answer %c is none of the %d listed", line[i], a->item.option_count);
    else
        bank_take(a->list, &a->item);
    begin(a);
}

static void take_line(struct aiken *a, const char *line, size_t len, int number)
{
    enum { ANSWER = 7 };
    if (len == 0 && a->loose.len > 0) { /* what follows is no rest of the answer any more */
        add_line(&a->option, buf_text(&a->loose), a->loose.len);
        buf_clear(&a->loose);
    } else if (len >= ANSWER && (memcmp(line, "ANSWER:", ANSWER) == 0 || memcmp(line, "Answer:", ANSWER) == 0)) {
        take_answer(a, line + ANSWER, len - ANSWER, number);
    } else if (len > 0 && is_option(a, line, len)) {
        take_option(a, line, len, number);
    } else if (len > 0) {
        take_text(a, line, len, number);
    }
}

bool bank_read_aiken(struct bank_list *list, const char *name, const char *text, size_t len, struct err *err)
{
    (void)name, (void)err;
    struct aiken a = { .list = list };
    int number = 1;
    for (const char *p = text; p < text + len; number++) {
        size_t line = strcspn(p, "\r\n"), from = strspn(p, " \t"), to = line;
        while (to > from && (p[to - 1] == ' ' || p[to - 1] == '\t'))
            to--;
        take_line(&a, p + (from < to ? from : to), to - (from < to ? from : to), number);
        p += line;
        p += p[0] == '\r' && p[1] == '\n' ? 2 : *p != '\0';
    }
    give_up(&a, "no line \"ANSWER: …\"");
    buf_fini(&a.stem);
    buf_fini(&a.option);
    buf_fini(&a.loose);
    return true;
}
