/* What the player asked for on the command line. */
#ifndef COMMANDS_PLAY_H
#define COMMANDS_PLAY_H

#include "commands/packs.h"
#include "commands/session.h"

struct play_options {
    const char *pack, *code, *lang, *save, *player; /* NULL: not said */
    const char *file;                               /* to be imported and played; NULL: none */
    bool learn;                                     /* a lesson */
    int mode, length, difficulty;                   /* -1: not said */
    const char *no_window;                          /* why the terminal has to do, NULL: it was asked for */
};

/* Makes out the pack and the match to begin: what the options say, else the settings. NULL with the reason. The caller
 * frees the pack; the plan's language is not set, nor, without a code, its seed and level. */
struct pack *play_plan(const struct play_options *options, const struct packs *packs, const struct settings *settings,
                       struct session_plan *plan, struct err *err);

/* Sets seed and level, unless there is a code: the next round of the player who plays. */
void play_plan_round(const struct play_options *options, const struct save *save, const struct pack *pack,
                     struct session_plan *plan);

/* A lesson of the player who plays, as long as the plan says; `lesson` is borrowed by the plan. */
void play_plan_lesson(struct save *save, const struct pack *pack, struct lesson *lesson, struct session_plan *plan);

/* Whether the options name nothing that is not there. */
bool play_options_check(const struct play_options *options, struct err *err);

/* Makes the player called `name` the one who plays from now on; a new name is added. */
bool play_seat(struct save *save, const char *name, struct err *err);

/* Puts length, difficulty and player into the settings of the save file, where the window looks for them. */
bool play_settings(const struct play_options *options, struct err *err);

/* Plays in the terminal; the exit code. */
int terminal_play(const struct play_options *options);

#endif
