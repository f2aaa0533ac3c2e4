/* Where a question stands in the sources, in words; see phrases.h. */
#include "screens/phrases.h"

#include "base/date.h"

#include <string.h>

/* A paragraph of a source, and which of its sentences are meant. */
struct place {
    int source, paragraph;
    uint64_t sentences; /* bit i = sentence i */
};

enum { PLACES_MOST = QUESTION_SUPPORT_MAX, SENTENCES_MOST = 64 };

static int collect(const struct pack *pack, const struct question *question, struct place *places)
{
    int count = 0;
    for (int i = 0; i < question_cite_count(question); i++) {
        const struct cite *cite = question_cite(pack, question, i);
        int p = 0;
        while (p < count && (places[p].source != cite->source || places[p].paragraph != cite->paragraph))
            p++;
        if (p == count)
            places[count++] = (struct place){ .source = cite->source, .paragraph = cite->paragraph };
        for (int k = 0; k < cite->sentence_count; k++)
            if (cite->sentence[k] < SENTENCES_MOST)
                places[p].sentences |= UINT64_C(1) << cite->sentence[k];
    }
    return count;
}

/* In the order of the sources: they are few, so insertion does. */
static void sort(struct place *places, int count)
{
    for (int i = 1; i < count; i++)
        for (int k = i; k > 0; k--) {
            struct place a = places[k - 1], b = places[k];
            if (a.source < b.source || (a.source == b.source && a.paragraph <= b.paragraph))
                break;
            places[k - 1] = b;
            places[k] = a;
        }
}

static bool has(uint64_t sentences, int i)
{
    return i < SENTENCES_MOST && (sentences >> i & 1) != 0;
}

/* "2", "2–3", "1, 4–6". Two in a row are a span as well. */
static const char *spans(struct ui *ui, uint64_t sentences)
{
    struct arena *a = ui_arena(ui);
    const char *text = "";
    for (int i = 0; i < SENTENCES_MOST; i++) {
        if (!has(sentences, i) || has(sentences, i - 1))
            continue;
        int last = i;
        while (has(sentences, last + 1))
            last++;
        const char *span = last == i ? arena_printf(a, "%d", i)
                                     : LANG_FORMAT(ui->lang, a, "source.span", { "first", arena_printf(a, "%d", i) },
                                                   { "last", arena_printf(a, "%d", last) });
        text = *text == '\0' ? span : arena_printf(a, "%s, %s", text, span);
    }
    return text;
}

static int sentence_count(uint64_t sentences)
{
    int n = 0;
    for (; sentences != 0; sentences &= sentences - 1)
        n++;
    return n;
}

static const char *place_text(struct ui *ui, const struct source *source, const struct place *place)
{
    struct arena *a = ui_arena(ui);
    const char *paragraph = arena_printf(a, "%d", place->paragraph);
    if (source->by_line)
        return LANG_FORMAT(ui->lang, a, "source.line", { "line", paragraph });
    if (place->sentences == 0)
        return LANG_FORMAT(ui->lang, a, "source.paragraph", { "paragraph", paragraph });
    const struct lang_arg args[] = { { "paragraph", paragraph }, { "sentences", spans(ui, place->sentences) } };
    return lang_fill(a, lang_plural(ui->lang, "source.place", sentence_count(place->sentences)), args, 2);
}

/* "Title, place"; of a source cited as a whole "Title, date", or the title alone. */
static const char *named(struct ui *ui, const struct source *source, const char *title, const char *place)
{
    struct buf date = { 0 };
    int64_t days;
    if (source_is_whole(source) && date_parse(source->date, &days))
        date_format(&date, days, lang_name(ui->lang));
    const char *behind = source_is_whole(source) ? buf_text(&date) : place;
    const char *text =
        *behind == '\0' ? title
                        : LANG_FORMAT(ui->lang, ui_arena(ui), "source.named", { "source", title }, { "place", behind });
    buf_fini(&date);
    return text;
}

const char *phrase_sources(struct ui *ui, const struct world *w, const struct question *question, int most)
{
    const struct pack *pack = w->round->pack;
    struct arena *a = ui_arena(ui);
    struct place places[PLACES_MOST];
    int count = collect(pack, question, places);
    sort(places, count);
    const char *text = "";
    for (int i = 0; i < count && i < most; i++) {
        const struct source *source = &pack->sources[places[i].source];
        const char *place = place_text(ui, source, &places[i]);
        if (i == 0 || places[i].source != places[i - 1].source)
            place = named(ui, source, phrase_words(w, pack, &source->title), place);
        text = i == 0 ? place : LANG_FORMAT(ui->lang, a, "source.and", { "first", text }, { "second", place });
    }
    if (count > most)
        text = LANG_FORMAT(ui->lang, a, "source.and", { "first", text },
                           { "second", phrase_count(ui, "source.more", count - most) });
    return text;
}
