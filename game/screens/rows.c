/* A list of names that scrolls; see rows.h. */
#include "screens/rows.h"

enum { GAP = 6 };

static void draw(struct ui *ui, void *user, int index, struct rect box, bool focused)
{
    const struct rows *rows = user;
    widget_table_row(ui, box, focused, NULL, rows->face != NULL ? &rows->face[index] : NULL, rows->name[index],
                     rows->detail != NULL ? rows->detail[index] : NULL);
}

void rows_draw(struct ui *ui, struct rect box, const struct rows *rows, int line)
{
    struct rows copy = *rows;
    struct list_view list = { .count = rows->count,
                              .line_height = widget_row_height(ui),
                              .gap = GAP,
                              .first_id = ROWS_FIRST_ID,
                              .draw = draw,
                              .user = &copy };
    list.scroll = widget_list_scroll(&list, box, line);
    widget_list(ui, box, &list);
}

bool rows_step(const struct act *act, int count, int *line, struct reply *reply)
{
    int index = act->id - ROWS_FIRST_ID, to = index + (act->intent == INTENT_UP ? -1 : 1);
    if ((act->intent != INTENT_UP && act->intent != INTENT_DOWN) || index < 0 || index >= count || to < 0 ||
        to >= count)
        return false;
    *line = to;
    reply->focus = ROWS_FIRST_ID + to;
    return true;
}

int rows_accepted(const struct act *act, int count)
{
    int index = act->id - ROWS_FIRST_ID;
    return act->intent == INTENT_ACCEPT && index >= 0 && index < count ? index : -1;
}
