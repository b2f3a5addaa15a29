/* SPDX-License-Identifier: Apache-2.0 */
/* context.h: signal handlers on riscv64, and the state of the interrupted thread that the kernel hands to them. */
#ifndef AWSM_CONTEXT_H
#define AWSM_CONTEXT_H

#include <awsm/abi.h>

typedef void awsm_signal_handler(int signal, void *information, void *context);

/* What the kernel takes and gives as struct sigaction. */
struct awsm_action {
    awsm_signal_handler *call; /* or SIG_DFL or SIG_IGN */
    unsigned long flags;
    uint64_t mask;
    uint64_t unused; /* qemu (7.2) takes this for the mask, and gives as much */
};

static inline struct awsm_action awsm_action_of(awsm_signal_handler *call, unsigned long flags) {
    return (struct awsm_action){.call = call, .flags = flags}; /* the kernel has code to return to */
}

struct awsm_context {
    _Alignas(16) unsigned char before[176];
    uint64_t pc;
    uint64_t x[32]; /* from x1 on: there is nothing to save of x0, and so x[0] is ra */
    /* more that is not needed here */
};

enum { SP = 1, A0 = 9, A1 = 10 }; /* x2, x10 and x11 */

static inline uintptr_t awsm_context_address(const struct awsm_context *context) {
    return context->pc;
}

static inline uintptr_t awsm_context_stack_pointer(const struct awsm_context *context) {
    return context->x[SP];
}

/* Where the result of a system call is. */
static inline uintptr_t *awsm_context_result(struct awsm_context *context) {
    return &context->x[A0];
}

/* Lets the thread go on elsewhere in the same function. */
static inline void awsm_context_skip(struct awsm_context *context, uintptr_t bytes) {
    context->pc += bytes;
}

/* Lets the thread go on in function(a, b). That must never return: there is no return address. */
static inline void awsm_context_call(struct awsm_context *context, uintptr_t function, uintptr_t a, uintptr_t b) {
    context->pc = function;
    context->x[A0] = a;
    context->x[A1] = b;
}

#endif
