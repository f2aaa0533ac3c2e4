/* See random_pack.h. */
#include "support/random_pack.h"

#include <inttypes.h>

int random_pack_domain(int relation)
{
    return relation == R_BA || relation == R_ORDINAL ? KIND : 0;
}

int random_pack_range(int relation)
{
    return relation == R_AB ? KIND : 0;
}

static bool chance(struct rng *rng, uint32_t percent)
{
    return rng_below(rng, 100) < percent;
}

/* Another name of A stands for its entity now and then. */
static int draw_entity(struct random_pack *pack, struct rng *rng, int first)
{
    int entity = first + (int)rng_below(rng, KIND);
    return entity == pack->same && chance(rng, 30) ? ENTITIES - 1 : entity;
}

static int real(const struct random_pack *pack, int entity)
{
    return entity == ENTITIES - 1 ? pack->same : entity;
}

/* Whether `b` speaks of the same cell as `a`, in whatever direction. */
static bool same_cell(const struct random_pack *pack, const struct said *a, const struct said *b)
{
    int as = real(pack, a->s), ao = real(pack, a->o), bs = real(pack, b->s), bo = real(pack, b->o);
    bool turned = (a->r == R_AA && b->r == R_AA && pack->symmetric) ||
                  (pack->inverse && a->r + b->r == R_AB + R_BA && a->r != b->r);
    return (a->r == b->r && as == bs && ao == bo) || (turned && as == bo && ao == bs);
}

static bool said_already(const struct random_pack *pack, const struct said *said)
{
    for (int i = 0; i < pack->said_count; i++)
        if (same_cell(pack, &pack->said[i], said))
            return true;
    return false;
}

static int true_ones(const struct random_pack *pack, int relation, int subject, int object)
{
    int count = 0;
    for (int i = 0; i < pack->said_count; i++) {
        const struct said *a = &pack->said[i];
        int s = real(pack, a->s), o = real(pack, a->o);
        if (a->polarity != '+')
            continue;
        if (a->r == relation)
            count += (subject >= 0 && s == subject) || (object >= 0 && o == object);
        if (pack->inverse && a->r != relation && a->r + relation == R_AB + R_BA)
            count += (subject >= 0 && o == subject) || (object >= 0 && s == object);
        if (a->r == R_AA && relation == R_AA && pack->symmetric && s != o)
            count += (subject >= 0 && o == subject) || (object >= 0 && s == object);
    }
    return count;
}

static bool has_room(const struct random_pack *pack, const struct said *said)
{
    int s = real(pack, said->s), o = real(pack, said->o), max = pack->max[said->r], invmax = pack->invmax[said->r];
    bool both = said->r == R_AA && pack->symmetric;
    return (max == 0 || true_ones(pack, said->r, s, -1) < max) &&
           (invmax == 0 || true_ones(pack, said->r, -1, o) < invmax) &&
           (!both || max == 0 || true_ones(pack, R_AA, o, -1) < max);
}

static void draw_relations(struct random_pack *pack, struct rng *rng)
{
    pack->inverse = chance(rng, 50);
    pack->symmetric = chance(rng, 50);
    for (int r = R_AB; r <= R_AA; r++) {
        pack->max[r] = (int)rng_below(rng, 4) % 3;
        pack->aspect[r] = chance(rng, 60) ? "" : chance(rng, 50) ? "cause" : "said";
        pack->invmax[r] = (int)rng_below(rng, 4) % 3;
    }
    if (pack->inverse) {
        pack->max[R_BA] = pack->invmax[R_AB];
        pack->invmax[R_BA] = pack->max[R_AB];
    }
    if (pack->symmetric)
        pack->invmax[R_AA] = pack->max[R_AA];
}

static void draw_facts(struct random_pack *pack, struct rng *rng, bool careful)
{
    static const char polarities[] = "+++++++--?";
    int count = 8 + (int)rng_below(rng, 20);
    for (int i = 0; i < count; i++) {
        int r = (int)rng_below(rng, R_AA + 1);
        struct said said = { .r = r, .polarity = polarities[rng_below(rng, 10)] };
        said.s = draw_entity(pack, rng, random_pack_domain(r));
        said.o = draw_entity(pack, rng, random_pack_range(r));
        if (careful && (said_already(pack, &said) || (said.polarity == '+' && !has_room(pack, &said))))
            continue;
        pack->said[pack->said_count++] = said;
    }
}

static void draw_figures(struct random_pack *pack, struct rng *rng)
{
    for (int i = 0; i < 2 * KIND; i++) {
        int r = i < KIND ? R_AMOUNT : R_ORDINAL;
        struct said said = { .s = i, .r = r, .o = -1, .polarity = '+' };
        if (chance(rng, 10))
            continue;
        said.value = r == R_AMOUNT ? 100 + rng_below(rng, 60) * (1 + rng_below(rng, 12)) : 1 + rng_below(rng, 12);
        said.tolerance = r == R_AMOUNT && chance(rng, 40) ? rng_below(rng, 8) : 0;
        if (chance(rng, 5))
            said.polarity = chance(rng, 50) ? '-' : '?';
        pack->said[pack->said_count++] = said;
        if (!chance(rng, 4))
            continue;
        said.past = true;
        pack->said[pack->said_count++] = said;
    }
}

static void draw_promises(struct random_pack *pack, struct rng *rng)
{
    for (int count = (int)rng_below(rng, PROMISED_MAX + 1); count > 0; count--) {
        int r = (int)rng_below(rng, R_AA + 1), what = (int)rng_below(rng, 4);
        struct promised promised = { r, -1, -1 };
        if (what == 1)
            promised.s = draw_entity(pack, rng, random_pack_domain(r));
        if (what == 2)
            promised.o = draw_entity(pack, rng, random_pack_range(r));
        pack->promised[pack->promised_count++] = promised;
    }
}

void random_pack_draw(struct random_pack *pack, struct rng *rng)
{
    *pack = (struct random_pack){ .same = (int)rng_below(rng, KIND) };
    draw_relations(pack, rng);
    for (int tries = (int)rng_below(rng, 3); tries > 0; tries--) {
        int first = chance(rng, 50) ? 0 : KIND, a = first + (int)rng_below(rng, KIND),
            b = first + (int)rng_below(rng, KIND);
        pack->overlap[a][b] = a != b;
    }
    draw_facts(pack, rng, !chance(rng, 15));
    draw_figures(pack, rng);
    draw_promises(pack, rng);
}

/* --- as JSON --- */

static const char *const ids[ENTITIES] = { "ada", "bea", "cem", "dov", "eva", "fay", "gus", "hal", "ivo" };
static const char *const names[ENTITIES] = { "Ada", "Bea", "Cem", "Dov", "Eva", "Fay", "Gus", "Hal", "Ivo" };

static void write_entities(const struct random_pack *pack, struct buf *out)
{
    buf_add(out, "\"entities\": [\n");
    for (int e = 0; e < ENTITIES; e++) {
        buf_printf(out, "%s{\"id\": \"%s\", \"types\": [\"%s\"], \"name\": {\"de\": \"%s\", \"en\": \"%s\"}",
                   e > 0 ? ",\n" : "", ids[e], e >= KIND && e < 2 * KIND ? "b" : "a", names[e], names[e]);
        if (e == ENTITIES - 1)
            buf_printf(out, ", \"same\": \"%s\"", ids[pack->same]);
        int listed = 0;
        for (int other = 0; other < ENTITIES; other++)
            if (pack->overlap[e][other])
                buf_printf(out, "%s\"%s\"", listed++ > 0 ? ", " : ", \"overlaps\": [", ids[other]);
        buf_add(out, listed > 0 ? "]}" : "}");
    }
    buf_add(out, "],\n");
}

static void write_relation(const struct random_pack *pack, struct buf *out, int r)
{
    static const char *const relation[] = { "ab", "ba", "aa" }, *const verb[] = { "holt", "ruft", "mag" };
    buf_printf(out, "{\"id\": \"%s\", \"domain\": \"%s\", \"range\": \"%s\", \"max\": %d, \"invmax\": %d", relation[r],
               r == R_BA ? "b" : "a", r == R_AB ? "b" : "a", pack->max[r], pack->invmax[r]);
    if (r <= R_BA && pack->inverse)
        buf_printf(out, ", \"inverse\": \"%s\"", relation[1 - r]);
    if (r == R_AA && pack->symmetric)
        buf_add(out, ", \"symmetric\": true");
    if (pack->aspect[r][0] != '\0')
        buf_printf(out, ", \"aspect\": \"%s\"", pack->aspect[r]);
    buf_printf(out, ", \"via\": {\"de\": \"was {o} %s\", \"en\": {\"nom\": \"what %s {o}\", \"dat\": \"whom %s {o}\"}}",
               verb[r], verb[r], verb[r]);
    buf_add(out, ", \"wording\": {");
    for (int lang = 0; lang < 2; lang++)
        buf_printf(out,
                   "%s: {\"object\": \"Wen %s {s}?\", \"object_via\": \"Wen %s, {s}?\", \"subject\": \"Wer %s {o}?\", "
                   "\"not_object\": \"Wen %s {s} nicht?\","
                   "\"not_subject\": \"Wer %s {o} nicht?\", \"odd\": \"Wer ist anders?\", "
                   "\"count_objects\": \"Bei wie vielen ist {s}?\", \"explain_count_objects\": \"{S}: {x}.\", "
                   "\"count_subjects\": \"Wie viele sind bei {o}?\", \"explain_count_subjects\": \"{O}: {x}.\", "
                   "\"explain\": \"{S} %s {o}.\", \"clue\": \"Das %s {o}.\"}%s",
                   lang == 0 ? "\"de\"" : "\"en\"", verb[r], verb[r], verb[r], verb[r], verb[r], verb[r], verb[r],
                   lang == 0 ? ", " : "}},\n");
}

static void write_quantities(struct buf *out)
{
    static const char wording[] =
        "{\"object\": \"Was wiegt {s}?\", \"subject\": \"Wer wiegt {o}?\", \"most\": \"Wer wiegt am meisten?\", "
        "\"least\": \"Wer wiegt am wenigsten?\","
        "\"more\": \"Wer wiegt hier mehr?\", \"less\": \"Wer wiegt hier weniger?\", \"explain\": \"{S} wiegt {o}.\","
        "\"difference\": \"Was wiegt {a} mehr als {b}?\", \"explain_difference\": \"{x} und {y}: {d}.\","
        "\"percent\": \"Was fehlt {b} gegen {a}?\", \"rise\": \"Was hat {b} gegen {a}?\", \"explain_percent\": "
        "\"{d}.\","
        "\"sum\": \"Was wiegen {a} und {b}?\", \"explain_sum\": \"{d}.\", \"average\": \"Was wiegt man im Mittel?\","
        "\"order\": \"In welcher Folge?\"}";
    static const char *const heads[] = {
        "{\"id\": \"amount\", \"domain\": \"a\", \"range\": {\"least\": \"1\", \"most\": \"9999\"}",
        "{\"id\": \"place\", \"domain\": \"b\", \"range\": {\"least\": \"1\", \"most\": \"99\", \"ordinal\": true}"
    };
    for (int i = 0; i < 2; i++)
        buf_printf(out,
                   "%s, \"max\": 1, \"via\": {\"de\": \"was {o} wiegt\", \"en\": \"what weighs {o}\"}, \"wording\": "
                   "{\"de\": %s, \"en\": %s}}%s",
                   heads[i], wording, wording, i == 0 ? ",\n" : "],\n");
}

static void write_said(const struct said *said, int number, struct buf *out)
{
    static const char *const relation[] = { "ab", "ba", "aa", "amount", "place" };
    buf_printf(out, "%s{\"id\": \"f%d\", \"s\": \"%s\", \"r\": \"%s\", ", number > 0 ? ",\n" : "", number, ids[said->s],
               relation[said->r]);
    if (said->o >= 0)
        buf_printf(out, "\"o\": \"%s\"", ids[said->o]);
    else
        buf_printf(out, "\"value\": \"%" PRId64 "\", \"tolerance\": \"%" PRId64 "\", \"time\": \"%s\"", said->value,
                   said->tolerance, said->past ? "1999" : "2000");
    buf_printf(out, ", \"polarity\": \"%c\", \"cite\": [\"x\", 1, 1], \"category\": \"c\"}", said->polarity);
}

void random_pack_write(const struct random_pack *pack, struct buf *out)
{
    buf_add(out,
            "{\"format\": \"curtainup-pack\", \"version\": 1, \"id\": \"random\", \"languages\": [\"de\", \"en\"],\n"
            "\"title\": {\"de\": \"Z\", \"en\": \"R\"}, \"about\": {\"de\": \"Z.\", \"en\": \"R.\"},\n"
            "\"sources\": [{\"id\": \"x\", \"title\": {\"de\": \"X\", \"en\": \"X\"}, \"kind\": \"x\","
            "\"sentences\": [1]}],\n\"categories\": [{\"id\": \"c\", \"name\": {\"de\": \"C\", \"en\": \"C\"}}],\n"
            "\"types\": [\"a\", \"b\"],\n\"phrases\": {\n");
    for (int lang = 0; lang < 2; lang++)
        buf_printf(
            out, "\"%s\": {\"above\": \">{x}\", \"below\": \"<{x}\", \"not\": \"Kein {x}.\", \"percent\": \"{x}%%\"}%s",
            lang == 0 ? "de" : "en", lang == 0 ? ",\n" : "},\n");
    write_entities(pack, out);
    buf_add(out, "\"relations\": [\n");
    for (int r = R_AB; r <= R_AA; r++)
        write_relation(pack, out, r);
    write_quantities(out);
    buf_add(out, "\"statements\": [\n");
    for (int i = 0; i < pack->said_count; i++)
        write_said(&pack->said[i], i, out);
    buf_add(out, "],\n\"promises\": [");
    static const char *const relation[] = { "ab", "ba", "aa" };
    for (int i = 0; i < pack->promised_count; i++) {
        const struct promised *p = &pack->promised[i];
        buf_printf(out, "%s{\"r\": \"%s\", ", i > 0 ? ",\n" : "", relation[p->r]);
        if (p->s >= 0)
            buf_printf(out, "\"s\": \"%s\", ", ids[p->s]);
        if (p->o >= 0)
            buf_printf(out, "\"o\": \"%s\", ", ids[p->o]);
        buf_add(out, "\"why\": {\"de\": \"Ja.\", \"en\": \"Yes.\"}}");
    }
    buf_add(out, "]}\n");
}
