/* Importer: reads the files that somebody drops on the window, beside its loop, and understands them anew when they are
 * corrected. */
#ifndef COMMANDS_IMPORTER_H
#define COMMANDS_IMPORTER_H

#include "platform/worker.h"
#include "screens/world.h"

struct import_job;

struct importer {
    struct world *world;       /* borrowed; its `import` is kept here */
    struct arena arena;        /* names of the files dropped last */
    const char *path;          /* of the first of them */
    struct foreign *file;      /* what world->import.file shows; owned */
    struct save *save;         /* what world->import.save shows; owned */
    struct err unread;         /* what world->import.unread shows */
    struct import_job *job;    /* the one whose result is wanted, or NULL */
    struct import_job *others; /* those whose results nobody wants any more */
};

void importer_init(struct importer *importer, struct world *world);

/* Waits for what is still being read. */
void importer_fini(struct importer *importer);

/* Files were dropped, and nothing has come of it yet: world->import gets their names. The path before stays valid until
 * importer_read. `next` gives path after path, NULL at the end. */
void importer_offer(struct importer *importer, const char *(*next)(void *user, int index), void *user);

void importer_offer_one(struct importer *importer, const char *path);

/* Begins to read the first of them, or to understand the file anew. What takes no longer than a moment is there when they
 * return; of everything else world->import knows that it is being read. */
void importer_read(struct importer *importer);
void importer_change(struct importer *importer, const struct foreign_change *change);

/* Takes what has been read meanwhile into world->import. */
void importer_poll(struct importer *importer);

#endif
