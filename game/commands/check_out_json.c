/* Reports of `curtainup check` as JSON. */
#include "commands/check_out.h"

static void put_findings(const struct report *report, struct json_out *out)
{
    json_open(out, "findings", '[');
    for (int i = 0; i < report->count; i++) {
        const struct finding *f = &report->finding[i];
        const char *const members[][2] = { { "severity", f->warning ? "warning" : "finding" },
                                           { "rule", f->rule },
                                           { "question", f->question },
                                           { "family", f->family },
                                           { "lang", f->lang },
                                           { "text", f->text } };
        json_open(out, NULL, '{');
        for (size_t m = 0; m < sizeof members / sizeof *members; m++)
            if (members[m][1][0] != '\0')
                json_put_string(out, members[m][0], members[m][1]);
        json_close(out, '}');
    }
    json_close(out, ']');
}

static void put_counts(const struct report *report, struct json_out *out)
{
    const struct pack *pack = report->pack;
    json_open(out, "counts", '{');
    json_put_whole(out, "findings", report->findings);
    json_put_whole(out, "warnings", report->warnings);
    json_put_whole(out, "sources", pack->source_count);
    json_put_whole(out, "entities", pack->entity_count);
    json_put_whole(out, "relations", pack->relation_count);
    json_put_whole(out, "statements", pack->statement_count);
    json_open(out, "questions", '{'); /* 200: or more */
    for (int i = 0; i < quiz_family_count(); i++)
        json_put_whole(out, quiz_family_name(i), report->questions[i]);
    json_close(out, '}');
    json_close(out, '}');
}

static void put_promises(const struct pack *pack, struct json_out *out)
{
    json_open(out, "promises", '[');
    for (int i = 0; i < pack->promise_count; i++) {
        const struct promise *promise = &pack->promises[i];
        json_open(out, NULL, '{');
        json_put_string(out, "relation", pack->relations[promise->relation].id);
        if (promise->subject >= 0)
            json_put_string(out, "subject", pack->entities[promise->subject].id);
        if (promise->object >= 0)
            json_put_string(out, "object", pack->entities[promise->object].id);
        if (promise->why.in[0] != NULL)
            json_put_string(out, "why", promise->why.in[0]);
        json_close(out, '}');
    }
    json_close(out, ']');
}

/* Ten-thousandths as a fraction. */
static void put_share(struct json_out *out, const char *key, int share)
{
    struct buf text = { 0 };
    buf_printf(&text, "%d.%04d", share / 10000, share % 10000);
    json_put_literal(out, key, buf_text(&text));
    buf_fini(&text);
}

static void put_row(const struct pack *pack, const struct attack_row *row, struct json_out *out)
{
    json_open(out, NULL, '{');
    json_put_string(out, "family", quiz_family_name(row->family));
    json_put_string(out, "lang", pack->lang[row->lang]);
    json_put_whole(out, "options", row->options);
    json_put_whole(out, "questions", row->worth[BASIS_PLACE]);
    json_put_string(out, "worst", attack_guesser_name(attack_worst(row)));
    json_open(out, "guessers", '[');
    for (int g = 0; g < ATTACK_GUESSERS; g++) {
        json_open(out, NULL, '{');
        json_put_string(out, "name", attack_guesser_name(g));
        put_share(out, "hits", row->rate[g]);
        put_share(out, "limit", row->limit[attack_guesser_basis(g)]);
        json_put_whole(out, "worth", row->worth[attack_guesser_basis(g)]);
        json_close(out, '}');
    }
    json_close(out, ']');
    json_close(out, '}');
}

void check_out_json(const struct report *report, struct json_out *out)
{
    json_open(out, NULL, '{');
    json_put_string(out, "name", report->name);
    json_put_string(out, "id", report->pack->id);
    put_findings(report, out);
    put_counts(report, out);
    put_promises(report->pack, out);
    if (report->attack != NULL) {
        json_open(out, "attack", '[');
        for (int family = 0; family < quiz_family_count(); family++)
            for (int i = 0; i < report->attack[family].count; i++)
                put_row(report->pack, &report->attack[family].row[i], out);
        json_close(out, ']');
    }
    json_close(out, '}');
}
