/* curtainup play: the window; without a display, or when asked for, the terminal. */
#include "commands/commands.h"

#include "commands/options.h"
#include "commands/play.h"
#include "commands/say.h"
#include "commands/show.h"
#include "base/number.h"
#include "record/fields.h"

#include <string.h>

static const struct option_def defs[] = {
    { "pack", OPTION_TEXT, "FILE|ID", "what is asked about; usually the pack played last", 0, 0 },
    { "code", OPTION_TEXT, "CODE", "the round of this code, the same for everyone", 0, 0 },
    { "lang", OPTION_TEXT, "de|en", "the language; usually as in the settings", 0, 0 },
    { "text", OPTION_SWITCH, NULL, "plays in the terminal, in plain lines", 0, 0 },
    { "fullscreen", OPTION_SWITCH, NULL, "fills the screen", 0, 0 },
    { "windowed", OPTION_SWITCH, NULL, "stays in a window; without either as last time", 0, 0 },
    { "save", OPTION_TEXT, "DIR", "another save folder", 0, 0 },
    { "mode", OPTION_CHOICE, "relaxed|classic", "without a clock, or against it", 0, 0 },
    { "mute", OPTION_SWITCH, NULL, "without sound; the key M brings it back", 0, 0 },
    { "length", OPTION_CHOICE, "5|10|15|20", "questions of the round", 0, 0 },
    { "difficulty", OPTION_CHOICE, "easy|medium|hard|adaptive",
      "how hard they are; adaptive: as hard as suits the player", 0, 0 },
    { "player", OPTION_TEXT, "NAME", "who plays from now on; a new name is added", 0, 0 },
};

static const struct option_table table = {
    .command = "play",
    .operands = "[FILE]",
    .operands_most = 1,
    .about = "Plays a match. A match that was left or cut off is offered to be continued. A FILE (a table, a\n"
             "question bank, a pack) is shown as it is understood, corrected and installed in the window; in\n"
             "the terminal it is played at once, as with --pack.",
    .examples = "play\n"
                "play countries.csv\n"
                "play --text --lang en\n"
                "play --pack my-pack.json --mode classic --length 5\n"
                "play --code 0ABC-DEFG-HJK",
    .defs = defs,
    .count = sizeof defs / sizeof *defs,
};

static int find_difficulty(const char *name)
{
    for (int i = 0; name != NULL && i < QUIZ_DIFFICULTIES; i++)
        if (strcmp(field_difficulty_name((enum quiz_difficulty)i), name) == 0)
            return i;
    return -1;
}

static struct play_options play_options(const struct options *options)
{
    const char *mode = options_text(options, "mode"), *length = options_text(options, "length");
    int64_t questions = -1;
    if (length != NULL)
        number_parse(length, 0, &questions);
    return (struct play_options){ .pack = options_text(options, "pack"),
                                  .file = options->operand_count > 0 ? options->operands[0] : NULL,
                                  .code = options_text(options, "code"),
                                  .lang = options_text(options, "lang"),
                                  .save = options_text(options, "save"),
                                  .player = options_text(options, "player"),
                                  .mode = mode != NULL ? match_mode_find(mode) : -1,
                                  .length = (int)questions,
                                  .difficulty = find_difficulty(options_text(options, "difficulty")) };
}

/* The terminal cannot ask how a file is meant. */
static int play_text(struct play_options *play)
{
    if (play->file != NULL)
        play->pack = play->file;
    return terminal_play(play);
}

static int show_or_play(struct play_options *play, const struct options *options)
{
    struct err err = { { 0 } };
    struct show_options show = {
        .pack = play->pack, .code = play->code, .lang = play->lang, .file = play->file, .save = play->save
    };
    show.mode = options_text(options, "mode");
    show.mute = options_text(options, "mute") != NULL;
    show.fullscreen = options_text(options, "fullscreen") != NULL ? 1
                      : options_text(options, "windowed") != NULL ? 0
                                                                  : -1;
    if (show_run(&show, &err))
        return EXIT_CODE_FINE;
    play->no_window = err.text;
    return play_text(play);
}

int command_play(int argc, char **argv)
{
    int code;
    struct options options;
    struct err err;
    if (!options_begin(&table, argc, argv, &options, &code))
        return code;
    struct play_options play = play_options(&options);
    if (play.file != NULL && (play.pack != NULL || play.code != NULL)) {
        say_error("curtainup play: \"%s\" says what is played; leave out --pack and --code", play.file);
        return EXIT_CODE_USAGE;
    }
    if (options_text(&options, "text") != NULL)
        return play_text(&play);
    if (options_text(&options, "fullscreen") != NULL && options_text(&options, "windowed") != NULL) {
        say_error("curtainup play: --fullscreen and --windowed contradict each other; give one of them");
        return EXIT_CODE_USAGE;
    }
    if (!play_options_check(&play, &err) || !play_settings(&play, &err)) {
        say_error("curtainup play: %s", err.text);
        return EXIT_CODE_USAGE;
    }
    return show_or_play(&play, &options);
}
