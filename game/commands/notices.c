/* Notices of the store; see notices.h. */
#include "commands/notices.h"

static const char *key_of(enum store_notice notice)
{
    switch (notice) {
    case STORE_LOCKED:
        return "ask.locked.text";
    case STORE_READ_ONLY:
        return "ask.read-only.text";
    case STORE_BACKUP:
        return "ask.backup.text";
    case STORE_LOST:
        return "ask.lost.text";
    case STORE_NEWER:
        return "ask.newer.text";
    case STORE_FINE:
        break;
    }
    return NULL;
}

const char *notices_text(const struct store *store, const struct lang *lang, struct arena *a)
{
    const char *key = key_of(store_notice(store));
    if (key == NULL)
        return NULL;
    return LANG_FORMAT(lang, a, key, { "detail", store_notice_detail(store) });
}
