/* Questions as JSON lines and as text; see questions_out.h. */
#include "commands/questions_out.h"

#include "base/number.h"
#include "commands/cites.h"

#include <string.h>

static const char *difficulty_text(struct arena *a, const struct question *question)
{
    int hundredths = (int)number_round(question->difficulty, 1);
    return arena_printf(a, "%d.%02d", hundredths / 100, hundredths % 100);
}

static void put_cites(struct json_out *json, const struct pack *pack, const struct question *question)
{
    struct cited cited[CITES_MAX];
    int count = cites_of(pack, question, cited);
    json_open(json, "cite", '[');
    for (int i = 0; i < count; i++) {
        json_open(json, NULL, '{');
        json_put_string(json, "source", pack->sources[cited[i].source].id);
        json_put_whole(json, pack->sources[cited[i].source].by_line ? "line" : "paragraph", cited[i].paragraph);
        if (cited[i].sentence > 0)
            json_put_whole(json, "sentence", cited[i].sentence);
        json_close(json, '}');
    }
    json_close(json, ']');
}

static void put_lists(struct json_out *json, const struct pack *pack, const struct question *question, int lang)
{
    json_open(json, "options", '[');
    for (int i = 0; i < question->option_count; i++)
        json_put_string(json, NULL, question->option[i].text.in[lang]);
    json_close(json, ']');
    json_put_whole(json, "key", question->key);
    json_put_string(json, "explain", question->explain.in[lang]);
    put_cites(json, pack, question);
    json_open(json, "support", '[');
    for (int i = 0; i < question->support_count; i++)
        json_put_string(json, NULL, pack->statements[question->support[i]].id);
    json_close(json, ']');
}

void questions_out_json(const struct pack *pack, const struct question *question, int lang, struct buf *out)
{
    struct arena a;
    struct json_out json = { .buf = out };
    char id[14];
    arena_init(&a);
    question_id_text(question->id, id);
    json_open(&json, NULL, '{');
    json_put_string(&json, "id", id);
    json_put_string(&json, "family", quiz_family_name(question->family));
    json_put_string(&json, "category", pack->categories[question->category].id);
    json_put_string(&json, "lang", pack->lang[lang]);
    json_put_string(&json, "stem", question->stem.in[lang]);
    put_lists(&json, pack, question, lang);
    json_put_literal(&json, "difficulty", difficulty_text(&a, question));
    json_close(&json, '}');
    buf_add(out, "\n");
    arena_fini(&a);
}

static void add_labelled(struct buf *out, struct arena *a, const struct lang *words, const char *key, const char *text)
{
    if (text != NULL && *text != '\0')
        buf_printf(out, "   %s\n", LANG_FORMAT(words, a, key, { "text", text }));
}

static void add_sources(struct buf *out, const struct pack *pack, const struct question *question,
                        const struct lang *words, int lang)
{
    struct buf lines = { 0 };
    cites_lines(pack, question, words, lang, &lines);
    for (const char *line = buf_text(&lines); *line != '\0';) {
        int len = (int)strcspn(line, "\n");
        buf_printf(out, "   %.*s\n", len, line);
        line += len + 1;
    }
    buf_fini(&lines);
}

void questions_out_text(const struct pack *pack, const struct question *question, const struct lang *words, int lang,
                        int number, struct buf *out)
{
    struct arena a;
    char id[14];
    arena_init(&a);
    question_id_text(question->id, id);
    buf_printf(out, "%d. %s, %s, %s, %s\n   %s\n", number, quiz_family_name(question->family),
               pack->categories[question->category].name.in[lang], difficulty_text(&a, question), id,
               question->stem.in[lang]);
    for (int i = 0; i < question->option_count; i++)
        buf_printf(out, "   %c %c) %s\n", i == question->key ? '*' : ' ', 'A' + i, question->option[i].text.in[lang]);
    add_labelled(out, &a, words, "term.explain", question->explain.in[lang]);
    add_labelled(out, &a, words, "term.whisper", question->hint.in[lang]);
    add_sources(out, pack, question, words, lang);
    buf_add(out, "\n");
    arena_fini(&a);
}
