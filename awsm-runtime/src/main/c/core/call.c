/* SPDX-License-Identifier: Apache-2.0 */
/* call.c: awsm_call (activation.h). */
#include "call.h"
#include <memory/mechanism.h>

enum awsm_trap awsm_call(struct awsm_instance *instance, void (*code)(struct awsm_instance *, union awsm_value *),
                         union awsm_value *values) {
    struct awsm_store *store = instance->store;
    struct call call;
    if (!begin_call(&call, store, (uintptr_t)__builtin_frame_address(0))) {
        return AWSM_TRAP_CALL_STACK_EXHAUSTED;
    }
    uintptr_t before = awsm_memory_enter();
    enum awsm_trap trap = awsm_activate(&store->activation, code, instance, values);
    awsm_memory_leave(before);
    end_call(&call, store, trap);
    return trap;
}
