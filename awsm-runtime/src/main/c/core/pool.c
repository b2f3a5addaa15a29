/* SPDX-License-Identifier: Apache-2.0 */
/*
 * pool.c: what instances of a module leave to those that come after them, so that these need nothing of the system: the
 * mapping with their state, and the reservations of their memories.
 *
 * All that an instance, or a host on its behalf, may have written is cleared before another can have it, when it goes into
 * the pool: what does not become zero there is what finds the memories, and nothing of it is the guest's. What cannot be
 * cleared is given back to the system instead. Tables that have grown are never kept.
 */
#include "block.h"
#include "owned.h"
#include <platform/platform.h>

struct awsm_pool {
    uint32_t is_locked; /* while a thread reads or writes the rest */
    bool is_closed;     /* the host has freed it */
    const struct awsm_image *image;
    size_t capacity;
    size_t count;   /* blocks in the list, at most `capacity` */
    size_t missing; /* blocks that instances are in, and that will come back */
    struct block *blocks;
};

/* Nobody keeps it for more than a few instructions. */
static void lock(struct awsm_pool *pool) {
    while (__atomic_exchange_n(&pool->is_locked, 1, __ATOMIC_ACQUIRE) != 0) {
        awsm_yield();
    }
}

static void unlock(struct awsm_pool *pool) {
    __atomic_store_n(&pool->is_locked, 0, __ATOMIC_RELEASE);
}

enum awsm_trap awsm_pool_new(struct awsm_pool **pool, const struct awsm_image *image, size_t capacity) {
    *pool = awsm_map(sizeof(struct awsm_pool));
    if (*pool == NULL) {
        return AWSM_TRAP_OUT_OF_MEMORY;
    }
    (*pool)->image = image;
    (*pool)->capacity = capacity;
    return AWSM_OK;
}

bool awsm_pool_is_of(const struct awsm_pool *pool, const struct awsm_image *image) {
    return pool->image == image;
}

/* A block is back, or never was. Frees the pool after the host has, with the last one. */
static void end_wait_and_unlock(struct awsm_pool *pool) {
    pool->missing--;
    bool is_over = pool->is_closed && pool->missing == 0;
    unlock(pool);
    if (is_over) {
        awsm_unmap(pool, sizeof(struct awsm_pool));
    }
}

struct block *awsm_pool_take(struct awsm_pool *pool, size_t size) {
    lock(pool);
    struct block *block = pool->blocks;
    if (block != NULL) {
        pool->blocks = block->next;
        pool->count--;
    }
    pool->missing++;
    unlock(pool);
    if (block == NULL) {
        block = awsm_block_new(pool->image, size);
    }
    if (block == NULL) {
        lock(pool);
        end_wait_and_unlock(pool);
    }
    return block;
}

/* What is found of a memory in an instance that is all zero else. */
struct kept {
    struct awsm_memory *memory;
    uint8_t *base;
    size_t size, reserved, access;
};

/* So many memories of an instance can be kept. */
enum { MOST_KEPT = 4 };

/* False if it cannot be used again. */
static bool clear(struct block *block) {
    struct awsm_instance *instance = awsm_instance_in(block);
    struct kept kept[MOST_KEPT];
    size_t count = 0;
    for (struct awsm_memory *memory = instance->memories; memory != NULL; memory = memory->next) {
        if (count == MOST_KEPT || memory->base == NULL || !awsm_memory_clear(memory)) {
            return false;
        }
        struct kept *next = &kept[count++];
        next->memory = memory;
        next->base = memory->base;
        next->size = memory->size;
        next->reserved = memory->reserved;
        next->access = memory->access;
    }
    size_t size = block->size;
    __builtin_memset(block, 0, size);
    block->size = size;
    while (count-- > 0) {
        struct awsm_memory *memory = kept[count].memory;
        memory->base = kept[count].base;
        memory->size = kept[count].size;
        memory->reserved = kept[count].reserved;
        memory->access = kept[count].access;
        memory->next = instance->memories;
        instance->memories = memory;
    }
    return true;
}

static bool has_room(const struct awsm_pool *pool) {
    return !pool->is_closed && pool->count < pool->capacity;
}

void awsm_pool_give(struct awsm_pool *pool, struct block *block) {
    lock(pool);
    bool is_wanted = has_room(pool);
    unlock(pool);
    bool is_clear = is_wanted && clear(block); /* which takes long: there may be no room any more */
    lock(pool);
    if (is_clear && has_room(pool)) {
        block->next = pool->blocks;
        pool->blocks = block;
        pool->count++;
        block = NULL;
    }
    end_wait_and_unlock(pool);
    if (block != NULL) {
        awsm_block_release(block);
    }
}

void awsm_pool_free(struct awsm_pool *pool) {
    if (pool == NULL) {
        return;
    }
    lock(pool);
    struct block *block = pool->blocks;
    pool->blocks = NULL;
    pool->count = 0;
    pool->missing++; /* so that no instance that ends now frees the pool */
    pool->is_closed = true;
    unlock(pool);
    while (block != NULL) {
        struct block *next = block->next;
        awsm_block_release(block);
        block = next;
    }
    lock(pool);
    end_wait_and_unlock(pool);
}
