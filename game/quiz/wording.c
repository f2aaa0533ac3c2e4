/* Texts of questions; see wording.h. */
#include "quiz/wording.h"

#include "base/date.h"

#include <string.h>

static const char *keep(struct arena *arena, struct buf *buf)
{
    const char *text = arena_copy(arena, buf_text(buf), buf->len);
    buf_clear(buf);
    return text;
}

static void add_number(struct buf *out, const struct pack *pack, int relation, int64_t value, int lang)
{
    const struct relation *r = &pack->relations[relation];
    struct number_style style = number_style(pack->lang[lang]);
    if (r->plain)
        style.group_from = 0;
    number_format(out, value, r->decimals, &style);
    if (r->unit.in[lang][0] != '\0') {
        buf_add(out, "\u00A0");
        buf_add(out, r->unit.in[lang]);
    }
}

struct words wording_figure(const struct pack *pack, struct arena *arena, int relation, int64_t value)
{
    struct words words = { { NULL } };
    struct buf buf = { 0 };
    if (!pack->relations[relation].date)
        return wording_difference(pack, arena, relation, value);
    for (int lang = 0; lang < pack->lang_count; lang++) {
        date_format(&buf, value, pack->lang[lang]);
        words.in[lang] = keep(arena, &buf);
    }
    buf_fini(&buf);
    return words;
}

struct words wording_difference(const struct pack *pack, struct arena *arena, int relation, int64_t difference)
{
    struct words words = { { NULL } };
    struct buf buf = { 0 };
    for (int lang = 0; lang < pack->lang_count; lang++) {
        add_number(&buf, pack, relation, difference, lang);
        words.in[lang] = keep(arena, &buf);
    }
    buf_fini(&buf);
    return words;
}

struct words wording_statement(const struct pack *pack, struct arena *arena, const struct statement *statement,
                               enum wording what)
{
    return wording_counted(pack, arena, statement, what, NULL);
}

struct words wording_counted(const struct pack *pack, struct arena *arena, const struct statement *statement,
                             enum wording what, const struct words *x)
{
    struct words words = { { NULL } }, figure = { { NULL } };
    if (pack_wording(pack, statement, what, 0) == NULL)
        return words;
    if (statement->object < 0)
        figure = wording_figure(pack, arena, statement->relation, statement->value);
    struct buf buf = { 0 };
    for (int lang = 0; lang < pack->lang_count; lang++) {
        const struct name *object = statement->object >= 0 ? &pack->entities[statement->object].name[lang] : NULL;
        struct slot slots[] = { { 's', &pack->entities[statement->subject].name[lang], NULL },
                                { 'o', object, figure.in[lang] },
                                { 'x', NULL, x != NULL ? x->in[lang] : "" },
                                { 0 } };
        template_fill(&buf, pack->lang[lang], pack_wording(pack, statement, what, lang), slots);
        words.in[lang] = keep(arena, &buf);
    }
    buf_fini(&buf);
    return words;
}

/* What the fact says of its subject as a name with its forms. */
static struct name description(const struct pack *pack, struct arena *arena, const struct fact *via, int lang)
{
    struct name name = { .label = "" };
    struct words figure = { { NULL } };
    const struct statement *statement = &pack->statements[via->statement];
    if (via->object < 0)
        figure = wording_figure(pack, arena, via->relation, statement->value);
    struct slot slots[] = { { 'o', via->object >= 0 ? &pack->entities[via->object].name[lang] : NULL, figure.in[lang] },
                            { 0 } };
    struct buf buf = { 0 };
    for (int form = 0; form < NAME_FORMS; form++) {
        const char *template = pack->relations[via->relation].via[lang][form];
        if (template == NULL)
            continue;
        template_fill(&buf, pack->lang[lang], template, slots);
        name.form[form] = keep(arena, &buf);
    }
    buf_fini(&buf);
    return name;
}

struct words wording_via(const struct pack *pack, struct arena *arena, const struct statement *statement,
                         const struct fact *via)
{
    struct words words = { { NULL } };
    struct buf buf = { 0 };
    for (int lang = 0; lang < pack->lang_count; lang++) {
        struct name name = description(pack, arena, via, lang);
        struct slot slots[] = { { 's', &name, NULL }, { 0 } };
        template_fill(&buf, pack->lang[lang], pack_wording(pack, statement, WORDING_OBJECT_VIA, lang), slots);
        words.in[lang] = keep(arena, &buf);
    }
    buf_fini(&buf);
    return words;
}

struct words wording_pair(const struct pack *pack, struct arena *arena, const struct statement *a,
                          const struct statement *b, enum wording what, const struct words *d)
{
    const struct words *template = &pack->relations[a->relation].wording.of[what];
    struct words words = { { NULL } };
    if (template->in[0] == NULL)
        return words;
    struct words x = wording_figure(pack, arena, a->relation, a->value);
    struct words y = wording_figure(pack, arena, b->relation, b->value);
    struct buf buf = { 0 };
    for (int lang = 0; lang < pack->lang_count; lang++) {
        struct slot slots[] = { { 'a', &pack->entities[a->subject].name[lang], NULL },
                                { 'b', &pack->entities[b->subject].name[lang], NULL },
                                { 'x', NULL, x.in[lang] },
                                { 'y', NULL, y.in[lang] },
                                { 'd', NULL, d != NULL ? d->in[lang] : "" },
                                { 0 } };
        template_fill(&buf, pack->lang[lang], template->in[lang], slots);
        words.in[lang] = keep(arena, &buf);
    }
    buf_fini(&buf);
    return words;
}

struct words wording_plain(const struct pack *pack, int relation, enum wording what)
{
    return pack->relations[relation].wording.of[what];
}

struct words wording_phrase(const struct pack *pack, struct arena *arena, enum phrase phrase, const struct words *x)
{
    struct words words = { { NULL } };
    struct buf buf = { 0 };
    for (int lang = 0; lang < pack->lang_count; lang++) {
        struct slot slots[] = { { 'x', NULL, x->in[lang] }, { 0 } };
        template_fill(&buf, pack->lang[lang], pack->phrase[phrase].in[lang], slots);
        words.in[lang] = keep(arena, &buf);
    }
    buf_fini(&buf);
    return words;
}

struct words wording_number(const struct pack *pack, struct arena *arena, int64_t number)
{
    struct words words = { { NULL } };
    struct buf buf = { 0 };
    for (int lang = 0; lang < pack->lang_count; lang++) {
        struct number_style style = number_style(pack->lang[lang]);
        number_format(&buf, number, 0, &style);
        words.in[lang] = keep(arena, &buf);
    }
    buf_fini(&buf);
    return words;
}

struct words wording_percent(const struct pack *pack, struct arena *arena, int64_t percent)
{
    struct words number = wording_number(pack, arena, percent);
    return wording_phrase(pack, arena, PHRASE_PERCENT, &number);
}

struct words wording_label(const struct pack *pack, int entity)
{
    struct words words = { { NULL } };
    for (int lang = 0; lang < pack->lang_count; lang++)
        words.in[lang] = pack->entities[entity].name[lang].label;
    return words;
}

struct words wording_sequence(const struct pack *pack, struct arena *arena, const int *entities, int count)
{
    struct words words = { { NULL } };
    struct buf buf = { 0 };
    for (int lang = 0; lang < pack->lang_count; lang++) {
        for (int i = 0; i < count; i++)
            buf_printf(&buf, "%s%s", i > 0 ? " – " : "", pack->entities[entities[i]].name[lang].brief);
        words.in[lang] = keep(arena, &buf);
    }
    buf_fini(&buf);
    return words;
}

struct words wording_join(const struct pack *pack, struct arena *arena, const struct words *first,
                          const struct words *second)
{
    if (first->in[0] == NULL)
        return *second;
    struct words words = { { NULL } };
    for (int lang = 0; lang < pack->lang_count; lang++)
        words.in[lang] = arena_join(arena, first->in[lang], " ", second->in[lang]);
    return words;
}
