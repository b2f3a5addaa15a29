/* SPDX-License-Identifier: Apache-2.0 */
/* pool.c: instances of a module that use the same RAM one after the other, of a firmware that says how much a memory may grow. */
#include "board.h"
#include "store.h"
#include <string.h>

enum { ALIGNMENT = 16, RAM = 9472, ROUNDS = 3, GROWN = 3072 };

static _Alignas(ALIGNMENT) unsigned char ram[RAM];
static size_t used;

void *awsm_firmware_allocate(size_t size) {
    unsigned char *start = ram + used;
    size = (size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
    if (size > RAM - used) {
        return NULL;
    }
    used += size;
    memset(start, 0, size);
    return start;
}

/* What was taken last comes back first. */
void awsm_firmware_release(void *start, size_t size) {
    (void)size;
    used = (size_t)((unsigned char *)start - ram);
}

size_t awsm_firmware_spare(size_t maximum) {
    (void)maximum;
    return GROWN;
}

void tick(void) {}

#define CHECK(condition)                                                                                               \
    if (!(condition)) {                                                                                                \
        print(#condition "\n");                                                                                        \
        return 1;                                                                                                      \
    }

static int use(struct awsm_pool *pool) {
    const struct awsm_config config = {.pool = pool};
    struct store *store;
    int32_t value = -1;
    CHECK(store_new(&store, NULL, &config) == AWSM_OK);
    CHECK(store_get(store, 1020, &value) == AWSM_OK && value == 0);
    CHECK(store_get(store, 1022, &value) == AWSM_TRAP_OUT_OF_BOUNDS_MEMORY_ACCESS);
    CHECK(store_set(store, 1020, 7) == AWSM_OK);
    CHECK(store_grow(store, 3, &value) == AWSM_OK && value == -1);
    CHECK(store_grow(store, 2, &value) == AWSM_OK && value == 1);
    CHECK(store_get(store, 1024, &value) == AWSM_OK && value == 0);
    CHECK(store_set(store, GROWN - 4, 9) == AWSM_OK);
    CHECK(store_get(store, GROWN - 4, &value) == AWSM_OK && value == 9);
    CHECK(store_get(store, GROWN - 2, &value) == AWSM_TRAP_OUT_OF_BOUNDS_MEMORY_ACCESS);
    CHECK(store_grow(store, 1, &value) == AWSM_OK && value == -1);
    store_free(store);
    return 0;
}

int main(void) {
    struct awsm_pool *pool;
    size_t taken = 0;
    if (store_pool_new(&pool, 1) != AWSM_OK) {
        return 1;
    }
    for (int round = 0; round < ROUNDS; round++) {
        if (use(pool) != 0) {
            return 1;
        }
        CHECK(round == 0 || used == taken);
        taken = used;
    }
    print("passed\n");
    return 0;
}
