/*
 * enter.c: from the host into guest code, and the limit of the stack.
 *
 * Guest code compares its stack pointer with the limit in its instance; any instance of a store may call any other, so
 * that all have the same. The outermost call puts the limit stack_size bytes below the caller's frame, whatever stack
 * the calling thread has, so that the depth of recursion that a guest reaches is the same in each call. A call from a
 * host function, that is, within another one, keeps the limit: guest code cannot get more stack by going through the
 * host. Only if it comes from another stack (a host with coroutines), which is taken to be so if its frame is more than
 * stack_size away from the stack in use, it gets a limit of its own until it returns.
 */
#include "activation.h"
#include <memory/mechanism.h>
#include <platform/platform.h>

static void update_instances(struct awsm_store *store) {
    for (struct awsm_instance *instance = store->instances; instance != NULL; instance = instance->next) {
        instance->stack_limit = store->stack_limit;
    }
}

static void set_stack_limit(struct awsm_store *store, uintptr_t limit) {
    if (store->stack_limit != limit) {
        store->stack_limit = limit;
        update_instances(store);
    }
}

void awsm_store_add(struct awsm_store *store, struct awsm_instance *instance, bool faults) {
    instance->next = store->instances;
    store->instances = instance;
    store->references++;
    store->faults |= faults;
    update_instances(store);
}

static bool is_on_stack(const struct awsm_store *store, uintptr_t frame) {
    uintptr_t size = store->stack_size;
    uintptr_t limit = store->stack_limit;
    return frame > limit ? frame - limit <= size : limit - frame <= size;
}

/* stack_size bytes below the caller, but not where the thread's stack ends. Of a stack that is not the thread's own nothing
 * is known. */
static uintptr_t limit_below(uintptr_t frame, const struct awsm_store *store, const struct awsm_thread *thread) {
    uintptr_t limit = frame > store->stack_size ? frame - store->stack_size : 0;
    uintptr_t least = thread->stack_start + awsm_stack_margin + thread->host_needs;
    bool is_its_own = frame - thread->stack_start < thread->stack_end - thread->stack_start;
    return is_its_own && limit < least ? least : limit;
}

/* From now on interrupts know which call it is that they end, and where. */
static void begin_call(struct awsm_store *store, uintptr_t thread) {
    uintptr_t number = store->call + 1;
    __atomic_store_n(&store->call, number != 0 ? number : 1, __ATOMIC_RELAXED);
    __atomic_store_n(&store->thread, thread, __ATOMIC_RELEASE);
}

/* An interrupt may have come at any instruction, also here. In between two changes of the store a thread makes a call, but has no
 * activation; in guest code and the runtime, the mode says so. */
static bool is_available(const struct awsm_store *store) {
    return store != NULL && store->mode == AWSM_MODE_HOST && (store->activation != NULL || store->thread == 0);
}

enum awsm_trap awsm_enter(struct awsm_instance *instance, void (*code)(struct awsm_instance *, union awsm_value *),
                          union awsm_value *values) {
    return is_available(instance->store) ? awsm_call(instance, code, values) : AWSM_ERROR_UNAVAILABLE;
}

enum awsm_trap awsm_call(struct awsm_instance *instance, void (*code)(struct awsm_instance *, union awsm_value *),
                         union awsm_value *values) {
    struct awsm_store *store = instance->store;
    struct awsm_activation activation = {
        .previous = store->activation, .stack_limit = store->stack_limit, .mode = store->mode};
    uintptr_t frame = (uintptr_t)__builtin_frame_address(0);
    uintptr_t limit = store->stack_limit;
    const struct awsm_thread *thread = NULL;
    bool is_blocked = false;
    if (activation.previous == NULL || !is_on_stack(store, frame)) {
        thread = awsm_thread();
        limit = limit_below(frame, store, thread);
        is_blocked = (thread->blocks_faults && store->faults) || thread->blocks_interrupts;
    }
    if (frame < limit) { /* what is called may need what an ordinary frame does, before it checks anything */
        store->trap = AWSM_TRAP_CALL_STACK_EXHAUSTED;
        store->trap_address = 0;
        store->trap_instance = NULL;
        return AWSM_TRAP_CALL_STACK_EXHAUSTED;
    }
    if (activation.previous == NULL) {
        begin_call(store, thread->id);
    }
    set_stack_limit(store, limit);
    if (is_blocked) {
        awsm_thread_signals(thread, true);
    }
    __atomic_signal_fence(__ATOMIC_SEQ_CST);
    store->activation = &activation;
    uintptr_t before = awsm_memory_enter();
    enum awsm_trap trap = awsm_activate(&activation, code, instance, values);
    awsm_memory_leave(before);
    store->mode = activation.mode; /* first: there is no guest code any more */
    __atomic_signal_fence(__ATOMIC_SEQ_CST);
    store->activation = activation.previous;
    if (trap != AWSM_OK) {
        store->trap = (uintptr_t)trap;
    }
    if (store->pending != 0) {
        awsm_activation_end(store, &activation);
    }
    if (is_blocked) {
        awsm_thread_signals(thread, false);
    }
    if (activation.previous != NULL) {
        set_stack_limit(store, activation.stack_limit);
        return trap;
    }
    __atomic_store_n(&store->thread, 0, __ATOMIC_RELEASE);
    if (store->references == 0) {
        awsm_store_free(store);
    }
    return trap;
}
