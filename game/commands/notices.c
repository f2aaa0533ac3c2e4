/* Notices of the store; see notices.h. */
#include "commands/notices.h"

const char *notices_name(enum store_notice notice)
{
    switch (notice) {
    case STORE_LOCKED:
        return "locked";
    case STORE_READ_ONLY:
        return "read-only";
    case STORE_BACKUP:
        return "backup";
    case STORE_LOST:
        return "lost";
    case STORE_MISSING:
        return "missing";
    case STORE_UNREAD:
        return "unread";
    case STORE_NEWER:
        return "newer";
    case STORE_FINE:
        break;
    }
    return NULL;
}

const char *notices_detail(const struct store *store, const struct lang *lang, const char *detail, struct arena *a)
{
    return store_fault_is_ours(store) ? LANG_FORMAT(lang, a, "ask.ours", { "detail", detail }) : detail;
}

const char *notices_text(const struct store *store, const struct lang *lang, struct arena *a)
{
    const char *name = notices_name(store_notice(store));
    if (name == NULL)
        return NULL;
    const char *detail = notices_detail(store, lang, store_notice_detail(store), a);
    return LANG_FORMAT(lang, a, arena_printf(a, "ask.%s.text", name), { "detail", detail });
}
