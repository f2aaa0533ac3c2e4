/* HTML entities in texts that were taken from web pages: &amp; &eacute; &#233; &#xE9;. */
#ifndef PACK_HTML_TEXT_H
#define PACK_HTML_TEXT_H

#include "base/text.h"

/* The character that the entity at `text` (on its &) stands for, and its length with & and ; in *len. 0 when it is no
 * entity that is known: such text stays as it is. */
uint32_t html_entity(const char *text, size_t *len);

/* Appends `text` with its entities replaced, exactly once: &amp;lt; becomes &lt;. */
void html_text(struct buf *out, const char *text);

#endif
