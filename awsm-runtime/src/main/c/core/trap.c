/* SPDX-License-Identifier: Apache-2.0 */
/*
 * trap.c: how guest code ends early: by a trap of its own, or because a host function says so. That can be at once, over
 * the frames of the host function, or when the host function has returned, which leaves a note in the store.
 */
#include "activation.h"
#include "store.h"
#include <platform/platform.h>
#include <stdbool.h>

_Noreturn void awsm_trap_store(struct awsm_store *store, enum awsm_trap trap, uintptr_t detail,
                               const struct awsm_instance *instance) {
    if (store->activation == NULL) {
        awsm_abort(); /* generated code was called, but not through awsm_enter: there is nowhere to go */
    }
    store->trap_detail = detail;
    store->trap_address = 0;
    store->trap_instance = instance;
    awsm_unwind(&store->activation, trap);
}

/* Never inlined: a function of generated code has one such call for each kind of trap. */
__attribute__((cold, noinline)) _Noreturn void awsm_trap(struct awsm_instance *instance, uint32_t reason) {
    uint32_t where = reason >> 8;
    awsm_trap_store(instance->store, (enum awsm_trap)(reason & 0xFF), where,
                    where != AWSM_NO_FUNCTION ? instance : NULL);
}

static _Noreturn void end(struct awsm_store *store, enum awsm_trap trap) {
    awsm_trap_store(store, trap, trap == AWSM_TRAP_EXIT ? 0 : AWSM_NO_FUNCTION, NULL);
}

static enum awsm_trap checked(enum awsm_trap trap) {
    return (unsigned)trap - 1 < AWSM_LAST_TRAP ? trap : AWSM_TRAP_HOST;
}

_Noreturn void awsm_host_trap(struct awsm_instance *instance, enum awsm_trap trap) {
    end(instance->store, checked(trap));
}

void awsm_host_fail(struct awsm_instance *instance, enum awsm_trap trap) {
    struct awsm_store *store = instance->store;
    if (store->activation != NULL) { /* else there is nothing to end */
        store->failed = store->activation;
        store->failure = (uintptr_t)checked(trap);
        store->pending = 1;
    }
}

/* An interrupt ends all calls of the store, so it stays pending until the outermost has ended. A host function that has
 * failed may have called guest code before it returns: that is not what is to be ended. */
__attribute__((cold, noinline)) void awsm_pending(struct awsm_instance *instance) {
    struct awsm_store *store = instance->store;
    awsm_store_pending(store);
    if (__atomic_load_n(&store->interrupted, __ATOMIC_SEQ_CST) == store->call) {
        end(store, AWSM_TRAP_INTERRUPTED);
    }
    if (store->failed == store->activation) {
        end(store, (enum awsm_trap)store->failure);
    }
}
