/* Character references of HTML: &eacute; &#233; &#xE9;. Names are those of the HTML standard, section 13.5, all that end in
 * a semicolon; numbers 128 to 159 mean Windows-1252, as in browsers. */
#ifndef PACK_CHARREF_H
#define PACK_CHARREF_H

#include "base/text.h"

/* Appends the character that the reference at `text` (on its &) stands for and returns how many of the `len` bytes it
 * takes; 0, nothing appended, when there is none. `out` may be NULL: then it only measures. */
size_t charref_decode(struct buf *out, const char *text, size_t len);

/* Appends `text` with its references replaced, each once: &amp;lt; becomes &lt;. What is none stays. */
void charref_text(struct buf *out, const char *text);

/* The character that byte `byte` is in Windows-1252; U+FFFD where it is none. */
uint32_t charref_windows(unsigned char byte);

/* A reference's name (no & and ;) and what it stands for: one or two characters. */
struct charref_name {
    const char *name, *text;
};

/* The names in the order of strcmp; *count of them. */
const struct charref_name *charref_names(int *count);

#endif
