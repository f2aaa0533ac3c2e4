/* Whether a window manager is there. Under X11 it is who makes windows fill the screen; kiosks and bare displays have none. */
#ifndef PLATFORM_MANAGER_H
#define PLATFORM_MANAGER_H

#include <stdbool.h>

/* Of the display that SDL shows windows on; true wherever that is not X11, and where nothing can be found out. */
bool manager_is_there(void);

#endif
