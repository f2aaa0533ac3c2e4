/* What opening the save folder found, in words for the player. */
#ifndef COMMANDS_NOTICES_H
#define COMMANDS_NOTICES_H

#include "platform/store.h"
#include "ui/lang.h"

/* The lang keys are ask.NAME.heading and ask.NAME.text; NULL when all is well. */
const char *notices_name(enum store_notice notice);

/* Where the file lies that was set aside, and what is to be done if this program is to blame. Made in `a`. */
const char *notices_detail(const struct store *store, const struct lang *lang, const char *detail, struct arena *a);

/* The text, made in `a`; NULL when all is well. */
const char *notices_text(const struct store *store, const struct lang *lang, struct arena *a);

#endif
