/* Play: what the screens of a running match share. */
#ifndef SCREENS_PLAY_H
#define SCREENS_PLAY_H

#include "screens/screen.h"

/* Where things stand on the stage: the same places on every screen of the match, so that cards do not jump. */
struct scene_areas {
    struct rect upper;  /* stem or explanation */
    struct rect cards;  /* options */
    struct rect strip;  /* the prompter's whisper, under the cards */
    struct rect lights; /* footlights */
};
struct scene_areas play_areas(const struct ui *ui);

/* The head line: act, bulbs, score. At the reveal the points of the answer are counted onto the score before its bulb
 * lights. */
void play_head(struct ui *ui, const struct world *w);

/* The question, as large as fits. */
void play_stem(struct ui *ui, const struct world *w, struct rect box);

/* Between two cards that stand side by side. */
enum { PLAY_CARD_GAP = 32 };

/* Box of option `index` of `count`: two columns; the third of three stands in the middle below the others. */
struct rect play_card(struct rect cards, int count, int index);

/* Sets the texts of `count` options alike: as large as the longest of them allows. */
void play_even(struct ui *ui, struct rect cards, struct option_card *options, int count);

/* The stem as it comes on, found by a pool of light; the options in their states as they arrive, to be activated as `id` and
 * so on (FOCUS_NONE: not at all). */
void play_find_stem(struct ui *ui, const struct world *w, struct rect box);
void play_options(struct ui *ui, const struct world *w, struct rect cards, int id, const enum option_state *state);

/* The footlights; nothing without a clock. When they change next, or the clock has run out; EVENT_TIME when it has. */
void play_clock(struct ui *ui, const struct world *w, struct rect box);
int64_t play_clock_wake(const struct world *w, int64_t now);
void play_tick(const struct world *w, int64_t time, struct reply *reply);

/* What is told of an option. */
struct play_told {
    enum option_state before, after;
    const char *badge; /* NULL: none */
};

/* The options telling which was right, and the explanation, which takes the place of the stem. */
void play_tell(struct ui *ui, const struct world *w, struct rect cards, const struct play_told *told);
void play_explanation(struct ui *ui, const struct world *w, struct rect box);

/* A remark in the strip: the prompter's whisper, the bonus. */
void play_strip(struct ui *ui, struct rect strip, const char *text);

/* "A" … "D". */
const char *play_letter(const struct ui *ui, int index);

/* The answer of a seat (the player alone has 0) to the question on the stage. */
const struct match_answer *play_answer(const struct world *w, int seat);

/* Asks the next question, with the time it takes to read it. */
void play_ask(const struct world *w, int64_t now, struct reply *reply);

/* What must follow from the phase of the match for a screen that is not the pause: asks the next question, resumes a
 * match that stands still, records the end, and puts the phase's screen in the place of `here`. */
void play_follow(const struct screen *here, const struct world *w, int64_t now, struct reply *reply);

/* The pause: stops the match's clock and opens its dialog. */
void play_pause(const struct world *w, int64_t now, struct reply *reply);

#endif
