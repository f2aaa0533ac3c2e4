/* What is read aloud; see reading.h. */
#include "screens/reading.h"

#include "screens/cues.h"
#include "screens/spoken.h"

#include <string.h>

#define PHRASE_US INT64_C(700000) /* with the pause behind it */
#define LETTER_US INT64_C(95000)  /* German at the usual speed; English is quicker */

enum { SUBJECT_ASK = 1, SUBJECT_HINTED = 2, SUBJECT_FEWER = 4, SUBJECT_REVEAL = 8, SUBJECT_END = 9, SUBJECTS = 16 };

static const struct match_answer *answer(const struct match *match)
{
    return &match->seats[0].answers[match->question];
}

int64_t reading_subject(const struct world *w)
{
    const struct match *match = w->match;
    if (match == NULL || w->left || match->paused)
        return 0;
    int kind = 0;
    bool heard = match->rules.who == WHO_BUZZ && match->orders > 0; /* up to a buzz, and that will do */
    if (night_on(w) && (match->phase == MATCH_PHASE_END || (match->phase == MATCH_PHASE_ASK && heard)))
        return 0;
    if (match->phase == MATCH_PHASE_ASK)
        kind = SUBJECT_ASK + (answer(match)->hinted ? SUBJECT_HINTED : 0) +
               (answer(match)->removed != 0 ? SUBJECT_FEWER : 0);
    else if (match->phase == MATCH_PHASE_REVEAL)
        kind = SUBJECT_REVEAL;
    else if (match->phase == MATCH_PHASE_END)
        kind = SUBJECT_END;
    return kind == 0 ? 0 : ((int64_t)w->head.when * ROUND_QUESTIONS_MAX + match->question + 1) * SUBJECTS + kind;
}

/* ---- phrases ---- */

struct reader {
    const struct world *world;
    struct reading *reading;
    struct arena *arena;
};

/* The program's words for a language, or those in use when it has none. */
static const struct lang *words_of(const struct world *w, const char *name)
{
    for (int i = 0; i < w->lang_count; i++)
        if (strcmp(lang_name(w->langs[i]), name) == 0)
            return w->langs[i];
    return w->lang;
}

static void say(struct reader *r, const char *lang, const char *text)
{
    if (*text == '\0' || r->reading->count == READING_MOST)
        return;
    const char *said = spoken(words_of(r->world, lang), text, r->arena);
    r->reading->phrase[r->reading->count++] = (struct spoken_phrase){ lang, said };
}

/* In the program's language. */
static void say_word(struct reader *r, const char *key)
{
    say(r, lang_name(r->world->lang), lang_text(r->world->lang, key));
}

static void say_points(struct reader *r, int points)
{
    const struct lang_arg n = { "n", arena_printf(r->arena, "%d", points) };
    const char *text = lang_fill(r->arena, lang_plural(r->world->lang, "count.points", points), &n, 1);
    say(r, lang_name(r->world->lang), text);
}

static const char *text_of(const struct reader *r, const struct words *words)
{
    const char *text = words->in[world_pack_lang(r->world, r->world->round->pack)];
    return text != NULL ? text : "";
}

/* In the pack's language. */
static void say_text(struct reader *r, const struct words *words)
{
    const struct pack *pack = r->world->round->pack;
    say(r, pack->lang[world_pack_lang(r->world, pack)], text_of(r, words));
}

static void say_option(struct reader *r, const struct question *question, int i)
{
    const struct pack *pack = r->world->round->pack;
    const char *text = arena_printf(r->arena, "%c: %s", 'A' + i, text_of(r, &question->option[i].text));
    say(r, pack->lang[world_pack_lang(r->world, pack)], text);
}

/* ---- readings ---- */

static void read_question(struct reader *r, const struct question *question, const struct match_answer *given)
{
    if (given->hinted)
        say_text(r, &question->hint);
    say_text(r, &question->stem);
    for (int i = 0; i < question->option_count; i++)
        if ((given->removed >> i & 1u) == 0)
            say_option(r, question, i);
}

static void read_reveal(struct reader *r, const struct question *question, const struct match_answer *given)
{
    if (night_on(r->world)) {
        say_word(r, "reveal.solution");
        say_option(r, question, r->world->match->asks[r->world->match->question].key);
    } else if (given->right) {
        say_word(r, "term.right");
        say_points(r, given->points + given->bonus);
    } else {
        say_word(r, given->choice < 0 ? "reveal.timeout" : "reveal.wrong");
        say_word(r, "reveal.solution");
        say_option(r, question, question->key);
    }
    say_text(r, &question->explain);
}

static void read_end(struct reader *r, const struct match *match)
{
    const struct match_seat *seat = &match->seats[0];
    const struct lang *l = r->world->lang;
    const char *sum = LANG_FORMAT(l, r->arena, "results.sum", { "right", arena_printf(r->arena, "%d", seat->right) },
                                  { "count", arena_printf(r->arena, "%d", match_revealed(match)) },
                                  { "streak", arena_printf(r->arena, "%d", seat->best_streak) });
    say_points(r, seat->score);
    say(r, lang_name(l), sum);
    say_word(r, arena_printf(r->arena, "verdict.%d", match_stars(match, 0)));
}

struct reading reading_of(const struct world *w, struct arena *a)
{
    struct reading reading = { .count = 0 };
    struct reader r = { w, &reading, a };
    if (reading_subject(w) == 0)
        return reading;
    if (w->match->phase == MATCH_PHASE_ASK)
        read_question(&r, match_question(w->match), answer(w->match));
    else if (w->match->phase == MATCH_PHASE_REVEAL)
        read_reveal(&r, match_question(w->match), answer(w->match));
    else
        read_end(&r, w->match);
    return reading;
}

int64_t reading_time(const struct world *w, const struct question *question)
{
    const struct settings *settings = &w->save->settings;
    struct reading reading = { .count = 0 };
    struct match_answer fresh = { .choice = -1 };
    struct arena a;
    if (!settings->voice || w->no_voice || cues_volume(settings) == 0)
        return 0;
    arena_init(&a);
    struct reader r = { w, &reading, &a };
    read_question(&r, question, &fresh);
    int64_t time = 0;
    for (int i = 0; i < reading.count; i++)
        time += PHRASE_US + LETTER_US * (int64_t)utf8_length(reading.phrase[i].text) * 100 / settings->voice_speed;
    arena_fini(&a);
    return time;
}
