/* Time, language, folders; see system.h. SDL is asked for the last two because it knows each system's customs; none of
 * these calls needs a video driver. */
#ifndef _DEFAULT_SOURCE
#define _DEFAULT_SOURCE
#endif
#include "platform/system.h"

#include "platform/files.h"

#include <SDL.h>
#include <ctype.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
#include <stdlib.h>
#include <string.h>
#ifdef __linux__
#include <sys/mman.h>
#endif
#include <time.h>
#include <unistd.h>

enum { LARGE_BLOCK = 1024 * 1024, LARGE_PAGE = 2 * 1024 * 1024 };

#ifdef MADV_HUGEPAGE
/* Linux finds a few large pages sooner than thousands of small ones. */
static void *screen_sized(size_t size)
{
    void *block = NULL;
    if (size < LARGE_PAGE || posix_memalign(&block, LARGE_PAGE, size) != 0)
        return malloc(size);
    madvise(block, size, MADV_HUGEPAGE);
    return block;
}
#endif

void system_prepare_memory(void)
{
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, LARGE_BLOCK); /* else it keeps such blocks for itself once it has seen one come back, */
    mallopt(M_ARENA_MAX, 1);                /* and for each thread what that one once used */
#endif
#ifdef MADV_HUGEPAGE
    SDL_SetMemoryFunctions(screen_sized, calloc, realloc, free);
#endif
}

int64_t system_clock_us(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

int64_t system_wall_seconds(void)
{
    time_t now = time(NULL);
    return now > 0 ? (int64_t)now : 0;
}

int system_zone(int64_t when)
{
    struct tm local, utc;
    time_t time = (time_t)when;
    if (localtime_r(&time, &local) == NULL || gmtime_r(&time, &utc) == NULL)
        return 0;
    int days = local.tm_year != utc.tm_year ? local.tm_year - utc.tm_year : local.tm_yday - utc.tm_yday;
    return ((days * 24 + local.tm_hour - utc.tm_hour) * 60 + local.tm_min - utc.tm_min) * 60;
}

const char *system_language(struct arena *a)
{
    SDL_Locale *locales = SDL_GetPreferredLocales();
    const char *language = "en";
    if (locales != NULL && locales[0].language != NULL && strlen(locales[0].language) == 2)
        language = arena_string(a, locales[0].language);
    SDL_free(locales);
    return language;
}

static const char *without_slash(struct arena *a, const char *path)
{
    size_t len = strlen(path);
    while (len > 1 && path[len - 1] == '/')
        len--;
    return arena_copy(a, path, len);
}

const char *system_save_folder(const char *override, struct arena *a, struct err *err)
{
    const char *folder = NULL;
    if (override != NULL) {
        folder = without_slash(a, override);
    } else {
        char *pref = SDL_GetPrefPath("", "curtainup");
        if (pref == NULL) {
            err_set(err, "no folder for saves: %s", SDL_GetError());
            return NULL;
        }
        folder = without_slash(a, pref);
        SDL_free(pref);
    }
    return files_make_folder(folder, err) ? folder : NULL;
}

const char *system_data_folder(struct arena *a, struct err *err)
{
    const char *named = getenv("CURTAINUP_DATA");
    if (named != NULL && *named != '\0') {
        if (files_is_folder(named))
            return without_slash(a, named);
        err_set(err, "%s: no such folder (from CURTAINUP_DATA)", named);
        return NULL;
    }
    char *base = SDL_GetBasePath();
    const char *folder = arena_printf(a, "%s../share/curtainup", base != NULL ? base : "./");
    SDL_free(base);
    if (files_is_folder(folder))
        return folder;
    err_set(err, "%s: the game's data is not there; set CURTAINUP_DATA to its folder", folder);
    return NULL;
}

uint64_t system_random(void)
{
    uint64_t bits;
    if (getentropy(&bits, sizeof bits) == 0)
        return bits;
    return (uint64_t)system_clock_us() * UINT64_C(0x9E3779B97F4A7C15) ^ (uint64_t)system_wall_seconds();
}
