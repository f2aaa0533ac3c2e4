/* The host's window; see show_host.h. */
#include "commands/show_host.h"

#include "platform/system.h"

static void find_displays(struct show_host *host)
{
    host->world->night.display_count = window_displays(host->name, SHOW_HOST_DISPLAYS);
    host->world->night.displays = host->names;
    for (int i = 0; i < host->world->night.display_count; i++)
        host->names[i] = host->name[i];
}

static bool is_wanted(const struct show_host *host)
{
    const struct world *w = host->world;
    if (!night_on(w) || host->enough)
        return false;
    switch (w->save->settings.host.when) {
    case HOST_BESIDE:
        return host->asked || w->night.display_count > 1;
    case HOST_ALWAYS:
        return true;
    case HOST_NEVER:
        return host->asked;
    }
    return false;
}

void show_host_sync(struct show_host *host)
{
    struct world *w = host->world;
    find_displays(host);
    if (host->open && !window_has_host(host->window))
        host->enough = true;
    if (!night_on(w))
        host->enough = false;
    const struct window_host options = { .title = lang_text(w->lang, "desk.title"),
                                         .data = host->data,
                                         .audience = w->save->settings.host.audience };
    bool wanted = is_wanted(host);
    if (!wanted)
        window_close_host(host->window);
    else if (!window_open_host(host->window, &options, NULL))
        host->enough = true; /* the keys do as well */
    host->open = w->night.host_window = window_has_host(host->window);
}

void show_host_paint(struct show_host *host, struct screens *screens, const struct theme *theme, bool show)
{
    if (!host->open)
        return;
    struct ui frame = { .theme = theme,
                        .metrics = window_metrics(host->window),
                        .view = window_host_view(host->window),
                        .now = system_clock_us() };
    const struct drawlist *list = screens_build_host(screens, &frame);
    if (show)
        window_show_host(host->window, list);
}
