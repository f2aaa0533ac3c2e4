/* Citations of a question; see cites.h. */
#include "commands/cites.h"

#include "base/date.h"

#include <stdlib.h>

static int by_place(const void *a, const void *b)
{
    const struct cited *x = a, *y = b;
    if (x->source != y->source)
        return x->source - y->source;
    return x->paragraph != y->paragraph ? x->paragraph - y->paragraph : x->sentence - y->sentence;
}

static int add(const struct cite *cite, struct cited *out, int count)
{
    struct cited whole = { .source = cite->source, .paragraph = cite->paragraph };
    if (cite->sentence_count == 0)
        out[count++] = whole;
    for (int i = 0; i < cite->sentence_count; i++) {
        out[count] = whole;
        out[count++].sentence = cite->sentence[i];
    }
    return count;
}

int cites_of(const struct pack *pack, const struct question *question, struct cited *out)
{
    int count = 0, kept = 0;
    for (int i = 0; i < question_cite_count(question); i++)
        count = add(question_cite(pack, question, i), out, count);
    qsort(out, (size_t)count, sizeof *out, by_place);
    for (int i = 0; i < count; i++)
        if (kept == 0 || by_place(&out[kept - 1], &out[i]) != 0)
            out[kept++] = out[i];
    return kept;
}

/* How many from the first one on stand in the same paragraph. */
static int same_paragraph(const struct cited *cited, int count)
{
    int n = 1;
    while (n < count && cited[n].source == cited->source && cited[n].paragraph == cited->paragraph)
        n++;
    return n;
}

static const char *sentences(struct arena *a, const struct cited *cited, int count)
{
    const char *text = arena_printf(a, "%d", cited[0].sentence);
    for (int i = 1; i < count; i++)
        text = arena_printf(a, "%s, %d", text, cited[i].sentence);
    return text;
}

static const char *place(const struct pack *pack, const struct lang *lang, struct arena *a, const struct cited *cited,
                         int count)
{
    const struct lang_arg args[] = { { "paragraph", arena_printf(a, "%d", cited->paragraph) },
                                     { "sentences", sentences(a, cited, count) } };
    if (pack->sources[cited->source].by_line)
        return LANG_FORMAT(lang, a, "source.line", { "line", arena_printf(a, "%d", cited->paragraph) });
    const char *words =
        cited->sentence == 0 ? lang_text(lang, "source.paragraph") : lang_plural(lang, "source.place", count);
    return lang_fill(a, words, args, 2);
}

/* "Title, place"; of a source cited as a whole "Title, date", or the title alone. */
static const char *named(const struct source *source, const struct lang *lang, int pack_lang, struct arena *a,
                         const char *place)
{
    struct buf date = { 0 };
    int64_t days;
    if (source_is_whole(source) && date_parse(source->date, &days))
        date_format(&date, days, lang_name(lang));
    const char *title = source->title.in[pack_lang], *behind = source_is_whole(source) ? buf_text(&date) : place;
    const char *text =
        *behind == '\0' ? title : LANG_FORMAT(lang, a, "source.named", { "source", title }, { "place", behind });
    buf_fini(&date);
    return text;
}

void cites_lines(const struct pack *pack, const struct question *question, const struct lang *lang, int pack_lang,
                 struct buf *out)
{
    struct arena a;
    arena_init(&a);
    struct cited cited[CITES_MAX];
    int count = cites_of(pack, question, cited);
    for (int i = 0, n; i < count; i += n) {
        n = same_paragraph(cited + i, count - i);
        const char *text =
            named(&pack->sources[cited[i].source], lang, pack_lang, &a, place(pack, lang, &a, cited + i, n));
        buf_printf(out, "%s\n", LANG_FORMAT(lang, &a, "term.source", { "text", text }));
    }
    arena_fini(&a);
}
