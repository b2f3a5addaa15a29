/* SPDX-License-Identifier: Apache-2.0 */
/*
 * heap.c: an executable's memory between its variables and its stack: a list of blocks in the order of their addresses, of
 * which the first that is large enough is taken. What is not zero was used before.
 */
#include <awsm/embed.h>
#include <stdbool.h>

extern unsigned char awsm_bss_end[], awsm_stack_start[];

struct block {   /* before what it is used for */
    size_t size; /* bytes, with this; of the last one, which is free, all that is left */
    size_t is_used;
    size_t unused[2];
};

enum { ALIGNMENT = 16 };

static struct block *next_of(struct block *block) {
    return (struct block *)((unsigned char *)block + block->size);
}

static bool is_end(const struct block *block) {
    return (const unsigned char *)block >= awsm_stack_start;
}

static struct block *first_block(void) {
    struct block *first = (struct block *)awsm_bss_end;
    if (first->size == 0) { /* memory that nobody has used yet is not known to be zero, but here it is */
        first->size = (size_t)(awsm_stack_start - awsm_bss_end) & ~(size_t)(ALIGNMENT - 1);
    }
    return first;
}

static void join(struct block *block) {
    for (struct block *next = next_of(block); !is_end(next) && !next->is_used; next = next_of(block)) {
        block->size += next->size;
    }
}

void *awsm_firmware_allocate(size_t size) {
    if (size > (size_t)(awsm_stack_start - awsm_bss_end)) {
        return NULL;
    }
    size = ((size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1)) + sizeof(struct block);
    for (struct block *block = first_block(); !is_end(block); block = next_of(block)) {
        if (block->is_used) {
            continue;
        }
        join(block);
        if (block->size < size) {
            continue;
        }
        if (block->size - size > sizeof(struct block)) {
            struct block *rest = (struct block *)((unsigned char *)block + size);
            *rest = (struct block){.size = block->size - size};
            block->size = size;
        }
        block->is_used = true;
        __builtin_memset(block + 1, 0, block->size - sizeof(struct block));
        return block + 1;
    }
    return NULL;
}

/* Several memories may come, and tables; whoever says how much will do is more to be trusted. */
size_t awsm_firmware_spare(size_t maximum) {
    size_t free = 0;
    for (struct block *block = first_block(); !is_end(block); block = next_of(block)) {
        free += block->is_used ? 0 : block->size;
    }
    return free / (maximum == SIZE_MAX ? 4 : 2);
}

void awsm_firmware_release(void *start, __attribute__((unused)) size_t size) {
    ((struct block *)start - 1)->is_used = false;
}
