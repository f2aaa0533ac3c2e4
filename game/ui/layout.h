/* Boxes in rows and columns: sizes are measured from the leaves up, places handed from the root down. First all widths,
 * then all heights, so a leaf's height may depend on the width it got (wrapped text). Boxes live in an arena. */
#ifndef UI_LAYOUT_H
#define UI_LAYOUT_H

#include "base/arena.h"
#include "ui/rect.h"

enum box_kind { BOX_LEAF, BOX_ROW, BOX_COLUMN, BOX_STACK };
enum box_align { BOX_FILL, BOX_START, BOX_MIDDLE, BOX_END };

/* A plain value; set the fields after box_new. All lengths in units. */
struct box {
    enum box_kind kind;
    enum box_align align; /* across the parent's direction (both ways in a stack) */
    int width, height;    /* least size of its own; children may need more */
    int grow;             /* weight of its share of what is left along the parent's direction; 0 = none */
    int gap;              /* between children of a row or column */
    int pad_x, pad_y;     /* inside, on each side */

    /* Leaves: the height at a width, for wrapped text; NULL = `height`. */
    int (*height_at)(void *user, int width);
    void *user;

    struct rect rect; /* the result */

    struct box *first, *last, *next; /* children and sibling, by box_add */
    int least[2];                    /* measured width and height */
};

struct box *box_new(struct arena *a, enum box_kind kind);

/* box_new, then box_add to `parent`; width and height are least sizes. */
struct box *box_leaf(struct arena *a, struct box *parent, int width, int height);

void box_add(struct box *parent, struct box *child);

/* Measures the tree under `root` and places it in `area`. A tree that needs more than there is overflows at the right
 * and below; box_overflow tells by how much. */
void layout_place(struct box *root, struct rect area);

/* Units by which the root's least height exceeds the area it was placed in; 0 when it fits. */
int layout_overflow(const struct box *root);

#endif
