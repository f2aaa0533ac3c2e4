/* Upgrade: a document of an older version brought forward, one version at a time. */
#ifndef RECORD_UPGRADE_H
#define RECORD_UPGRADE_H

#include "base/json.h"

/* Writes the document at `old`, which is of one version, as the next version has it. */
typedef bool upgrade_step(const struct json_at *old, struct buf *out, struct err *err);

/* Replaces *doc, which is of version `from`, by one of version `to`; steps[v - 1] leads from v to v + 1. `name` stands
 * in messages. On false *doc is still the old one. */
bool upgrade_apply(upgrade_step *const *steps, const char *name, int from, int to, struct json_doc **doc,
                   struct err *err);

#endif
