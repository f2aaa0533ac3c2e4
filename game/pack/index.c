/* Open addressing over FNV-1a; see index.h. */
#include "pack/index.h"

#include "base/rng.h"

#include <string.h>

struct index_slot {
    const char *id; /* NULL: free */
    uint32_t hash;
    int number;
};

static uint32_t hash_of(const char *id)
{
    return (uint32_t)hash_string(HASH_START, id);
}

static struct index_slot *slot_of(struct index_slot *slots, size_t size, const char *id, uint32_t hash)
{
    size_t i = hash & (size - 1);
    while (slots[i].id != NULL && (slots[i].hash != hash || strcmp(slots[i].id, id) != 0))
        i = (i + 1) & (size - 1);
    return &slots[i];
}

static void grow(struct index *index)
{
    size_t size = index->size > 0 ? index->size * 2 : 64;
    struct index_slot *slots = arena_array(index->arena, size, sizeof *slots);
    for (size_t i = 0; i < index->size; i++)
        if (index->slots[i].id != NULL)
            *slot_of(slots, size, index->slots[i].id, index->slots[i].hash) = index->slots[i];
    index->slots = slots;
    index->size = size;
}

bool index_add(struct index *index, const char *id, int number)
{
    if (index->used * 2 >= index->size)
        grow(index);
    uint32_t hash = hash_of(id);
    struct index_slot *slot = slot_of(index->slots, index->size, id, hash);
    if (slot->id != NULL)
        return false;
    *slot = (struct index_slot){ id, hash, number };
    index->used++;
    return true;
}

int index_find(const struct index *index, const char *id)
{
    if (index->size == 0)
        return -1;
    const struct index_slot *slot = slot_of(index->slots, index->size, id, hash_of(id));
    return slot->id != NULL ? slot->number : -1;
}
