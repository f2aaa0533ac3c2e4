/* What the rows are called: the column that names them, and what tells rows of the same name apart. */
#include "pack/index.h"
#include "pack/table_marks.h"
#include "pack/table_plan.h"

#include <string.h>

enum { NAME_LONGEST = 80, BESIDE_LONGEST = 40, ROWS_LEAST = 3 };

/* How many rows have the same name, for each row; 0 where there is none. */
struct twins {
    struct arena arena;
    int *count;
};

static void twins_init(struct twins *twins, const struct table_plan *plan)
{
    arena_init(&twins->arena);
    struct index index = { .arena = &twins->arena };
    struct buf folded = { 0 };
    int *group = arena_array(&twins->arena, (size_t)plan->row_count, sizeof *group), groups = 0;
    int *size = arena_array(&twins->arena, (size_t)plan->row_count, sizeof *size);
    twins->count = arena_array(&twins->arena, (size_t)plan->row_count, sizeof *twins->count);
    for (int i = 0; i < plan->row_count; i++) {
        if (plan->names[i] == NULL)
            continue;
        buf_clear(&folded);
        text_fold(&folded, plan->names[i]);
        group[i] = index_find(&index, buf_text(&folded));
        if (group[i] < 0) {
            group[i] = groups++;
            index_add(&index, arena_string(&twins->arena, buf_text(&folded)), group[i]);
        }
        size[group[i]]++;
    }
    for (int i = 0; i < plan->row_count; i++)
        twins->count[i] = plan->names[i] != NULL ? size[group[i]] : 0;
    buf_fini(&folded);
}

static void twins_fini(struct twins *twins)
{
    arena_fini(&twins->arena);
}

/* --- seasons and episodes --- */

/* The columns that number seasons and the episodes in them. */
static bool find_pair(const struct table_plan *plan, int *season, int *episode)
{
    *season = *episode = -1;
    for (int i = plan->column_count - 1; i >= 0; i--) {
        const char *title = plan->columns[i].title;
        bool in_season = table_title_has(title, "in season|in staffel|number in season|episode in season");
        if (plan->columns[i].words || plan->columns[i].filled == 0)
            continue;
        if (in_season || (table_title_has(title, "episode|folge|ep") && *episode < 0))
            *episode = i;
        else if (table_title_has(title, "season|staffel"))
            *season = i;
    }
    return *season >= 0 && *episode >= 0;
}

static const char *pair_text(struct table_plan *plan, int row, int season, int episode)
{
    const char *s = table_value(&plan->arena, plan->rows[row], season);
    const char *e = table_value(&plan->arena, plan->rows[row], episode);
    return *s != '\0' && *e != '\0' ? arena_printf(&plan->arena, "%s\u00D7%s", s, e) : "";
}

/* --- choosing --- */

static bool names_things(const char *title)
{
    return table_title_has(
        title, "name|title|titel|country|land|staat|state|city|stadt|element|episode title|film|movie|book|buch|person|"
               "player|spieler|team|verein|club|artist|kunstler|song|lied|term|begriff|word|wort|vokabel|bezeichnung|"
               "planet|animal|tier|mountain|berg|river|fluss|lake|see|species|art|school|schule|bundesland|event|"
               "ereignis|album|game|spiel|company|firma|brand|marke|item|produkt|product|building|gebaude|"
               "name deutsch|deutsch|kanton|gemeinde|insel|island|airport|flughafen|president|kanzler|prasident");
}

/* How well a column names the rows: mostly by how many it tells apart. */
static int score_of(const struct table_plan *plan, int column)
{
    const struct table_column *c = &plan->columns[column];
    bool candidate = c->words || c->kind == TABLE_YEAR || c->kind == TABLE_DATE || c->kind == TABLE_TEXT ||
                     c->kind == TABLE_CATEGORY;
    if (c->kind == TABLE_SKIP || c->kind == TABLE_LONG || (c->wished && c->kind != TABLE_NAME) || !candidate)
        return -1;
    int score = (int)((int64_t)c->distinct * 100 / (c->filled > 0 ? c->filled : 1));
    score -= (int)((int64_t)(plan->row_count - c->filled) * 50 / plan->row_count);
    score += c->words ? 25 : 0;
    score += names_things(c->title) ? 25 : 0;
    return score + (column == 0 ? 10 : 0);
}

static int choose_column(struct table_plan *plan)
{
    enum { GOOD = 80 };
    int best = -1, score = 0, season, episode;
    for (int i = 0; i < plan->column_count; i++)
        if (plan->columns[i].kind == TABLE_NAME) {
            plan->name_why = "as you say";
            return i;
        }
    for (int i = 0; i < plan->column_count; i++)
        if (score_of(plan, i) > score) {
            score = score_of(plan, i);
            best = i;
        }
    plan->name_why = best >= 0 && plan->columns[best].words ? "its words tell the rows apart best"
                                                            : "its values tell the rows apart best";
    return score < GOOD && find_pair(plan, &season, &episode) ? -1 : best;
}

/* --- naming --- */

static bool is_total(const char *name)
{
    static const char words[] = "total|sum|summe|gesamt|insgesamt|average|mean|durchschnitt|mittelwert|totals|"
                                "grand total|median|gesamtsumme|zusammen";
    struct buf folded = { 0 };
    if (strlen(name) > 20)
        return false;
    text_fold(&folded, name);
    bool alone = false;
    for (const char *p = words; *p != '\0' && !alone; p += *p == '|') {
        size_t len = strcspn(p, "|");
        alone = folded.len == len && memcmp(buf_text(&folded), p, len) == 0;
        p += len;
    }
    buf_fini(&folded);
    return alone;
}

/* Why a row is left out; NULL when it is not. *lost: it may have values that the table's greatest would have to be
 * compared with. */
static const char *row_fault(const struct table_plan *plan, int row, bool *lost)
{
    const char *name = plan->names[row];
    const char *first = "";
    int filled = 0;
    for (int i = plan->rows[row]->count - 1; i >= 0; i--) {
        const char *cell = plan->rows[row]->cells[i];
        filled += *cell != '\0';
        first = *cell != '\0' ? cell : first;
    }
    *lost = filled > 1;
    if (filled == 1 && plan->column_count > 2)
        return "it has one cell only";
    if (is_total(first)) {
        *lost = false;
        return "a total, not an entry";
    }
    if (*name == '\0')
        return "it has no name";
    if (utf8_length(name) > NAME_LONGEST)
        return "its name is longer than 80 characters";
    return table_has_words(name) ? NULL : "its name has neither letters nor digits";
}

static void leave_out(struct table_plan *plan, int row, bool lost, const char *why, struct import_report *report)
{
    import_note(report, plan->rows[row]->line, "left out: %s", why);
    report->skipped++;
    plan->names[row] = NULL;
    plan->complete = plan->complete && !lost;
}

static void name_rows(struct table_plan *plan, struct import_report *report)
{
    int season = -1, episode = -1;
    if (plan->name < 0)
        find_pair(plan, &season, &episode);
    for (int i = 0; i < plan->row_count; i++) {
        plan->names[i] = plan->name >= 0 ? table_value(&plan->arena, plan->rows[i], plan->name)
                                         : pair_text(plan, i, season, episode);
        bool lost;
        const char *fault = row_fault(plan, i, &lost);
        if (fault != NULL)
            leave_out(plan, i, lost, fault, report);
    }
}

/* How many of the rows that share a name are the only one with their name and value of `column`. */
static int told_apart(struct table_plan *plan, const struct twins *twins, int column)
{
    struct arena scratch;
    arena_init(&scratch);
    struct index index = { .arena = &scratch };
    struct buf both = { 0 };
    int apart = 0, pairs = 0, *rows = arena_array(&scratch, (size_t)plan->row_count, sizeof *rows);
    for (int i = 0; i < plan->row_count; i++) {
        const char *value = twins->count[i] > 1 ? table_value(&plan->arena, plan->rows[i], column) : "";
        if (*value == '\0' || utf8_length(value) > BESIDE_LONGEST)
            continue;
        buf_clear(&both);
        text_fold(&both, plan->names[i]);
        buf_add(&both, "\n");
        text_fold(&both, value);
        int pair = index_find(&index, buf_text(&both));
        if (pair < 0)
            index_add(&index, arena_string(&scratch, buf_text(&both)), pair = pairs++);
        rows[pair]++;
        apart += rows[pair] == 1 ? 1 : rows[pair] == 2 ? -1 : 0;
    }
    buf_fini(&both);
    arena_fini(&scratch);
    return apart;
}

/* What may stand in brackets behind a name, the likeliest first. */
static int rank_beside(const struct table_column *c)
{
    static const int rank[TABLE_KINDS] = { [TABLE_YEAR] = 4, [TABLE_DATE] = 1, [TABLE_CATEGORY] = 3, [TABLE_TEXT] = 2 };
    return c->plain && c->kind == TABLE_NUMBER ? 2 : rank[c->kind];
}

static void choose_beside(struct table_plan *plan, const struct twins *twins)
{
    int best = 0, season, episode;
    if (find_pair(plan, &season, &episode)) {
        plan->beside[0] = season;
        plan->beside[1] = episode;
        plan->beside_count = 2;
        return;
    }
    for (int i = 0; i < plan->column_count; i++) {
        int rank = rank_beside(&plan->columns[i]);
        int apart = rank > 0 && i != plan->name ? told_apart(plan, twins, i) : 0;
        if (apart > 0 && apart * 8 + rank > best) {
            best = apart * 8 + rank;
            plan->beside[0] = i;
            plan->beside_count = 1;
        }
    }
}

static void name_apart(struct table_plan *plan, const struct twins *twins)
{
    for (int i = 0; i < plan->row_count && plan->beside_count > 0; i++) {
        if (twins->count[i] < 2)
            continue;
        const char *value = plan->beside_count == 2 ? pair_text(plan, i, plan->beside[0], plan->beside[1])
                                                    : table_value(&plan->arena, plan->rows[i], plan->beside[0]);
        if (*value != '\0' && utf8_length(value) <= BESIDE_LONGEST)
            plan->names[i] = arena_printf(&plan->arena, "%s (%s)", plan->names[i], value);
    }
}

/* Rows that share a name get a second value beside it; those that still do are left out. */
static void tell_apart(struct table_plan *plan, struct import_report *report)
{
    struct twins twins;
    bool any = false;
    twins_init(&twins, plan);
    for (int i = 0; i < plan->row_count; i++)
        any = any || twins.count[i] > 1;
    if (any && plan->name >= 0) {
        choose_beside(plan, &twins);
        name_apart(plan, &twins);
        twins_fini(&twins);
        twins_init(&twins, plan);
    }
    for (int i = 0; any && i < plan->row_count; i++)
        if (twins.count[i] > 1) {
            const char *why = arena_printf(&plan->arena, "\"%.80s\" stands in %d rows that nothing tells apart",
                                           plan->names[i], twins.count[i]);
            leave_out(plan, i, true, why, report);
        }
    twins_fini(&twins);
}

bool table_name_choose(struct table_plan *plan, struct import_report *report, struct err *err)
{
    for (int i = 0; i < plan->column_count; i++)
        if (plan->columns[i].kind == TABLE_NAME && !plan->columns[i].wished)
            plan->columns[i].kind = plan->columns[i].guess;
    int season, episode;
    plan->beside_count = 0;
    plan->complete = plan->lost == 0;
    plan->name = choose_column(plan);
    if (plan->name < 0 && !find_pair(plan, &season, &episode))
        return err_set(err, "%s: no column tells the rows apart; name one with --name COLUMN", plan->table->name);
    if (plan->name >= 0) {
        struct table_column *c = &plan->columns[plan->name];
        c->kind = TABLE_NAME;
        c->why = plan->name_why;
    }
    name_rows(plan, report);
    tell_apart(plan, report);
    plan->named = 0;
    for (int i = 0; i < plan->row_count; i++)
        plan->named += plan->names[i] != NULL;
    if (plan->named < ROWS_LEAST)
        return err_set(err, "%s: only %d rows can be told apart by \"%s\"; expected at least %d", plan->table->name,
                       plan->named, plan->name >= 0 ? plan->columns[plan->name].label[1] : "season and episode",
                       ROWS_LEAST);
    return true;
}
