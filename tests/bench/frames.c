/* How long pictures take in a window of 1920×1080 with SDL's own renderer: every scene for ten seconds from its entrance on
 * at sixty pictures a second, of which those count that differ from the one before. Building, painting and presenting are
 * measured. */
#include <SDL.h>
#include <stdio.h>
#include <stdlib.h>

#include "commands/assets.h"
#include "platform/system.h"
#include "platform/window.h"
#include "screens/scenes.h"

enum { WIDTH = 1920, HEIGHT = 1080, FRAMES = 600, FRAME_US = 16667, SEED = 11, QUESTIONS = 10 };

static struct round *make_round(const void *user)
{
    return quiz_round(user, SEED, QUESTIONS, QUIZ_MEDIUM, NULL);
}

static int by_size(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

/* Less than 0 when nothing had to be painted. */
static double frame_ms(struct scene *scene, struct window *window, const struct theme *theme)
{
    int64_t start = system_clock_us();
    struct ui frame = { .theme = theme, .metrics = window_metrics(window), .view = window_view(window) };
    bool painted = window_show(window, scene_build(scene, &frame));
    return painted ? (double)(system_clock_us() - start) / 1000 : -1;
}

static void say(const char *name, double *ms, int count)
{
    if (count == 0)
        return;
    double first = ms[0];
    qsort(ms, (size_t)count, sizeof *ms, by_size);
    printf("  %-18s %5d pictures   first %6.1f   median %5.1f   p99 %6.1f ms\n", name, count, first, ms[count / 2],
           ms[count * 99 / 100]);
}

int main(void)
{
    struct assets assets;
    struct err err = { "" };
    SDL_SetHint(SDL_HINT_RENDER_DRIVER, "software");
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0"); /* as the game has it */
    if (!assets_load(&assets, NULL, NULL, &err)) {
        fprintf(stderr, "%s\n", err.text);
        return 1;
    }
    struct window_options options = { .title = "bench",
                                      .data = assets.data,
                                      .geometry = { .width = WIDTH, .height = HEIGHT } };
    struct window *window = window_open(&options, &err);
    if (window == NULL) {
        fprintf(stderr, "%s\n", err.text);
        return 1;
    }
    const struct scenes_stage stage = { .packs = (const struct pack *const *)assets.pack,
                                        .pack_count = assets.pack_count,
                                        .langs = (const struct lang *const *)assets.lang,
                                        .lang_count = assets.lang_count,
                                        .round = make_round,
                                        .user = assets.pack[0] };
    int scenes = scenes_count(), count = 0;
    double *ms = malloc(sizeof *ms * (size_t)(scenes * FRAMES));
    static double own[FRAMES];
    for (int i = 0; ms != NULL && i < scenes; i++) {
        struct scene *scene = scene_new(&stage, i, 0);
        int painted = 0;
        scene_restart(scene);
        for (int k = 0; k < FRAMES; k++, scene_wait(scene, FRAME_US)) {
            own[painted] = frame_ms(scene, window, assets.theme);
            if (own[painted] >= 0)
                ms[count++] = own[painted++];
        }
        say(scenes_name(i), own, painted);
        scene_free(scene);
    }
    say("all", ms, count);
    free(ms);
    window_close(window);
    assets_fini(&assets);
    SDL_Quit();
    return 0;
}
