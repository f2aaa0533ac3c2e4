/* What a column is: its cells are tried as numbers, years, dates and texts; see table_plan.h. */
#include "pack/table_kind.h"

#include "pack/index.h"
#include "pack/table_marks.h"

#include <string.h>

enum { OPTION_LONGEST = 40, PLACES_MAX = 6, MOSTLY = 80 };

/* --- looking at all cells --- */

static void look_unit(struct column_look *look, const struct number_cell *cell)
{
    for (int i = 0; i < look->unit_count; i++)
        if (look->unit[i].len == cell->unit_len && memcmp(look->unit[i].text, cell->unit, cell->unit_len) == 0) {
            look->unit[i].cells++;
            return;
        }
    if (look->unit_count < COLUMN_UNITS_MAX)
        look->unit[look->unit_count++] = (struct unit_look){ cell->unit, cell->unit_len, 1 };
}

static bool is_year(const struct number_cell *cell)
{
    return cell->reading == NUMBER_SURE && cell->decimal == '\0' && cell->group == '\0' && cell->unit_len == 0 &&
           !cell->negative && strlen(cell->whole) == 4 && cell->fraction[0] == '\0' &&
           strcmp(cell->whole, "1000") >= 0 && strcmp(cell->whole, "2100") <= 0;
}

/* A year of any century: only where the title speaks of years. */
static bool is_calendar_year(const struct number_cell *cell)
{
    int64_t year;
    return cell->reading == NUMBER_SURE && cell->decimal == '\0' && cell->group == '\0' && cell->unit_len == 0 &&
           number_cell_value(cell, 0, &year) && year >= 1 && year <= 2100 && !cell->zeros;
}

static void look_number(struct column_look *look, const char *value, const struct table_row *row)
{
    struct number_cell cell;
    number_cell_read(value, &cell);
    if (cell.reading == NUMBER_NOT) {
        look->steps = false;
        return;
    }
    look->numbers++;
    look->open += cell.reading == NUMBER_OPEN;
    look->zeros += cell.zeros;
    look->years += is_calendar_year(&cell);
    look->year_like += is_year(&cell);
    look->whole += cell.reading == NUMBER_SURE && cell.fraction[0] == '\0';
    look_unit(look, &cell);
    char decimal = cell.decimal != '\0' ? cell.decimal : cell.group == '.' ? ',' : cell.group == ',' ? '.' : '\0';
    if (decimal != '\0' && look->witness[decimal == ','] == NULL) {
        look->witness[decimal == ','] = value;
        look->witness_line[decimal == ','] = row->line;
    }
    int64_t number;
    bool next = number_cell_value(&cell, 0, &number) && cell.reading == NUMBER_SURE &&
                (look->numbers == 1 ? number == 0 || number == 1 : number == look->before + 1);
    look->steps = look->steps && next;
    look->before = next ? number : 0;
}

static void look_date(struct column_look *look, const char *value, const struct table_row *row)
{
    struct date_cell cell;
    date_cell_read(value, &cell);
    if (cell.reading == DATE_NOT)
        return;
    look->dates++;
    look->date_open += cell.reading == DATE_OPEN;
    look->times += cell.time;
    if (cell.shown == DATE_ORDER_OPEN || look->order_line[cell.shown] != 0)
        return;
    look->order_line[cell.shown] = row->line;
    look->order_witness[cell.shown] = value;
}

void column_look(struct table_plan *plan, int column, struct column_look *look)
{
    struct arena scratch;
    arena_init(&scratch);
    struct index values = { .arena = &scratch };
    *look = (struct column_look){ .steps = true };
    for (int i = 0; i < plan->row_count; i++) {
        const char *value = table_value(&plan->arena, plan->rows[i], column);
        if (*value == '\0')
            continue;
        look->filled++;
        look->distinct += index_add(&values, value, i);
        look->lengthy += utf8_length(value) > OPTION_LONGEST;
        bool digits = strpbrk(value, "0123456789") != NULL;
        if (!digits) {
            look->steps = false;
            continue;
        }
        look_number(look, value, plan->rows[i]);
        look_date(look, value, plan->rows[i]);
    }
    arena_fini(&scratch);
}

/* --- the guess --- */

static bool mostly(int part, int all)
{
    return part > 0 && (int64_t)part * 100 >= (int64_t)all * MOSTLY;
}

static bool is_counter(const char *title)
{
    return title[0] == '\0' || strcmp(title, "#") == 0 ||
           table_title_has(title, "nr|no|id|index|lfd|zeile|row|pos|unnamed 0|lfd nr|row id");
}

static bool names_numbers(const char *title)
{
    return table_title_has(title,
                           "season|staffel|episode|folge|chapter|kapitel|band|volume|series|grade|klasse|plz|zip|"
                           "postleitzahl|postal code|phone|telefon|isbn|code|id|level|group|gruppe|round|runde|"
                           "nr|no|number in season|startnummer|ean|track");
}

static bool names_year(const char *title)
{
    return table_title_has(title, "year|jahr|released|release|founded|gegrundet|grundung|born|geboren|died|gestorben|"
                                  "since|seit|established|erschienen|erscheinungsjahr|baujahr|built|gebaut|discovered|"
                                  "entdeckt|grundungsjahr|geburtsjahr|veroffentlicht|published|premiere|eroffnet|"
                                  "opened|entdeckungsjahr|jahrgang|beitritt|joined|unabhangig|independence");
}

static enum table_kind guess_number(struct table_column *c, const struct column_look *look)
{
    if (look->steps && is_counter(c->title) && look->filled > 2) {
        c->why = "counts the rows";
        return TABLE_SKIP;
    }
    if (look->zeros > 0) {
        c->why = "numbers with zeros in front are names, not amounts";
        return look->distinct * 2 <= look->filled ? TABLE_CATEGORY : TABLE_TEXT;
    }
    if (look->years == look->numbers && names_year(c->title)) {
        c->why = "whole numbers up to 2100 under a title that speaks of years";
        return TABLE_YEAR;
    }
    if (look->whole == look->numbers && look->unit_count == 1 && look->unit[0].len == 0 && names_numbers(c->title)) {
        c->why = "the title says that its numbers tell things apart; they are no amounts";
        return look->distinct * 2 <= look->filled ? TABLE_CATEGORY : TABLE_TEXT;
    }
    c->plain = look->year_like == look->numbers;
    c->why = c->plain ? "numbers that may be years or amounts: written without thousands marks" : "numbers";
    return TABLE_NUMBER;
}

static enum table_kind guess_text(struct table_column *c, const struct column_look *look)
{
    if (look->lengthy * 2 > look->filled) {
        c->why = "most cells are longer than an answer may be (40 characters)";
        return TABLE_LONG;
    }
    if (look->distinct == 1) {
        c->why = "the same in every row";
        return TABLE_SKIP;
    }
    c->words = true;
    bool shared = look->distinct * 3 <= look->filled * 2;
    c->why = shared ? "words that several rows share" : "words, nearly each row its own";
    return shared ? TABLE_CATEGORY : TABLE_TEXT;
}

static enum table_kind guess_kind(struct table_column *c, const struct column_look *look)
{
    if (look->filled == 0) {
        c->why = "empty";
        return TABLE_SKIP;
    }
    if (mostly(look->dates, look->filled) && look->dates >= look->numbers) {
        c->why = look->times > 0 ? "dates; their times of day are not used" : "dates";
        return TABLE_DATE;
    }
    return mostly(look->numbers, look->filled) ? guess_number(c, look) : guess_text(c, look);
}

/* --- reading under a kind --- */

/* The unit that most cells have (or that most lack). */
static const struct unit_look *usual_unit(const struct column_look *look)
{
    const struct unit_look *best = NULL;
    for (int i = 0; i < look->unit_count; i++)
        if (best == NULL || look->unit[i].cells > best->cells)
            best = &look->unit[i];
    return best;
}

static void set_unit(struct table_plan *plan, struct table_column *c, const struct unit_look *usual)
{
    static const char counted[] = "population|einwohner|viewers|zuschauer|area|flache|mass|masse|weight|gewicht|length|"
                                  "lange|height|hohe|price|preis|budget|revenue|umsatz|gdp|bip|distance|entfernung|"
                                  "duration|dauer|laufzeit|runtime|views|votes|stimmen|sales|pages|seiten|"
                                  "einwohnerzahl|bevolkerung|mitglieder|members|employees|mitarbeiter|goals|tore|"
                                  "passengers|depth|tiefe|inhabitants|likes|downloads|anzahl|count|box office";
    size_t len = strlen(c->title);
    const struct table_unit *unit = table_unit_of_title(c->title, &len);
    c->unit[0] = c->unit[1] = "";
    if (unit != NULL && (usual == NULL || usual->len == 0)) {
        c->label[0] = c->label[1] = arena_copy(&plan->arena, c->title, len);
    } else if (usual != NULL && usual->len > 0) {
        unit = table_unit_find(usual->text, usual->len);
        if (unit == NULL)
            c->unit[0] = c->unit[1] = arena_copy(&plan->arena, usual->text, usual->len);
    } else {
        unit = NULL;
    }
    if (unit != NULL) {
        c->unit[0] = unit->de;
        c->unit[1] = unit->en;
    }
    c->ratio = !c->plain && (unit != NULL ? unit->ratio : table_title_has(c->title, counted));
}

static void set_decimal(struct table_plan *plan, struct table_column *c, const struct column_look *look)
{
    const char *const *seen = look->witness;
    c->decimal = plan->wishes->decimal;
    if (c->decimal != '\0')
        c->why = arena_printf(&plan->arena, "%s; the decimal mark is \"%c\", as you say", c->why, c->decimal);
    else if (seen[0] != NULL && seen[1] != NULL)
        c->why = arena_printf(&plan->arena, "%s; decimal points (line %d: %s) and commas (line %d: %s) side by side",
                              c->why, look->witness_line[0], seen[0], look->witness_line[1], seen[1]);
    else if (seen[0] != NULL || seen[1] != NULL) {
        bool comma = seen[1] != NULL;
        c->decimal = comma ? ',' : '.';
        c->why = arena_printf(&plan->arena, "%s; the decimal mark is \"%c\", as line %d shows: %s", c->why, c->decimal,
                              look->witness_line[comma], seen[comma]);
    }
}

/* Whether the cell is a number that can be relied on in this column. */
static bool read_number(const struct table_column *c, const struct unit_look *usual, const char *value,
                        struct number_cell *cell)
{
    number_cell_read(value, cell);
    if (cell->reading == NUMBER_OPEN && c->decimal != '\0')
        number_cell_settle(cell, c->decimal);
    return cell->reading == NUMBER_SURE && usual != NULL && cell->unit_len == usual->len &&
           memcmp(cell->unit, usual->text, usual->len) == 0;
}

static void read_numbers(struct table_plan *plan, int column, const struct column_look *look)
{
    struct table_column *c = &plan->columns[column];
    const struct unit_look *usual = usual_unit(look);
    struct number_cell cell;
    set_decimal(plan, c, look);
    set_unit(plan, c, usual);
    c->decimals = 0;
    for (int pass = 0; pass < 2; pass++)
        for (int i = 0; i < plan->row_count; i++) {
            const char *value = table_value(&plan->arena, plan->rows[i], column);
            bool sure = *value != '\0' && read_number(c, usual, value, &cell);
            int places = sure ? (int)strlen(cell.fraction) : 0;
            if (pass == 0 && places > c->decimals && places <= PLACES_MAX)
                c->decimals = places;
            else if (pass == 1)
                c->known[i] = sure && number_cell_value(&cell, c->decimals, &c->figures[i]);
        }
}

static void read_years(struct table_plan *plan, int column)
{
    struct table_column *c = &plan->columns[column];
    struct number_cell cell;
    c->decimals = 0;
    c->plain = true;
    c->unit[0] = c->unit[1] = "";
    for (int i = 0; i < plan->row_count; i++) {
        const char *value = table_value(&plan->arena, plan->rows[i], column);
        number_cell_read(value, &cell);
        c->known[i] = *value != '\0' && is_calendar_year(&cell) && number_cell_value(&cell, 0, &c->figures[i]);
    }
}

static void set_order(struct table_plan *plan, struct table_column *c, const struct column_look *look)
{
    static const char *const words[] = { "", "day before month", "month before day" };
    const int *seen = look->order_line;
    c->order = plan->wishes->order;
    if (c->order != DATE_ORDER_OPEN)
        c->why = arena_printf(&plan->arena, "%s; %s, as you say", c->why, words[c->order]);
    else if ((seen[DATE_ORDER_DAY_FIRST] > 0) != (seen[DATE_ORDER_MONTH_FIRST] > 0)) {
        c->order = seen[DATE_ORDER_DAY_FIRST] > 0 ? DATE_ORDER_DAY_FIRST : DATE_ORDER_MONTH_FIRST;
        c->why = arena_printf(&plan->arena, "%s; %s, as line %d shows: %s", c->why, words[c->order], seen[c->order],
                              look->order_witness[c->order]);
    }
}

static void read_dates(struct table_plan *plan, int column, const struct column_look *look)
{
    struct table_column *c = &plan->columns[column];
    struct date_cell cell;
    set_order(plan, c, look);
    for (int i = 0; i < plan->row_count; i++) {
        const char *value = table_value(&plan->arena, plan->rows[i], column);
        date_cell_read(value, &cell);
        if (c->order != DATE_ORDER_OPEN)
            date_cell_settle(&cell, c->order);
        c->known[i] = *value != '\0' && cell.reading == DATE_SURE;
        if (c->known[i])
            c->figures[i] = cell.days;
    }
}

/* A text can be an answer unless it is too long, or nothing but marks. */
static bool usable_text(const char *value)
{
    return table_has_words(value) && utf8_length(value) <= OPTION_LONGEST;
}

static void read_texts(struct table_plan *plan, int column)
{
    struct table_column *c = &plan->columns[column];
    for (int i = 0; i < plan->row_count; i++) {
        const char *value = table_value(&plan->arena, plan->rows[i], column);
        c->known[i] = *value != '\0' && usable_text(value);
    }
}

void table_kind_read(struct table_plan *plan, int column, int kind)
{
    struct table_column *c = &plan->columns[column];
    struct column_look look;
    column_look(plan, column, &look);
    c->filled = look.filled;
    c->distinct = look.distinct;
    c->plain = c->words = false;
    if (c->title[0] != '\0')
        c->label[0] = c->label[1] = c->title;
    c->guess = guess_kind(c, &look);
    c->wished = kind >= 0;
    c->kind = kind >= 0 ? (enum table_kind)kind : c->guess;
    if (c->wished)
        c->why = "as you say";
    c->figures = arena_array(&plan->arena, (size_t)plan->row_count, sizeof *c->figures);
    c->known = arena_array(&plan->arena, (size_t)plan->row_count, sizeof *c->known);
    if (c->kind == TABLE_NUMBER)
        read_numbers(plan, column, &look);
    else if (c->kind == TABLE_YEAR)
        read_years(plan, column);
    else if (c->kind == TABLE_DATE)
        read_dates(plan, column, &look);
    else if (c->kind == TABLE_CATEGORY || c->kind == TABLE_TEXT)
        read_texts(plan, column);
    bool used = c->kind != TABLE_SKIP && c->kind != TABLE_NAME && c->kind != TABLE_LONG;
    c->unread = 0;
    for (int i = 0; i < plan->row_count; i++)
        c->unread += used && !c->known[i] && *table_value(&plan->arena, plan->rows[i], column) != '\0';
}
