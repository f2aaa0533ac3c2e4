/* Dealing in a thread; see dealer.h. */
#include "commands/dealer.h"

#include "platform/worker.h"

#include <stdlib.h>

/* Most rounds are dealt before anybody would see that they were not there yet. */
enum { MOMENT_MS = 150 };

struct dealer_job {
    struct worker *worker;
    struct dealing dealing;
};

static void work(void *user)
{
    dealing_do(&((struct dealer_job *)user)->dealing);
}

bool dealer_ready(struct dealer *dealer, const struct effect *effect)
{
    struct dealer_job job = { .worker = NULL };
    if (dealer->job == NULL) {
        if (!dealing_init(&job.dealing, dealer->world, effect))
            return true;
        dealer->job = mem_resize(NULL, sizeof job);
        *dealer->job = job;
        dealer->job->worker = worker_start(work, dealer->job);
        worker_done(dealer->job->worker, MOMENT_MS);
    }
    if (!worker_done(dealer->job->worker, 0))
        return false;
    dealer->world->dealt = &dealer->job->dealing;
    return true;
}

void dealer_clear(struct dealer *dealer)
{
    dealer->world->dealt = NULL;
    if (dealer->job == NULL)
        return;
    worker_free(dealer->job->worker);
    dealing_fini(&dealer->job->dealing);
    free(dealer->job);
    dealer->job = NULL;
}
