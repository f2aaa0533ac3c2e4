/* Set-up: what an event night is to be, kept under a name as JSON that people can edit:
 *
 *     {"setup":1,"questions":12,"difficulty":"medium","categories":"cast,songs","rules":{"format":"buzz","points":500},
 *      "teams":[{"name":"Reds","colour":0,"shape":0,"button":"q","members":["Ann","Bo"]},…]}
 *
 * A team that answers by itself has four buttons: "q,w,e,r" (event.h).
 *
 * Without "categories" all are asked about; those that a pack does not have are passed over where the pack is chosen in the
 * window, and refused on the command line.
 *
 * Rules that are not named are usual for the format; so are colours, shapes and buttons of the teams. */
#ifndef RECORD_SETUP_H
#define RECORD_SETUP_H

#include "base/text.h"
#include "match/match.h"
#include "match/team.h"
#include "record/journal.h"

enum { SETUP_BYTES_MAX = 64 * 1024 };

struct setup {
    struct match_rules rules; /* with a format other than MATCH_ALONE */
    int questions;            /* to be asked; spares come on top */
    enum quiz_difficulty difficulty;
    char categories[CATEGORIES_TEXT]; /* list of those asked about (category.h); "": all */
    struct team teams[TEAMS_MAX];
    int team_count;
};

/* A format with its usual rules, ten questions and two spare ones, medium, and two teams. */
struct setup setup_usual(enum match_format format);

/* Whether one can play by it; the error says what to change. */
bool setup_check(const struct setup *setup, struct err *err);

/* The head of the journal of an evening by this set-up, with `round`. */
struct journal_head setup_head(const struct setup *setup, const struct round *round, const char *lang, int64_t when);

/* `name` stands in messages as FILE:LINE:COLUMN. */
bool setup_read(const char *name, const char *text, size_t len, struct setup *setup, struct err *err);
void setup_write(const struct setup *setup, struct buf *out);

#endif
