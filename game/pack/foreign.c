/* Files of somebody else's; see foreign.h. */
#include "pack/foreign.h"

#include "pack/bank.h"
#include "pack/pack.h"
#include "pack/table_pack.h"

#include <string.h>

static bool ends_in_json(const char *name)
{
    size_t len = strlen(name);
    return len > 5 && strcmp(name + len - 5, ".json") == 0;
}

/* JSON is for a pack or a bank, whatever its texts look like: no table begins with a brace. */
static enum foreign_kind kind_of(const char *name, const char *bytes, size_t len)
{
    size_t start = len >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    while (start < len && strchr(" \t\r\n", bytes[start]) != NULL && bytes[start] != '\0')
        start++;
    bool json = ends_in_json(name) || (start < len && bytes[start] == '{');
    if (bank_sniff(json ? ".json" : name, bytes, len))
        return FOREIGN_BANK;
    return json ? FOREIGN_PACK : FOREIGN_TABLE;
}

/* The plan of a table, and the pack's text. */
static bool understand(struct foreign *f)
{
    import_report_init(&f->report);
    for (int i = 0; i < f->read.note_count; i++)
        import_note(&f->report, f->read.notes[i].line, "%s", f->read.notes[i].text);
    f->planned = table_plan_init(&f->plan, &f->table, &f->wishes, &f->report, &f->err);
    f->correctable = f->planned || (f->plan.row_count > 0 && f->plan.columns[f->plan.column_count - 1].why != NULL);
    return f->planned && table_pack(&f->plan, &f->json, &f->report, &f->err);
}

static bool take_table(struct foreign *f, const char *name, const char *bytes, size_t len,
                       const struct foreign_wishes *wishes)
{
    f->wishes = wishes->table;
    if (table_read(name, bytes, len, &wishes->reading, &f->table, &f->read, &f->err))
        return understand(f);
    import_report_init(&f->report);
    return false;
}

/* Nothing comes out that the game would refuse. */
static bool load(struct foreign *f, const char *name)
{
    f->err.text[0] = '\0';
    f->pack = pack_load(name, buf_text(&f->json), f->json.len, &f->err);
    return f->pack != NULL;
}

bool foreign_init(struct foreign *f, const char *name, const char *bytes, size_t len,
                  const struct foreign_wishes *wishes)
{
    static const struct foreign_wishes none = { .table = { .header = -1 } };
    *f = (struct foreign){ .kind = kind_of(name, bytes, len) };
    arena_init(&f->arena);
    import_report_init(&f->read);
    bool fine = true;
    if (f->kind == FOREIGN_TABLE) {
        fine = take_table(f, name, bytes, len, wishes != NULL ? wishes : &none);
    } else {
        import_report_init(&f->report);
        if (f->kind == FOREIGN_BANK)
            fine = bank_read(name, bytes, len, &f->json, &f->report, &f->err);
        else
            buf_add_bytes(&f->json, bytes, len);
    }
    return fine && load(f, name);
}

static void forget_plan(struct foreign *f)
{
    if (!f->taken)
        pack_free(f->pack);
    f->pack = NULL;
    f->taken = false;
    buf_fini(&f->json);
    table_plan_fini(&f->plan);
    import_report_fini(&f->report);
}

void foreign_fini(struct foreign *f)
{
    forget_plan(f);
    table_fini(&f->table);
    import_report_fini(&f->read);
    arena_fini(&f->arena);
}

struct pack *foreign_take_pack(struct foreign *f)
{
    f->taken = true;
    return f->pack;
}

/* The column's wish; one for the names of the rows takes the place of another one for them. */
static void wish_column(struct foreign *f, int column, enum table_kind kind)
{
    int count = 0;
    struct table_wish *wishes = arena_array(&f->arena, (size_t)f->wishes.column_count + 1, sizeof *wishes);
    for (int i = 0; i < f->wishes.column_count; i++) {
        const struct table_wish *old = &f->wishes.columns[i];
        if (old->number != column + 1 && (kind != TABLE_NAME || old->kind != TABLE_NAME))
            wishes[count++] = *old;
    }
    wishes[count++] = (struct table_wish){ .number = column + 1, .kind = kind };
    f->wishes.columns = wishes;
    f->wishes.column_count = count;
}

bool foreign_change(struct foreign *f, const struct foreign_change *change)
{
    if (change->what == FOREIGN_COLUMN)
        wish_column(f, change->column, (enum table_kind)change->value);
    else if (change->what == FOREIGN_DECIMAL)
        f->wishes.decimal = (char)change->value;
    else
        f->wishes.order = (enum date_order)change->value;
    forget_plan(f);
    return understand(f) && load(f, f->table.name);
}
