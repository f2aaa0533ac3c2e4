/* curtainup play: the window; without a display, or when asked for, the terminal. */
#include "commands/commands.h"

#include "commands/evening_play.h"
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
    { "host-window", OPTION_SWITCH, NULL, "gives the host of an event night a window of their own\neven on one display",
      0, 0 },
    { "save", OPTION_TEXT, "DIR", "another save folder", 0, 0 },
    { "mode", OPTION_CHOICE, "relaxed|classic", "without a clock, or against it", 0, 0 },
    { "mute", OPTION_SWITCH, NULL, "without sound; the key M brings it back", 0, 0 },
    { "length", OPTION_CHOICE, "5|10|15|20", "questions of the round", 0, 0 },
    { "difficulty", OPTION_CHOICE, "easy|medium|hard|adaptive",
      "how hard they are; adaptive: as hard as suits the player", 0, 0 },
    { "learn", OPTION_SWITCH, NULL, "a lesson: what is due, what is hard, and what is new", 0, 0 },
    { "player", OPTION_TEXT, "NAME", "who plays from now on; a new name is added", 0, 0 },
    { "format", OPTION_CHOICE, "everyone|buzz|turns|bowl|survival|wager",
      "an event night: teams and a host, in the terminal", 0, 0 },
    { "teams", OPTION_TEXT, "NAMES", "the teams of an event night, parted by commas", 0, 0 },
    { "categories", OPTION_TEXT, "IDS", "what an event night is limited to: categories of the pack,\nparted by commas",
      0, 0 },
    { "setup", OPTION_TEXT, "FILE|NAME", "an event night with the rules, categories and teams of a set-up", 0, 0 },
    { "keep", OPTION_TEXT, "NAME", "keeps rules, categories and teams as a set-up of this name", 0, 0 },
};

static const struct option_table table = {
    .command = "play",
    .operands = "[FILE]",
    .operands_most = 1,
    .about = "Plays a match. A match that was left or cut off is offered to be continued. A FILE (a table, a\n"
             "question bank, a pack) is shown as it is understood, corrected and installed in the window; in\n"
             "the terminal it is played at once, as with --pack. With --format or --setup it is an event night:\n"
             "one person is the host at the terminal, two to eight teams play.",
    .examples = "play\n"
                "play countries.csv\n"
                "play --text --lang en\n"
                "play --pack my-pack.json --mode classic --length 5\n"
                "play --code 0ABC-DEFG-HJK\n"
                "play --learn\n"
                "play --format buzz --teams Reds,Blues,Greens",
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
                                  .learn = options_text(options, "learn") != NULL,
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

/* False with what is wrong: options of an event night beside those of somebody who plays alone, or without a format. */
static bool evening_fits(const struct options *options, struct err *err)
{
    static const char *const alone[] = { "code", "mode", "player", "learn", "fullscreen", "windowed" };
    static const char *const night[] = { "teams", "categories", "keep" };
    bool format = options_text(options, "format") != NULL, setup = options_text(options, "setup") != NULL;
    if (format && setup)
        return err_set(err, "--setup says the format already; leave out --format");
    for (size_t i = 0; (format || setup) && i < sizeof alone / sizeof *alone; i++)
        if (options_text(options, alone[i]) != NULL)
            return err_set(err, "--%s is for playing alone; leave it out of an event night", alone[i]);
    if ((format || setup) && options_text(options, "host-window") != NULL)
        return err_set(err, "--host-window is for the window; with --%s the host is at the terminal",
                       format ? "format" : "setup");
    for (size_t i = 0; !format && !setup && i < sizeof night / sizeof *night; i++)
        if (options_text(options, night[i]) != NULL)
            return err_set(err, "--%s is for an event night; give --format or --setup, too", night[i]);
    return true;
}

static int play_evening(struct play_options *play, const struct options *options)
{
    const char *format = options_text(options, "format");
    struct evening_options evening = { .play = play,
                                       .setup = options_text(options, "setup"),
                                       .teams = options_text(options, "teams"),
                                       .categories = options_text(options, "categories"),
                                       .keep = options_text(options, "keep"),
                                       .format = MATCH_EVERYONE };
    if (format != NULL)
        evening.format = (enum match_format)match_format_find(format);
    if (play->file != NULL)
        play->pack = play->file;
    return evening_play(&evening);
}

static int show_or_play(struct play_options *play, const struct options *options)
{
    struct err err = { { 0 } };
    struct show_options show = {
        .pack = play->pack, .code = play->code, .lang = play->lang, .file = play->file, .save = play->save
    };
    show.learn = play->learn;
    show.mode = options_text(options, "mode");
    show.host_window = options_text(options, "host-window") != NULL;
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
    if (play.learn && (play.code != NULL || play.mode >= 0 || play.difficulty >= 0)) {
        say_error("curtainup play: a lesson chooses its questions itself; leave out --code, --mode and --difficulty");
        return EXIT_CODE_USAGE;
    }
    if (!evening_fits(&options, &err)) {
        say_error("curtainup play: %s", err.text);
        return EXIT_CODE_USAGE;
    }
    if (options_text(&options, "format") != NULL || options_text(&options, "setup") != NULL)
        return play_evening(&play, &options);
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
