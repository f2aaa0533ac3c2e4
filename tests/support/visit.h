/* Visit: a player in front of a stack of screens, without window and disk, and a record of what was carried out. */
#ifndef SUPPORT_VISIT_H
#define SUPPORT_VISIT_H

#include "screens/screens.h"
#include "support/frame.h"

#define SECOND INT64_C(1000000)

enum { VISIT_DONE_MOST = 256 };

struct visit {
    struct frame frame;
    struct pack *pack;
    const struct pack *packs[1];
    struct world world;
    struct screens *screens;
    int64_t now;
    struct effect done[VISIT_DONE_MOST];
    int done_count;
    enum outcome outcome; /* of effects that are not refused; waiting: nothing is done */
};

/* For cmocka: a title screen in German, rounds of five questions from the pack of the source tree. */
int visit_set_up(void **state);
int visit_tear_down(void **state);
#define VISIT(test) cmocka_unit_test_setup_teardown(test, visit_set_up, visit_tear_down)

/* The picture of now. */
const struct drawlist *visit_look(struct visit *v);

/* An event at once; a picture follows. */
void visit_send(struct visit *v, struct ui_event event);

/* A key, a pad's button, a click on an item: a second later, when whatever moves has come to rest. */
void visit_press(struct visit *v, enum intent intent);
void visit_pad(struct visit *v, enum intent intent, const char *button);
void visit_click(struct visit *v, int id);

/* Letters, at once. */
void visit_type(struct visit *v, const char *text);

/* Which screen must be on top. */
void visit_expect(const struct visit *v, const char *name);

/* From the title to the first question; an answer to the question on the stage. */
void visit_start(struct visit *v);
void visit_answer(struct visit *v, bool right);

#endif
