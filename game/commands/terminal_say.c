/* What the terminal tells the player; see terminal.h. */
#include "commands/terminal.h"

#include "commands/best.h"
#include "commands/cites.h"
#include "commands/result.h"
#include "screens/lesson_words.h"

#include <stdio.h>

void terminal_line(const char *text)
{
    fputs(text, stdout);
    fputc('\n', stdout);
}

void terminal_say(const struct terminal *t, const char *key)
{
    terminal_line(lang_text(t->lang, key));
}

const char *terminal_number(struct terminal *t, int64_t value)
{
    return best_number(t->lang, &t->scratch, value);
}

void terminal_say_opening(struct terminal *t)
{
    char code[QUIZ_CODE_TEXT];
    const struct session *s = &t->session;
    const struct lang_arg count = { "n", terminal_number(t, s->head.count) };
    const char *mode = s->head.lesson.count > 0
                           ? "lesson.heading"
                           : arena_printf(&t->scratch, "mode.%s", match_mode_name(s->head.rules.mode));
    TERMINAL_SAY(
        t, "term.opening", { "pack", s->pack->title.in[s->lang] }, { "mode", lang_text(t->lang, mode) },
        { "questions", lang_fill(&t->scratch, lang_plural(t->lang, "count.questions", s->head.count), &count, 1) });
    if (session_code(s, code))
        TERMINAL_SAY(t, "term.code", { "code", code });
    terminal_say(t, "term.opening.help");
}

static const struct match_answer *answer_of(const struct terminal *t)
{
    const struct match *match = t->session.match;
    return &match->seats[0].answers[match->question];
}

void terminal_say_options(struct terminal *t)
{
    const struct question *question = match_question(t->session.match);
    for (int i = 0; i < question->option_count; i++)
        if ((answer_of(t)->removed >> i & 1) == 0)
            terminal_line(result_option(t->lang, &t->scratch, question, i, t->session.lang));
}

void terminal_say_question(struct terminal *t)
{
    const struct session *s = &t->session;
    const struct question *question = match_question(s->match);
    terminal_line("");
    TERMINAL_SAY(t, "term.question", { "n", terminal_number(t, s->match->question + 1) },
                 { "count", terminal_number(t, s->match->round->count) },
                 { "category", s->pack->categories[question->category].name.in[s->lang] });
    if (s->round->wishes != NULL)
        terminal_line(lesson_why(t->lang, &t->scratch, &s->round->wishes[s->match->question],
                                 save_day(store_data(s->store), s->head.when)));
    terminal_line(question->stem.in[s->lang]);
    terminal_say_options(t);
    if (answer_of(t)->hinted)
        TERMINAL_SAY(t, "question.whisper", { "hint", question->hint.in[s->lang] });
}

void terminal_say_reveal(struct terminal *t)
{
    const struct session *s = &t->session;
    const struct question *question = match_question(s->match);
    const char *explain = question->explain.in[s->lang];
    struct buf out = { 0 };
    result_answer(s->match, 0, s->match->question, t->lang, s->lang, &out);
    if (explain != NULL && *explain != '\0')
        buf_printf(&out, "%s\n", explain);
    cites_lines(s->pack, question, t->lang, s->lang, &out);
    fputs(buf_text(&out), stdout);
    TERMINAL_SAY(t, "term.score", { "score", terminal_number(t, s->match->seats[0].score) });
    buf_fini(&out);
}

static const char *place_key(const struct session *s)
{
    if (s->round->wishes != NULL)
        return "term.lesson-kept";
    if (match_revealed(s->match) < s->match->round->count)
        return "results.not-whole";
    return s->place > 0 ? "term.place" : "results.not-listed";
}

void terminal_say_end(struct terminal *t)
{
    const struct session *s = &t->session;
    struct buf out = { 0 };
    terminal_line("");
    terminal_say(t, "term.end");
    result_summary(s->match, 0, t->lang, &out);
    fputs(buf_text(&out), stdout);
    terminal_say(t, arena_printf(&t->scratch, "verdict.%d", match_stars(s->match, 0)));
    TERMINAL_SAY(t, place_key(s), { "place", terminal_number(t, s->place) });
    buf_clear(&out);
    if (s->round->wishes == NULL)
        best_lines(store_data(s->store), t->lang, s->pack->id, s->head.rules.mode, s->head.count, &out);
    if (out.len > 0)
        printf("\n%s", buf_text(&out));
    buf_fini(&out);
}

static const char *last_letter(const struct terminal *t)
{
    static const char *const letters[QUESTION_OPTIONS] = { "a", "b", "c", "d" };
    const struct question *question = match_question(t->session.match);
    return letters[(question != NULL ? question->option_count : QUESTION_OPTIONS) - 1];
}

void terminal_say_possible(struct terminal *t)
{
    TERMINAL_SAY(t, "term.possible", { "last", last_letter(t) });
}

void terminal_say_help(struct terminal *t)
{
    const struct match_seat *seat = &t->session.match->seats[0];
    TERMINAL_SAY(t, "term.help.answer", { "last", last_letter(t) });
    TERMINAL_SAY(t, "term.help.fifty", { "n", terminal_number(t, seat->fifty) });
    TERMINAL_SAY(t, "term.help.hint", { "n", terminal_number(t, seat->hints) });
    terminal_say(t, "term.help.pause");
    terminal_say(t, "term.help.repeat");
    terminal_say(t, "term.help.quit");
}

void terminal_say_trouble(struct terminal *t)
{
    const char *why = t->session.trouble.text;
    if (*why != '\0' && !t->trouble_told)
        TERMINAL_SAY(t, "ask.unsaved.text", { "detail", why });
    t->trouble_told = *why != '\0';
}
