/* SPDX-License-Identifier: Apache-2.0 */
/* context.h: signal handlers on i686, and the state of the interrupted thread that the kernel hands to them. */
#ifndef AWSM_CONTEXT_H
#define AWSM_CONTEXT_H

#include <awsm/abi.h>
#include <platform/linux/restorer.h>

struct awsm_context {
    unsigned long flags;
    void *link;
    void *stack[3];
    uint32_t gs, fs, es, ds; /* 16 bits each */
    uint32_t edi, esi, ebp, esp, ebx, edx, ecx, eax;
    uint32_t trap, error, eip, cs, eflags;
    /* more that is not needed here */
};

static inline uintptr_t awsm_context_address(const struct awsm_context *context) {
    return context->eip;
}

static inline uintptr_t awsm_context_stack_pointer(const struct awsm_context *context) {
    return context->esp;
}

/* Where the result of a system call is. */
static inline uintptr_t *awsm_context_result(struct awsm_context *context) {
    return (uintptr_t *)&context->eax;
}

/* Lets the thread go on elsewhere in the same function. */
static inline void awsm_context_skip(struct awsm_context *context, uintptr_t bytes) {
    context->eip += bytes;
}

/* Calls ecx(eax, edx) (context.S). */
__attribute__((visibility("hidden"))) void awsm_context_arrive(void);

/* Lets the thread go on in function(a, b). That must never return: there is no return address. */
static inline void awsm_context_call(struct awsm_context *context, uintptr_t function, uintptr_t a, uintptr_t b) {
    context->eip = (uintptr_t)awsm_context_arrive;
    context->ecx = function;
    context->eax = a;
    context->edx = b;
}

#endif
