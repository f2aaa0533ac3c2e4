/* Inspection of a pack; see inspect.h. A question's options change with the seed, so several are drawn; families that
 * combine facts freely give more questions than anyone can read, so there is a limit to each. */
#include "commands/inspect.h"

#include "base/rng.h"
#include "quiz/lint.h"
#include "quiz/prove.h"
#include "quiz/round.h"

#include <stdlib.h>
#include <string.h>

enum { SEEDS = 3, QUESTIONS_MOST = 200, ROUND_SHORT = 5, ROUND_STEP = 5, ROUND_LONG = 20 };

struct inspection {
    const struct pack *pack;
    const char *name;
    struct buf *out;
    const struct question *question; /* the one under the lens */
    bool *asked;                     /* of each statement: a question rests on it */
    uint64_t *said;                  /* hashes of the lines written: seeds repeat themselves */
    size_t said_count;
    int findings, warnings;
};

static bool already_said(struct inspection *in, uint64_t hash)
{
    for (size_t i = 0; i < in->said_count; i++)
        if (in->said[i] == hash)
            return true;
    in->said = mem_resize(in->said, (in->said_count + 1) * sizeof *in->said);
    in->said[in->said_count++] = hash;
    return false;
}

static void add_line(struct inspection *in, bool warning, const char *line)
{
    if (already_said(in, hash_string(HASH_START, line)))
        return;
    buf_printf(in->out, "%s: %s%s\n", in->name, warning ? "warning: " : "", line);
    *(warning ? &in->warnings : &in->findings) += 1;
}

static void add_finding(struct inspection *in, bool warning, const char *rule, const char *lang, const char *text)
{
    struct buf line = { 0 };
    char id[14];
    question_id_text(in->question->id, id);
    buf_printf(&line, "question %s (%s%s%s): %s: %s", id, quiz_family_name(in->question->family),
               *lang != '\0' ? ", " : "", lang, rule, text);
    add_line(in, warning, buf_text(&line));
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
    if (!quiz_prove(in->pack, question, &why))
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
        struct round *round = quiz_catalog(in->pack, seed, QUESTIONS_MOST, family);
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
            add_line(in, true, buf_text(&line));
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
            add_line(in, length > ROUND_SHORT, buf_text(&line));
        }
        round_free(round);
        buf_fini(&line);
    }
}

static void add_promises(const struct inspection *in)
{
    const struct pack *pack = in->pack;
    buf_printf(in->out, "  complete by the author's word: %d\n", pack->promise_count);
    for (int i = 0; i < pack->promise_count; i++) {
        const struct promise *promise = &pack->promises[i];
        buf_printf(in->out, "    %s", pack->relations[promise->relation].id);
        if (promise->subject >= 0)
            buf_printf(in->out, " of %s", pack->entities[promise->subject].id);
        if (promise->object >= 0)
            buf_printf(in->out, " to %s", pack->entities[promise->object].id);
        const char *why = promise->why.in[0];
        buf_printf(in->out, "%s%s\n", why != NULL && *why != '\0' ? ": " : "", why != NULL ? why : "");
    }
}

static void add_holdings(const struct inspection *in)
{
    const struct pack *pack = in->pack;
    const struct {
        const char *what;
        int count;
    } rows[] = {
        { "sources", pack->source_count },
        { "entities", pack->entity_count },
        { "relations", pack->relation_count },
        { "statements", pack->statement_count },
    };
    buf_printf(in->out, "%s: %s\n", in->name, pack->title.in[0]);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        buf_printf(in->out, "  %-16s%6d\n", rows[i].what, rows[i].count);
}

int inspect_pack(const struct pack *pack, const char *name, struct buf *out)
{
    struct inspection in = { .pack = pack, .name = name, .out = out };
    struct buf families = { 0 };
    int total = 0;
    bool more = false;
    in.asked = mem_resize(NULL, (size_t)pack->statement_count + 1);
    memset(in.asked, 0, (size_t)pack->statement_count + 1);
    for (int family = 0; family < quiz_family_count(); family++) {
        int count = inspect_family(&in, family);
        buf_printf(&families, "    %-14s%6d%s\n", quiz_family_name(family), count,
                   count == QUESTIONS_MOST ? " or more" : "");
        total += count;
        more = more || count == QUESTIONS_MOST;
    }
    inspect_statements(&in);
    inspect_rounds(&in);
    add_holdings(&in);
    add_promises(&in);
    buf_printf(out, "  %-16s%6d%s\n%s", "questions", total, more ? " or more" : "", buf_text(&families));
    buf_printf(out, "  %-16s%6d\n  %-16s%6d\n", "findings", in.findings, "warnings", in.warnings);
    buf_fini(&families);
    free(in.asked);
    free(in.said);
    return in.findings;
}
