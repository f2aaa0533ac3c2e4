/* Which renderer; see renderer.h. */
#include "platform/renderer.h"

#include "base/arena.h"
#include "platform/files.h"

#include <string.h>

/* Whether the OpenGL in use is itself calculated by the processor: then SDL's own renderer is three times as fast. */
static bool is_imitated(SDL_Renderer *renderer)
{
    enum { GL_RENDERER_NAME = 0x1F01 };
    const unsigned char *(*get_string)(unsigned) = NULL;
    SDL_RendererInfo info;
    if (SDL_GetRendererInfo(renderer, &info) != 0 || strncmp(info.name, "opengl", 6) != 0)
        return false;
    void *found = SDL_GL_GetProcAddress("glGetString");
    memcpy(&get_string, &found, sizeof found); /* ISO C knows no cast from object to function pointers */
    const char *name = get_string != NULL ? (const char *)get_string(GL_RENDERER_NAME) : NULL;
    return name != NULL && (strstr(name, "llvmpipe") != NULL || strstr(name, "softpipe") != NULL ||
                            strstr(name, "SwiftShader") != NULL);
}

/* Linux shows graphics cards as files. Where there is none it is not worth asking OpenGL: merely loading the imitation
 * takes longer than the first picture and more memory than the whole game. */
static bool may_have_card(void)
{
    static const char *const cards[] = { "/dev/nvidiactl", "/dev/dxg", "/dev/mali0", "/dev/kgsl-3d0", "/dev/pvrsrvkm" };
    if (strcmp(SDL_GetPlatform(), "Linux") != 0 || files_is_folder("/dev/dri"))
        return true;
    for (size_t i = 0; i < sizeof cards / sizeof *cards; i++)
        if (files_exists(cards[i]))
            return true;
    return false;
}

SDL_Renderer *renderer_make(SDL_Window *window, bool waits)
{
    const Uint32 wanted =
        SDL_RENDERER_ACCELERATED | SDL_RENDERER_TARGETTEXTURE | (waits ? SDL_RENDERER_PRESENTVSYNC : 0);
    bool named = SDL_GetHint(SDL_HINT_RENDER_DRIVER) != NULL;
    SDL_Renderer *renderer = named || may_have_card() ? SDL_CreateRenderer(window, -1, wanted) : NULL;
    if (renderer != NULL && !is_imitated(renderer))
        return renderer;
    if (renderer != NULL)
        SDL_DestroyRenderer(renderer);
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0"); /* or it would show its pixels by OpenGL after all */
    return SDL_CreateRenderer(window, -1, SDL_RENDERER_SOFTWARE);
}
