/* Scores as text, CSV and JSON; see scores_out.h. */
#include "commands/scores_out.h"

#include "base/json.h"
#include "commands/best.h"
#include "record/fields.h"

#include <string.h>

static bool wanted(const struct score *score, const char *pack)
{
    return pack == NULL || strcmp(score->pack, pack) == 0;
}

static bool same_list(const struct score *a, const struct score *b)
{
    return a->mode == b->mode && a->length == b->length && strcmp(a->pack, b->pack) == 0;
}

static bool begins_list(const struct save *save, int index)
{
    for (int i = 0; i < index; i++)
        if (same_list(&save->scores[i], &save->scores[index]))
            return false;
    return true;
}

void scores_out_text(const struct save *save, const char *pack, const struct lang *lang, struct buf *out)
{
    for (int i = 0; i < save->score_count; i++) {
        const struct score *score = &save->scores[i];
        if (!wanted(score, pack) || !begins_list(save, i))
            continue;
        if (out->len > 0)
            buf_add(out, "\n");
        best_lines(save, lang, score->pack, score->mode, score->length, out);
    }
    if (out->len == 0)
        buf_printf(out, "%s\n", lang_text(lang, "term.best.none"));
}

void scores_out_cell(struct buf *out, const char *text)
{
    bool formula = *text != '\0' && strchr("=+-@\t\r", *text) != NULL;
    bool quoted = strpbrk(text, "\",\r\n") != NULL;
    buf_add(out, quoted ? "\"" : "");
    buf_add(out, formula ? "'" : "");
    for (; *text != '\0'; text++) {
        if (*text == '"')
            buf_add(out, "\"");
        buf_add_bytes(out, text, 1);
    }
    buf_add(out, quoted ? "\"" : "");
}

void scores_out_csv(const struct save *save, const char *pack, struct buf *out)
{
    struct arena a;
    arena_init(&a);
    buf_add(out, "pack,player,mode,length,difficulty,score,right,best_streak,stars,when\r\n");
    for (int i = 0; i < save->score_count; i++) {
        const struct score *score = &save->scores[i];
        if (!wanted(score, pack))
            continue;
        scores_out_cell(out, score->pack);
        buf_add(out, ",");
        scores_out_cell(out, score->player);
        buf_printf(out, ",%s,%d,%s,%d,%d,%d,%d,%s\r\n", match_mode_name(score->mode), score->length,
                   field_difficulty_name(score->difficulty), score->score, score->right, score->best_streak,
                   score->stars, best_date(&a, score->when, true));
    }
    arena_fini(&a);
}

static void put_score(struct json_out *json, struct arena *a, const struct score *score)
{
    json_open(json, NULL, '{');
    json_put_string(json, "pack", score->pack);
    json_put_string(json, "player", score->player);
    json_put_string(json, "mode", match_mode_name(score->mode));
    json_put_whole(json, "length", score->length);
    json_put_string(json, "difficulty", field_difficulty_name(score->difficulty));
    json_put_whole(json, "score", score->score);
    json_put_whole(json, "right", score->right);
    json_put_whole(json, "best_streak", score->best_streak);
    json_put_whole(json, "stars", score->stars);
    json_put_string(json, "when", best_date(a, score->when, true));
    json_close(json, '}');
}

void scores_out_json(const struct save *save, const char *pack, struct buf *out)
{
    struct json_out json = { .buf = out, .indent = 2 };
    struct arena a;
    arena_init(&a);
    json_open(&json, NULL, '[');
    for (int i = 0; i < save->score_count; i++)
        if (wanted(&save->scores[i], pack))
            put_score(&json, &a, &save->scores[i]);
    json_close(&json, ']');
    buf_add(out, "\n");
    arena_fini(&a);
}
