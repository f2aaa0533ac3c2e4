/* Best lists in words; see best.h. */
#include "commands/best.h"

#include "base/number.h"

#include <time.h>

const char *best_number(const struct lang *lang, struct arena *a, int64_t value)
{
    struct number_style style = number_style(lang_name(lang));
    struct buf text = { 0 };
    number_format(&text, value, 0, &style);
    const char *number = arena_string(a, buf_text(&text));
    buf_fini(&text);
    return number;
}

const char *best_date(struct arena *a, int64_t when, bool with_time)
{
    char text[40];
    struct tm utc;
    time_t seconds = (time_t)when;
    if (gmtime_r(&seconds, &utc) == NULL ||
        strftime(text, sizeof text, with_time ? "%Y-%m-%dT%H:%M:%SZ" : "%Y-%m-%d", &utc) == 0)
        return "";
    return arena_string(a, text);
}

static void add_heading(const struct lang *lang, struct arena *a, const struct score *score, struct buf *out)
{
    const char *mode = lang_text(lang, arena_printf(a, "mode.%s", match_mode_name(score->mode)));
    const struct lang_arg count = { "n", best_number(lang, a, score->length) };
    const char *questions = lang_fill(a, lang_plural(lang, "count.questions", score->length), &count, 1);
    buf_printf(
        out, "%s\n",
        LANG_FORMAT(lang, a, "term.best", { "pack", score->pack }, { "mode", mode }, { "questions", questions }));
}

static void add_score(const struct lang *lang, struct arena *a, const struct score *score, int place, struct buf *out)
{
    const char *player = *score->player != '\0' ? score->player : lang_text(lang, "player.guest");
    buf_printf(
        out, "%s\n",
        LANG_FORMAT(lang, a, "term.best.line", { "place", best_number(lang, a, place) }, { "player", player },
                    { "score", best_number(lang, a, score->score) }, { "right", best_number(lang, a, score->right) },
                    { "count", best_number(lang, a, score->length) }, { "date", best_date(a, score->when, false) }));
}

void best_lines(const struct save *save, const struct lang *lang, const char *pack, enum match_mode mode, int length,
                struct buf *out)
{
    const struct score *best[SAVE_SCORES_KEPT];
    struct arena a;
    arena_init(&a);
    int count = save_best(save, pack, mode, length, best, SAVE_SCORES_KEPT);
    if (count > 0)
        add_heading(lang, &a, best[0], out);
    for (int i = 0, place = 1; i < count; i++) {
        if (i > 0 && best[i]->score < best[i - 1]->score)
            place = i + 1; /* equal scores share a place */
        add_score(lang, &a, best[i], place, out);
    }
    arena_fini(&a);
}
