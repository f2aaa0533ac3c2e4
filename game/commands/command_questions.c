/* curtainup questions: what a pack gives, for proof-reading and for other programs. */
#include "commands/commands.h"

#include "commands/langs.h"
#include "commands/options.h"
#include "commands/packs.h"
#include "commands/questions_out.h"
#include "commands/say.h"
#include "platform/system.h"
#include "quiz/export.h"

#include <string.h>

enum { COUNT_USUAL = 10, COUNT_MOST = 100000, SEED_USUAL = 1 };

static const struct option_def defs[] = {
    { "pack", OPTION_TEXT, "FILE|ID", "the pack; usually the first one installed", 0, 0 },
    { "lang", OPTION_TEXT, "de|en", "the language; usually the pack's first", 0, 0 },
    { "seed", OPTION_WHOLE, "N", "another seed, other questions; usually 1", 0, INT64_MAX },
    { "count", OPTION_WHOLE, "N", "how many; usually 10", 1, COUNT_MOST },
    { "family", OPTION_TEXT, "NAME", "only questions of this family", 0, 0 },
    { "format", OPTION_CHOICE, "text|jsonl|gift|aiken|moodle|opentdb|kahoot|wayground|blooket|gimkit|anki",
      "text to read (usual), one JSON object a line, or what\nanother program imports", 0, 0 },
    { "o", OPTION_TEXT, "FILE", "writes there instead of to standard output", 0, 0 },
};

static const struct option_table table = {
    .command = "questions",
    .operands = "",
    .about = "Prints questions made from a pack: stem, options, key, explanation, source. The same\n"
             "seed gives the same questions everywhere, in every language.",
    .examples = "questions --count 20 --lang en\n"
                "questions --pack smash-2x11 --seed 7 --format jsonl -o questions.jsonl\n"
                "questions --count 50 --format gift -o questions.gift\n"
                "questions --family order",
    .defs = defs,
    .count = sizeof defs / sizeof *defs,
};

/* What was asked for, made out. */
struct wanted {
    struct pack *pack;
    struct lang *words; /* NULL for all but text, which alone has some */
    int lang, family;
    int format; /* number of an export; -1 for text and jsonl */
};

static bool find_family(const char *name, int *family, struct err *err)
{
    *family = name != NULL ? quiz_family_find(name) : -1;
    if (name == NULL || *family >= 0)
        return true;
    struct buf known = { 0 };
    for (int i = 0; i < quiz_family_count(); i++)
        buf_printf(&known, "%s%s", i > 0 ? ", " : "", quiz_family_name(i));
    err_set(err, "no family \"%s\"; expected one of: %s", name, buf_text(&known));
    buf_fini(&known);
    return false;
}

static bool find_language(const struct pack *pack, const char *name, int *lang, struct err *err)
{
    *lang = name != NULL ? pack_lang(pack, name) : 0;
    if (*lang >= 0)
        return true;
    struct buf known = { 0 };
    for (int i = 0; i < pack->lang_count; i++)
        buf_printf(&known, "%s%s", i > 0 ? ", " : "", pack->lang[i]);
    err_set(err, "pack \"%s\" has no language \"%s\"; expected one of: %s", pack->id, name, buf_text(&known));
    buf_fini(&known);
    return false;
}

/* The words round the questions; English where the program lacks the pack's language. */
static struct lang *load_words(const char *name, struct err *err)
{
    struct arena a;
    arena_init(&a);
    struct lang *lang = NULL;
    const char *data = system_data_folder(&a, err);
    if (data != NULL)
        lang = langs_load(data, name, NULL);
    if (data != NULL && lang == NULL)
        lang = langs_load(data, "en", err);
    arena_fini(&a);
    return lang;
}

static bool is_text(const struct options *options)
{
    const char *format = options_text(options, "format");
    return format == NULL || strcmp(format, "text") == 0;
}

static int find_export(const char *name)
{
    for (int i = 0; name != NULL && export_name(i) != NULL; i++)
        if (strcmp(export_name(i), name) == 0)
            return i;
    return -1;
}

static bool make_out(const struct options *options, struct wanted *wanted, struct err *err)
{
    struct packs packs;
    if (!find_family(options_text(options, "family"), &wanted->family, err))
        return false;
    packs_init_usual(&packs, NULL);
    wanted->pack = packs_load_or_first(&packs, options_text(options, "pack"), err);
    packs_fini(&packs);
    if (wanted->pack == NULL || !find_language(wanted->pack, options_text(options, "lang"), &wanted->lang, err))
        return false;
    wanted->format = find_export(options_text(options, "format"));
    if (is_text(options))
        wanted->words = load_words(wanted->pack->lang[wanted->lang], err);
    return !is_text(options) || wanted->words != NULL;
}

static void say_refused(void *user, const struct question *question, int number, const char *why)
{
    (void)user;
    char id[14];
    question_id_text(question->id, id);
    say_error("curtainup questions: question %d (%s) left out: %s", number, id, why);
}

static int print(const struct options *options, const struct wanted *wanted)
{
    struct buf out = { 0 };
    int count = (int)options_whole(options, "count", COUNT_USUAL);
    uint64_t seed = (uint64_t)options_whole(options, "seed", SEED_USUAL);
    struct round *round = quiz_catalog(wanted->pack, seed, count, wanted->family);
    int written = round->count;
    if (wanted->format >= 0)
        written = export_questions(round, wanted->lang, wanted->format, say_refused, NULL, &out);
    for (int i = 0; i < round->count && wanted->format < 0; i++) {
        if (wanted->words == NULL)
            questions_out_json(wanted->pack, &round->questions[i], wanted->lang, &out);
        else
            questions_out_text(wanted->pack, &round->questions[i], wanted->words, wanted->lang, i + 1, &out);
    }
    int code = say_result(options_text(options, "o"), &out);
    if (written < round->count && code == EXIT_CODE_FINE)
        code = EXIT_CODE_FAILED;
    if (round->count < count)
        say_error("curtainup questions: the pack gives only %d of %d such questions", round->count, count);
    round_free(round);
    buf_fini(&out);
    return code;
}

int command_questions(int argc, char **argv)
{
    int code;
    struct options options;
    struct err err = { { 0 } };
    struct wanted wanted = { .pack = NULL };
    if (!options_begin(&table, argc, argv, &options, &code))
        return code;
    if (make_out(&options, &wanted, &err)) {
        code = print(&options, &wanted);
    } else {
        say_error("curtainup questions: %s", err.text);
        code = EXIT_CODE_USAGE;
    }
    lang_free(wanted.words);
    pack_free(wanted.pack);
    return code;
}
