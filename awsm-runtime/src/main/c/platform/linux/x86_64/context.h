/* SPDX-License-Identifier: Apache-2.0 */
/* context.h: signal handlers on x86_64, and the state of the interrupted thread that the kernel hands to them. */
#ifndef AWSM_CONTEXT_H
#define AWSM_CONTEXT_H

#include <awsm/abi.h>
#include <platform/linux/restorer.h>

struct awsm_context {
    unsigned long flags;
    void *link;
    void *stack[3];
    uint64_t r8, r9, r10, r11, r12, r13, r14, r15, rdi, rsi, rbp, rbx, rdx, rax, rcx, rsp, rip, eflags;
    /* more that is not needed here */
};

static inline uintptr_t awsm_context_address(const struct awsm_context *context) {
    return context->rip;
}

static inline uintptr_t awsm_context_stack_pointer(const struct awsm_context *context) {
    return context->rsp;
}

/* Where the result of a system call is. */
static inline uintptr_t *awsm_context_result(struct awsm_context *context) {
    return &context->rax;
}

/* Lets the thread go on elsewhere in the same function. */
static inline void awsm_context_skip(struct awsm_context *context, uintptr_t bytes) {
    context->rip += bytes;
}

/* Lets the thread go on in function(a, b). That must never return: there is no return address. */
static inline void awsm_context_call(struct awsm_context *context, uintptr_t function, uintptr_t a, uintptr_t b) {
    context->rip = function;
    context->rdi = a;
    context->rsi = b;
}

#endif
