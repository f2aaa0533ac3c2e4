/* Players' data as a file; see transfer.h. */
#include "commands/transfer.h"

#include "commands/best.h"
#include "platform/files.h"
#include "platform/system.h"
#include "platform/userdirs.h"

bool transfer_write(const struct save *save, int index, const char *path, struct err *err)
{
    struct buf text = { 0 };
    struct save *part = merge_extract(save, index);
    save_write(part, &text);
    bool ok = files_write(path, buf_text(&text), text.len, false, err);
    buf_fini(&text);
    save_free(part);
    return ok;
}

const char *transfer_keep(const struct save *save, int index, const char *otherwise, struct arena *a, struct err *err)
{
    const char *folder = userdirs_folder(USERDIR_DOCUMENTS, otherwise, a, err);
    const char *path = folder != NULL ? userdirs_name(folder, ".json", a, err) : NULL;
    if (path == NULL || transfer_write(save, index, path, err))
        return path;
    files_remove(path, NULL);
    return NULL;
}

/* By names as userdirs_name makes them, which the player may have written more behind. */
void transfer_find(struct world_found *found, const char *otherwise, struct arena *a)
{
    struct files_names names = { 0 };
    *found = (struct world_found){ .folder = userdirs_folder(USERDIR_DOCUMENTS, otherwise, a, NULL) };
    if (found->folder == NULL || !files_list(found->folder, ".json", a, &names, NULL))
        return;
    const char **chosen = arena_array(a, names.count + 1, sizeof *chosen);
    for (size_t i = names.count; i > 0; i--)
        if (text_starts(names.name[i - 1], "curtainup"))
            chosen[found->count++] = names.name[i - 1];
    found->name = chosen;
}

struct save *transfer_parse(const char *name, const char *text, size_t len, struct err *err)
{
    struct save *save = save_read(name, text, len, err);
    if (save != NULL)
        save_give_chance(save, system_random());
    return save;
}

struct save *transfer_read(const char *path, struct err *err)
{
    struct buf text = { 0 };
    struct save *save = NULL;
    if (files_read(path, SAVE_BYTES_MAX, &text, err))
        save = transfer_parse(path, buf_text(&text), text.len, err);
    buf_fini(&text);
    return save;
}

static void add(const struct lang *lang, struct arena *a, const char *key, int n, struct buf *out)
{
    const struct lang_arg arg = { "n", best_number(lang, a, n) };
    if (n > 0)
        buf_printf(out, "%s\n", lang_fill(a, lang_plural(lang, key, n), &arg, 1));
}

void transfer_words(const struct merge_sum *sum, const struct lang *lang, struct arena *a, struct buf *out)
{
    add(lang, a, "merge.answers", sum->answers, out);
    add(lang, a, "merge.fresh", sum->fresh, out);
    add(lang, a, "merge.renamed", sum->renamed, out);
    if (sum->answers == 0 && sum->fresh == 0)
        buf_printf(out, "%s\n", lang_text(lang, "merge.nothing"));
}
