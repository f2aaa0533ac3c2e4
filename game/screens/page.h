/* Page: what the screens of the foyer have in common, and the line of key hints that every screen has. */
#ifndef SCREENS_PAGE_H
#define SCREENS_PAGE_H

#include "screens/screen.h"

enum {
    PAGE_GAP = 10,
    PAGE_HINTS_MOST = 8,
    PAGE_HINT_ID = 900,
    PAGE_ARROW_LEFT = 300,
    PAGE_ARROW_RIGHT = 600,
    PAGE_BUTTONS_MOST = 6
};

/* The heading of a foyer page; returns the room below it, centred and at most `most` units wide. */
struct rect page_body(struct ui *ui, const char *heading, int most);

/* The next row of a column. */
struct rect page_row(const struct ui *ui, struct rect *column);

/* At most PAGE_BUTTONS_MOST buttons side by side, each as wide as its words, and what is left in equal parts; one whose
 * label is NULL is left out. All words have one size: that at which they fit, or `size`. */
struct page_button {
    int id;
    const char *label;
};
void page_buttons(struct ui *ui, struct rect line, int gap, const struct page_button *button, int count);
void page_buttons_at(struct ui *ui, struct rect line, int gap, const struct page_button *button, int count, int size);

/* The size at which they fit, for lines of buttons that are to look alike. */
int page_buttons_size(const struct ui *ui, struct rect line, int gap, const struct page_button *button, int count);

/* Two columns, the left one `share` per mille of the width. Shrinks nothing. */
void page_columns(struct rect body, int share, struct rect *left, struct rect *right);

/* Key hints, gathered and then drawn. A key's name is lang "key.<name>" or, with a pad, "pad.<name>"; fingers get a button
 * for each `intent`, and nothing where that is INTENT_NONE. */
struct page_hints {
    struct key_hint hint[PAGE_HINTS_MOST];
    int count;
};
void page_hint(struct page_hints *hints, struct ui *ui, const struct world *w, const char *name, const char *action,
               enum intent intent);
/* That for reading aloud, where it is on. */
void page_hint_read(struct page_hints *hints, struct ui *ui, const struct world *w);
void page_hints_draw(struct ui *ui, const struct page_hints *hints);

/* The usual hints of a page or dialog: choose, accept, back. */
void page_usual_hints(struct ui *ui, const struct world *w);

/* Rows that choose one of `count` values each, around the end, all set alike. `label` is a lang key. */
struct page_value {
    int id;
    const char *label, *value;
    int count;
};
void page_choices(struct ui *ui, struct rect *column, const struct page_value *value, int count);

/* One such row. */
void page_choice(struct ui *ui, int id, struct rect *column, const char *label, const char *value, int count);

/* Whether an act changes the choice `id`: then *index of `count` has been moved on. */
bool page_choose(const struct act *act, int id, int *index, int count);

/* A row that steps a percentage between `least` and `most`. `label` is a lang key. */
void page_figure(struct ui *ui, int id, struct rect *column, const char *label, int value, int least, int most);

/* Whether an act steps the figure `id`: then *value has been moved by `by`. It ends at both sides; accepting goes up and
 * round. */
bool page_step(const struct act *act, int id, int *value, int by, int least, int most);

/* Whether an act turns the switch `id`: then *value has been turned. */
bool page_switch(const struct act *act, int id, bool *value);

#endif
