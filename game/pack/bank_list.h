/* Inside of bank_read: the items that the readers of the formats collect. Not for other rooms. */
#ifndef PACK_BANK_LIST_H
#define PACK_BANK_LIST_H

#include <stdbool.h>

#include "pack/bank.h"
#include "pack/index.h"

enum { BANK_OPTIONS_MAX = 26 };

/* Hundredths of a percent: an answer worth so much is right; thirds and the like are rounded. */
enum { BANK_WHOLLY_RIGHT = 9999 };

/* The number that `text` begins with, "33.333" or "-50", in hundredths, what is behind them cut off; 0 for anything else. In
 * every country alike. */
int bank_percent(const char *text);

/* How a text was written. */
enum bank_markup {
    BANK_LITERAL,    /* as it stands */
    BANK_REFERENCES, /* with character references: &quot; */
    BANK_HTML        /* with tags as well; < before anything but a known tag is itself */
};

/* One question, its texts plain (bank_plain) and in the list's arena. */
struct bank_item {
    int line;
    const char *category; /* NULL: none */
    const char *stem;
    const char *explain; /* NULL: none */
    int option_count;
    const char *option[BANK_OPTIONS_MAX], *feedback[BANK_OPTIONS_MAX]; /* feedback NULL: none */
    int key;
    bool truth;     /* a true/false item: no texts, option 0 is "true", option 1 "false" */
    bool fixed;     /* options stay in their order */
    bool picture;   /* something in it cannot be shown as text */
    int difficulty; /* thousandths; 0 when not known */
};

struct bank_list {
    struct arena arena; /* of the items and their texts */
    struct import_report *report;
    struct bank_item *items;
    int count, room;
    struct index seen; /* texts of the items */
    int number;        /* of the item in its file, where lines tell little; 0: not said in notes */
    bool opentdb;      /* its categories are those of opentdb.com, which asks to be named */
};

/* Takes an item over if it can be played, else says why not. */
void bank_take(struct bank_list *list, const struct bank_item *item);

/* Notes an item that cannot be read or played. */
void bank_skip(struct bank_list *list, int line, const char *format, ...) __attribute__((format(printf, 3, 4)));

/* `len` bytes as plain text on one line: markup and references decoded once, white space made single spaces and none at
 * the ends. NULL for nothing. *picture (may be NULL) becomes true when a picture, film or the like stands in it. */
const char *bank_plain(struct bank_list *list, const char *text, size_t len, enum bank_markup markup, bool *picture);

/* Appends the HTML text as bank_plain sees it, before white space is tidied; true when there was a picture in it. */
bool bank_strip(struct buf *out, const char *text, size_t len, enum bank_markup markup);

/* The two letters of a language in a file's name: "de" in "rivers.de.gift"; NULL when there are none. Borrows. */
const char *bank_named_language(const char *name);

/* The language of the file's name or, failing that, German or English by the items' words. In `arena`. */
const char *bank_language(struct arena *arena, const char *name, const struct bank_list *list);

/* Appends the items as a pack. */
void bank_write(const char *name, const struct bank_list *list, struct buf *pack_json);

/* The readers: `text` is UTF-8 without a mark, a NUL behind it, none in it. False only when the file as a whole cannot
 * be read. */
bool bank_read_opentdb(struct bank_list *list, const char *name, const char *text, size_t len, struct err *err);
bool bank_read_gift(struct bank_list *list, const char *name, const char *text, size_t len, struct err *err);
bool bank_read_aiken(struct bank_list *list, const char *name, const char *text, size_t len, struct err *err);
bool bank_read_moodle(struct bank_list *list, const char *name, const char *text, size_t len, struct err *err);
bool bank_read_table(struct bank_list *list, const char *name, const char *text, size_t len, struct err *err);

/* Whether one of the first rows is the heading of a table that bank_read_table knows. */
bool bank_is_table(const char *text, size_t len);

#endif
