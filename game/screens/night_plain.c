/* What is only to be looked at between questions and at the end of an evening: the teams by their places. */
#include "screens/night_host.h"
#include "screens/page.h"
#include "screens/phrases.h"

enum { BODY_WIDTH = 1200 };

/* The seats by place, then by number. */
static void places(const struct match *match, int *seat)
{
    int count = 0;
    for (int rank = 1; rank <= match->seat_count; rank++)
        for (int i = 0; i < match->seat_count; i++)
            if (match_rank(match, i) == rank)
                seat[count++] = i;
}

static void table(const struct world *w, struct ui *ui, const char *heading, const struct screen *here)
{
    int seat[TEAMS_MAX];
    struct rect body = page_body(ui, lang_text(ui->lang, heading), BODY_WIDTH);
    places(w->match, seat);
    for (int i = 0; i < w->match->seat_count; i++)
        widget_table_row(ui, page_row(ui, &body), match_rank(w->match, seat[i]) == 1,
                         phrase_number(ui, match_rank(w->match, seat[i])), NULL, night_team(w, seat[i])->name,
                         night_score(ui, w, seat[i]));
    night_over(ui, w, here);
}

static int64_t wake(const void *state, const struct world *w, int64_t now)
{
    (void)state;
    return night_wake(w, now);
}

#define PLAIN(id, title, words)                                                                                        \
    static bool id##_event(void *state, const struct world *w, const struct act *act, struct reply *reply)             \
    {                                                                                                                  \
        (void)state;                                                                                                   \
        return night_event(&screen_##id, w, act, reply);                                                               \
    }                                                                                                                  \
    static void id##_follow(const void *state, const struct world *w, int64_t now, struct reply *reply)                \
    {                                                                                                                  \
        (void)state;                                                                                                   \
        night_follow(&screen_##id, w, now, reply);                                                                     \
    }                                                                                                                  \
    static void id##_build(const void *state, const struct world *w, struct ui *ui)                                    \
    {                                                                                                                  \
        (void)state;                                                                                                   \
        table(w, ui, words, &screen_##id);                                                                             \
    }                                                                                                                  \
    const struct screen screen_##id = { .name = title,                                                                 \
                                        .stage = STAGE_FOYER,                                                          \
                                        .night = true,                                                                 \
                                        .event = id##_event,                                                           \
                                        .follow = id##_follow,                                                         \
                                        .build = id##_build,                                                           \
                                        .wake = wake }

PLAIN(standings, "standings", "event.board");
PLAIN(half_time, "half-time", "event.board");
PLAIN(podium, "podium", "event.final");
PLAIN(final, "final", "event.final");
