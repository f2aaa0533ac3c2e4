/* Arena allocation; the one place that decides what happens when memory is out. */
#include "base/arena.h"

#include <stdarg.h>
#include <stdalign.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ARENA_BLOCK = 16 * 1024 };

struct arena_block {
    struct arena_block *next;
    size_t size, used;
    alignas(max_align_t) unsigned char bytes[];
};

void *mem_resize(void *old, size_t size)
{
    void *memory = realloc(old, size);
    if (memory == NULL && size > 0) {
        fputs("curtainup: out of memory\n", stderr);
        abort();
    }
    return memory;
}

void arena_init(struct arena *a)
{
    a->head = NULL;
}

static void free_blocks(struct arena_block *block)
{
    while (block != NULL) {
        struct arena_block *next = block->next;
        free(block);
        block = next;
    }
}

void arena_fini(struct arena *a)
{
    free_blocks(a->head);
    a->head = NULL;
}

void arena_reset(struct arena *a)
{
    if (a->head == NULL)
        return;
    free_blocks(a->head->next);
    a->head->next = NULL;
    a->head->used = 0;
}

static struct arena_block *block_new(struct arena_block *next, size_t least)
{
    size_t size = least > ARENA_BLOCK ? least : ARENA_BLOCK;
    struct arena_block *block = mem_resize(NULL, sizeof *block + size);
    block->next = next;
    block->size = size;
    block->used = 0;
    return block;
}

void *arena_alloc(struct arena *a, size_t size)
{
    const size_t align = alignof(max_align_t);
    if (size > SIZE_MAX / 2)
        mem_resize(NULL, SIZE_MAX / 2); /* ends the program */
    size = (size + (size == 0) + align - 1) / align * align;
    if (a->head == NULL || a->head->size - a->head->used < size)
        a->head = block_new(a->head, size);
    void *memory = a->head->bytes + a->head->used;
    a->head->used += size;
    return memset(memory, 0, size);
}

void *arena_array(struct arena *a, size_t count, size_t size)
{
    if (size > 0 && count > SIZE_MAX / size)
        return arena_alloc(a, SIZE_MAX);
    return arena_alloc(a, count * size);
}

char *arena_copy(struct arena *a, const char *text, size_t len)
{
    char *copy = arena_alloc(a, len + 1);
    memcpy(copy, text, len);
    return copy;
}

char *arena_string(struct arena *a, const char *text)
{
    return arena_copy(a, text, strlen(text));
}

char *arena_printf(struct arena *a, const char *format, ...)
{
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int len = vsnprintf(NULL, 0, format, args);
    char *text = arena_alloc(a, len < 0 ? 1 : (size_t)len + 1);
    if (len >= 0)
        vsnprintf(text, (size_t)len + 1, format, again);
    va_end(again);
    va_end(args);
    return text;
}
