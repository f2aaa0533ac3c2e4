/* Filling and checking of templates; see template.h. */
#include "pack/template.h"

#include <ctype.h>
#include <string.h>

struct hole {
    char letter; /* small */
    bool capital;
    enum name_form form;
    const char *end; /* behind the closing brace */
};

/* Reads the slot at `p` (on its opening brace). False with *fault when it is none. */
static bool read_hole(const char *p, struct hole *hole, const char **fault)
{
    static const char *const forms[NAME_FORMS] = { "nom", "acc", "dat", "gen" };
    const char *close = strchr(p, '}');
    if (close == NULL) {
        *fault = "a { without its }";
        return false;
    }
    char letter = p[1];
    *hole = (struct hole){ (char)tolower((unsigned char)letter), letter >= 'A' && letter <= 'Z', NAME_NOM, close + 1 };
    if (close == p + 2)
        return true;
    for (int form = 0; form < NAME_FORMS; form++)
        if (p[2] == ':' && close == p + 6 && strncmp(p + 3, forms[form], 3) == 0) {
            hole->form = (enum name_form)form;
            return true;
        }
    *fault = "an unknown slot; expected {s}, {o} … with an optional case :nom :acc :dat :gen";
    return false;
}

bool template_check(const char *template, const char *allowed, const char **fault)
{
    for (const char *p = template; *p != '\0';) {
        struct hole hole;
        if (*p == '}') {
            *fault = "a } without its {";
            return false;
        }
        if (*p != '{') {
            p++;
            continue;
        }
        if (!read_hole(p, &hole, fault))
            return false;
        if (hole.letter == '\0' || strchr(allowed, hole.letter) == NULL) {
            *fault = "a slot that this wording does not have";
            return false;
        }
        p = hole.end;
    }
    return true;
}

bool template_needs_genitive(const char *template, const char *letters)
{
    const char *fault;
    struct hole hole;
    for (const char *p = strchr(template, '{'); p != NULL && read_hole(p, &hole, &fault); p = strchr(hole.end, '{'))
        if (hole.form == NAME_GEN && strchr(letters, hole.letter) != NULL)
            return true;
    return false;
}

/* Takes back "in " and the article's "dem " where German has one word for both. Returns what is left of `text`. */
static const char *contract(struct buf *out, const char *text)
{
    static const char *const table[][3] = {
        { "in ", "dem ", "im " },  { "an ", "dem ", "am " },  { "bei ", "dem ", "beim " }, { "von ", "dem ", "vom " },
        { "zu ", "dem ", "zum " }, { "zu ", "der ", "zur " }, { "in ", "das ", "ins " },   { "an ", "das ", "ans " },
    };
    const char *written = buf_text(out);
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
        size_t len = strlen(table[i][0]);
        if (out->len < len || !text_starts(text, table[i][1]))
            continue;
        const char *tail = written + out->len - len;
        bool word = tail == written || tail[-1] == ' ';
        bool capital = tail[0] == toupper((unsigned char)table[i][0][0]);
        if (!word || strncmp(tail + 1, table[i][0] + 1, len - 1) != 0 || (!capital && tail[0] != table[i][0][0]))
            continue;
        out->len -= len;
        buf_add(out, table[i][2]);
        if (capital)
            out->bytes[out->len - strlen(table[i][2])] = (char)toupper((unsigned char)table[i][2][0]);
        return text + strlen(table[i][1]);
    }
    return text;
}

static const char *slot_text(const struct slot *slots, const struct hole *hole)
{
    for (; slots->letter != '\0'; slots++)
        if (slots->letter == hole->letter) {
            if (slots->name == NULL)
                return slots->text;
            const char *form = slots->name->form[hole->form];
            return form != NULL ? form : slots->name->form[NAME_NOM];
        }
    return "";
}

void template_fill(struct buf *out, const char *lang, const char *template, const struct slot *slots)
{
    bool german = strcmp(lang, "de") == 0;
    const char *fault;
    for (const char *p = template; *p != '\0';) {
        size_t plain = strcspn(p, "{");
        buf_add_bytes(out, p, plain);
        p += plain;
        struct hole hole;
        if (*p == '\0' || !read_hole(p, &hole, &fault))
            break;
        const char *text = slot_text(slots, &hole);
        if (german && !hole.capital)
            text = contract(out, text);
        if (hole.capital)
            text_capitalise(out, text);
        else
            buf_add(out, text);
        p = hole.end;
    }
}
