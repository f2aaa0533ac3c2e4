/* What the window's loop consists of, and how it performs what screens reply. Internal to show*.c. */
#ifndef COMMANDS_SHOW_PARTS_H
#define COMMANDS_SHOW_PARTS_H

#include "commands/assets.h"
#include "commands/audio.h"
#include "commands/dealer.h"
#include "commands/importer.h"
#include "commands/nights.h"
#include "commands/show.h"
#include "commands/show_host.h"
#include "platform/store.h"
#include "platform/window.h"
#include "screens/keymap.h"
#include "screens/screens.h"

struct show {
    struct assets assets;
    struct store *store;
    struct window *window;
    struct screens *screens;
    struct audio *audio;
    struct world world;
    struct keymap keymap;
    struct importer importer;
    struct show_host host;
    struct dealer dealer;
    struct nights nights;
    struct arena found; /* names of files that can be imported */
    const struct show_options *options;
    bool connected, quit;
};

/* The save, with where the window stands. */
bool show_keep_save(struct show *show, struct err *err);

/* Teams may sit on pads whatever the player likes, and whichever window has the focus. */
void show_listen(struct show *show);

/* For screens (struct runner, `user` a struct show): everything is on the disk when this returns; only then is it painted. */
enum outcome show_perform(void *user, const struct effect *effect, struct err *err);

#endif
