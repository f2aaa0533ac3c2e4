/* Fold: keeps a save bounded, however long it is played. Of questions asked the SAVE_QUESTIONS_KEPT latest are kept one by
 * one; older ones become sums of their player and pack (struct standing). Of questions rated as many are kept, those with
 * the most answers; the others are taken for as hard as the program thinks. Of cards as many, those asked latest: what was
 * asked before is new again. Days long past become months (diary.h). */
#ifndef RECORD_FOLD_H
#define RECORD_FOLD_H

#include "record/save.h"

/* Folds a tenth more than needed once a list is too long, so that it is not to be done at every match. What was asked at
 * `when` stays: the match of that time may be recorded once more. */
void fold_old(struct save *save, int64_t when);

#endif
