/* What an import took and left out; see import_show.h. */
#include "commands/import_show.h"

void import_show_report(const char *name, const struct import_report *report, struct buf *out)
{
    for (int i = 0; i < report->note_count; i++) {
        const struct import_note *note = &report->notes[i];
        if (note->line > 0)
            buf_printf(out, "%s:%d: %s\n", name, note->line, note->text);
        else
            buf_printf(out, "%s: %s\n", name, note->text);
    }
    buf_printf(out, "%s: %d taken, %d left out\n", name, report->taken, report->skipped);
}
