/* What is shown in the window as a file for the player. */
#ifndef COMMANDS_SCREENSHOT_H
#define COMMANDS_SCREENSHOT_H

#include "platform/window.h"

/* Paints `list` once more as the window shows it and keeps it as a new file in the pictures folder, or in `save_folder`
 * if there is none. The file's path, made in `a`; NULL on error. */
const char *screenshot_take(struct window *window, const struct drawlist *list, const char *save_folder,
                            struct arena *a, struct err *err);

#endif
