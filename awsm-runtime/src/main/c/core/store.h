/* SPDX-License-Identifier: Apache-2.0 */
/* store.h: what concerns all instances of a store, or what is pending in it. */
#ifndef AWSM_STORE_H
#define AWSM_STORE_H

#include <awsm/abi.h>
#include <stdbool.h>

/* All instances of a store have the same limit. */
static inline void awsm_store_limit(struct awsm_store *store, uintptr_t limit) {
    store->stack_limit = limit;
    for (struct awsm_instance *instance = store->instances; instance != NULL; instance = instance->next) {
        instance->stack_limit = limit;
    }
}

/* Frees a store that the host needs no more, after its outermost call. The oldest instance, whose mapping may hold the store, is
 * the last of the list. */
static inline void awsm_store_free(const struct awsm_store *store) {
    struct awsm_instance *next = store->instances;
    while (next != NULL) {
        struct awsm_instance *instance = next;
        next = instance->next;
        instance->destroy(instance);
    }
}

/* Computes `pending` anew, now that something of it has been dealt with. An interrupt of this very moment is not lost: the
 * word is cleared before it is looked for, and whoever makes one writes them in the other order. */
static inline void awsm_store_pending(struct awsm_store *store) {
    __atomic_store_n(&store->pending, 0, __ATOMIC_SEQ_CST);
    bool is_interrupted = __atomic_load_n(&store->interrupted, __ATOMIC_SEQ_CST) == store->call;
    if (store->failed != NULL || store->references == 0 || (is_interrupted && store->activation != NULL)) {
        __atomic_store_n(&store->pending, 1, __ATOMIC_SEQ_CST);
    }
}

#endif
