/* The window's icon; see icon.h. */
#include "platform/icon.h"

#include "platform/files.h"

#include <png.h>
#include <stdlib.h>

enum { ICON_BYTES_MAX = 1024 * 1024, ICON_SIDE_MAX = 1024 };

static void set_pixels(SDL_Window *window, const png_image *image, void *rgba)
{
    int w = (int)image->width, h = (int)image->height;
    SDL_Surface *icon = SDL_CreateRGBSurfaceWithFormatFrom(rgba, w, h, 32, w * 4, SDL_PIXELFORMAT_RGBA32);
    if (icon != NULL)
        SDL_SetWindowIcon(window, icon);
    SDL_FreeSurface(icon);
}

static void set_from_png(SDL_Window *window, const struct buf *file)
{
    png_image image = { .version = PNG_IMAGE_VERSION };
    if (!png_image_begin_read_from_memory(&image, file->bytes, file->len))
        return;
    image.format = PNG_FORMAT_RGBA;
    if (image.width <= ICON_SIDE_MAX && image.height <= ICON_SIDE_MAX) {
        void *rgba = mem_resize(NULL, PNG_IMAGE_SIZE(image));
        if (png_image_finish_read(&image, NULL, rgba, 0, NULL))
            set_pixels(window, &image, rgba);
        free(rgba);
    }
    png_image_free(&image);
}

void icon_set(SDL_Window *window, const char *data)
{
    struct arena names;
    struct buf file = { 0 };
    arena_init(&names);
    if (files_read(files_join(&names, data, "../icons/hicolor/128x128/apps/" CURTAINUP_ID ".png"), ICON_BYTES_MAX,
                   &file, NULL) &&
        file.len > 0)
        set_from_png(window, &file);
    buf_fini(&file);
    arena_fini(&names);
}
