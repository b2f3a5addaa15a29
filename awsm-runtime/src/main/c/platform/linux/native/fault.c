/* SPDX-License-Identifier: Apache-2.0 */
/*
 * fault.c: makes traps of the faults that generated code runs into in memories that are reserved here, in a host's program.
 * Which memory that is the mechanism knows (awsm_fault_memory).
 *
 * The disposition of a signal belongs to the whole process, and so there must be one piece of static state here, `state`:
 * what was done about SIGSEGV before us. A program that consists of several sandboxes has several copies of this file;
 * each puts its handler before that of the others, and hands on what is not of its own code. A host that sets a handler
 * later than NAME_new has to do the same.
 *
 * The handler changes nothing but the interrupted context: when it returns, the kernel restores the signal mask and goes
 * on in awsm_unwind. So it leaves no trace in the host's signal state. Flags:
 * - SA_ONSTACK: runs on the thread's alternate stack if it has one. Else on the stack of the guest, which has room, for
 *   the fault is above the stack's limit or less than AWSM_STACK_MARGIN below it.
 * - not SA_NODEFER: a fault in the handler itself ends the process instead of calling it forever.
 */
#include <platform/linux/fault.h>

enum { NOT_INSTALLED = 0, INSTALLING = 1, INSTALLED = 2 };

static struct {
    int progress; /* of installation */
    struct awsm_action before;
} state;

/* Does what would have happened without us. */
static void hand_on(int signal, struct awsm_fault *fault, void *context) {
    struct awsm_action before = state.before;
    if (before.call == SIG_IGN && fault->code < BY_THE_KERNEL) {
        return;
    }
    if (before.call == SIG_DFL || before.call == SIG_IGN) { /* the kernel does not ignore faults */
        awsm_fault_default(fault);
        return;
    }
    if ((before.flags & SA_RESETHAND) != 0) {
        state.before.call = SIG_DFL;
    }
    uint64_t this_signal = awsm_signal_bit(SIGSEGV);
    awsm_signal_mask(SIG_BLOCK, &before.mask, NULL);
    if ((before.flags & SA_NODEFER) != 0) {
        awsm_signal_mask(SIG_UNBLOCK, &this_signal, NULL);
    }
    before.call(signal, fault, context);
}

static void on_fault(int signal, void *information, void *context) {
    struct awsm_fault *fault = information;
    struct awsm_memory *memory = awsm_fault_is_of_guest_code(fault, context) ? awsm_fault_memory(fault, context) : NULL;
    struct awsm_store *store = memory != NULL ? memory->owner->store : NULL;
    if (store != NULL && store->activation != NULL) {
        awsm_fault_end(store, context);
    } else {
        hand_on(signal, fault, context);
    }
}

/* Once per process: if a host has put its own handler before ours, and hands on to us, we must not get before that. */
bool awsm_fault_catch(void) {
    int expected = NOT_INSTALLED;
    if (__atomic_compare_exchange_n(&state.progress, &expected, INSTALLING, false, __ATOMIC_ACQ_REL,
                                    __ATOMIC_ACQUIRE)) {
        struct awsm_action ours = awsm_action_of(on_fault, SA_SIGINFO | SA_ONSTACK);
        /* What was before must be known when the first fault comes. */
        bool done =
            awsm_signal_action(SIGSEGV, NULL, &state.before) == 0 && awsm_signal_action(SIGSEGV, &ours, NULL) == 0;
        __atomic_store_n(&state.progress, done ? INSTALLED : NOT_INSTALLED, __ATOMIC_RELEASE);
        return done;
    }
    while (__atomic_load_n(&state.progress, __ATOMIC_ACQUIRE) == INSTALLING) { /* another thread */
        awsm_syscall(SYS_sched_yield, 0, 0, 0, 0, 0, 0);
    }
    return __atomic_load_n(&state.progress, __ATOMIC_ACQUIRE) == INSTALLED;
}
