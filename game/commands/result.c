/* Answers and results in words; see result.h. */
#include "commands/result.h"

#include "commands/best.h"

const char *result_option(const struct lang *lang, struct arena *a, const struct question *question, int option,
                          int pack_lang)
{
    return LANG_FORMAT(lang, a, "term.option", { "letter", arena_printf(a, "%c", 'A' + option) },
                       { "text", question->option[option].text.in[pack_lang] });
}

static void add_points(const struct lang *lang, struct arena *a, const struct match_answer *answer, struct buf *out)
{
    if (answer->points == 0 && answer->bonus == 0)
        return;
    const struct lang_arg args[] = { { "points", best_number(lang, a, answer->points) },
                                     { "bonus", best_number(lang, a, answer->bonus) } };
    const char *text =
        answer->bonus > 0 ? lang_text(lang, "term.points.bonus") : lang_plural(lang, "term.points", answer->points);
    buf_printf(out, " %s", lang_fill(a, text, args, 2));
}

void result_answer(const struct match *match, int seat, int number, const struct lang *lang, int pack_lang,
                   struct buf *out)
{
    struct arena a;
    const struct question *question = &match->round->questions[number];
    const struct match_answer *answer = &match->seats[seat].answers[number];
    arena_init(&a);
    if (answer->right) {
        buf_add(out, lang_text(lang, "term.right"));
        add_points(lang, &a, answer, out);
    } else {
        const char *key = answer->choice >= 0 ? "term.wrong" : "term.unanswered";
        buf_add(out,
                LANG_FORMAT(lang, &a, key, { "key", result_option(lang, &a, question, question->key, pack_lang) }));
    }
    buf_add(out, "\n");
    arena_fini(&a);
}

void result_summary(const struct match *match, int seat, const struct lang *lang, struct buf *out)
{
    struct arena a;
    const struct match_seat *s = &match->seats[seat];
    arena_init(&a);
    buf_printf(out, "%s\n",
               LANG_FORMAT(lang, &a, "term.result", { "right", best_number(lang, &a, s->right) },
                           { "count", best_number(lang, &a, match_revealed(match)) },
                           { "score", best_number(lang, &a, s->score) },
                           { "streak", best_number(lang, &a, s->best_streak) }));
    buf_printf(out, "%s\n",
               LANG_FORMAT(lang, &a, "term.stars", { "stars", best_number(lang, &a, match_stars(match, seat)) }));
    arena_fini(&a);
}
