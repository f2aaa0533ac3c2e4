/* Remarks: what the readers of foreign files say, which is English and meant for the command line, in the language in
 * use and in the words of the window. */
#ifndef SCREENS_REMARKS_H
#define SCREENS_REMARKS_H

#include "ui/ui.h"

/* The remark `text` made in the frame's arena; `text` itself when it is none that is known. */
const char *remark_text(struct ui *ui, const char *text);

/* Whether it is known. For tests: a remark that is not would be shown as it is. */
bool remark_known(const char *text);

#endif
