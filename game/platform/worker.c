/* Work beside the loop; see worker.h. */
#include "platform/worker.h"

#include "base/arena.h"

#include <SDL.h>
#include <locale.h>
#include <stdlib.h>

struct worker {
    void (*work)(void *user);
    void *user;
    bool wakes;         /* somebody may be waiting for events */
    SDL_Thread *thread; /* NULL: done at once */
    SDL_sem *finished;  /* holds 1 when the work is done */
};

static int run(void *user)
{
    struct worker *worker = user;
    /* Connecting to a display changes the locale of the whole program for a while, and with it how numbers are read. */
    locale_t plain = newlocale(LC_ALL_MASK, "C", (locale_t)0);
    if (plain != (locale_t)0)
        uselocale(plain);
    worker->work(worker->user);
    uselocale(LC_GLOBAL_LOCALE);
    if (plain != (locale_t)0)
        freelocale(plain);
    SDL_SemPost(worker->finished);
    if (worker->wakes)
        SDL_PushEvent(&(SDL_Event){ .user = { .type = SDL_USEREVENT } });
    return 0;
}

struct worker *worker_start(void (*work)(void *user), void *user)
{
    struct worker *worker = mem_resize(NULL, sizeof *worker);
    *worker = (struct worker){ .work = work, .user = user, .finished = SDL_CreateSemaphore(0) };
    worker->wakes = SDL_WasInit(SDL_INIT_EVENTS) != 0;
    if (worker->finished != NULL)
        worker->thread = SDL_CreateThread(run, "worker", worker);
    if (worker->thread == NULL)
        work(user);
    return worker;
}

bool worker_done(struct worker *worker, int ms)
{
    if (worker->thread == NULL)
        return true;
    if (SDL_SemWaitTimeout(worker->finished, (Uint32)ms) != 0)
        return false;
    SDL_SemPost(worker->finished); /* it stays done, however often it is asked */
    return true;
}

void worker_free(struct worker *worker)
{
    if (worker->thread != NULL)
        SDL_WaitThread(worker->thread, NULL);
    if (worker->finished != NULL)
        SDL_DestroySemaphore(worker->finished);
    free(worker);
}
