/* Ledger: under each of several names how many questions were asked, and how many of these were answered right. */
#ifndef RECORD_LEDGER_H
#define RECORD_LEDGER_H

#include "base/json.h"

struct ledger_line {
    char *name;
    int asked, right;
};

struct ledger {
    struct ledger_line *items; /* owned; sorted by name */
    int count;
};

/* The one called `name`, made if there is none; borrowed until the next one is made. */
struct ledger_line *ledger_get(struct ledger *ledger, const char *name);
/* The same, or NULL. */
const struct ledger_line *ledger_find(const struct ledger *ledger, const char *name);

void ledger_add(struct ledger *ledger, const char *name, bool right);

/* Adds all of another. */
void ledger_add_all(struct ledger *into, const struct ledger *from);

void ledger_free(struct ledger *ledger);

/* The optional member `key` of an object; into the object that is open, if there are any. */
bool ledger_read(const struct json_at *at, const char *key, struct ledger *ledger, struct err *err);
void ledger_write(struct json_out *out, const char *key, const struct ledger *ledger);

#endif
