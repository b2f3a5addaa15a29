/* SPDX-License-Identifier: Apache-2.0 */
/* An allocator with a free list, first fit and merging, under random use; contents are checked all the time. */
#include <string.h>

#include "platform.h"
#include "support.h"
#include "text.h"

enum { ARENA = 1 << 20, SLOTS = 300, ROUNDS = 50000 };

/* Blocks lie side by side; sizes include the header and are multiples of 16. */
struct block {
    uint32_t size;
    uint32_t previous_size; /* 0 for the first block */
    uint32_t used;
    uint32_t padding;
};

static char *arena;

static struct block *after(struct block *b) {
    char *next = (char *)b + b->size;
    return next == arena + ARENA ? NULL : (struct block *)next;
}

static void resize(struct block *b, uint32_t size) {
    b->size = size;
    struct block *next = after(b);
    if (next != NULL)
        next->previous_size = size;
}

static void *take(uint32_t bytes) {
    uint32_t size = (bytes + (uint32_t)sizeof(struct block) + 15) / 16 * 16;
    for (struct block *b = (struct block *)arena; b != NULL; b = after(b)) {
        if (b->used || b->size < size)
            continue;
        if (b->size - size >= 2 * sizeof(struct block)) {
            struct block *rest = (struct block *)((char *)b + size);
            *rest = (struct block){.previous_size = size};
            resize(rest, b->size - size);
            b->size = size;
        }
        b->used = 1;
        return b + 1;
    }
    return NULL;
}

static void give_back(void *memory) {
    struct block *b = (struct block *)memory - 1;
    b->used = 0;
    struct block *next = after(b);
    if (next != NULL && !next->used)
        resize(b, b->size + next->size);
    if (b->previous_size != 0) {
        struct block *previous = (struct block *)((char *)b - b->previous_size);
        if (!previous->used)
            resize(previous, previous->size + b->size);
    }
}

int program(int argc, char **argv) {
    arena = allocate(ARENA);
    resize((struct block *)arena, ARENA);
    static struct {
        unsigned char *memory;
        uint32_t size;
        unsigned char fill;
    } slots[SLOTS];
    uint64_t state = 4711;
    unsigned taken = 0, refused = 0, damaged = 0;
    for (int round = 0; round < ROUNDS; round++) {
        unsigned s = next_random(&state) % SLOTS;
        if (slots[s].memory != NULL) {
            for (uint32_t i = 0; i < slots[s].size; i++)
                damaged += slots[s].memory[i] != slots[s].fill;
            give_back(slots[s].memory);
            slots[s].memory = NULL;
        } else {
            slots[s].size = next_random(&state) % (next_random(&state) % 20 == 0 ? 60000 : 2000);
            slots[s].fill = (unsigned char)next_random(&state);
            slots[s].memory = take(slots[s].size);
            if (slots[s].memory == NULL) {
                refused++;
            } else {
                taken++;
                memset(slots[s].memory, slots[s].fill, slots[s].size);
            }
        }
    }
    unsigned blocks = 0, free_bytes = 0;
    for (struct block *b = (struct block *)arena; b != NULL; b = after(b)) {
        blocks++;
        free_bytes += b->used ? 0 : b->size;
    }
    print("%u taken, %u refused, %u damaged; %u blocks, %u bytes free\n", taken, refused, damaged, blocks, free_bytes);
    for (int s = 0; s < SLOTS; s++)
        if (slots[s].memory != NULL)
            give_back(slots[s].memory);
    print("all given back: one block of %u bytes\n", (unsigned)((struct block *)arena)->size);
    return 0;
}
