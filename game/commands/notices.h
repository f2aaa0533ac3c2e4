/* What opening the save folder found, in words for the player. */
#ifndef COMMANDS_NOTICES_H
#define COMMANDS_NOTICES_H

#include "platform/store.h"
#include "ui/lang.h"

/* The text, made in `a`; NULL when all is well. */
const char *notices_text(const struct store *store, const struct lang *lang, struct arena *a);

#endif
