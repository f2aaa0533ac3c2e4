/* Pictures as PNG files. */
#ifndef PLATFORM_PNGS_H
#define PLATFORM_PNGS_H

#include <stdint.h>

#include "base/err.h"

/* Writes w×h pixels of red, green, blue without gaps; replaces the file at once. */
bool png_write(const char *path, const uint8_t *rgb, int w, int h, struct err *err);

#endif
