/* SPDX-License-Identifier: Apache-2.0 */
/*
 * instance.c: the life of instances and stores.
 *
 * An instance `many` and a store share one mapping (block.h), perhaps with a memory of the instance (memory/mechanism.h), which may
 * come from a pool and go back there (pool.c).
 * Everything in a store ends together, when the host has freed the last instance of it: until then, any table of it may
 * hold functions of any instance of it, those of instances that the host has freed and of instances that trapped while
 * they were being made included, and until the call from the host that is under way has ended. Each instance is destroyed by the runtime that made it, since its module may come with
 * another mechanism than the one whose runtime the host happens to call last.
 */
#include "activation.h"
#include "block.h"
#include "owned.h"
#include "store.h"
#include <memory/mechanism.h>
#include <platform/platform.h>

enum { ALIGNMENT = 16 };

static size_t rounded_up(size_t size, size_t to) {
    return (size + to - 1) & ~(to - 1);
}

static struct block *block_of(struct awsm_instance *instance) {
    return (struct block *)((unsigned char *)instance - offsetof(struct block, instance));
}

static const struct awsm_config defaults;

void awsm_instance_end(struct awsm_instance *instance) {
    instance->magic = 0;
    if (instance->wasi != NULL) {
        instance->image->wasi_free(instance);
        instance->wasi = NULL;
    }
    awsm_tables_free(instance);
}

void awsm_block_release(struct block *block) {
    awsm_memories_free(awsm_instance_in(block));
    awsm_memory_block_release(block, block->size);
}

struct block *awsm_block_new(const struct awsm_image *image, size_t size) {
    return awsm_memory_block(size, image->memory_size);
}

static void destroy_block(struct awsm_instance *instance) {
    struct block *block = block_of(instance);
    awsm_instance_end(instance);
    if (block->pool != NULL) {
        awsm_pool_give(block->pool, block);
    } else {
        awsm_block_release(block);
    }
}

void *awsm_room_take(struct awsm_room *room, size_t size) {
    unsigned char *start = room->next;
    if (start == NULL || rounded_up(size, ALIGNMENT) > (size_t)(room->end - start)) {
        return NULL;
    }
    room->next += rounded_up(size, ALIGNMENT);
    return start;
}

bool awsm_owner_take(struct awsm_instance *owner, size_t bytes) {
    if (bytes > owner->memory_limit - owner->memory_used) {
        return false;
    }
    owner->memory_used += bytes;
    return true;
}

void awsm_owner_return(struct awsm_instance *owner, size_t bytes) {
    owner->memory_used -= bytes;
}

static void destroy_static(struct awsm_instance *instance) {
    awsm_instance_end(instance);
    awsm_memories_free(instance);
    instance->store = NULL;
}

static void add(struct awsm_store *store, struct awsm_instance *instance) {
    instance->next = store->instances;
    store->instances = instance;
    store->references++;
    store->faults |= awsm_memory_faults();
    awsm_store_limit(store, store->stack_limit);
}

/* A host function may free the very instance that has called it; awsm_enter then does the rest, when the outermost call
 * has ended. */
static void release(struct awsm_store *store) {
    if (store->references == 0) { /* a static instance that its start function has freed, by way of the host */
        return;
    }
    store->references--;
    if (store->references == 0) {
        if (store->activation == NULL) {
            awsm_store_free(store);
        } else {
            store->pending = 1;
        }
    }
}

/* Whether an instance, perhaps of another version of this runtime, lives and is such that ours can share a store with it. */
static bool is_compatible(const struct awsm_instance *instance) {
    return instance->magic == AWSM_MAGIC && instance->abi == AWSM_ABI;
}

/* What can go wrong before the instance belongs to its store. */
static enum awsm_trap prepare(struct awsm_instance *instance, const void *imports, const struct awsm_config *config,
                              struct awsm_room *room) {
    const struct awsm_image *image = instance->image;
    if (imports != NULL && image->imports_size != 0) { /* else the slots stay NULL */
        __builtin_memcpy((unsigned char *)instance + image->imports_offset, imports, image->imports_size);
    }
    enum awsm_trap error = awsm_imports_check(instance);
    awsm_wasi_part *const parts[] = {image->wasi_new, image->wasi_strings, image->wasi_directories};
    for (size_t i = 0; error == AWSM_OK && i < sizeof(parts) / sizeof(parts[0]); i++) {
        error = parts[i] != NULL ? parts[i](instance, config, room) : AWSM_OK;
    }
    return error;
}

enum awsm_trap awsm_instantiate(struct awsm_instance *instance, struct awsm_store *store,
                                const struct awsm_image *image, void (*destroy)(struct awsm_instance *),
                                const void *imports, const struct awsm_config *config, struct awsm_room *room) {
    instance->image = image;
    if (config->link != NULL) {
        if (!is_compatible(config->link)) {
            destroy(instance);
            return AWSM_ERROR_INCOMPATIBLE_IMPORT_TYPE;
        }
        store = config->link->store;
    } else {
        *store = (struct awsm_store){.stack_size = config->stack_size != 0 ? config->stack_size : awsm_stack_size,
                                     .magic = AWSM_STORE_MAGIC,
                                     .call = 1,
                                     .mode = AWSM_MODE_RUNTIME}; /* nobody enters what is half made */
    }
    instance->magic = AWSM_MAGIC;
    instance->abi = AWSM_ABI;
    instance->store = store;
    instance->memory_limit = config->memory_limit != 0 ? config->memory_limit : SIZE_MAX;
    instance->destroy = destroy;
    enum awsm_trap error = prepare(instance, imports, config, room);
    if (error != AWSM_OK) {
        destroy(instance);
        return error;
    }
    add(store, instance);
    enum awsm_trap trap = awsm_call(instance, image->initialize, NULL);
    if (trap != AWSM_OK) {
        release(store);
    } else if (config->link == NULL) {
        store->mode = AWSM_MODE_HOST;
    }
    return trap;
}

enum awsm_trap awsm_instance_new(struct awsm_instance **instance, const struct awsm_image *image, const void *imports,
                                 const struct awsm_config *config) {
    *instance = NULL;
    config = config != NULL ? config : &defaults;
    if (config->pool != NULL && !awsm_pool_is_of(config->pool, image)) {
        return AWSM_ERROR_INCOMPATIBLE_IMPORT_TYPE;
    }
    size_t size = rounded_up(sizeof(struct block) + image->instance_size, awsm_map_unit);
    struct block *block = config->pool != NULL ? awsm_pool_take(config->pool, size) : awsm_block_new(image, size);
    if (block == NULL) {
        return AWSM_TRAP_OUT_OF_MEMORY;
    }
    block->size = size;
    block->pool = config->pool;
    struct awsm_room room = {(unsigned char *)block +
                                 rounded_up(sizeof(struct block) + image->instance_size, ALIGNMENT),
                             (unsigned char *)block + size};
    struct awsm_instance *new = awsm_instance_in(block);
    enum awsm_trap trap = awsm_instantiate(new, &block->store, image, destroy_block, imports, config, &room);
    if (trap == AWSM_OK) {
        *instance = new;
    }
    return trap;
}

void awsm_instance_free(struct awsm_instance *instance) {
    if (instance != NULL) {
        release(instance->store);
    }
}

enum awsm_trap awsm_static_instance_new(struct awsm_instance *instance, struct awsm_store *store,
                                        const struct awsm_image *image, const void *imports,
                                        const struct awsm_config *config) {
    if (instance->store != NULL) {
        return AWSM_TRAP_OUT_OF_MEMORY;
    }
    if (instance->image != NULL) { /* else it is in its first life, and still zero */
        __builtin_memset(instance, 0, image->instance_size);
    }
    struct awsm_room none = {NULL, NULL};
    return awsm_instantiate(instance, store, image, destroy_static, imports, config != NULL ? config : &defaults,
                            &none);
}

void awsm_static_instance_free(struct awsm_instance *instance) {
    if (instance->store != NULL) {
        release(instance->store);
    }
}

int32_t awsm_exit_status(const struct awsm_instance *instance) {
    return (int32_t)instance->store->trap_detail;
}
