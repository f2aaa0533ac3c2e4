/* Giving teams their buttons: "press your button now". */
#ifndef SCREENS_NIGHT_BIND_H
#define SCREENS_NIGHT_BIND_H

#include "screens/screen.h"

/* Of a keyboard, or of another device whose buttons mean nothing by themselves, a team that answers by itself presses four, one
 * after the other; all zero while none does. */
struct night_bind {
    int seat, count;
    char device[MATCH_DEVICE_TEXT], list[MATCH_BUTTON_TEXT];
};

/* Whether teams answer by their own buttons in this match, so that each needs four. */
bool night_answers(const struct match *match);

/* What a press that belongs to nobody means for `seat` (-1: for whom it may concern: the team that has this button in its
 * set-up, else the first that has none). A whole set of buttons becomes EVENT_BIND. */
void night_bind_press(struct night_bind *bind, const struct world *w, int seat, const struct act *act,
                      struct reply *reply);

/* What a list of buttons is called: "Q W E R", "controller", "Buzz! 2". */
const char *night_bind_words(struct ui *ui, const char *list);

#endif
