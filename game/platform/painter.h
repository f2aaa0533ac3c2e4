/* Draws drawlists with an SDL renderer. What a list marks as standing still is kept as one texture, everything that had
 * to be calculated as smaller ones; so a frame is mostly copying. */
#ifndef PLATFORM_PAINTER_H
#define PLATFORM_PAINTER_H

#include <SDL.h>

#include "platform/crew.h"
#include "platform/damage.h"
#include "platform/fonts.h"
#include "ui/drawlist.h"
#include "ui/view.h"

struct painter; /* owns its textures; borrows renderer, fonts and crew */

struct painter *painter_new(SDL_Renderer *renderer, struct fonts *fonts, struct crew *crew); /* NULL: works alone */
void painter_free(struct painter *painter); /* NULL is fine; before its renderer is destroyed */

/* The pixels that SDL's own renderer paints into, to be told before each picture; NULL where another one is in use. With
 * them pictures that fade take a third of the time. */
void painter_set_surface(struct painter *painter, SDL_Surface *surface);

/* Paints the whole list at the view's scale. Does not present. */
void painter_paint(struct painter *painter, const struct drawlist *list, const struct view *view);

/* Paints only what differs from the list painted last, at the same view, onto a picture that is still there: that of SDL's own
 * renderer. True when `changed` says where; false when all was painted, because nothing is known of what was there. */
bool painter_repaint(struct painter *painter, const struct drawlist *list, const struct view *view,
                     struct damage *changed);

/* Forgets all textures: after the device was reset or the faces changed. */
void painter_forget(struct painter *painter);

#endif
