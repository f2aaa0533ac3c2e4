/* What an event night leaves as files: tables for spreadsheets, a picture to be posted. */
#ifndef COMMANDS_NIGHT_FILES_H
#define COMMANDS_NIGHT_FILES_H

#include "screens/world.h"

/* evening_csv and evening_questions_csv as two new files in the documents folder, or in `save_folder` if there is none. The
 * first one's path, made in `a`; NULL on error. */
const char *night_files_tables(const struct world *w, const char *save_folder, struct arena *a, struct err *err);

/* night_poster as the PNG file `path`, in colours `theme`, with fonts from the data folder. */
bool night_files_paint(const struct world *w, const struct theme *theme, const char *data, const char *path,
                       struct err *err);

/* The same as a new file in the pictures folder. */
const char *night_files_picture(const struct world *w, const struct theme *theme, const char *data,
                                const char *save_folder, struct arena *a, struct err *err);

#endif
