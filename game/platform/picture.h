/* Drawlists painted without a window, as PNG files: README pictures, golden tests, bug reports. The same list, size and
 * fonts give the same bytes. */
#ifndef PLATFORM_PICTURE_H
#define PLATFORM_PICTURE_H

#include "base/err.h"
#include "ui/drawlist.h"
#include "ui/metrics.h"
#include "ui/view.h"

struct picture; /* owns a surface, painter and fonts */

/* A surface of that many pixels; fonts from the data folder `data`, text in `family` (fonts.h; NULL: the usual one). NULL on error. */
struct picture *picture_new(const char *data, const char *family, int width, int height, struct err *err);
void picture_free(struct picture *picture); /* NULL is fine */

struct view picture_view(const struct picture *picture);
const struct metrics *picture_metrics(const struct picture *picture);

/* Families of running text that are there: see fonts.h. */
const char *const *picture_families(const struct picture *picture);

/* Paints `list`; earlier pictures are forgotten. */
void picture_paint(struct picture *picture, const struct drawlist *list);

/* Writes what was painted last. */
bool picture_write(const struct picture *picture, const char *path, struct err *err);

/* Fingerprint of the pixels painted last. */
uint64_t picture_hash(const struct picture *picture);

#endif
