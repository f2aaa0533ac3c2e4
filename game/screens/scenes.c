/* Every screen in a fixed state; see scenes.h. */
#include "screens/scenes.h"

#include "screens/scene.h"
#include "screens/stack.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SEED = 20130402 };

static const struct scene_play *const parts[] = { scene_match, scene_pages, scene_import, scene_night, scene_places };

enum { PARTS = sizeof parts / sizeof *parts };

/* ---- what happens in a scene ---- */

static enum outcome run(void *user, const struct effect *effect, struct err *err)
{
    return world_perform(user, effect, err) ? OUTCOME_DONE : OUTCOME_REFUSED;
}

void scene_press(struct scene *s, enum intent intent)
{
    screens_event(s->screens, &(struct ui_event){ .intent = intent, .time = s->now });
}

void scene_type(struct scene *s, const char *text)
{
    struct ui_event event = { .intent = INTENT_TEXT, .time = s->now };
    memcpy(event.text, text, strlen(text) + 1);
    screens_event(s->screens, &event);
}

void scene_open(struct scene *s, const struct screen *screen)
{
    screens_open(s->screens, screen, NULL, s->now);
}

/* ---- all of them ---- */

int scenes_count(void)
{
    int count = 0;
    for (int part = 0; part < PARTS; part++)
        for (const struct scene_play *play = parts[part]; play->name != NULL; play++)
            count++;
    return count;
}

static const struct scene_play *scene_at(int index)
{
    for (int part = 0; part < PARTS; part++)
        for (const struct scene_play *play = parts[part]; play->name != NULL; play++)
            if (index-- == 0)
                return play;
    return NULL;
}

const char *scenes_name(int index)
{
    return scene_at(index)->name;
}

/* ---- scenes ---- */

static void set_settings(struct settings *settings, const struct scenes_stage *stage, int lang)
{
    world_settings_lang(settings, lang_name(stage->langs[lang]));
    snprintf(settings->theme, sizeof settings->theme, "%s", stage->theme != NULL ? stage->theme : "");
    snprintf(settings->font, sizeof settings->font, "%s", stage->font != NULL ? stage->font : "");
    if (stage->text_size > 0)
        settings->text_size = stage->text_size;
}

struct scene *scene_new(const struct scenes_stage *stage, int index, int lang)
{
    struct scene *s = mem_resize(NULL, sizeof *s);
    *s = (struct scene){ .now = 1000 * SECOND };
    arena_init(&s->arena);
    s->world = (struct world){ .packs = stage->packs,
                               .pack_count = stage->pack_count,
                               .langs = stage->langs,
                               .lang_count = stage->lang_count,
                               .themes = stage->themes,
                               .theme_count = stage->theme_count,
                               .fonts = stage->fonts,
                               .lang = stage->langs[lang],
                               .system_lang = lang_name(stage->langs[lang]),
                               .save = save_new(),
                               .seed = SEED,
                               .level = QUIZ_MEDIUM,
                               .round = stage->round(stage->user) };
    set_settings(&s->world.save->settings, stage, lang);
    s->screens = screens_new(&s->world, (struct runner){ &s->world, run });
    scene_at(index)->play(s);
    stack_settle(s->screens);
    return s;
}

void scene_free(struct scene *s)
{
    struct save *save = s->world.save;
    screens_free(s->screens);
    world_fini(&s->world);
    save_free(save);
    save_free(s->other);
    if (s->file != NULL)
        foreign_fini(s->file);
    free(s->file);
    arena_fini(&s->arena);
    free(s);
}

void scene_restart(struct scene *s)
{
    stack_restart(s->screens, s->now);
}

void scene_wait(struct scene *s, int64_t time)
{
    s->now += time;
}

const struct drawlist *scene_build(struct scene *s, const struct ui *frame)
{
    struct ui ui = *frame;
    ui.now = s->now;
    return s->world.night.host_window ? screens_build_host(s->screens, &ui) : screens_build(s->screens, &ui);
}

const struct focus *scene_focus(const struct scene *s)
{
    return screens_focus(s->screens);
}
