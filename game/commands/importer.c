/* Reading beside the loop; see importer.h. */
#include "commands/importer.h"

#include "commands/transfer.h"
#include "pack/pack.h"
#include "platform/files.h"
#include "quiz/round.h"

#include <stdlib.h>
#include <string.h>

/* Most files are read before anybody would see that they were not there yet. */
enum { MOMENT_MS = 150 };

/* Of larger packs the questions are not counted: that would take longer than reading. */
enum { COUNTED_FACTS_MOST = 5000 };

/* What a thread has for itself while it works. */
struct import_job {
    struct worker *worker;
    struct import_job *next;
    char *path;           /* to be read; NULL: `file` is to be changed */
    struct foreign *file; /* NULL where the file could not be read, or is a save */
    struct save *save;
    struct foreign_change change;
    struct err err;
    int questions;
};

/* ---- in the thread ---- */

/* "rivers.csv": paths are long, and the words are for whoever dropped the file. */
static const char *file_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash != NULL && slash[1] != '\0' ? slash + 1 : path;
}

static void make_out(struct import_job *job, const struct buf *bytes)
{
    const char *name = file_name(job->path);
    if (save_looks(buf_text(bytes), bytes->len)) {
        job->save = transfer_parse(name, buf_text(bytes), bytes->len, &job->err);
        return;
    }
    job->file = mem_resize(NULL, sizeof *job->file);
    foreign_init(job->file, name, buf_text(bytes), bytes->len, NULL);
}

static void read_file(struct import_job *job)
{
    struct buf bytes = { 0 };
    struct err err;
    if (files_read(job->path, TABLE_BYTES_MAX, &bytes, &err)) {
        make_out(job, &bytes);
    } else {
        err_set(&job->err, "%s", err.text + (file_name(job->path) - job->path));
    }
    buf_fini(&bytes);
}

static void work(void *user)
{
    struct import_job *job = user;
    if (job->path != NULL)
        read_file(job);
    else
        foreign_change(job->file, &job->change);
    job->questions = -1;
    if (job->file == NULL || job->file->pack == NULL || job->file->pack->statement_count > COUNTED_FACTS_MOST)
        return;
    struct round *catalog = quiz_catalog(job->file->pack, 1, WORLD_IMPORT_QUESTIONS, -1);
    job->questions = catalog->count;
    round_free(catalog);
}

/* ---- jobs ---- */

static void file_free(struct foreign *file)
{
    if (file != NULL)
        foreign_fini(file);
    free(file);
}

static void job_free(struct import_job *job)
{
    worker_free(job->worker);
    file_free(job->file);
    save_free(job->save);
    free(job->path);
    free(job);
}

/* Nobody wants the result of the job before any more. */
static void begin(struct importer *importer, struct import_job job)
{
    if (importer->job != NULL) {
        importer->job->next = importer->others;
        importer->others = importer->job;
    }
    importer->job = mem_resize(NULL, sizeof job);
    *importer->job = job;
    importer->world->import.file = NULL;
    importer->world->import.unread = NULL;
    importer->world->import.save = NULL;
    save_free(importer->save);
    importer->save = NULL;
    importer->job->worker = worker_start(work, importer->job);
    worker_done(importer->job->worker, MOMENT_MS);
    importer_poll(importer);
}

static void drop_others(struct importer *importer)
{
    struct import_job **at = &importer->others;
    while (*at != NULL) {
        struct import_job *job = *at;
        if (!worker_done(job->worker, 0)) {
            at = &job->next;
            continue;
        }
        *at = job->next;
        job_free(job);
    }
}

void importer_poll(struct importer *importer)
{
    struct import_job *job = importer->job;
    struct world_import *shown = &importer->world->import;
    drop_others(importer);
    if (job == NULL || !worker_done(job->worker, 0))
        return;
    importer->file = job->file;
    importer->save = job->save;
    importer->unread = job->err;
    shown->file = importer->file;
    shown->save = importer->save;
    shown->unread = importer->file == NULL && importer->save == NULL ? &importer->unread : NULL;
    shown->questions = job->questions;
    job->file = NULL;
    job->save = NULL;
    job_free(job);
    importer->job = NULL;
}

/* ---- what the show asks for ---- */

void importer_init(struct importer *importer, struct world *world)
{
    *importer = (struct importer){ .world = world };
    arena_init(&importer->arena);
}

void importer_fini(struct importer *importer)
{
    if (importer->job != NULL)
        job_free(importer->job);
    while (importer->others != NULL) {
        struct import_job *job = importer->others;
        importer->others = job->next;
        job_free(job);
    }
    file_free(importer->file);
    save_free(importer->save);
    arena_fini(&importer->arena);
}

void importer_offer(struct importer *importer, const char *(*next)(void *user, int index), void *user)
{
    struct buf others = { 0 };
    const char *path = next(user, 0);
    importer->path = arena_string(&importer->arena, path);
    for (int i = 1; (path = next(user, i)) != NULL; i++)
        buf_printf(&others, "%s%s", i > 1 ? ", " : "", file_name(path));
    importer->world->import.name = file_name(importer->path);
    importer->world->import.others = arena_string(&importer->arena, buf_text(&others));
    buf_fini(&others);
}

static const char *only(void *user, int index)
{
    return index == 0 ? user : NULL;
}

void importer_offer_one(struct importer *importer, const char *path)
{
    char *own = arena_string(&importer->arena, path);
    importer_offer(importer, only, own);
}

void importer_read(struct importer *importer)
{
    char *path = mem_resize(NULL, strlen(importer->path) + 1);
    memcpy(path, importer->path, strlen(importer->path) + 1);
    file_free(importer->file);
    importer->file = NULL;
    begin(importer, (struct import_job){ .path = path });
}

void importer_change(struct importer *importer, const struct foreign_change *change)
{
    struct foreign *file = importer->file;
    importer->file = NULL;
    if (file != NULL)
        begin(importer, (struct import_job){ .file = file, .change = *change });
}
