/* curtainup replay: plays a journal again and prints what came of it. */
#include "commands/commands.h"

#include "commands/best.h"
#include "commands/evening_out.h"
#include "commands/langs.h"
#include "commands/night_files.h"
#include "commands/options.h"
#include "commands/packs.h"
#include "commands/result.h"
#include "commands/say.h"
#include "platform/files.h"
#include "platform/system.h"
#include "record/journal.h"

#include <string.h>

static const struct option_def defs[] = {
    { "pack", OPTION_TEXT, "FILE|ID", "the pack; usually the one that the journal names", 0, 0 },
    { "lang", OPTION_TEXT, "de|en", "the language; usually the player's", 0, 0 },
    { "format", OPTION_CHOICE, "text|csv|questions|png",
      "of an event night: csv its final table, questions a\ntable of its questions, png the picture of the "
      "final\ntable",
      0, 0 },
    { "o", OPTION_TEXT, "FILE", "where it goes (default: standard output; a picture needs\na file)", 0, 0 },
};

static const struct option_table table = {
    .command = "replay",
    .operands = "JOURNAL",
    .operands_least = 1,
    .operands_most = 1,
    .about = "Plays the journal of a match again and prints every answer and the result. An unfinished\n"
             "match keeps its journal in the save folder (journal.jsonl), event nights keep theirs for\n"
             "good (event.jsonl). \"-\" is standard input.",
    .examples = "replay journal.jsonl\n"
                "replay --format csv event.jsonl >table.csv\n"
                "replay --format png -o table.png event.jsonl\n"
                "replay --lang en - <journal.jsonl",
    .defs = defs,
    .count = sizeof defs / sizeof *defs,
};

/* A match played again, with all that it borrows. */
struct replay {
    struct journal *journal;
    struct pack *pack;
    struct lang *lang;
    struct round *round;
    struct match *match;
};

static struct journal *read_journal(const char *path, struct err *err)
{
    struct buf text = { 0 };
    struct journal *journal = NULL;
    if (files_read(path, JOURNAL_BYTES_MAX, &text, err))
        journal = journal_read(path, buf_text(&text), text.len, err);
    buf_fini(&text);
    return journal;
}

static struct pack *load_pack(const char *name, struct err *err)
{
    struct packs packs;
    packs_init_usual(&packs, NULL);
    struct pack *pack = packs_load(&packs, name, err);
    packs_fini(&packs);
    return pack;
}

static struct lang *load_lang(const struct options *options, const struct journal_head *head, struct err *err)
{
    struct arena a;
    arena_init(&a);
    const char *data = system_data_folder(&a, err);
    struct lang *lang = NULL;
    if (data != NULL)
        lang = langs_choose(data, options_text(options, "lang"), head->lang, err);
    arena_fini(&a);
    return lang;
}

static bool read_inputs(const struct options *options, struct replay *replay, struct err *err)
{
    const char *pack = options_text(options, "pack");
    replay->journal = read_journal(options->operands[0], err);
    if (replay->journal == NULL)
        return false;
    replay->pack = load_pack(pack != NULL ? pack : replay->journal->head.pack, err);
    if (replay->pack == NULL)
        return false;
    replay->lang = load_lang(options, &replay->journal->head, err);
    return replay->lang != NULL;
}

static void add_question(const struct replay *replay, int seat, int number, struct buf *out)
{
    struct arena a;
    const struct lang *lang = replay->lang;
    const struct question *question = &replay->round->questions[number];
    int words = langs_of_pack(replay->pack, lang_name(lang));
    int choice = replay->match->seats[seat].answers[number].choice;
    arena_init(&a);
    buf_printf(out, "%s\n%s\n",
               LANG_FORMAT(lang, &a, "scene.question", { "n", best_number(lang, &a, number + 1) },
                           { "count", best_number(lang, &a, replay->round->count) }),
               question->stem.in[words]);
    if (choice >= 0)
        buf_printf(out, "%s\n", result_option(lang, &a, question, choice, words));
    result_answer(replay->match, seat, number, lang, words, out);
    arena_fini(&a);
}

static void add_seat(const struct replay *replay, int seat, struct buf *out)
{
    struct arena a;
    arena_init(&a);
    if (replay->match->seat_count > 1)
        buf_printf(out, "%s\n\n",
                   LANG_FORMAT(replay->lang, &a, "term.replay.seat", { "n", best_number(replay->lang, &a, seat + 1) }));
    for (int i = 0; i < match_revealed(replay->match); i++) {
        add_question(replay, seat, i, out);
        buf_add(out, "\n");
    }
    result_summary(replay->match, seat, replay->lang, out);
    arena_fini(&a);
}

/* Question by question, as the audience saw it. */
static void add_evening(const struct evening_view *view, struct buf *out)
{
    struct arena a;
    const struct match *match = view->match;
    arena_init(&a);
    for (int i = 0; i < match_revealed(match); i++) {
        buf_printf(out, "%s\n%s\n",
                   LANG_FORMAT(view->lang, &a, "scene.question", { "n", best_number(view->lang, &a, i + 1) },
                               { "count", best_number(view->lang, &a, match->last + 1) }),
                   match->round->questions[i].stem.in[view->words]);
        evening_question(view, i, out);
        buf_add(out, "\n");
    }
    buf_printf(out, "%s\n", lang_text(view->lang, "event.final"));
    evening_board(view, out);
    evening_statistics(view, out);
    arena_fini(&a);
}

static void print(const struct replay *replay, const struct evening_view *view, struct buf *out)
{
    if (replay->match->rules.format != MATCH_ALONE)
        add_evening(view, out);
    else
        for (int seat = 0; seat < replay->match->seat_count; seat++)
            add_seat(replay, seat, out);
    if (replay->match->phase != MATCH_PHASE_END)
        buf_printf(out, "%s\n", lang_text(replay->lang, "term.replay.open"));
}

static bool paint(const struct replay *replay, const char *path, struct err *err)
{
    struct arena a;
    struct buf text = { 0 };
    struct theme theme;
    const struct world world = {
        .match = replay->match, .round = replay->round, .head = replay->journal->head, .lang = replay->lang
    };
    arena_init(&a);
    const char *data = system_data_folder(&a, err);
    const char *file = data != NULL ? files_join(&a, data, "themes/" THEME_USUAL ".json") : NULL;
    bool ok = file != NULL && files_read(file, FILES_CAP_DEFAULT, &text, err) &&
              theme_load(&theme, file, buf_text(&text), text.len, err) &&
              night_files_paint(&world, &theme, data, path, err);
    buf_fini(&text);
    arena_fini(&a);
    return ok;
}

static bool is(const char *format, const char *name)
{
    return format != NULL && strcmp(format, name) == 0;
}

static int put_out(const struct options *options, const struct replay *replay)
{
    struct buf out = { 0 };
    struct err err;
    const char *format = options_text(options, "format"), *path = options_text(options, "o");
    const struct evening_view view = { .match = replay->match,
                                       .head = &replay->journal->head,
                                       .lang = replay->lang,
                                       .words = langs_of_pack(replay->pack, lang_name(replay->lang)) };
    if (is(format, "png")) {
        if (paint(replay, path, &err))
            return EXIT_CODE_FINE;
        say_error("curtainup replay: %s", err.text);
        return EXIT_CODE_FAILED;
    }
    if (is(format, "csv"))
        evening_csv(&view, &out);
    else if (is(format, "questions"))
        evening_questions_csv(&view, &out);
    else
        print(replay, &view, &out);
    int code = say_result(path, &out);
    buf_fini(&out);
    return code;
}

static int replay_and_print(struct replay *replay, const struct options *options)
{
    struct err err;
    const char *format = options_text(options, "format"), *path = options_text(options, "o");
    bool night = format != NULL && !is(format, "text");
    if (is(format, "png") && (path == NULL || strcmp(path, "-") == 0)) {
        say_error("curtainup replay: a picture needs a file: expected -o FILE");
        return EXIT_CODE_USAGE;
    }
    if (night && replay->journal->head.rules.format == MATCH_ALONE) {
        say_error("curtainup replay: %s: nobody played against anybody here; the table is for event nights",
                  options->operands[0]);
        return EXIT_CODE_FAILED;
    }
    if (journal_replay(replay->journal, replay->pack, &replay->round, &replay->match, &err))
        return put_out(options, replay);
    say_error("curtainup replay: %s", err.text);
    return EXIT_CODE_FAILED;
}

int command_replay(int argc, char **argv)
{
    int code;
    struct options options;
    struct err err = { { 0 } };
    struct replay replay = { .journal = NULL };
    if (!options_begin(&table, argc, argv, &options, &code))
        return code;
    code = EXIT_CODE_USAGE;
    if (!read_inputs(&options, &replay, &err))
        say_error("curtainup replay: %s", err.text);
    else
        code = replay_and_print(&replay, &options);
    match_free(replay.match);
    round_free(replay.round);
    lang_free(replay.lang);
    pack_free(replay.pack);
    journal_free(replay.journal);
    return code;
}
