/* Arena: many small allocations, one free.
 *
 * A pack, a round and a drawlist each own an arena; whatever they hold lives exactly as long as they do.
 * Out of memory ends the program here and nowhere else, so no caller checks for it. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

struct arena_block;

struct arena {
    struct arena_block *head; /* newest block; NULL when nothing was allocated yet */
};

/* An empty arena. Allocates nothing. */
void arena_init(struct arena *a);

/* Frees everything at once; the arena is empty and usable again. */
void arena_fini(struct arena *a);

/* Forgets everything but keeps one block, for values rebuilt every frame. */
void arena_reset(struct arena *a);

/* Zeroed memory of `size` bytes (size 0 gives a valid unique pointer), aligned for any type. Never NULL. */
void *arena_alloc(struct arena *a, size_t size);

/* As arena_alloc for `count` items of `size` bytes; a product beyond SIZE_MAX counts as out of memory. */
void *arena_array(struct arena *a, size_t count, size_t size);

/* A copy of `len` bytes at `text` with a NUL behind it. */
char *arena_copy(struct arena *a, const char *text, size_t len);

/* A copy of the NUL-terminated `text`. */
char *arena_string(struct arena *a, const char *text);

/* The three texts one after the other. */
char *arena_join(struct arena *a, const char *first, const char *second, const char *third);

/* The formatted text, as printf would print it. */
char *arena_printf(struct arena *a, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* realloc that never returns NULL (for size > 0): ends the program when memory is out. */
void *mem_resize(void *old, size_t size);

#endif
