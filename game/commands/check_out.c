/* Reports of `curtainup check`: the text. The JSON is in check_out_json.c. */
#include "commands/check_out.h"

static void add_findings(const struct report *report, struct buf *out)
{
    for (int i = 0; i < report->count; i++) {
        const struct finding *f = &report->finding[i];
        buf_printf(out, "%s: %s%s\n", report->name, f->warning ? "warning: " : "", f->line);
    }
}

static void add_promises(const struct pack *pack, struct buf *out)
{
    buf_printf(out, "  complete by the author's word: %d\n", pack->promise_count);
    for (int i = 0; i < pack->promise_count; i++) {
        const struct promise *promise = &pack->promises[i];
        buf_printf(out, "    %s", pack->relations[promise->relation].id);
        if (promise->subject >= 0)
            buf_printf(out, " of %s", pack->entities[promise->subject].id);
        if (promise->object >= 0)
            buf_printf(out, " to %s", pack->entities[promise->object].id);
        const char *why = promise->why.in[0];
        buf_printf(out, "%s%s\n", why != NULL && *why != '\0' ? ": " : "", why != NULL ? why : "");
    }
}

static void add_holdings(const struct report *report, struct buf *out)
{
    const struct pack *pack = report->pack;
    const struct {
        const char *what;
        int count;
    } rows[] = {
        { "sources", pack->source_count },
        { "entities", pack->entity_count },
        { "relations", pack->relation_count },
        { "statements", pack->statement_count },
    };
    buf_printf(out, "%s: %s\n", report->name, pack->title.in[0]);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        buf_printf(out, "  %-16s%6d\n", rows[i].what, rows[i].count);
}

static void add_questions(const struct report *report, struct buf *out)
{
    int total = 0;
    bool more = false;
    for (int i = 0; i < quiz_family_count(); i++) {
        total += report->questions[i];
        more = more || report->questions[i] == INSPECT_QUESTIONS;
    }
    buf_printf(out, "  %-16s%6d%s\n", "questions", total, more ? " or more" : "");
    for (int i = 0; i < quiz_family_count(); i++)
        buf_printf(out, "    %-14s%6d%s\n", quiz_family_name(i), report->questions[i],
                   report->questions[i] == INSPECT_QUESTIONS ? " or more" : "");
    buf_printf(out, "  %-16s%6d\n  %-16s%6d\n", "findings", report->findings, "warnings", report->warnings);
}

/* --- the attack: a column for each family, so many side by side --- */

enum { COLUMNS = 6, ROWS_MOST = 64 };

static void add_figures(const char *name, const struct attack_row *const *row, int count, size_t field, struct buf *out)
{
    buf_printf(out, "    %-17s", name);
    for (int i = 0; i < count; i++)
        buf_printf(out, "%11d  ", *(const int *)((const char *)row[i] + field));
    buf_add(out, "\n");
}

/* A line of shares. `!` above the limit, `*` the guesser that comes nearest to it where none is. */
static void add_guesser(int guesser, const struct attack_row *const *row, int count, struct buf *out)
{
    buf_printf(out, "    %-17s", attack_guesser_name(guesser));
    for (int i = 0; i < count; i++) {
        int share = row[i]->rate[guesser];
        char mark = attack_worst(row[i]) == guesser ? '*' : ' ';
        if (attack_excess(row[i], guesser) > 0)
            mark = '!';
        buf_printf(out, "%9d.%d%c ", share / 100, share / 10 % 10, mark);
    }
    buf_add(out, "\n");
}

static void add_limit(enum attack_basis basis, const struct attack_row *const *row, int count, struct buf *out)
{
    static const char *const names[] = { "limit: places", "  options", "  stem, learned" };
    buf_printf(out, "    %-17s", names[basis]);
    for (int i = 0; i < count; i++)
        buf_printf(out, "%9d.%d  ", row[i]->limit[basis] / 100, row[i]->limit[basis] / 10 % 10);
    buf_add(out, "\n");
}

static void add_block(const struct attack_row *const *row, int count, struct buf *out)
{
    buf_printf(out, "\n    %-17s", "");
    for (int i = 0; i < count; i++)
        buf_printf(out, "%11s  ", quiz_family_name(row[i]->family));
    buf_add(out, "\n");
    add_figures("options", row, count, offsetof(struct attack_row, options), out);
    add_figures("questions", row, count, offsetof(struct attack_row, worth[BASIS_PLACE]), out);
    add_figures("  worth: options", row, count, offsetof(struct attack_row, worth[BASIS_OPTIONS]), out);
    add_figures("  stem, learned", row, count, offsetof(struct attack_row, worth[BASIS_STEM]), out);
    for (int g = 0; g < ATTACK_GUESSERS; g++)
        add_guesser(g, row, count, out);
    for (int basis = 0; basis < ATTACK_BASES; basis++)
        add_limit((enum attack_basis)basis, row, count, out);
}

/* What the table says of a family, in words. */
static void add_verdict(const struct attack_row *row, struct buf *out)
{
    int worst = attack_worst(row), best = 0;
    for (int g = 1; g < ATTACK_GUESSERS; g++)
        best = row->rate[g] > row->rate[best] ? g : best;
    enum attack_basis basis = attack_guesser_basis(best);
    bool found = attack_excess(row, worst) > 0, few = !found && row->rate[best] > row->limit[BASIS_PLACE];
    int shown = found ? worst : best;
    buf_printf(out, "    %-12s %d options: %-9s \"%s\" is right in %d.%d %%", quiz_family_name(row->family),
               row->options,
               found ? "GUESSABLE"
               : few ? "few"
                     : "ok",
               attack_guesser_name(shown), row->rate[shown] / 100, row->rate[shown] / 10 % 10);
    if (found)
        basis = attack_guesser_basis(worst);
    if (found || few)
        buf_printf(out, ", chance reaches %d.%d %% with as few as %d different questions", row->limit[basis] / 100,
                   row->limit[basis] / 10 % 10, row->worth[basis]);
    buf_add(out, "\n");
}

static void add_legend(struct buf *out)
{
    buf_add(
        out,
        "  Each line is a guesser that picks the option with most of something: the longest, the best known, … "
        "\"learned\"\n"
        "  has learned from one half of the questions what keys look like, and is scored on the other half.\n"
        "  With four options chance is right in 25 %, with three in 33.3 %; above its limit (!) a guesser has found\n"
        "  something out. * is nearest to its limit. \"worth\" is how many different questions a sample counts for:\n"
        "  the fewer, the wider the limit. ok: all below what chance reaches in the whole sample. few: above that,\n"
        "  but with so few different questions it may be chance. GUESSABLE: it is not.\n");
}

static void add_attack(const struct report *report, struct buf *out)
{
    add_legend(out);
    for (int lang = 0; lang < report->pack->lang_count; lang++) {
        const struct attack_row *row[ROWS_MOST];
        int count = 0;
        buf_printf(out, "  guessers that know nothing, hits in percent (%s)\n", report->pack->lang[lang]);
        for (int family = 0; family < quiz_family_count(); family++)
            for (int i = 0; i < report->attack[family].count && count < ROWS_MOST; i++)
                if (report->attack[family].row[i].lang == lang)
                    row[count++] = &report->attack[family].row[i];
        for (int i = 0; i < count; i++)
            add_verdict(row[i], out);
        for (int i = 0; i < count; i += COLUMNS)
            add_block(row + i, count - i < COLUMNS ? count - i : COLUMNS, out);
        buf_add(out, "\n");
    }
}

void check_out_text(const struct report *report, struct buf *out)
{
    add_findings(report, out);
    add_holdings(report, out);
    add_promises(report->pack, out);
    add_questions(report, out);
    if (report->attack != NULL)
        add_attack(report, out);
}
