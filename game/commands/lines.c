/* Reading lines; see lines.h. Not stdio: its buffer would hide from pselect what has already been read. */
#include "commands/lines.h"

#include "base/arena.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/select.h>
#include <unistd.h>

enum { LINE_MAX_BYTES = 4096, SECOND_US = 1000000 };

static volatile sig_atomic_t interrupted;

struct lines {
    int fd;
    bool ended;
    struct buf waiting; /* read, not handed out yet */
    struct buf line;
    sigset_t mask_before;
    struct sigaction interrupt_before, terminate_before;
};

static void note_signal(int number)
{
    (void)number;
    interrupted = 1;
}

struct lines *lines_new(int fd)
{
    struct lines *lines = mem_resize(NULL, sizeof *lines);
    *lines = (struct lines){ .fd = fd };
    interrupted = 0;
    sigset_t blocked;
    sigemptyset(&blocked);
    sigaddset(&blocked, SIGINT);
    sigaddset(&blocked, SIGTERM);
    /* Let through by pselect alone: a signal between looking and waiting is not lost. */
    sigprocmask(SIG_BLOCK, &blocked, &lines->mask_before);
    struct sigaction action = { .sa_handler = note_signal };
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, &lines->interrupt_before);
    sigaction(SIGTERM, &action, &lines->terminate_before);
    return lines;
}

void lines_free(struct lines *lines)
{
    sigaction(SIGINT, &lines->interrupt_before, NULL);
    sigaction(SIGTERM, &lines->terminate_before, NULL);
    sigprocmask(SIG_SETMASK, &lines->mask_before, NULL);
    buf_fini(&lines->waiting);
    buf_fini(&lines->line);
    free(lines);
}

/* Hands out the first `len` waiting bytes and forgets them and `skip` more. */
static void cut(struct lines *lines, size_t len, size_t skip)
{
    struct buf rest = { 0 };
    buf_add_bytes(&rest, lines->waiting.bytes + len + skip, lines->waiting.len - len - skip);
    buf_clear(&lines->line);
    buf_add_bytes(&lines->line, lines->waiting.bytes, len < LINE_MAX_BYTES ? len : LINE_MAX_BYTES);
    buf_fini(&lines->waiting);
    lines->waiting = rest;
}

static bool take_line(struct lines *lines)
{
    if (lines->waiting.len == 0)
        return false;
    const char *end = memchr(lines->waiting.bytes, '\n', lines->waiting.len);
    if (end != NULL)
        cut(lines, (size_t)(end - lines->waiting.bytes), 1);
    else if (lines->ended)
        cut(lines, lines->waiting.len, 0);
    else
        return false;
    return true;
}

static int wait_for_input(const struct lines *lines, int64_t wait_us)
{
    fd_set readable;
    FD_ZERO(&readable);
    FD_SET(lines->fd, &readable);
    struct timespec wait = { .tv_sec = (time_t)(wait_us / SECOND_US), .tv_nsec = (long)(wait_us % SECOND_US) * 1000 };
    return pselect(lines->fd + 1, &readable, NULL, NULL, wait_us < 0 ? NULL : &wait, &lines->mask_before);
}

/* What a line has no room for is dropped at once: an endless one fills no memory. */
static void drop_overlong(struct buf *waiting)
{
    if (waiting->len <= LINE_MAX_BYTES || memchr(waiting->bytes, '\n', waiting->len) != NULL)
        return;
    waiting->len = LINE_MAX_BYTES;
    waiting->bytes[LINE_MAX_BYTES] = '\0';
}

static void read_more(struct lines *lines)
{
    char bytes[LINE_MAX_BYTES];
    ssize_t got = read(lines->fd, bytes, sizeof bytes);
    if (got > 0) {
        buf_add_bytes(&lines->waiting, bytes, (size_t)got);
        drop_overlong(&lines->waiting);
    } else if (got == 0 || errno != EINTR) {
        lines->ended = true;
    }
}

enum lines_result lines_next(struct lines *lines, int64_t wait_us, const char **line)
{
    while (!interrupted && !take_line(lines)) {
        if (lines->ended)
            return LINES_END;
        int ready = wait_for_input(lines, wait_us);
        if (ready == 0)
            return LINES_TIMEOUT;
        if (ready > 0 || errno != EINTR)
            read_more(lines);
    }
    *line = buf_text(&lines->line);
    return interrupted ? LINES_END : LINES_LINE;
}
