/* curtainup screens: every screen painted without a window. */
#include "commands/assets.h"
#include "commands/commands.h"
#include "commands/options.h"
#include "commands/say.h"
#include "platform/files.h"
#include "platform/picture.h"
#include "screens/scenes.h"

#include <stdio.h>
#include <string.h>

enum { WIDTH = 1280, HEIGHT = 720, SIDE_LEAST = 320, SIDE_MOST = 8192, SEED = 11, QUESTIONS = 10 };

static const struct option_def defs[] = {
    { "o", OPTION_TEXT, "DIR", "where the PNG files go; made if missing", 0, 0 },
    { "lang", OPTION_TEXT, "LANG", "one language (default: all there are)", 0, 0 },
    { "size", OPTION_TEXT, "WxH", "pixels of a picture (default: 1280x720)", 0, 0 },
    { "screen", OPTION_TEXT, "NAME", "one screen (default: all)", 0, 0 },
    { "theme", OPTION_TEXT, "NAME", "colours, by the name of a file in themes (default: stage)", 0, 0 },
    { "font", OPTION_TEXT, "NAME", "inter, andika or opendyslexic (default: inter)", 0, 0 },
    { "text-size", OPTION_WHOLE, "PERCENT", "size of text (default: 100)", TEXT_SIZE_USUAL, TEXT_SIZE_MOST },
    { "at", OPTION_WHOLE, "MS", "so long after it came on (default: when all has come to rest)", 0, 60000 },
    { "pack", OPTION_TEXT, "FILE|ID", "what is asked about", 0, 0 },
};

static const struct option_table table = {
    .command = "screens",
    .operands = "",
    .about = "Paints every screen without a window and writes NAME-LANG.png files.\n"
             "The same pack gives the same bytes.",
    .examples = "screens -o pictures\nscreens -o pictures --lang de --size 1024x768",
    .defs = defs,
    .count = sizeof defs / sizeof *defs,
};

struct plan {
    const char *folder, *lang, *screen, *theme, *font;
    int width, height, text_size;
    int64_t at; /* milliseconds, -1: at rest */
};

static struct round *make_round(const void *user)
{
    return quiz_round(user, SEED, QUESTIONS, QUIZ_MEDIUM, NULL);
}

static bool paint(const struct assets *assets, const struct plan *plan, struct picture *picture, int index, int lang,
                  struct err *err)
{
    const struct scenes_stage stage = { .packs = (const struct pack *const *)assets->pack,
                                        .pack_count = assets->pack_count,
                                        .langs = (const struct lang *const *)assets->lang,
                                        .lang_count = assets->lang_count,
                                        .themes = assets->theme,
                                        .theme_count = assets->theme_count,
                                        .theme = plan->theme,
                                        .fonts = picture_families(picture),
                                        .font = plan->font,
                                        .text_size = plan->text_size,
                                        .round = make_round,
                                        .user = assets->pack[0] };
    struct ui frame = { .theme = assets->theme, .metrics = picture_metrics(picture), .view = picture_view(picture) };
    struct scene *scene = scene_new(&stage, index, lang);
    if (plan->at >= 0) {
        scene_restart(scene);
        scene_wait(scene, plan->at * 1000);
    }
    picture_paint(picture, scene_build(scene, &frame));
    scene_free(scene);
    struct arena a;
    arena_init(&a);
    const char *name = arena_printf(&a, "%s-%s.png", scenes_name(index), lang_name(assets->lang[lang]));
    bool ok = picture_write(picture, files_join(&a, plan->folder, name), err);
    arena_fini(&a);
    return ok;
}

static bool has_font(const struct picture *picture, const char *name, struct err *err)
{
    const char *const *family = picture_families(picture);
    while (name != NULL && *family != NULL && strcmp(*family, name) != 0)
        family++;
    return name == NULL || *family != NULL ||
           err_set(err,
                   "--font: \"%s\" is not among the fonts of this program; see its README for where they come from",
                   name);
}

static bool paint_all(const struct assets *assets, const struct plan *plan, struct err *err)
{
    struct round *round = make_round(assets->pack[0]);
    if (round == NULL)
        return err_set(err, "%s: gives no round of %d questions to show", assets->pack[0]->id, QUESTIONS);
    round_free(round);
    struct picture *picture = picture_new(assets->data, plan->font, plan->width, plan->height, err);
    bool ok = picture != NULL && has_font(picture, plan->font, err);
    for (int lang = 0; ok && lang < assets->lang_count; lang++)
        for (int i = 0; ok && i < scenes_count(); i++) {
            bool wanted = (plan->lang == NULL || strcmp(plan->lang, lang_name(assets->lang[lang])) == 0) &&
                          (plan->screen == NULL || strcmp(plan->screen, scenes_name(i)) == 0);
            ok = !wanted || paint(assets, plan, picture, i, lang, err);
        }
    picture_free(picture);
    return ok;
}

static bool read_size(const char *text, struct plan *plan, struct err *err)
{
    char rest;
    bool sane = text == NULL ||
                (sscanf(text, "%5dx%5d%c", &plan->width, &plan->height, &rest) == 2 && plan->width >= SIDE_LEAST &&
                 plan->width <= SIDE_MOST && plan->height >= SIDE_LEAST && plan->height <= SIDE_MOST);
    return sane ||
           err_set(err, "--size: expected WIDTHxHEIGHT from %d to %d, found \"%s\"", SIDE_LEAST, SIDE_MOST, text);
}

static bool is_screen(const char *name)
{
    for (int i = 0; i < scenes_count(); i++)
        if (strcmp(scenes_name(i), name) == 0)
            return true;
    return false;
}

static bool read_plan(const struct options *options, struct plan *plan, struct err *err)
{
    *plan = (struct plan){ .folder = options_text(options, "o"),
                           .lang = options_text(options, "lang"),
                           .screen = options_text(options, "screen"),
                           .theme = options_text(options, "theme"),
                           .font = options_text(options, "font"),
                           .text_size = (int)options_whole(options, "text-size", TEXT_SIZE_USUAL),
                           .at = options_whole(options, "at", -1),
                           .width = WIDTH,
                           .height = HEIGHT };
    if (plan->folder == NULL)
        return err_set(err, "-o: expected the folder for the pictures, found nothing");
    if (plan->screen != NULL && !is_screen(plan->screen))
        return err_set(err, "--screen: no screen is called \"%s\"", plan->screen);
    return read_size(options_text(options, "size"), plan, err);
}

static bool known(const struct assets *assets, const struct plan *plan, struct err *err)
{
    if (plan->lang != NULL && assets_lang(assets, plan->lang) < 0)
        return err_set(err, "no language \"%s\"", plan->lang);
    return plan->theme == NULL || assets_theme(assets, plan->theme) != NULL ||
           err_set(err, "--theme: no theme is called \"%s\"", plan->theme);
}

int command_screens(int argc, char **argv)
{
    struct options options;
    struct plan plan;
    struct err err;
    int code;
    if (!options_begin(&table, argc, argv, &options, &code))
        return code;
    if (!read_plan(&options, &plan, &err)) {
        say_error("curtainup screens: %s", err.text);
        return EXIT_CODE_USAGE;
    }
    struct assets assets;
    code = EXIT_CODE_FINE;
    if (!assets_load(&assets, NULL, options_text(&options, "pack"), &err) || !known(&assets, &plan, &err))
        code = EXIT_CODE_USAGE;
    else if (!files_make_folder(plan.folder, &err) || !paint_all(&assets, &plan, &err))
        code = EXIT_CODE_FAILED;
    if (code != EXIT_CODE_FINE)
        say_error("curtainup screens: %s", err.text);
    assets_fini(&assets);
    return code;
}
