/* Where a question stands in the sources: every sentence its statements cite, once, in the order of the sources. */
#ifndef COMMANDS_CITES_H
#define COMMANDS_CITES_H

#include "quiz/question.h"
#include "ui/lang.h"

enum { CITES_MAX = QUESTION_SUPPORT_MAX * PACK_SENTENCES_MAX };

struct cited {
    int source, paragraph;
    int sentence; /* 0: the whole paragraph */
};

/* Fills `out` (room for CITES_MAX); how many. */
int cites_of(const struct pack *pack, const struct question *question, struct cited *out);

/* The places as one text each paragraph: "Source: The recap, paragraph 8, sentences 2, 3"; of a table or page its
 * date: "Source: Ratings, May 1, 2012". Appended, each with a line break. */
void cites_lines(const struct pack *pack, const struct question *question, const struct lang *lang, int pack_lang,
                 struct buf *out);

#endif
