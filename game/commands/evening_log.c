/* The journal of an event night; see evening_log.h. */
#include "commands/evening_log.h"

#include "commands/best.h"
#include "platform/system.h"

/* The whole journal anew, and open for what follows. */
static bool write_all(struct evening_log *log, struct err *err)
{
    files_log_close(log->file);
    log->file = NULL;
    if (!files_write(log->path, buf_text(&log->lines), log->lines.len, false, err))
        return false;
    log->file = files_log_open(log->path, err);
    return log->file != NULL;
}

bool evening_log_open(struct evening_log *log, const char *path, const struct journal_head *head,
                      const struct journal *events, struct err *err)
{
    evening_log_close(log);
    log->path = path;
    journal_write_head(&log->lines, head);
    for (int i = 0; events != NULL && i < events->event_count; i++)
        journal_write_event(&log->lines, &events->events[i]);
    return write_all(log, err);
}

bool evening_log_add(struct evening_log *log, const struct match_event *event, struct err *err)
{
    size_t before = log->lines.len;
    journal_write_event(&log->lines, event);
    bool kept =
        log->file != NULL && files_log_add(log->file, buf_text(&log->lines) + before, log->lines.len - before, NULL);
    return kept || write_all(log, err);
}

void evening_log_close(struct evening_log *log)
{
    files_log_close(log->file);
    buf_fini(&log->lines);
    *log = (struct evening_log){ .path = NULL };
}

struct journal *evening_log_read(const char *path, struct err *err)
{
    struct buf text = { 0 };
    struct journal *journal = NULL;
    if (files_read(path, JOURNAL_BYTES_MAX, &text, err))
        journal = journal_read(path, buf_text(&text), text.len, err);
    buf_fini(&text);
    return journal;
}

const char *evening_log_aside(const char *path, struct arena *a, struct err *err)
{
    return files_set_aside(path, best_date(a, system_wall_seconds(), false), a, err);
}
