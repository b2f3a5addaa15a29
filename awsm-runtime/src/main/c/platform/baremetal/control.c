/* SPDX-License-Identifier: Apache-2.0 */
/* control.c: platform.h's control where there is one thread, and no signals. */
#include <platform/platform.h>

void awsm_thread_signals(__attribute__((unused)) const struct awsm_thread *thread,
                         __attribute__((unused)) bool are_signalled) {}

/* A fault of the processor. */
_Noreturn void awsm_abort(void) {
    for (;;) {
        __builtin_trap();
    }
}

/* In a handler of an interrupt, perhaps. The call ends when it returns from a host function: nobody looks at guest code. */
void awsm_interrupt(struct awsm_instance *instance) {
    struct awsm_store *store = instance->store;
    if (store != NULL && store->thread != 0) {
        __atomic_store_n(&store->interrupted, store->call, __ATOMIC_SEQ_CST);
        __atomic_store_n(&store->pending, 1, __ATOMIC_SEQ_CST);
    }
}
