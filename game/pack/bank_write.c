/* A bank's items as a pack. */
#include "pack/bank_list.h"

#include "base/json.h"
#include "base/rng.h"
#include "pack/index.h"

#include <inttypes.h>
#include <string.h>

enum { SLUG_MAX = 40 };

struct writer {
    struct json_out json;
    const char *lang;
    struct arena arena;
    struct index categories, questions;
};

/* Small letters, digits and single dashes; `otherwise` when nothing of the text can be written so. */
static const char *slug(struct arena *arena, const char *text, const char *otherwise)
{
    struct buf folded = { 0 };
    text_fold(&folded, text);
    char *out = arena_alloc(arena, SLUG_MAX + 1);
    size_t len = 0;
    for (const char *p = buf_text(&folded); *p != '\0' && len < SLUG_MAX; p++) {
        if ((*p >= 'a' && *p <= 'z') || (*p >= '0' && *p <= '9'))
            out[len++] = *p;
        else if (len > 0 && out[len - 1] != '-')
            out[len++] = '-';
    }
    while (len > 0 && out[len - 1] == '-')
        len--;
    out[len] = '\0';
    buf_fini(&folded);
    return len > 0 ? out : otherwise;
}

/* The file's name without folders and ending, _ and - as spaces. */
static const char *title_of(struct arena *arena, const char *name)
{
    const char *slash = strrchr(name, '/');
    name = slash != NULL ? slash + 1 : name;
    const char *dot = bank_named_language(name) != NULL ? bank_named_language(name) - 1 : strrchr(name, '.');
    char *title = arena_copy(arena, name, dot != NULL && dot > name ? (size_t)(dot - name) : strlen(name));
    for (char *p = title; *p != '\0'; p++)
        if (*p == '_' || (unsigned char)*p < 0x20)
            *p = ' ';
    while (*title == ' ')
        title++;
    for (size_t len = strlen(title); len > 0 && title[len - 1] == ' ';)
        title[--len] = '\0';
    return *title != '\0' && strcmp(title, "-") != 0 && utf8_valid(title, strlen(title), NULL) ? title : "Bank";
}

static void put_words(struct writer *w, const char *key, const char *text)
{
    json_open(&w->json, key, '{');
    json_put_string(&w->json, w->lang, text);
    json_close(&w->json, '}');
}

static void put_phrases(struct writer *w)
{
    static const char *const phrases[][5] = {
        { "en", "It is more than {x}.", "It is less than {x}.", "Not the answer: {x}.", "{x}%" },
        { "de", "Es sind mehr als {x}.", "Es sind weniger als {x}.", "Nicht richtig ist: {x}.", "{x}\u00A0%" },
        { "", "> {x}", "< {x}", "≠ {x}", "{x}%" }, /* without words */
    };
    static const char *const keys[] = { "above", "below", "not", "percent" };
    size_t set = 0;
    while (phrases[set][0][0] != '\0' && strcmp(phrases[set][0], w->lang) != 0)
        set++;
    json_open(&w->json, "phrases", '{');
    json_open(&w->json, w->lang, '{');
    for (int i = 0; i < 4; i++)
        json_put_string(&w->json, keys[i], phrases[set][i + 1]);
    json_close(&w->json, '}');
    json_close(&w->json, '}');
}

static void put_frame(struct writer *w, const char *name, const struct bank_list *list)
{
    const char *title = title_of(&w->arena, name), *id = slug(&w->arena, title, "bank");
    bool german = strcmp(w->lang, "de") == 0;
    json_put_string(&w->json, "format", "curtainup-pack");
    json_put_whole(&w->json, "version", 1);
    json_put_string(&w->json, "id", id);
    json_open(&w->json, "languages", '[');
    json_put_string(&w->json, NULL, w->lang);
    json_close(&w->json, ']');
    put_words(w, "title", title);
    put_words(
        w, "about",
        arena_printf(&w->arena, german ? "Fragen, wie sie in %s standen." : "Questions as they stood in %s.", title));
    if (list->opentdb)
        json_put_string(&w->json, "licence", "CC BY-SA 4.0");
    int lines = 1;
    for (int i = 0; i < list->count; i++)
        lines = list->items[i].line > lines ? list->items[i].line : lines;
    json_open(&w->json, "sources", '[');
    json_open(&w->json, NULL, '{');
    json_put_string(&w->json, "id", "bank");
    put_words(w, "title", list->opentdb ? "Open Trivia Database" : title);
    json_put_string(&w->json, "kind", "bank");
    if (list->opentdb)
        json_put_string(&w->json, "address", "https://opentdb.com");
    json_put_whole(&w->json, "lines", lines);
    json_close(&w->json, '}');
    json_close(&w->json, ']');
}

/* Two categories are one when their names are the same. The id of each is kept as the value under its name. */
static const char *category_id(struct writer *w, const char *name, const char **ids, int *count)
{
    int known = index_find(&w->categories, name);
    if (known >= 0)
        return ids[known];
    struct index *taken =
        &w->questions; /* ids of categories and questions never meet: those of questions begin with q- */
    const char *id = slug(&w->arena, name, "category");
    for (int n = 2; !index_add(taken, id, 0) || strncmp(id, "q-", 2) == 0; n++)
        id = arena_printf(&w->arena, "c%d-%s", n, slug(&w->arena, name, "category"));
    ids[*count] = id;
    index_add(&w->categories, name, (*count)++);
    json_open(&w->json, NULL, '{');
    json_put_string(&w->json, "id", id);
    put_words(w, "name", name);
    json_close(&w->json, '}');
    return id;
}

static const char *option_text(const struct writer *w, const struct bank_item *item, int i)
{
    return item->truth ? bank_truth_word(w->lang, i == 0) : item->option[i];
}

/* From the words of the item, so that it is the same when the file is imported again with others before it. */
static const char *question_id(struct writer *w, const struct bank_item *item)
{
    uint64_t hash = hash_string(HASH_START, item->stem);
    for (int i = 0; i < (item->truth ? 2 : item->option_count); i++)
        hash = hash_string(hash, option_text(w, item, i));
    const char *id = arena_printf(&w->arena, "q-%016" PRIx64, hash);
    while (!index_add(&w->questions, id, 0))
        id = arena_printf(&w->arena, "q-%016" PRIx64, ++hash);
    return id;
}

static void put_feedback(struct writer *w, const struct bank_item *item, int count)
{
    bool any = false;
    for (int i = 0; i < count; i++)
        any = any || item->feedback[i] != NULL;
    if (!any)
        return;
    json_open(&w->json, "feedback", '[');
    for (int i = 0; i < count; i++)
        if (item->feedback[i] != NULL)
            put_words(w, NULL, item->feedback[i]);
        else
            json_put_literal(&w->json, NULL, "null");
    json_close(&w->json, ']');
}

static void put_item(struct writer *w, const struct bank_item *item, const char *category)
{
    int count = item->truth ? 2 : item->option_count;
    json_open(&w->json, NULL, '{');
    json_put_string(&w->json, "id", question_id(w, item));
    json_put_string(&w->json, "category", category);
    put_words(w, "stem", item->stem);
    json_open(&w->json, "options", '[');
    for (int i = 0; i < count; i++)
        put_words(w, NULL, option_text(w, item, i));
    json_close(&w->json, ']');
    json_put_whole(&w->json, "key", item->key);
    if (item->explain != NULL)
        put_words(w, "explain", item->explain);
    put_feedback(w, item, count);
    if (item->truth || item->fixed)
        json_put_bool(&w->json, "fixed", true);
    if (item->difficulty > 0)
        json_put_literal(&w->json, "difficulty", arena_printf(&w->arena, "0.%03d", item->difficulty));
    json_open(&w->json, "cite", '[');
    json_put_string(&w->json, NULL, "bank");
    json_put_whole(&w->json, NULL, item->line);
    json_close(&w->json, ']');
    json_close(&w->json, '}');
}

void bank_write(const char *name, const struct bank_list *list, struct buf *pack_json)
{
    struct writer w = {
        .json = { .buf = pack_json, .indent = 1 },
    };
    arena_init(&w.arena);
    w.lang = bank_language(&w.arena, name, list);
    w.categories.arena = w.questions.arena = &w.arena;
    const char **ids = arena_array(&w.arena, (size_t)list->count, sizeof *ids);
    const char **category = arena_array(&w.arena, (size_t)list->count, sizeof *category);
    const char *none = strcmp(w.lang, "de") == 0 ? "Allerlei" : "Mixed";
    int categories = 0;
    json_open(&w.json, NULL, '{');
    put_frame(&w, name, list);
    json_open(&w.json, "categories", '[');
    for (int i = 0; i < list->count; i++)
        category[i] =
            category_id(&w, list->items[i].category != NULL ? list->items[i].category : none, ids, &categories);
    json_close(&w.json, ']');
    put_phrases(&w);
    json_open(&w.json, "questions", '[');
    for (int i = 0; i < list->count; i++)
        put_item(&w, &list->items[i], category[i]);
    json_close(&w.json, ']');
    json_close(&w.json, '}');
    buf_add(pack_json, "\n");
    arena_fini(&w.arena);
}
