/* SPDX-License-Identifier: Apache-2.0 */
/* block.h: what an instance `many` is in. */
#ifndef AWSM_BLOCK_H
#define AWSM_BLOCK_H

#include <awsm/abi.h>
#include <stdbool.h>

/* The first bytes of a mapping. The store is used if the instance was not linked to another. */
struct block {
    _Alignas(64) struct awsm_store store;
    size_t size;            /* of the mapping */
    struct awsm_pool *pool; /* what the instance was made with, or NULL */
    struct block *next;     /* in the pool */
    _Alignas(64) unsigned char instance[];
};

static inline struct awsm_instance *awsm_instance_in(struct block *block) {
    return (struct awsm_instance *)block->instance;
}

#pragma GCC visibility push(hidden)

/* Ends an instance, but for its memories and the mapping that it is in. */
void awsm_instance_end(struct awsm_instance *instance);
/* Zero bytes for an instance of the module; NULL if there is no room. */
struct block *awsm_block_new(const struct awsm_image *image, size_t size);
/* Gives the mapping back, and the memories of the instance in it, which has ended. */
void awsm_block_release(struct block *block);

/* What an instance that is to be made with the pool is in: as it was mapped, or, if an instance of the pool has left it,
 * zero but for the memories, which are in the state that awsm_memory_clear says. NULL if there is none. The pool now waits
 * for one block more. */
struct block *awsm_pool_take(struct awsm_pool *pool, size_t size);
/* Takes it back from an instance that is over. */
void awsm_pool_give(struct awsm_pool *pool, struct block *block);
bool awsm_pool_is_of(const struct awsm_pool *pool, const struct awsm_image *image);

#pragma GCC visibility pop

#endif
