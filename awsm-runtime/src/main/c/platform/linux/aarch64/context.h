/* SPDX-License-Identifier: Apache-2.0 */
/* context.h: signal handlers on aarch64, and the state of the interrupted thread that the kernel hands to them. */
#ifndef AWSM_CONTEXT_H
#define AWSM_CONTEXT_H

#include <awsm/abi.h>
#include <platform/linux/restorer.h>

struct awsm_context {
    _Alignas(16) unsigned char before[176];
    uint64_t fault_address;
    uint64_t x[31];
    uint64_t sp, pc, pstate;
    /* more that is not needed here */
};

static inline uintptr_t awsm_context_address(const struct awsm_context *context) {
    return context->pc;
}

static inline uintptr_t awsm_context_stack_pointer(const struct awsm_context *context) {
    return context->sp;
}

/* Where the result of a system call is. */
static inline uintptr_t *awsm_context_result(struct awsm_context *context) {
    return &context->x[0];
}

/* Lets the thread go on elsewhere in the same function. */
static inline void awsm_context_skip(struct awsm_context *context, uintptr_t bytes) {
    context->pc += bytes;
}

/* Lets the thread go on in function(a, b). That must never return: there is no return address. */
static inline void awsm_context_call(struct awsm_context *context, uintptr_t function, uintptr_t a, uintptr_t b) {
    context->pc = function;
    context->x[0] = a;
    context->x[1] = b;
}

#endif
