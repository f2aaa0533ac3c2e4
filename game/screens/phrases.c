/* Figures and facts in words; see phrases.h. Sources are in sources.c. */
#include "screens/phrases.h"

#include "screens/lesson_words.h"

#include "base/number.h"

static const char *decimal(struct ui *ui, int64_t value, int decimals)
{
    struct number_style style = number_style(lang_name(ui->lang));
    struct buf out = { 0 };
    number_format(&out, value, decimals, &style);
    const char *text = arena_string(ui_arena(ui), buf_text(&out));
    buf_fini(&out);
    return text;
}

const char *phrase_number(struct ui *ui, int64_t value)
{
    return decimal(ui, value, 0);
}

const char *phrase_change(struct ui *ui, int64_t value)
{
    const char *number = phrase_number(ui, value);
    return value > 0 ? arena_printf(ui_arena(ui), "+%s", number) : number;
}

const char *phrase_seconds(struct ui *ui, int64_t us)
{
    return decimal(ui, number_round(us, 3), 3);
}

const char *phrase_milliseconds(struct ui *ui, int64_t us)
{
    return decimal(ui, number_round(us, 2), 1);
}

const char *phrase_with(struct ui *ui, const char *key, int64_t n)
{
    return LANG_FORMAT(ui->lang, ui_arena(ui), key, { "n", phrase_number(ui, n) });
}

const char *phrase_count(struct ui *ui, const char *key, int64_t n)
{
    const struct lang_arg arg = { "n", phrase_number(ui, n) };
    return lang_fill(ui_arena(ui), lang_plural(ui->lang, key, (long)n), &arg, 1);
}

const char *phrase_of(struct ui *ui, const char *key, int64_t n, int64_t count)
{
    return LANG_FORMAT(ui->lang, ui_arena(ui), key, { "n", phrase_number(ui, n) },
                       { "count", phrase_number(ui, count) });
}

const char *phrase_words(const struct world *w, const struct pack *pack, const struct words *words)
{
    const char *text = words->in[world_pack_lang(w, pack)];
    return text != NULL ? text : "";
}

const char *phrase_act(struct ui *ui, const struct world *w)
{
    const struct pack *pack = w->round->pack;
    int act = w->match->question * 3 / w->round->count + 1;
    const struct category *category = &pack->categories[match_question(w->match)->category];
    if (w->round->wishes != NULL) /* there is no room for both */
        return lesson_why(ui->lang, ui_arena(ui), &w->round->wishes[w->match->question], world_today(w));
    return LANG_FORMAT(ui->lang, ui_arena(ui), "scene.act", { "act", phrase_number(ui, act) },
                       { "category", phrase_words(w, pack, &category->name) });
}

int phrase_difficulty(const struct question *question)
{
    int stars = question->difficulty / 150 + 1;
    return stars < 1 ? 1 : stars > 5 ? 5 : stars;
}

const char *phrase_below(struct ui *ui, const struct world *w, const struct question *question)
{
    struct arena *a = ui_arena(ui);
    const char *stars = "";
    for (int i = 0; i < 5; i++)
        stars = arena_printf(a, "%s%s", stars,
                             lang_text(ui->lang, i < phrase_difficulty(question) ? "sign.star" : "sign.no-star"));
    return LANG_FORMAT(
        ui->lang, a, "reveal.below", { "sources", phrase_sources(ui, w, question, PHRASE_PLACES_MOST) },
        { "question", phrase_of(ui, "scene.question", (int)(question - w->round->questions) + 1, w->match->last + 1) },
        { "stars", stars });
}

const char *phrase_folded(struct ui *ui, const struct world *w, const struct question *question)
{
    return LANG_FORMAT(ui->lang, ui_arena(ui), "reveal.folded", { "sources", phrase_sources(ui, w, question, 1) });
}

const char *phrase_mode(struct ui *ui, enum match_mode mode)
{
    return lang_text(ui->lang, arena_printf(ui_arena(ui), "mode.%s", match_mode_name(mode)));
}

const char *phrase_level(struct ui *ui, enum quiz_difficulty difficulty)
{
    return lang_text(ui->lang, arena_printf(ui_arena(ui), "difficulty.%d", (int)difficulty + 1));
}

const char *phrase_player(struct ui *ui, const char *name)
{
    return *name != '\0' ? name : lang_text(ui->lang, "player.guest");
}

struct face phrase_face(const struct world *w, const char *name)
{
    const struct avatar *avatar = save_avatar(w->save, name);
    return avatar != NULL ? (struct face){ avatar->shape, avatar->colour } : (struct face){ -1, 0 };
}
