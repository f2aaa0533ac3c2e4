/* Display: colours, lettering and movement. Each change shows at once, on this very page. */
#include "screens/page.h"
#include "screens/phrases.h"

#include <stdio.h>
#include <string.h>

enum { ID_THEME = 10, ID_SIZE, ID_FONT, ID_MOTION, ID_FULLSCREEN, ID_HOST, ID_AUDIENCE, ID_BACK };
enum { HOSTS = HOST_NEVER + 1 };
enum { BODY_WIDTH = 1000, SIZE_STEP = 10 };

static int font_count(const struct world *w)
{
    int count = 0;
    while (w->fonts != NULL && w->fonts[count] != NULL)
        count++;
    return count;
}

/* Number of the audience's display, from 1; 0: found by itself. */
static int audience(const struct world *w)
{
    int i = w->night.display_count;
    while (i > 0 && strcmp(w->night.displays[i - 1], w->save->settings.host.audience) != 0)
        i--;
    return i;
}

static bool change_windows(const struct world *w, const struct act *act, struct settings *settings)
{
    int when = (int)settings->host.when, display = audience(w);
    if (page_choose(act, ID_HOST, &when, HOSTS)) {
        settings->host.when = (enum host_when)when;
        return true;
    }
    if (!page_choose(act, ID_AUDIENCE, &display, w->night.display_count + 1))
        return false;
    snprintf(settings->host.audience, sizeof settings->host.audience, "%s",
             display > 0 ? w->night.displays[display - 1] : "");
    return true;
}

static bool change(const struct world *w, const struct act *act, struct settings *settings)
{
    int theme = world_theme(w), font = world_font(w);
    if (w->theme_count > 0 && page_choose(act, ID_THEME, &theme, w->theme_count)) {
        snprintf(settings->theme, sizeof settings->theme, "%s", w->themes[theme].name);
        return true;
    }
    if (font_count(w) > 0 && page_choose(act, ID_FONT, &font, font_count(w))) {
        snprintf(settings->font, sizeof settings->font, "%s", w->fonts[font]);
        return true;
    }
    return page_step(act, ID_SIZE, &settings->text_size, SIZE_STEP, TEXT_SIZE_USUAL, TEXT_SIZE_MOST) ||
           page_switch(act, ID_MOTION, &settings->reduced_motion) ||
           page_switch(act, ID_FULLSCREEN, &settings->fullscreen) || change_windows(w, act, settings);
}

static bool event(void *state, const struct world *w, const struct act *act, struct reply *reply)
{
    struct settings settings = w->save->settings;
    (void)state;
    if (change(w, act, &settings))
        reply_settings(reply, &settings);
    else if (act->intent == INTENT_BACK || (act->intent == INTENT_ACCEPT && act->id == ID_BACK))
        reply_move(reply, MOVE_POP, NULL);
    else
        return false;
    return true;
}

/* What lang calls it; a theme that somebody added goes by the name in its file. */
static const char *called(struct ui *ui, const char *kind, const char *name)
{
    const char *key = arena_printf(ui_arena(ui), "%s.%s", kind, name);
    return lang_has(ui->lang, key) ? lang_text(ui->lang, key) : name;
}

static void build(const void *state, const struct world *w, struct ui *ui)
{
    (void)state;
    const struct settings *settings = &w->save->settings;
    const struct lang *l = ui->lang;
    struct rect column = page_body(ui, lang_text(l, "display.heading"), BODY_WIDTH);
    const char *font = font_count(w) > 0 ? w->fonts[world_font(w)] : "inter";
    page_choice(ui, ID_THEME, &column, "display.theme", called(ui, "theme", ui->theme->name), w->theme_count);
    page_figure(ui, ID_SIZE, &column, "display.size", settings->text_size, TEXT_SIZE_USUAL, TEXT_SIZE_MOST);
    page_choice(ui, ID_FONT, &column, "display.font", called(ui, "font", font), font_count(w));
    widget_toggle(ui, ID_MOTION, page_row(ui, &column), lang_text(l, "settings.motion"), settings->reduced_motion);
    widget_toggle(ui, ID_FULLSCREEN, page_row(ui, &column), lang_text(l, "settings.fullscreen"), settings->fullscreen);
    static const char *const whens[HOSTS] = { "display.host.beside", "display.host.always", "display.host.never" };
    page_choice(ui, ID_HOST, &column, "display.host", lang_text(l, whens[settings->host.when]), HOSTS);
    if (w->night.display_count > 1)
        page_choice(ui, ID_AUDIENCE, &column, "display.audience",
                    audience(w) > 0 ? w->night.displays[audience(w) - 1] : lang_text(l, "display.audience.any"),
                    w->night.display_count + 1);
    widget_row(ui, ID_BACK, page_row(ui, &column), lang_text(l, "button.back"), NULL);
    page_usual_hints(ui, w);
}

const struct screen screen_display = { .name = "display", .stage = STAGE_FOYER, .event = event, .build = build };
