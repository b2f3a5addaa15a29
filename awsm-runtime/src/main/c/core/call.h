/* SPDX-License-Identifier: Apache-2.0 */
/*
 * call.h: how a call from the host begins and ends, and the limit of the stack.
 *
 * Guest code compares its stack pointer with the limit in its instance; any instance of a store may call any other, so
 * that all have the same. The outermost call puts the limit stack_size bytes below the caller's frame, whatever stack
 * the calling thread has, so that the depth of recursion that a guest reaches is the same in each call. A call from a
 * host function, that is, within another one, keeps the limit: guest code cannot get more stack by going through the
 * host. Only if it comes from another stack (a signal's, or a host with coroutines), which is taken to be so if its frame is
 * above the call around it, or more than stack_size below the limit, it gets a limit of its own until it returns.
 */
#ifndef AWSM_CALL_H
#define AWSM_CALL_H

#include "activation.h"
#include "store.h"
#include <platform/platform.h>

static inline void set_stack_limit(struct awsm_store *store, uintptr_t limit) {
    if (store->stack_limit != limit) {
        awsm_store_limit(store, limit);
    }
}

static inline bool is_on_stack(const struct awsm_store *store, uintptr_t frame) {
    uintptr_t limit = store->stack_limit;
    return frame > limit ? frame <= (uintptr_t)store->activation : limit - frame <= store->stack_size;
}

/* stack_size bytes below the caller, but not where the thread's stack ends, or the signal stack. Of other stacks nothing is
 * known. */
static inline uintptr_t limit_below(uintptr_t frame, const struct awsm_store *store, const struct awsm_thread *thread) {
    uintptr_t limit = frame > store->stack_size ? frame - store->stack_size : 0;
    bool is_its_own = frame - thread->stack_start < thread->stack_end - thread->stack_start;
    uintptr_t lowest = is_its_own ? thread->lowest_limit : awsm_signal_stack_limit(frame);
    return limit < lowest ? lowest : limit;
}

/* From now on interrupts know which call it is that they end, and where. The numbers of calls are odd, and so never 0. */
static inline void number_call(struct awsm_store *store, uintptr_t thread) {
    __atomic_store_n(&store->call, __atomic_load_n(&store->call, __ATOMIC_RELAXED) + 2, __ATOMIC_RELAXED);
    __atomic_store_n(&store->thread, thread, __ATOMIC_RELEASE);
}

/* An interrupt may have come at any instruction, also here. In between two changes of the store a thread makes a call, but has no
 * activation; in guest code and the runtime, the mode says so. */
static inline bool is_available(const struct awsm_store *store) {
    return store != NULL && store->mode == AWSM_MODE_HOST && (store->activation != NULL || store->thread == 0);
}

/* What a call has to put back when it ends. Guest code may call a host function that calls guest code again. */
struct call {
    void *activation; /* of the call around it; or NULL */
    uintptr_t stack_limit;
    uintptr_t mode;
    const struct awsm_thread *signalled; /* gets its signals for this call only; or NULL */
};

/* A call from this frame. False, and nothing has begun, if there is not enough stack: what is called may need what an ordinary frame
 * does, before it checks anything. */
static inline bool begin_call(struct call *call, struct awsm_store *store, uintptr_t frame) {
    uintptr_t limit = store->stack_limit;
    const struct awsm_thread *thread = NULL;
    *call = (struct call){store->activation, limit, store->mode, NULL};
    if (call->activation == NULL || !is_on_stack(store, frame)) {
        thread = awsm_thread();
        limit = limit_below(frame, store, thread);
        if ((thread->blocks_faults && store->faults) || thread->blocks_interrupts) {
            call->signalled = thread;
        }
    }
    if (frame < limit) {
        store->trap = AWSM_TRAP_CALL_STACK_EXHAUSTED;
        store->trap_address = 0;
        store->trap_instance = NULL;
        return false;
    }
    if (call->activation == NULL) {
        number_call(store, thread->id);
    }
    set_stack_limit(store, limit);
    if (call->signalled != NULL) {
        awsm_thread_signals(thread, true);
    }
    __atomic_signal_fence(__ATOMIC_SEQ_CST);
    return true;
}

static inline void end_call(const struct call *call, struct awsm_store *store, enum awsm_trap trap) {
    store->mode = call->mode; /* first: there is no guest code any more */
    __atomic_signal_fence(__ATOMIC_SEQ_CST);
    if (store->failed == store->activation) { /* but something else ended the call: that is no failure of the next */
        store->failed = NULL;
    }
    store->activation = call->activation;
    if (trap != AWSM_OK) {
        store->trap = (uintptr_t)trap;
    }
    if (store->pending != 0) {
        awsm_store_pending(store);
    }
    if (call->signalled != NULL) {
        awsm_thread_signals(call->signalled, false);
    }
    if (call->activation != NULL) {
        set_stack_limit(store, call->stack_limit);
        return;
    }
    __atomic_store_n(&store->thread, 0, __ATOMIC_RELEASE);
    if (store->references == 0) {
        awsm_store_free(store);
    }
}

#endif
