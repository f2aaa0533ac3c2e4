/* Which language a question bank is in: no format says it. */
#include "pack/bank_list.h"

#include <ctype.h>
#include <string.h>

const char *bank_named_language(const char *name)
{
    const char *slash = strrchr(name, '/');
    name = slash != NULL ? slash + 1 : name;
    const char *dot = strrchr(name, '.');
    if (dot == NULL || dot - name < 4 || dot[-3] != '.' || !islower((unsigned char)dot[-2]) ||
        !islower((unsigned char)dot[-1]))
        return NULL;
    return dot - 2;
}

/* How many of the text's words are among `words`, which stand between spaces. */
static int count_words(const char *text, const char *words)
{
    struct buf folded = { 0 }, word = { 0 };
    int count = 0;
    text_fold(&folded, text);
    for (const char *p = buf_text(&folded); *p != '\0'; p += *p == ' ') {
        size_t len = strcspn(p, " ");
        buf_clear(&word);
        buf_printf(&word, " %.*s ", (int)len, p);
        count += strstr(words, buf_text(&word)) != NULL;
        p += len;
    }
    buf_fini(&folded);
    buf_fini(&word);
    return count;
}

const char *bank_language(struct arena *arena, const char *name, const struct bank_list *list)
{
    static const char german[] =
        " der die das ein eine ist sind war wurde wird und nicht von mit im wer wie wo wann welche "
        "welcher welches wieviel wie viele fur auf zu den dem des in ";
    static const char english[] =
        " the a an is are was were and not of with who what where when which how many for on to "
        "this that does did in ";
    const char *named = bank_named_language(name);
    if (named != NULL)
        return arena_copy(arena, named, 2);
    int balance = 0;
    for (int i = 0; i < list->count; i++)
        balance += count_words(list->items[i].stem, german) - count_words(list->items[i].stem, english);
    return balance > 0 ? "de" : "en";
}
