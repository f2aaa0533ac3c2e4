/* Inspection of a pack; see inspect.h. A question's options change with the seed, so several are drawn; families that
 * combine facts freely give more questions than anyone can read, so there is a limit to each. */
#include "commands/inspect.h"

#include "base/rng.h"
#include "quiz/lint.h"
#include "quiz/prove.h"
#include "quiz/round.h"

#include <stdlib.h>
#include <string.h>

enum { SEEDS = 3, ROUND_SHORT = 5, ROUND_STEP = 5, ROUND_LONG = 20, ATTACK_SEED = 1 };

struct inspection {
    struct report *report;
    const struct pack *pack;
    struct prover *prover;
    const struct question *question; /* the one under the lens */
    bool *asked;                     /* of each statement: a question rests on it */
};

/* Seeds repeat themselves: what was said once is enough. */
static bool already_said(const struct report *report, const char *line)
{
    for (int i = 0; i < report->count; i++)
        if (strcmp(report->finding[i].line, line) == 0)
            return true;
    return false;
}

/* Takes over a finding whose texts may go afterwards; those left out are "". */
static void add(struct report *report, const struct finding *finding)
{
    const struct finding *f = finding;
    struct arena *a = &report->arena;
    if (already_said(report, f->line))
        return;
    if (report->count == report->room) {
        report->room = report->room * 2 + 16;
        report->finding = mem_resize(report->finding, (size_t)report->room * sizeof *report->finding);
    }
    const char *texts[] = { f->line, f->question, f->family, f->lang, f->rule, f->text }, *kept[6];
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        kept[i] = arena_string(a, texts[i] != NULL ? texts[i] : "");
    report->finding[report->count++] =
        (struct finding){ f->warning, kept[0], kept[1], kept[2], kept[3], kept[4], kept[5] };
    *(f->warning ? &report->warnings : &report->findings) += 1;
}

static void add_line(struct inspection *in, bool warning, const char *rule, const char *line)
{
    add(in->report, &(struct finding){ .warning = warning, .line = line, .rule = rule, .text = line });
}

static void add_finding(struct inspection *in, bool warning, const char *rule, const char *lang, const char *text)
{
    struct buf line = { 0 };
    char id[14];
    const char *family = quiz_family_name(in->question->family);
    question_id_text(in->question->id, id);
    buf_printf(&line, "question %s (%s%s%s): %s: %s", id, family, *lang != '\0' ? ", " : "", lang, rule, text);
    add(in->report, &(struct finding){ warning, buf_text(&line), id, family, lang, rule, text });
    buf_fini(&line);
}

static void take_lint(void *user, const struct lint_finding *finding)
{
    add_finding(user, finding->severity == LINT_WARN, finding->rule, finding->lang, finding->text);
}

static void inspect_question(struct inspection *in, const struct question *question)
{
    struct err why;
    in->question = question;
    if (!quiz_prove(in->prover, question, &why))
        add_finding(in, false, "unproved", "", why.text);
    quiz_lint(in->pack, question, take_lint, in);
    for (int i = 0; i < question->support_count; i++)
        in->asked[question->support[i]] = true;
}

/* How many different questions the family gives. */
static int inspect_family(struct inspection *in, int family)
{
    int most = 0;
    for (uint64_t seed = 0; seed < SEEDS; seed++) {
        struct round *round = quiz_catalog(in->pack, seed, INSPECT_QUESTIONS, family);
        for (int i = 0; i < round->count; i++)
            inspect_question(in, &round->questions[i]);
        most = round->count > most ? round->count : most;
        round_free(round);
    }
    return most;
}

static void inspect_statements(struct inspection *in)
{
    for (int i = 0; i < in->pack->statement_count; i++) {
        struct buf line = { 0 };
        buf_printf(&line, "statement %s: no question is made of it", in->pack->statements[i].id);
        if (!in->asked[i] && in->pack->statements[i].polarity == POLARITY_TRUE)
            add_line(in, true, "unasked", buf_text(&line));
        buf_fini(&line);
    }
}

static void inspect_rounds(struct inspection *in)
{
    for (int length = ROUND_SHORT; length <= ROUND_LONG; length += ROUND_STEP) {
        struct err why;
        struct buf line = { 0 };
        struct round *round = quiz_round(in->pack, 0, length, QUIZ_MEDIUM, &why);
        if (round == NULL) {
            buf_printf(&line, "no round of %d questions: %s", length, why.text);
            add_line(in, length > ROUND_SHORT, "no-round", buf_text(&line));
        }
        round_free(round);
        buf_fini(&line);
    }
}

void inspect_pack(const struct pack *pack, const char *name, struct report *report)
{
    *report = (struct report){ .pack = pack, .name = name, .attack_seed = ATTACK_SEED };
    arena_init(&report->arena);
    report->questions = arena_array(&report->arena, (size_t)quiz_family_count(), sizeof *report->questions);
    struct inspection in = { .pack = pack, .prover = prover_new(pack), .report = report };
    in.asked = arena_array(&report->arena, (size_t)pack->statement_count + 1, sizeof *in.asked);
    for (int family = 0; family < quiz_family_count(); family++)
        report->questions[family] = inspect_family(&in, family);
    inspect_statements(&in);
    inspect_rounds(&in);
    prover_free(in.prover);
}

static void judge(struct report *report, const struct attack_row *row, int guesser)
{
    struct buf line = { 0 }, text = { 0 };
    const char *family = quiz_family_name(row->family), *lang = report->pack->lang[row->lang];
    int limit = row->limit[attack_guesser_basis(guesser)];
    buf_printf(&text, "\"%s\" is right in %d.%d %% of %d options' questions, chance stays below %d.%d %%",
               attack_guesser_name(guesser), row->rate[guesser] / 100, row->rate[guesser] / 10 % 10, row->options,
               limit / 100, limit / 10 % 10);
    buf_printf(&line, "attack (%s, %s): %s", family, lang, buf_text(&text));
    add(report, &(struct finding){ false, buf_text(&line), "", family, lang, "guessable", buf_text(&text) });
    buf_fini(&text);
    buf_fini(&line);
}

void inspect_attack(struct report *report)
{
    size_t families = (size_t)quiz_family_count();
    report->attack = arena_array(&report->arena, families, sizeof *report->attack);
    for (int family = 0; family < quiz_family_count(); family++) {
        struct attack *attack = &report->attack[family];
        attack_family(report->pack, family, report->attack_seed, ATTACK_QUESTIONS, attack);
        for (int i = 0; i < attack->count; i++)
            for (int g = 0; g < ATTACK_GUESSERS; g++)
                if (attack_excess(&attack->row[i], g) > 0)
                    judge(report, &attack->row[i], g);
    }
}

void report_fini(struct report *report)
{
    free(report->finding);
    arena_fini(&report->arena);
}
