/* See import.h. */
#include "pack/import.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void import_report_init(struct import_report *report)
{
    *report = (struct import_report){ .notes = NULL };
    arena_init(&report->arena);
}

void import_report_fini(struct import_report *report)
{
    arena_fini(&report->arena);
    *report = (struct import_report){ .notes = NULL };
}

static struct import_note *next_note(struct import_report *report)
{
    if (report->note_count == report->note_room) {
        int room = report->note_room > 0 ? 2 * report->note_room : 16;
        struct import_note *notes = arena_array(&report->arena, (size_t)room, sizeof *notes);
        if (report->note_count > 0)
            memcpy(notes, report->notes, (size_t)report->note_count * sizeof *notes);
        report->notes = notes;
        report->note_room = room;
    }
    return &report->notes[report->note_count++];
}

void import_note(struct import_report *report, int line, const char *format, ...)
{
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int len = vsnprintf(NULL, 0, format, args);
    char *text = arena_alloc(&report->arena, len > 0 ? (size_t)len + 1 : 1);
    if (len > 0)
        vsnprintf(text, (size_t)len + 1, format, again);
    va_end(again);
    va_end(args);
    *next_note(report) = (struct import_note){ line, text };
}
