/* PNG files; see pngs.h. */
#include "platform/pngs.h"

#include "platform/files.h"

#include <png.h>
#include <stdlib.h>

bool png_write(const char *path, const uint8_t *rgb, int w, int h, struct err *err)
{
    png_image image = { .version = PNG_IMAGE_VERSION, .format = PNG_FORMAT_RGB };
    image.width = (png_uint_32)w;
    image.height = (png_uint_32)h;
    png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);
    void *bytes = mem_resize(NULL, size);
    bool ok = png_image_write_to_memory(&image, bytes, &size, 0, rgb, 0, NULL) != 0;
    if (ok)
        ok = files_write(path, bytes, size, false, err);
    else
        err_set(err, "%s: cannot make the PNG: %s", path, image.message);
    free(bytes);
    return ok;
}
