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
#include <platform/platform.h>
#include <stdbool.h>

static void set_stack_limit(struct awsm_store *store, uintptr_t limit) {
    if (store->stack_limit != limit) {
        store->stack_limit = limit;
        for (struct awsm_instance *instance = store->instances; instance != NULL; instance = instance->next) {
            instance->stack_limit = limit;
        }
    }
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
    if (activation.previous != NULL) {
        set_stack_limit(store, activation.stack_limit);
    }
    return trap;
}
