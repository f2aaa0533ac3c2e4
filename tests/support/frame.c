/* Theme, languages and metrics of the source tree; see frame.h. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "support/frame.h"
#include "support/source_file.h"
#include "support/stage_round.h"

static struct lang *load_lang(struct arena *a, const char *name)
{
    struct err err = { "" };
    size_t len;
    const char *path = arena_printf(a, "data/lang/%s.json", name), *text = source_text(a, path, &len);
    struct lang *lang = lang_load(name, path, text, len, &err);
    if (lang == NULL)
        fail_msg("%s", err.text);
    return lang;
}

void frame_colours(struct frame *frame, const char *name)
{
    struct arena a;
    struct err err = { "" };
    size_t len;
    arena_init(&a);
    const char *path = arena_printf(&a, "data/themes/%s.json", name), *theme = source_text(&a, path, &len);
    if (!theme_load(&frame->theme, path, theme, len, &err))
        fail_msg("%s", err.text);
    arena_fini(&a);
}

void frame_init(struct frame *frame)
{
    struct arena a;
    arena_init(&a);
    frame_colours(frame, "stage");
    frame->metrics = metrics_plain();
    frame->lang[0] = load_lang(&a, "de");
    frame->lang[1] = load_lang(&a, "en");
    frame->pack = stage_pack();
    arena_fini(&a);
}

void frame_fini(struct frame *frame)
{
    for (int i = 0; i < FRAME_LANGS; i++)
        lang_free(frame->lang[i]);
}

struct scenes_stage frame_stage(const struct frame *frame)
{
    return (struct scenes_stage){ .packs = &frame->pack,
                                  .pack_count = 1,
                                  .langs = (const struct lang *const *)frame->lang,
                                  .lang_count = FRAME_LANGS,
                                  .round = stage_round };
}

struct ui frame_ui(const struct frame *frame, int width, int height)
{
    return (struct ui){ .theme = &frame->theme, .metrics = &frame->metrics, .view = view_of(width, height) };
}
