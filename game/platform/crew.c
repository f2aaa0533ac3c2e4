/* Bands of rows, shared out; see crew.h. */
#include "platform/crew.h"

#include "base/arena.h"

#include <SDL.h>
#include <stdbool.h>
#include <stdlib.h>

enum { BAND_PIXELS = 128 * 1024, HELPERS_MOST = 7 };

struct crew {
    SDL_Thread *helper[HELPERS_MOST];
    int helpers;
    SDL_mutex *lock; /* of what follows */
    SDL_cond *begins, *ends;
    unsigned number; /* of the job */
    bool open;       /* there are bands left; who wakes up too late goes back to sleep */
    int busy;        /* helpers at work */
    bool leaving;

    /* The job; it changes only while nobody is at work. */
    void (*work)(void *user, int from, int to);
    void *user;
    int rows, height;
    SDL_atomic_t next; /* the band that nobody has begun */
};

static void take_bands(struct crew *crew)
{
    for (;;) {
        int from = SDL_AtomicAdd(&crew->next, 1) * crew->height, to = from + crew->height;
        if (from >= crew->rows)
            return;
        crew->work(crew->user, from, to < crew->rows ? to : crew->rows);
    }
}

static int help(void *user)
{
    struct crew *crew = user;
    SDL_LockMutex(crew->lock);
    for (unsigned seen = 0; !crew->leaving;) {
        if (!crew->open || crew->number == seen) {
            SDL_CondWait(crew->begins, crew->lock);
            continue;
        }
        seen = crew->number;
        crew->busy++;
        SDL_UnlockMutex(crew->lock);
        take_bands(crew);
        SDL_LockMutex(crew->lock);
        if (--crew->busy == 0)
            SDL_CondSignal(crew->ends);
    }
    SDL_UnlockMutex(crew->lock);
    return 0;
}

struct crew *crew_new(void)
{
    struct crew *crew = mem_resize(NULL, sizeof *crew);
    *crew = (struct crew){ .lock = SDL_CreateMutex(), .begins = SDL_CreateCond(), .ends = SDL_CreateCond() };
    int wanted = crew->lock != NULL && crew->begins != NULL && crew->ends != NULL ? SDL_GetCPUCount() - 1 : 0;
    while (crew->helpers < wanted && crew->helpers < HELPERS_MOST) {
        crew->helper[crew->helpers] = SDL_CreateThread(help, "crew", crew);
        if (crew->helper[crew->helpers] == NULL)
            break;
        crew->helpers++;
    }
    return crew;
}

void crew_free(struct crew *crew)
{
    if (crew == NULL)
        return;
    SDL_LockMutex(crew->lock);
    crew->leaving = true;
    SDL_CondBroadcast(crew->begins);
    SDL_UnlockMutex(crew->lock);
    while (crew->helpers > 0)
        SDL_WaitThread(crew->helper[--crew->helpers], NULL);
    SDL_DestroyCond(crew->begins);
    SDL_DestroyCond(crew->ends);
    SDL_DestroyMutex(crew->lock);
    free(crew);
}

void crew_share(struct crew *crew, int rows, int width, void (*work)(void *user, int from, int to), void *user)
{
    int height = BAND_PIXELS / (width + 1) + 1;
    if (crew == NULL || crew->helpers == 0 || rows <= height) {
        work(user, 0, rows);
        return;
    }
    SDL_LockMutex(crew->lock);
    crew->work = work;
    crew->user = user;
    crew->rows = rows;
    crew->height = height;
    SDL_AtomicSet(&crew->next, 0);
    crew->number++;
    crew->open = true;
    SDL_CondBroadcast(crew->begins);
    SDL_UnlockMutex(crew->lock);
    take_bands(crew);
    SDL_LockMutex(crew->lock);
    crew->open = false;
    while (crew->busy > 0)
        SDL_CondWait(crew->ends, crew->lock);
    SDL_UnlockMutex(crew->lock);
}
