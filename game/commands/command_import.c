/* curtainup import: a file of somebody else's becomes a pack. */
#include "commands/commands.h"

#include "commands/import_show.h"
#include "commands/install.h"
#include "commands/options.h"
#include "commands/say.h"
#include "pack/pack.h"
#include "platform/files.h"

#include <stdlib.h>
#include <string.h>

enum { TITLE_MOST = 200 };

static const struct option_def defs[] = {
    { "o", OPTION_TEXT, "PACK",
      "where to write the pack; usually into the packs of the\nsave folder, where the game finds it; one of the "
      "same\nname stays there as .bak",
      0, 0 },
    { "column", OPTION_TEXT, "COLUMN=KIND",
      "says what a column is: number, year, date, category,\ntext, long, name, skip. May be given again", 0, 0 },
    { "name", OPTION_TEXT, "COLUMN", "the column that names the rows", 0, 0 },
    { "skip", OPTION_TEXT, "COLUMN", "leaves a column out. May be given again", 0, 0 },
    { "header", OPTION_CHOICE, "yes|no", "whether the first row holds the columns' titles", 0, 0 },
    { "separator", OPTION_TEXT, "CHARACTER", "between the cells: comma, semicolon, tab, | or another", 0, 0 },
    { "encoding", OPTION_TEXT, "NAME", "of the file, e.g. UTF-8, WINDOWS-1252", 0, 0 },
    { "decimal", OPTION_CHOICE, "comma|point", "the decimal mark of all numbers", 0, 0 },
    { "dates", OPTION_CHOICE, "dmy|mdy", "what 03/04/2012 begins with: day or month", 0, 0 },
    { "lang", OPTION_CHOICE, "de|en", "the language that the pack names first", 0, 0 },
    { "title", OPTION_TEXT, "TEXT", "the pack's title; usually the file's name", 0, 0 },
    { "save", OPTION_TEXT, "DIR", "another save folder", 0, 0 },
    { "dry-run", OPTION_SWITCH, NULL, "only says what it understands", 0, 0 },
};

static const struct option_table table = {
    .command = "import",
    .operands = "FILE",
    .operands_least = 1,
    .operands_most = 1,
    .about = "Makes a pack from a table (text with cells parted by comma, semicolon, tab or |) or from a\n"
             "question bank: JSON of the Open Trivia Database, GIFT, Aiken or Moodle XML, and the\n"
             "spreadsheets of Kahoot, Wayground, Blooket and Gimkit saved as CSV, whose questions come\n"
             "in as they are. Of a table it says on standard error how it understands each column and\n"
             "why; COLUMN is a title or a number from 1. What is left out is listed with line and\n"
             "reason: nothing is cut or guessed. Exit code 0: a pack was made, 2: it could not be,\n"
             "1: it could not be written.",
    .examples = "import countries.csv\n"
                "import rivers.gift\n"
                "import ratings.csv --name Title --column \"Rating=number\" --decimal comma\n"
                "import list.txt --separator tab --header no --dry-run",
    .defs = defs,
    .count = sizeof defs / sizeof *defs,
};

/* What the user says about the file, made out. */
struct request {
    struct arena arena;
    struct foreign_wishes wishes;
};

static bool is_choice(const struct options *options, const char *name, const char *value)
{
    const char *text = options_text(options, name);
    return text != NULL && strcmp(text, value) == 0;
}

static bool read_separator(const char *text, char *out, struct err *err)
{
    static const struct {
        const char *word;
        char separator;
    } words[] = { { "comma", ',' }, { "semicolon", ';' }, { "tab", '\t' }, { "\\t", '\t' }, { "pipe", '|' } };
    if (text == NULL)
        return true;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strcmp(text, words[i].word) == 0)
            *out = words[i].separator;
    if (text[1] == '\0' && text[0] > 0 && strchr("\"\r\n ", text[0]) == NULL)
        *out = text[0];
    return *out != '\0' ||
           err_set(err, "--separator: expected comma, semicolon, tab or one character, found \"%s\"", text);
}

static void add_wish(struct request *request, const char *column, enum table_kind kind)
{
    struct table_wishes *wishes = &request->wishes.table;
    struct table_wish *columns = arena_array(&request->arena, (size_t)wishes->column_count + 1, sizeof *columns);
    if (wishes->column_count > 0)
        memcpy(columns, wishes->columns, (size_t)wishes->column_count * sizeof *columns);
    columns[wishes->column_count++] = (struct table_wish){ .column = column, .kind = kind };
    wishes->columns = columns;
}

/* "Population=number": the kind stands behind the last sign, titles may have one. */
static bool read_column(struct request *request, const char *text, struct err *err)
{
    const char *sign = strrchr(text, '=');
    int kind = sign != NULL ? table_kind_find(sign + 1) : -1;
    if (kind < 0 || sign == text)
        return err_set(err,
                       "--column: expected COLUMN=KIND with number, year, date, category, text, long, name or skip, "
                       "found \"%s\"",
                       text);
    add_wish(request, arena_copy(&request->arena, text, (size_t)(sign - text)), (enum table_kind)kind);
    return true;
}

static bool title_sane(const char *title)
{
    for (const char *p = title; *p != '\0'; p++)
        if ((unsigned char)*p < ' ' || *p == 0x7F)
            return false;
    return utf8_valid(title, strlen(title), NULL) && utf8_length(title) <= TITLE_MOST;
}

static bool read_request(const struct options *options, struct request *request, struct err *err)
{
    const char *text;
    struct table_wishes *wishes = &request->wishes.table;
    *request = (struct request){ .wishes.table.header = -1 };
    arena_init(&request->arena);
    for (int at = 0; (text = options_each(options, "column", &at)) != NULL;)
        if (!read_column(request, text, err))
            return false;
    for (int at = 0; (text = options_each(options, "skip", &at)) != NULL;)
        add_wish(request, text, TABLE_SKIP);
    if (options_text(options, "name") != NULL)
        add_wish(request, options_text(options, "name"), TABLE_NAME);
    if (options_text(options, "header") != NULL)
        wishes->header = is_choice(options, "header", "yes");
    if (options_text(options, "decimal") != NULL)
        wishes->decimal = is_choice(options, "decimal", "comma") ? ',' : '.';
    if (options_text(options, "dates") != NULL)
        wishes->order = is_choice(options, "dates", "dmy") ? DATE_ORDER_DAY_FIRST : DATE_ORDER_MONTH_FIRST;
    wishes->lang = options_text(options, "lang");
    wishes->title = options_text(options, "title");
    if (wishes->title != NULL && !title_sane(wishes->title))
        return err_set(err, "--title: expected one line of at most %d characters", TITLE_MOST);
    request->wishes.reading.encoding = options_text(options, "encoding");
    return read_separator(options_text(options, "separator"), &request->wishes.reading.separator, err);
}

/* Beside the packs that the game finds by itself. */
static int write_usual(const struct options *options, const struct pack *pack, const struct buf *text)
{
    struct arena a;
    struct err err;
    arena_init(&a);
    int code = EXIT_CODE_FAILED;
    const char *path = install_pack(options_text(options, "save"), pack->id, text, &a, &err);
    if (path == NULL) {
        say_error("curtainup import: %s", err.text);
    } else {
        struct buf done = { 0 };
        buf_printf(&done, "%s\n", path);
        code = say_result(NULL, &done);
        buf_fini(&done);
    }
    arena_fini(&a);
    return code;
}

static void say_understood(const char *name, const struct foreign *file)
{
    struct buf said = { 0 };
    if (file->planned)
        import_show_plan(&file->plan, &said);
    if (file->pack != NULL || file->report.note_count > 0)
        import_show_report(name, &file->report, &said);
    if (said.len > 0) {
        said.bytes[said.len - 1] = '\0'; /* the line break that say_error adds */
        say_error("%s", said.bytes);
    }
    buf_fini(&said);
}

static int import_bytes(const struct options *options, const struct request *request, const struct buf *bytes)
{
    const char *name = options->operands[0], *path = options_text(options, "o");
    struct foreign file;
    int code = EXIT_CODE_FINE;
    foreign_init(&file, name, buf_text(bytes), bytes->len, &request->wishes);
    say_understood(name, &file);
    if (file.pack == NULL) {
        say_error("curtainup import: %s", file.err.text);
        code = EXIT_CODE_USAGE;
    } else if (options_text(options, "dry-run") == NULL) {
        code = path != NULL ? say_result(path, &file.json) : write_usual(options, file.pack, &file.json);
    }
    foreign_fini(&file);
    return code;
}

static int import_file(const struct options *options, const struct request *request)
{
    struct buf bytes = { 0 };
    struct err err;
    int code = EXIT_CODE_USAGE;
    if (files_read(options->operands[0], TABLE_BYTES_MAX, &bytes, &err))
        code = import_bytes(options, request, &bytes);
    else
        say_error("curtainup import: %s", err.text);
    buf_fini(&bytes);
    return code;
}

int command_import(int argc, char **argv)
{
    int code;
    struct options options;
    struct request request;
    struct err err;
    if (!options_begin(&table, argc, argv, &options, &code))
        return code;
    if (read_request(&options, &request, &err)) {
        code = import_file(&options, &request);
    } else {
        say_error("curtainup import: %s; see \"curtainup import --help\"", err.text);
        code = EXIT_CODE_USAGE;
    }
    arena_fini(&request.arena);
    return code;
}
