/* context.h: the state of an interrupted thread, as the kernel hands it to a signal handler on x86_64. */
#ifndef AWSM_CONTEXT_H
#define AWSM_CONTEXT_H

#include <awsm/abi.h>

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

/* Lets the thread go on in function(a, b). That must never return: there is no return address. */
static inline void awsm_context_call(struct awsm_context *context, uintptr_t function, uintptr_t a, uintptr_t b) {
    context->rip = function;
    context->rdi = a;
    context->rsi = b;
}

#endif
