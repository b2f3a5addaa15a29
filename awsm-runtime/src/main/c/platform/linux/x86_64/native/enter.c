/* SPDX-License-Identifier: Apache-2.0 */
/*
 * enter.c: from a host's program into guest code. Nearly all calls are ordinary ones, which take as few instructions as can be: nobody
 * else calls the store, and the stack below the limit is of the thread, which blocks no signal (here.h knows that from an
 * earlier call). All others begin and end as elsewhere. Both kinds come to the same activation, so that guests have the same stack.
 *
 * No mechanism that this architecture has needs anything when guest code begins or ends (awsm_memory_enter).
 */
#include <core/call.h>
#include <platform/linux/native/here.h>

typedef void awsm_code(struct awsm_instance *, union awsm_value *);

enum { ACTIVATION = 2 * sizeof(void *) /* known to assembly code */ };
_Static_assert(offsetof(struct awsm_store, activation) == ACTIVATION, "where awsm_unwind finds the store");

/* awsm_activate, but here and not by a call: so the compiler saves the registers that the function has to, and once only. To
 * awsm_unwind both look alike: what follows the call is an instruction of two bytes, which it leaves out. The store is in rbx, which
 * is the same again after guest code that returns, and awsm_unwind sees to that, too. */
static inline __attribute__((always_inline)) enum awsm_trap
activate(struct awsm_store **store, awsm_code *code, struct awsm_instance *instance, union awsm_value *values) {
    enum awsm_trap trap;
    __asm__ volatile("movq %%rsp, %c[activation](%%rbx)\n\t"
                     "callq *%%rax\n\t"
                     "xorl %%eax, %%eax"
                     : "=a"(trap), "+b"(*store), "+D"(instance), "+S"(values)
                     : "0"(code), [activation] "i"(ACTIVATION)
                     : "rcx", "rdx", "rbp", "r8", "r9", "r10", "r11", "r12", "r13", "r14", "r15", "xmm0", "xmm1",
                       "xmm2", "xmm3", "xmm4", "xmm5", "xmm6", "xmm7", "xmm8", "xmm9", "xmm10", "xmm11", "xmm12",
                       "xmm13", "xmm14", "xmm15", "memory", "cc");
    return trap;
}

static __attribute__((noinline, cold)) enum awsm_trap begin(struct call *call, struct awsm_store *store) {
    if (!is_available(store)) {
        return AWSM_ERROR_UNAVAILABLE;
    }
    return begin_call(call, store, (uintptr_t)call) ? AWSM_OK : AWSM_TRAP_CALL_STACK_EXHAUSTED;
}

static __attribute__((noinline, cold)) void end(const struct call *call, struct awsm_store *store,
                                                enum awsm_trap trap) {
    end_call(call, store, trap);
}

enum awsm_trap awsm_enter(struct awsm_instance *instance, awsm_code *code, union awsm_value *values) {
    struct awsm_store *store = instance->store;
    struct call call; /* only if it is not an ordinary one */
    const struct awsm_thread *thread = awsm_here();
    uintptr_t limit = 0;
    bool is_ordinary = store != NULL && !__builtin_sub_overflow((uintptr_t)&call, store->stack_size, &limit) &&
                       (store->thread | store->mode) == 0 && limit - thread->lowest_limit < thread->ordinary_room;
    if (__builtin_expect(is_ordinary, true)) {
        number_call(store, thread->id);
        set_stack_limit(store, limit);
        __atomic_signal_fence(__ATOMIC_SEQ_CST);
    } else {
        enum awsm_trap error = begin(&call, store);
        if (error != AWSM_OK) {
            return error;
        }
    }
    enum awsm_trap trap = activate(&store, code, instance, values);
    if (__builtin_expect(!is_ordinary || trap != AWSM_OK || store->pending != 0, false)) {
        if (is_ordinary) {
            call = (struct call){.mode = AWSM_MODE_HOST};
        }
        end(&call, store, trap);
        return trap;
    }
    store->mode = AWSM_MODE_HOST; /* first, as in end_call */
    __atomic_signal_fence(__ATOMIC_SEQ_CST);
    store->activation = NULL;
    __atomic_store_n(&store->thread, 0, __ATOMIC_RELEASE);
    return AWSM_OK;
}
