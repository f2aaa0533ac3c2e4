/* Notes about cells that were left out, so that nobody looks for them in vain. */
#include "pack/table_marks.h"
#include "pack/table_number.h"
#include "pack/table_plan.h"

enum { NOTES_EACH = 10 };

static const char *number_fault(const struct table_column *c, const char *value)
{
    struct number_cell cell;
    number_cell_read(value, &cell);
    if (cell.reading == NUMBER_NOT)
        return "is no number";
    if (cell.reading == NUMBER_OPEN)
        return "may have a decimal mark or a thousands mark; --decimal says which";
    return c->unit[0][0] == '\0' && cell.unit_len == 0 ? "has too many digits"
                                                       : "has another unit than most, or too many digits";
}

static const char *date_fault(const char *value)
{
    struct date_cell cell;
    date_cell_read(value, &cell);
    return cell.reading == DATE_OPEN     ? "may begin with the day or the month; --dates says which"
           : cell.reading == DATE_FAULTY ? "has a year of two digits, or is no day of the calendar"
                                         : "is no date";
}

static const char *fault_of(const struct table_column *c, const char *value)
{
    switch (c->kind) {
    case TABLE_NUMBER:
        return number_fault(c, value);
    case TABLE_YEAR:
        return "is no year from 1 to 2100";
    case TABLE_DATE:
        return date_fault(value);
    case TABLE_CATEGORY:
    case TABLE_TEXT:
        return "is no answer: longer than 40 characters, or without letters and digits";
    case TABLE_SKIP:
    case TABLE_NAME:
    case TABLE_LONG:
    case TABLE_KINDS:
        break;
    }
    return NULL;
}

void table_kind_note(const struct table_plan *plan, int column, struct import_report *report)
{
    const struct table_column *c = &plan->columns[column];
    struct arena scratch;
    int unread = 0;
    if (fault_of(c, "x") == NULL)
        return;
    arena_init(&scratch);
    for (int i = 0; i < plan->row_count; i++) {
        const char *value = table_value(&scratch, plan->rows[i], column);
        if (*value == '\0' || c->known[i] || plan->names[i] == NULL)
            continue;
        if (unread++ < NOTES_EACH)
            import_note(report, plan->rows[i]->line, "column \"%s\": \"%.60s\" %s; left out", c->label[1], value,
                        fault_of(c, value));
    }
    if (unread > NOTES_EACH)
        import_note(report, 0, "column \"%s\": %d more cells like these were left out", c->label[1],
                    unread - NOTES_EACH);
    arena_fini(&scratch);
}
