/* How long the pictures of a match take in a window of 1920×1080 with SDL's own renderer: the second half of a match, from
 * the title to the confetti, at sixty pictures a second, by what moves. Building, painting and presenting are measured in
 * this program's processor time, which does not count what else the machine does. A picture like the one before is none. */
#include <SDL.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "commands/assets.h"
#include "platform/window.h"
#include "screens/scene.h"
#include "screens/scenes.h"

enum { WIDTH = 1920, HEIGHT = 1080, FRAME_US = 16667, SEED = 11, QUESTIONS = 10, PICTURES_MOST = 8192 };

enum scenery {
    PART_FIRST,
    PART_CHASE,
    PART_CURTAIN,
    PART_QUESTION,
    PART_CLOCK,
    PART_URGENT,
    PART_REVEAL,
    PART_RESULTS,
    PART_BOARD,
    PART_PODIUM,
    PARTS
};

static const char *const names[PARTS] = { "first pictures",  "bulbs of the title", "curtain", "question arrives",
                                          "footlights",      "last five seconds",  "reveal",  "results, confetti",
                                          "teams to places", "podium, confetti" };

struct show {
    struct window *window;
    const struct theme *theme;
    struct scene *scene;
    double ms[PARTS][PICTURES_MOST];
    int count[PARTS];
};

static struct round *make_round(const void *user)
{
    return quiz_round(user, SEED, QUESTIONS, QUIZ_MEDIUM, NULL);
}

static int by_size(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static int64_t processor_us(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (int64_t)t.tv_sec * 1000000 + t.tv_nsec / 1000;
}

static void watch(struct show *s, enum scenery part, int64_t time)
{
    for (int64_t passed = 0; passed < time; passed += FRAME_US, scene_wait(s->scene, FRAME_US)) {
        int64_t start = processor_us();
        struct ui frame = { .theme = s->theme, .metrics = window_metrics(s->window), .view = window_view(s->window) };
        if (window_show(s->window, scene_build(s->scene, &frame)) && s->count[part] < PICTURES_MOST)
            s->ms[part][s->count[part]++] = (double)(processor_us() - start) / 1000;
    }
}

static void say(const char *name, double *ms, int count)
{
    if (count == 0)
        return;
    qsort(ms, (size_t)count, sizeof *ms, by_size);
    printf("  %-18s %5d pictures   median %5.1f   p99 %6.1f   most %6.1f ms\n", name, count, ms[count / 2],
           ms[count * 99 / 100], ms[count - 1]);
}

static int scene_named(const char *name)
{
    int index = 0;
    while (strcmp(scenes_name(index), name) != 0)
        index++;
    return index;
}

static void play_scene(struct show *s, const struct scenes_stage *stage, const char *name, enum scenery part,
                       int64_t time)
{
    s->scene = scene_new(stage, scene_named(name), 0);
    scene_restart(s->scene);
    watch(s, PART_FIRST, FRAME_US);
    watch(s, part, time);
    scene_free(s->scene);
}

static void play(struct show *s, const struct scenes_stage *stage)
{
    s->scene = scene_new(stage, scene_named("title"), 0);
    scene_restart(s->scene);
    watch(s, PART_FIRST, FRAME_US);
    watch(s, PART_CHASE, 3 * SECOND);
    scene_free(s->scene);
    s->scene = scene_new(stage, scene_named("curtain"), 0);
    scene_restart(s->scene);
    watch(s, PART_FIRST, FRAME_US);
    watch(s, PART_CURTAIN, SCREENS_CURTAIN_US - FRAME_US);
    const struct match *match = s->scene->world.match;
    for (bool last = false; !last;) {
        watch(s, PART_QUESTION, 3 * SECOND / 2);
        int64_t left = s->scene->world.zero + match_deadline(match) - s->scene->now;
        watch(s, PART_CLOCK, left - 5 * SECOND);
        watch(s, PART_URGENT, 5 * SECOND - 3 * FRAME_US);
        scene_press(s->scene, (enum intent)((int)INTENT_ANSWER_A + match_question(match)->key));
        watch(s, PART_REVEAL, 3 * SECOND);
        last = match->question + 1 == s->scene->world.round->count;
        scene_press(s->scene, INTENT_ACCEPT);
        watch(s, PART_CURTAIN, 2 * (int64_t)SCREENS_CURTAIN_US);
    }
    watch(s, PART_RESULTS, 8 * SECOND);
    scene_free(s->scene);
    play_scene(s, stage, "standings-full", PART_BOARD, 3 * SECOND);
    play_scene(s, stage, "podium", PART_PODIUM, 6 * SECOND);
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
    struct show *show = calloc(1, sizeof *show);
    *show = (struct show){ .window = window, .theme = assets.theme };
    play(show, &stage);
    for (int i = 0; i < PARTS; i++)
        say(names[i], show->ms[i], show->count[i]);
    free(show);
    window_close(window);
    assets_fini(&assets);
    SDL_Quit();
    return 0;
}
