/*
 * enter.c: from the host into guest code, and the limit of the stack.
 *
 * Guest code compares its stack pointer with the limit in its instance; any instance of a store may call any other, so
 * that all have the same. The outermost call puts the limit stack_size bytes below the caller's frame, whatever stack
 * the calling thread has, so that the depth of recursion that a guest reaches is the same in each call. A call from a
 * host function, that is, within another one, keeps the limit: guest code cannot get more stack by going through the
 * host. Only if it comes from another stack (a host with coroutines), which is taken to be so if its frame is more than
 * stack_size away from the stack in use, it gets a limit of its own until it returns.
 *
 * A function checks when it has its frame, which must be on the stack, too. So instances see the limit as far above the
 * real one as the largest frame in the store takes, unless the margin below has room for it.
 */
#include "activation.h"
#include <platform/platform.h>
#include <stdbool.h>

static void update_instances(struct awsm_store *store) {
    for (struct awsm_instance *instance = store->instances; instance != NULL; instance = instance->next) {
        instance->stack_limit = store->stack_limit + store->large_frame;
    }
}

static void set_stack_limit(struct awsm_store *store, uintptr_t limit) {
    if (store->stack_limit != limit) {
        store->stack_limit = limit;
        update_instances(store);
    }
}

void awsm_store_add(struct awsm_store *store, struct awsm_instance *instance, size_t large_frame) {
    instance->next = store->instances;
    store->instances = instance;
    store->references++;
    if (store->large_frame < large_frame) {
        store->large_frame = large_frame;
    }
    update_instances(store);
}

static bool is_on_stack(const struct awsm_store *store, uintptr_t frame) {
    uintptr_t size = store->stack_size;
    uintptr_t limit = store->stack_limit;
    return frame > limit ? frame - limit <= size : limit - frame <= size;
}

enum awsm_trap awsm_enter(struct awsm_instance *instance, void (*code)(struct awsm_instance *, union awsm_value *),
                          union awsm_value *values) {
    struct awsm_store *store = instance->store;
    struct awsm_activation activation = {.previous = store->activation, .stack_limit = store->stack_limit};
    uintptr_t frame = (uintptr_t)__builtin_frame_address(0);
    if (store->activation == NULL || !is_on_stack(store, frame)) {
        set_stack_limit(store, frame > store->stack_size ? frame - store->stack_size : 0);
    }
    store->activation = &activation;
    enum awsm_trap trap = awsm_activate(&activation, code, instance, values);
    store->activation = activation.previous;
    if (store->pending != 0) {
        awsm_activation_end(store, &activation);
    }
    if (activation.previous != NULL) {
        set_stack_limit(store, activation.stack_limit);
    } else if (store->references == 0) {
        awsm_store_free(store);
    }
    return trap;
}
