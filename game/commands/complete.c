/* Completion of command lines; see complete.h. */
#include "commands/complete.h"

#include "commands/packs.h"

#include <string.h>

static void add(struct buf *out, const char *typed, const char *before, const char *candidate, const char *about)
{
    struct buf word = { 0 };
    buf_printf(&word, "%s%s", before, candidate);
    if (text_starts(buf_text(&word), typed)) {
        buf_add(out, buf_text(&word));
        if (about != NULL)
            buf_printf(out, "\t%.*s", (int)strcspn(about, "\n"), about);
        buf_add(out, "\n");
    }
    buf_fini(&word);
}

void complete_add(struct buf *out, const char *typed, const char *candidate, const char *about)
{
    add(out, typed, "", candidate, about);
}

static const char *dashes(const struct option_def *def)
{
    return def->name[1] == '\0' ? "-" : "--";
}

/* The option that `word` is, up to its "=" if it has one. */
static const struct option_def *option_of(const struct option_table *table, const char *word)
{
    for (int i = 0; i < table->count; i++) {
        const struct option_def *def = &table->defs[i];
        size_t start = strlen(dashes(def)), len = strlen(def->name);
        if (text_starts(word, dashes(def)) && strncmp(word + start, def->name, len) == 0 &&
            (word[start + len] == '\0' || word[start + len] == '='))
            return def;
    }
    return NULL;
}

/* Whether the help names the values themselves and not what they are: "de|en", but "FILE|ID". */
static bool lists_values(const char *value)
{
    return strchr(value, '|') != NULL && strpbrk(value, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == NULL;
}

static void add_words(struct buf *out, const char *typed, const char *before, const char *words)
{
    struct buf word = { 0 };
    for (; *words != '\0'; words += *words == '|') {
        size_t len = strcspn(words, "|");
        buf_clear(&word);
        buf_add_bytes(&word, words, len);
        add(out, typed, before, buf_text(&word), NULL);
        words += len;
    }
    buf_fini(&word);
}

static void add_packs(struct buf *out, const char *typed, const char *before)
{
    struct packs packs;
    packs_init_usual(&packs, NULL);
    for (int i = 0; i < packs.count; i++)
        if (packs_path(&packs, packs.file[i].id) == packs.file[i].path)
            add(out, typed, before, packs.file[i].id, NULL);
    packs_fini(&packs);
}

/* What can be a value or operand that the help calls `what`; `before` stands in front of it in the same word. */
static void add_values(struct buf *out, const char *typed, const char *before, const char *what)
{
    if (lists_values(what)) {
        add_words(out, typed, before, what);
        return;
    }
    if (strcmp(what, "ID") == 0 || strcmp(what, "FILE|ID") == 0 || text_starts(what, "PACK\xE2"))
        add_packs(out, typed, before);
    if (text_starts(what, "FILE") || text_starts(what, "PACK") || strcmp(what, "JOURNAL") == 0)
        buf_add(out, ":files\n");
    if (strcmp(what, "DIR") == 0)
        buf_add(out, ":folders\n");
}

static void add_options(const struct option_table *table, const char *typed, struct buf *out)
{
    for (int i = 0; i < table->count; i++)
        add(out, typed, dashes(&table->defs[i]), table->defs[i].name, table->defs[i].help);
    complete_add(out, typed, "--help", "explains the command");
    complete_add(out, typed, "--version", "prints the version");
}

static bool options_ended(int argc, char **argv)
{
    for (int i = 0; i + 1 < argc; i++)
        if (strcmp(argv[i], "--") == 0)
            return true;
    return false;
}

void complete_command(const struct option_table *table, int argc, char **argv, struct buf *out)
{
    const char *typed = argv[argc - 1], *joined = strchr(typed, '=');
    bool ended = options_ended(argc, argv);
    const struct option_def *before = argc > 1 && !ended ? option_of(table, argv[argc - 2]) : NULL;
    const struct option_def *own = joined != NULL && !ended ? option_of(table, typed) : NULL;
    if (before != NULL && before->value != NULL && strchr(argv[argc - 2], '=') == NULL) {
        add_values(out, typed, "", before->value);
    } else if (own != NULL && own->value != NULL) {
        struct buf head = { 0 };
        buf_add_bytes(&head, typed, (size_t)(joined + 1 - typed));
        add_values(out, typed, buf_text(&head), own->value);
        buf_fini(&head);
    } else if (!ended && (typed[0] == '-' || table->operands_most == 0)) {
        add_options(table, typed, out);
    } else {
        add_values(out, typed, "", table->operands);
    }
}
