/* Runs and what came of them; see career.h. */
#ifndef _DEFAULT_SOURCE
#define _DEFAULT_SOURCE
#endif
#include "fault/career.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "commands/commands.h"
#include "commands/langs.h"
#include "platform/files.h"
#include "platform/system.h"
#include "record/journal.h"
#include "record/save.h"

static void give_up(const char *what)
{
    perror(what);
    exit(2);
}

void career_init(struct career *career, const char *base)
{
    struct err err;
    *career = (struct career){ .base = base, .now = 1770000000 };
    struct arena *arena = &career->arena;
    career->folder = files_join(arena, base, "save");
    career->stash = files_join(arena, base, "stash");
    career->output = files_join(arena, base, "output");
    career->lang = langs_choose(system_data_folder(arena, &err), "en", "", &err);
    career->counter = mmap(NULL, sizeof *career->counter, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (career->lang == NULL || career->counter == MAP_FAILED || !files_make_folder(career->folder, &err) ||
        !files_make_folder(career->stash, &err))
        give_up(base);
}

void career_fini(struct career *career)
{
    lang_free(career->lang);
    arena_fini(&career->arena);
    arena_fini(&career->scratch);
    munmap((void *)career->counter, sizeof *career->counter);
}

/* --- a run --- */

int career_match(const struct career *career)
{
    struct arena a;
    arena_init(&a);
    char *pack = arena_printf(&a, "%s/tests/fault/ten.json", getenv("SOURCE_DIR"));
    char *argv[] = { "--text",
                     "--lang",
                     "en",
                     "--mode",
                     "relaxed",
                     "--length",
                     "5",
                     "--player",
                     "Ada",
                     "--pack",
                     pack,
                     "--save",
                     arena_string(&a, career->folder),
                     NULL };
    return command_play((int)(sizeof argv / sizeof *argv) - 1, argv);
}

static void act(struct career *career, career_deed *deed, int input, const struct disk_plan *plan)
{
    int output = open(career->output, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (output < 0 || dup2(input, STDIN_FILENO) < 0 || dup2(output, STDOUT_FILENO) < 0 ||
        dup2(output, STDERR_FILENO) < 0)
        give_up(career->output);
    struct disk_plan own = *plan;
    own.folder = career->folder;
    own.stash = career->stash;
    own.counter = career->counter;
    own.now = career->now;
    disk_begin(&own);
    int code = deed(career);
    fflush(stdout);
    _exit(code);
}

/* Its process; what is to be typed goes to *typing. */
static pid_t start(struct career *career, career_deed *deed, const struct disk_plan *plan, int *typing)
{
    int ends[2];
    *career->counter = 0;
    fflush(NULL);
    if (pipe(ends) != 0 || fcntl(ends[1], F_SETFD, FD_CLOEXEC) != 0)
        give_up("pipe");
    pid_t child = fork();
    if (child < 0)
        give_up("fork");
    if (child == 0) {
        close(ends[1]);
        act(career, deed, ends[0], plan);
    }
    close(ends[0]);
    *typing = ends[1];
    return child;
}

static void type(int typing, const char *text)
{
    signal(SIGPIPE, SIG_IGN); /* the child may be gone */
    if (write(typing, text, strlen(text)) < 0 && kill(getpid(), 0) != 0)
        give_up("write");
}

int career_sit_down(struct career *career, int *typing)
{
    const struct disk_plan plan = { .deed = DISK_NOTHING };
    struct timespec moment = { 0, 1000000 };
    struct buf said = { 0 };
    unlink(career->output);
    pid_t child = start(career, career_match, &plan, typing);
    type(*typing, "y\na\na\n");
    for (int i = 0; i < 10000 && strstr(buf_text(&said), "3 of 5:") == NULL; i++) {
        nanosleep(&moment, NULL);
        buf_clear(&said);
        files_read(career->output, FILES_CAP_DEFAULT, &said, NULL);
    }
    buf_fini(&said);
    return child;
}

/* --- what it said --- */

/* The part of a text before its first placeholder. */
static const char *words(struct career *career, const char *key)
{
    const char *text = lang_text(career->lang, key);
    return arena_copy(&career->scratch, text, strcspn(text, "{\n"));
}

static const char *find(struct career *career, const struct heard *heard, const char *key)
{
    return strstr(buf_text(&heard->text), words(career, key));
}

/* One answer for each question that was shown before a result: what a resumed match shows again does not count. */
static int count_answers(struct career *career, const char *text, const char *end)
{
    const char *const result[] = { words(career, "term.right"), words(career, "term.wrong"),
                                   words(career, "term.unanswered") };
    const char *question = words(career, "term.question");
    bool asked = false;
    int count = 0;
    for (const char *line = text; line != NULL && line < end; line = strchr(line, '\n')) {
        line += *line == '\n';
        asked |= text_starts(line, question);
        for (int i = 0; i < 3 && asked; i++)
            if (text_starts(line, result[i])) {
                count++;
                asked = false;
            }
    }
    return count;
}

static void listen(struct career *career, struct heard *heard)
{
    static const char *const asides[] = { "ask.backup.text", "ask.lost.text", "ask.missing.text", "ask.journal.text" };
    heard->locked = find(career, heard, "ask.locked.text") != NULL;
    heard->ended = find(career, heard, "term.end") != NULL;
    heard->newer = find(career, heard, "ask.newer.text") != NULL;
    heard->saves = !heard->locked && !heard->newer && find(career, heard, "ask.read-only.text") == NULL &&
                   find(career, heard, "ask.unread.text") == NULL;
    for (int i = 0; i < 4; i++)
        heard->aside |= find(career, heard, asides[i]) != NULL;
    const char *text = buf_text(&heard->text), *end = text + heard->text.len;
    const char *trouble = find(career, heard, "ask.unsaved.text");
    heard->answers = count_answers(career, text, end);
    if (heard->saves && (trouble == NULL || find(career, heard, "term.kept") != NULL))
        heard->promised = heard->answers;
    else if (heard->saves)
        heard->promised = count_answers(career, text, trouble);
}

void career_do(struct career *career, career_deed *deed, const struct disk_plan *plan, long kill_us,
               struct heard *heard)
{
    int typing, status;
    struct timespec moment = { kill_us / 1000000, kill_us % 1000000 * 1000 };
    struct err err;
    *heard = (struct heard){ .code = -1 };
    arena_reset(&career->scratch);
    pid_t child = start(career, deed, plan, &typing);
    type(typing, "y\na\na\na\na\na\n");
    close(typing);
    if (kill_us >= 0) {
        nanosleep(&moment, NULL);
        kill(child, SIGKILL);
    }
    if (waitpid(child, &status, 0) != child)
        give_up("waitpid");
    heard->killed = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    if (WIFEXITED(status))
        heard->code = WEXITSTATUS(status);
    heard->calls = *career->counter;
    if (files_exists(career->output) && !files_read(career->output, FILES_CAP_DEFAULT, &heard->text, &err))
        give_up(career->output);
    listen(career, heard);
    unlink(career->output);
}

void career_play(struct career *career, const struct disk_plan *plan, long kill_us, struct heard *heard)
{
    career_do(career, career_match, plan, kill_us, heard);
}

/* --- what is kept --- */

static struct save *load(const char *path)
{
    struct buf text = { 0 };
    struct save *save = NULL;
    if (files_exists(path) && files_read(path, SAVE_BYTES_MAX, &text, NULL))
        save = save_read(path, buf_text(&text), text.len, NULL);
    buf_fini(&text);
    return save;
}

static int asked(const struct save *save)
{
    int sum = 0;
    for (int i = 0; i < save->history_count; i++)
        sum += save->history[i].asked;
    for (int i = 0; i < save->standing_count; i++)
        sum += save->standings[i].older.asked;
    return sum;
}

static bool is_recorded(const struct save *save, const struct journal *journal)
{
    for (int i = 0; i < save->history_count; i++)
        if (save->history[i].last == journal->head.when)
            return true;
    return false;
}

static int pending(const char *path, const struct save *save)
{
    struct buf text = { 0 };
    struct journal *journal = NULL;
    int answers = 0;
    if (files_exists(path) && files_read(path, JOURNAL_BYTES_MAX, &text, NULL))
        journal = journal_read(path, buf_text(&text), text.len, NULL);
    if (journal != NULL && !(save != NULL && is_recorded(save, journal)))
        for (int i = 0; i < journal->event_count; i++)
            answers += journal->events[i].kind == EVENT_ANSWER;
    journal_free(journal);
    buf_fini(&text);
    return answers;
}

/* Looks at every file whose name begins so and takes the best. */
static struct save *best_save(struct career *career, const struct files_names *names)
{
    struct save *best = NULL;
    for (size_t i = 0; i < names->count; i++) {
        if (!text_starts(names->name[i], "save.json") || strstr(names->name[i], ".tmp-") != NULL)
            continue;
        struct save *save = load(files_join(&career->scratch, career->folder, names->name[i]));
        bool better = save != NULL && (best == NULL || asked(save) > asked(best));
        save_free(better ? best : save);
        best = better ? save : best;
    }
    return best;
}

static int best_pending(struct career *career, const struct files_names *names, const struct save *save)
{
    int best = 0;
    for (size_t i = 0; i < names->count; i++)
        if (text_starts(names->name[i], "journal.jsonl") && strstr(names->name[i], ".tmp-") == NULL) {
            int here = pending(files_join(&career->scratch, career->folder, names->name[i]), save);
            best = here > best ? here : best;
        }
    return best;
}

struct tally career_tally(struct career *career, bool anywhere)
{
    struct files_names names;
    struct tally tally = { 0, 0 };
    struct arena *a = &career->scratch;
    arena_reset(a);
    struct save *save;
    files_list(career->folder, "", a, &names, NULL);
    if (anywhere) {
        save = best_save(career, &names);
        tally.pending = best_pending(career, &names, save);
    } else {
        save = load(files_join(a, career->folder, "save.json"));
        save = save != NULL ? save : load(files_join(a, career->folder, "save.json.bak"));
        tally.pending = pending(files_join(a, career->folder, "journal.jsonl"), save);
    }
    tally.recorded = save != NULL ? asked(save) : 0;
    save_free(save);
    return tally;
}

int tally_total(struct tally tally)
{
    return tally.recorded + tally.pending;
}
