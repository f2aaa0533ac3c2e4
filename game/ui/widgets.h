/* The pieces a screen is made of. Each draws itself into a box the screen chose and registers its place for focus and
 * pointer under an id of the screen's (FOCUS_NONE: not to be activated). Text is given ready made, from lang. Lengths
 * in units; pieces that choose their own height have a ..._height function. */
#ifndef UI_WIDGETS_H
#define UI_WIDGETS_H

#include "ui/ui.h"

/* A menu row: label at the left, detail (or NULL) at the right; gold when focused. Activates INTENT_ACCEPT. */
void widget_row(struct ui *ui, int id, struct rect box, const char *label, const char *detail);

/* A row with a player's picture before the name. */
struct face {
    int shape, colour; /* as of widget_avatar */
};
void widget_player(struct ui *ui, int id, struct rect box, const struct face *face, const char *name);

/* A button: as a row with its label in the middle, as large as it fits or at a size in units. */
void widget_button(struct ui *ui, int id, struct rect box, const char *label);
void widget_button_at(struct ui *ui, int id, struct rect box, int size, const char *label);

/* The size that the label of a button gets in its box. */
int widget_button_size(const struct ui *ui, struct rect box, const char *label);

int widget_row_height(const struct ui *ui); /* of rows, buttons, choices, toggles and text fields */

enum option_state { OPTION_NORMAL, OPTION_CHOSEN, OPTION_RIGHT, OPTION_WRONG, OPTION_DIMMED, OPTION_REMOVED };

struct option_card {
    int index;         /* 0 … 3: colour, shape, letter, and INTENT_ANSWER_A … D */
    const char *text;  /* the option; wrapped and sized to fit */
    const char *badge; /* at the right, e.g. the translated "RICHTIG +260"; NULL none. Right and wrong add their sign */
    const char *letter; /* "A" … or what the player's device shows */
    enum option_state state;
    int size; /* of the text, units; 0: as large as it fits */
};

/* The size that the text of an option gets in its card: the least of them makes all look alike. */
int widget_option_size(struct ui *ui, struct rect box, const struct option_card *card);

/* An answer. Removed and dimmed ones take no focus. */
void widget_option(struct ui *ui, int id, struct rect box, const struct option_card *card);

/* A dark card with an optional display heading in gold (NULL none). Returns the room inside it. */
struct rect widget_panel(struct ui *ui, struct rect box, const char *heading);

struct cream_card {
    const char *over;    /* muted line above (the question again), NULL none */
    const char *heading; /* display, velvet red, NULL none */
    const char *text;    /* the explanation, sized to fit */
    const char *below;   /* muted line below (source), NULL none */
    const char *folded;  /* a shorter one, where the text finds little room; NULL none */
};

/* The cream card of explanations. */
void widget_cream(struct ui *ui, struct rect box, const struct cream_card *card);

/* Height the card needs at width `w` with its text at the largest size. */
int widget_cream_height(struct ui *ui, int w, const struct cream_card *card);

/* The height at which neither text nor sources are cut: without the rest, and as small as can be. */
int widget_cream_least(struct ui *ui, int w, const struct cream_card *card);

struct key_hint {
    const char *key;    /* bold: "1–4 / A–D"; NULL: a button for a finger */
    const char *action; /* "Antworten" */
    int id;             /* pointer target of this hint, FOCUS_NONE none */
    enum intent intent; /* what a click means */
};

/* Key hints in a line, centred; wraps to several lines when it must. Returns the height used. */
int widget_hints(struct ui *ui, struct rect box, const struct key_hint *hints, int count);

/* A bar filled to `share` per mille, gold. */
void widget_meter(struct ui *ui, struct rect box, int share);

/* label ‹ value › , the label cut in its middle where it must be: INTENT_LEFT and INTENT_RIGHT change it while focused. The arrows are pointer targets with ids
 * id_left and id_right (FOCUS_NONE none). `more_left`/`more_right` say whether there is anything that way. */
struct choice_row {
    const char *label, *value;
    int id_left, id_right;
    bool more_left, more_right;
    struct choice_look {
        int room, label, value; /* for the value, and sizes of text; units, 0: as the row itself needs it */
    } look;
};
/* Gives rows that stand in one column, each as large as `box`, the same look. */
void widget_choices_alike(const struct ui *ui, struct rect box, struct choice_row *rows, int count);
void widget_choice(struct ui *ui, int id, struct rect box, const struct choice_row *row);

/* label and a switch. Activates INTENT_ACCEPT. */
void widget_toggle(struct ui *ui, int id, struct rect box, const char *label, bool on);

/* One line of text to edit; `caret` is a byte offset into `text` (drawn while focused). `composing` stands there
 * underlined, as long as an input method puts it together; `hint` shows while all is empty. */
struct field_text {
    const char *text, *composing, *hint;
    int caret;
};
void widget_field(struct ui *ui, int id, struct rect box, const struct field_text *field);

/* A list of `count` lines of `line_height` that shows those from `scroll` (units) on; `draw` is called for each visible
 * one with its box. A bar at the right shows the place. Lines get ids first_id + index; first_id FOCUS_NONE: none. */
struct list_view {
    int count, line_height, gap, scroll, first_id;
    void (*draw)(struct ui *ui, void *user, int index, struct rect box, bool focused);
    void *user;
};
void widget_list(struct ui *ui, struct rect box, const struct list_view *list);

/* The scroll that keeps line `index` visible, as near to `list->scroll` as can be, within the list's bounds. */
int widget_list_scroll(const struct list_view *list, struct rect box, int index);

/* A line of a table: gold with ink when `lit`. `rank`, `face` and `value` may be NULL; `face` is the picture before the
 * name. */
void widget_table_row(struct ui *ui, struct rect box, bool lit, const char *rank, const struct face *face,
                      const char *name, const char *value);

/* A player's picture in the middle of a box: shape 0 … 4 (enum draw_shape) in one of six colours 0 … 5; shape -1 for a
 * guest. */
void widget_avatar(struct ui *ui, struct rect box, int shape, int colour);

/* A short message over everything, in the middle of the valance, where it hides nothing that is to be read. */
void widget_toast(struct ui *ui, const char *text);

/* Darkens what lies below and draws a card of w×h in the middle; returns the room inside. For dialogs. */
struct rect widget_dialog(struct ui *ui, int w, int h, const char *heading);

/* The sign of a team: its shape, in ink on its colour; both 0 … 7. As high as the box, or as wide. */
void widget_emblem(struct ui *ui, struct rect box, int colour, int shape);

/* Teams that stand together: emblem, name, a line below it (score, or what is wanted of it), badge at the right (both may
 * be NULL); gold edge and light when `lit`. Their texts are set alike, as large as the fullest card allows. Where names find
 * no room beside the emblem, they stand above it, in two lines if need be. */
struct seat_card {
    int colour, shape;
    const char *name, *below, *badge;
    bool lit, dimmed;
};
void widget_seats(struct ui *ui, const struct rect *place, const struct seat_card *card, int count);

#endif
