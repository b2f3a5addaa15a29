/* SPDX-License-Identifier: Apache-2.0 */
/* fault.h: signals and faults of guest code, in a host's program (native/fault.c) and in an executable of ours (program/guard.c). */
#ifndef AWSM_FAULT_H
#define AWSM_FAULT_H

#include "linux.h"
#include <context.h>
#include <core/activation.h>
#include <platform/platform.h>

#define SIG_DFL ((awsm_signal_handler *)0)
#define SIG_IGN ((awsm_signal_handler *)1)

#define SA_ONSTACK 0x08000000ul
#define SA_NODEFER 0x40000000ul
#define SA_RESETHAND 0x80000000ul
#define SA_SIGINFO 4ul

enum { BY_THE_KERNEL = 1 };

struct awsm_fault { /* siginfo_t of SIGSEGV */
    int signal;
    int error;
    int code; /* at least BY_THE_KERNEL for a fault, else somebody has sent the signal */
    void *address;
};

/* The section of all generated code and of the library functions that it is compiled to calls of, in this program or
 * shared library. Not there when nothing was generated into it. */
extern const char __start_awsm_text[] __attribute__((weak, visibility("hidden")));
extern const char __stop_awsm_text[] __attribute__((weak, visibility("hidden")));

static inline long awsm_signal_action(int signal, const struct awsm_action *new, struct awsm_action *old) {
    return awsm_syscall(SYS_rt_sigaction, signal, (long)new, (long)old, sizeof(uint64_t), 0, 0);
}

static inline bool awsm_is_guest_code(uintptr_t address) {
    return address >= (uintptr_t)__start_awsm_text && address < (uintptr_t)__stop_awsm_text;
}

static inline bool awsm_fault_is_of_guest_code(const struct awsm_fault *fault, const struct awsm_context *context) {
    return fault->code >= BY_THE_KERNEL && awsm_is_guest_code(awsm_context_address(context));
}

static inline bool awsm_fault_is_within(const struct awsm_fault *fault, const struct awsm_memory *memory) {
    return (uintptr_t)fault->address - (uintptr_t)memory->base < memory->reserved;
}

/* At the start of what is reserved for a memory, before its base. */
struct awsm_fault_head {
    uint64_t magic;
    struct awsm_memory *memory;
    size_t accessible; /* until there is a memory: bytes of what is reserved for it */
};

/* Changes with every change of the structures that the handler reads: one runtime's handler must not take another's
 * memory for its own. */
#define AWSM_FAULT_MAGIC UINT64_C(0x4157534d4700000b)

/* The memory of a reservation, if one starts there. */
static inline struct awsm_memory *awsm_fault_head_at(uintptr_t start) {
    if (!awsm_is_readable(start)) {
        return NULL;
    }
    const struct awsm_fault_head *head = (const struct awsm_fault_head *)start;
    return head->magic == AWSM_FAULT_MAGIC ? head->memory : NULL;
}

/* The same, if the fault is in it. */
static inline struct awsm_memory *awsm_fault_reserved(uintptr_t start, const struct awsm_fault *fault) {
    struct awsm_memory *memory = awsm_fault_head_at(start);
    return memory != NULL && awsm_fault_is_within(fault, memory) ? memory : NULL;
}

/* The memory whose end guest code has run into, or NULL. Of the mechanism (native/guard.c, i686/native/segment.c). */
__attribute__((visibility("hidden"))) struct awsm_memory *awsm_fault_memory(const struct awsm_fault *fault,
                                                                            const struct awsm_context *context);

/* Makes a trap of it, when the handler returns. */
static inline void awsm_fault_end(struct awsm_store *store, struct awsm_context *context) {
    store->trap_instance = NULL;
    store->trap_address = awsm_context_address(context);
    awsm_context_call(context, (uintptr_t)awsm_unwind, (uintptr_t)&store->activation,
                      AWSM_TRAP_OUT_OF_BOUNDS_MEMORY_ACCESS);
}

/* The signal again, with its default action and all that it says. */
static inline void awsm_fault_default(const struct awsm_fault *fault) {
    struct awsm_action none = awsm_action_of(SIG_DFL, 0);
    awsm_signal_action(fault->signal, &none, NULL);
    if (fault->code <
        BY_THE_KERNEL) { /* else the instruction is executed again, and this time its fault ends the process */
        awsm_syscall(SYS_rt_tgsigqueueinfo, awsm_syscall(SYS_getpid, 0, 0, 0, 0, 0, 0),
                     awsm_syscall(SYS_gettid, 0, 0, 0, 0, 0, 0), fault->signal, (long)fault, 0, 0);
    }
}

#endif
