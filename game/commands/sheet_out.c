/* The sheet as text; see sheet_out.h. */
#include "commands/sheet_out.h"

#include "commands/best.h"
#include "record/sheet.h"

static void add_row(const struct save *save, const struct sheet_row *row, const struct lang *lang, struct buf *out)
{
    struct arena a;
    int days = save->settings.keep_days;
    const char *keep = row->keep == SHEET_DAYS && days == 0 ? "unlimited" : sheet_keep_name(row->keep);
    arena_init(&a);
    buf_printf(out, "\n%s\n", lang_text(lang, arena_printf(&a, "sheet.%s", row->name)));
    buf_printf(out, "%s\n", lang_text(lang, arena_printf(&a, "sheet.%s.text", row->name)));
    buf_printf(out, "%s\n",
               LANG_FORMAT(lang, &a, arena_printf(&a, "sheet.keep.%s", keep), { "n", best_number(lang, &a, days) }));
    buf_printf(out, "%s\n", LANG_FORMAT(lang, &a, "sheet.file", { "file", row->file }));
    if (*row->members != '\0')
        buf_printf(out, "%s\n", LANG_FORMAT(lang, &a, "sheet.members", { "list", row->members }));
    arena_fini(&a);
}

void sheet_out(const struct save *save, const char *folder, const struct lang *lang, struct buf *out)
{
    struct arena a;
    arena_init(&a);
    buf_printf(out, "%s\n\n%s\n", lang_text(lang, "sheet.heading"),
               LANG_FORMAT(lang, &a, "sheet.about", { "folder", folder }));
    for (const struct sheet_row *row = sheet_rows; row->name != NULL; row++)
        add_row(save, row, lang, out);
    arena_fini(&a);
}
