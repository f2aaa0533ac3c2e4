/* Arena allocation; the one place that decides what happens when memory is out. */
#include "base/arena.h"

#include <stdarg.h>
#include <stdalign.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BLOCK_LEAST = 16 * 1024, BLOCK_MOST = 1024 * 1024 };

struct arena_block {
    struct arena_block *next;
    size_t size, used;
    alignas(max_align_t) unsigned char bytes[];
};

static _Noreturn void out_of_memory(void)
{
    fputs("curtainup: out of memory\n", stderr);
    abort();
}

void *mem_resize(void *old, size_t size)
{
    void *memory = realloc(old, size);
    if (memory == NULL && size > 0)
        out_of_memory();
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

/* Each block is twice the one before, so that their number stays small. */
static struct arena_block *block_new(struct arena_block *next, size_t least)
{
    size_t size = next == NULL ? BLOCK_LEAST : next->size < BLOCK_MOST / 2 ? 2 * next->size : BLOCK_MOST;
    size = least > size ? least : size;
    struct arena_block *block = mem_resize(NULL, sizeof *block + size);
    block->next = next;
    block->size = size;
    block->used = 0;
    return block;
}

/* `align` is a power of two. */
static void *take(struct arena *a, size_t size, size_t align)
{
    if (size > SIZE_MAX / 2)
        out_of_memory();
    size += size == 0;
    size_t from = a->head != NULL ? (a->head->used + align - 1) & ~(align - 1) : 0;
    if (a->head == NULL || a->head->size < from || a->head->size - from < size) {
        a->head = block_new(a->head, size);
        from = 0;
    }
    a->head->used = from + size;
    return a->head->bytes + from;
}

void *arena_alloc(struct arena *a, size_t size)
{
    return memset(take(a, size, alignof(max_align_t)), 0, size);
}

void *arena_array(struct arena *a, size_t count, size_t size)
{
    if (size > 0 && count > SIZE_MAX / size)
        out_of_memory();
    return arena_alloc(a, count * size);
}

char *arena_copy(struct arena *a, const char *text, size_t len)
{
    char *copy = take(a, len + 1, 1);
    memcpy(copy, text, len);
    copy[len] = '\0';
    return copy;
}

char *arena_string(struct arena *a, const char *text)
{
    return arena_copy(a, text, strlen(text));
}

char *arena_join(struct arena *a, const char *first, const char *second, const char *third)
{
    size_t one = strlen(first), two = strlen(second), three = strlen(third);
    char *text = take(a, one + two + three + 1, 1);
    memcpy(text, first, one);
    memcpy(text + one, second, two);
    memcpy(text + one + two, third, three + 1);
    return text;
}

char *arena_printf(struct arena *a, const char *format, ...)
{
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int len = vsnprintf(NULL, 0, format, args);
    char *text = take(a, len < 0 ? 1 : (size_t)len + 1, 1);
    text[0] = '\0';
    if (len >= 0)
        vsnprintf(text, (size_t)len + 1, format, again);
    va_end(again);
    va_end(args);
    return text;
}
