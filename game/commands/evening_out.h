/* What became of an event night, in words and as a table. */
#ifndef COMMANDS_EVENING_OUT_H
#define COMMANDS_EVENING_OUT_H

#include "match/stats.h"
#include "record/journal.h"
#include "ui/lang.h"

/* What the words are about; `words` is the pack's language in which questions are read. */
struct evening_view {
    const struct match *match;
    const struct journal_head *head;
    const struct lang *lang;
    int words;
};

/* Each appends lines. The name of a seat's team is borrowed. */
const char *evening_team(const struct evening_view *view, int seat);

/* Of a question that is over: what is right, what each team that took part said, ties and the order of buzzes. */
void evening_question(const struct evening_view *view, int question, struct buf *out);

/* The buzzes from match time `since` on. */
void evening_buzzes(const struct evening_view *view, int question, int64_t since, struct buf *out);

/* The teams by place, with what the last ruling changed. */
void evening_board(const struct evening_view *view, struct buf *out);

/* Fastest buzz, each team's best category, hardest question: those that there are, with a heading. */
void evening_statistics(const struct evening_view *view, struct buf *out);

/* RFC 4180 with a header in the language, for spreadsheets. A line a team, by place: rank, team, members, points, right,
 * questions, lives, fastest buzz in seconds, best category, and the points of each question. */
void evening_csv(const struct evening_view *view, struct buf *out);

/* The same of the questions: number, category, stem, right answer, whether it counts, teams that were right, that took
 * part, who buzzed first after how many seconds, and what each team answered. */
void evening_questions_csv(const struct evening_view *view, struct buf *out);

#endif
