/*
 * fault.c: makes traps of the faults that generated code runs into under the guard mechanism.
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
#include <platform/linux/linux.h>
#include <context.h>
#include <core/activation.h>
#include <memory/guard.h>
#include <platform/platform.h>

typedef awsm_signal_handler handler;

#define SIG_DFL ((handler *)0)
#define SIG_IGN ((handler *)1)

#define SA_ONSTACK 0x08000000ul
#define SA_NODEFER 0x40000000ul
#define SA_RESETHAND 0x80000000ul
#define SA_SIGINFO 4ul

enum { BY_THE_KERNEL = 1, NOT_INSTALLED = 0, INSTALLING = 1, INSTALLED = 2 };

struct information { /* siginfo_t of SIGSEGV */
    int signal;
    int error;
    int code;
    void *address;
};

static struct {
    int progress; /* of installation */
    struct awsm_action before;
} state;

/* The section of all generated code and of the library functions that it is compiled to calls of, in this program or
 * shared library. Not there when nothing was generated into it. */
extern const char __start_awsm_text[] __attribute__((weak, visibility("hidden")));
extern const char __stop_awsm_text[] __attribute__((weak, visibility("hidden")));

static long action(const struct awsm_action *new, struct awsm_action *old) {
    return awsm_syscall(SYS_rt_sigaction, SIGSEGV, (long)new, (long)old, sizeof(uint64_t), 0, 0);
}

static bool is_within(const struct awsm_memory *memory, uintptr_t address) {
    return address - (uintptr_t)memory->base < memory->reserved;
}

/* The memory with the guard mechanism in whose reservation the address is, or NULL. */
static struct awsm_memory *memory_at(uintptr_t address) {
    uintptr_t start = address & ~(uintptr_t)(AWSM_GUARD_SPACE - 1);
    if (!awsm_is_readable(start)) {
        return NULL;
    }
    const struct awsm_guard *guard = (const struct awsm_guard *)start;
    return guard->magic == AWSM_GUARD_MAGIC && is_within(guard->memory, address) ? guard->memory : NULL;
}

/* Does what would have happened without us. */
static void hand_on(int signal, struct information *information, void *context) {
    struct awsm_action before = state.before;
    bool is_fault = information->code >= BY_THE_KERNEL;
    if (before.call == SIG_IGN && !is_fault) {
        return;
    }
    if (before.call == SIG_DFL || before.call == SIG_IGN) { /* the kernel does not ignore faults */
        struct awsm_action none = awsm_action_of(SIG_DFL, 0);
        action(&none, NULL);
        if (!is_fault) { /* else the instruction is executed again, and this time its fault ends the process */
            awsm_syscall(SYS_rt_tgsigqueueinfo, awsm_syscall(SYS_getpid, 0, 0, 0, 0, 0, 0),
                         awsm_syscall(SYS_gettid, 0, 0, 0, 0, 0, 0), signal, (long)information, 0, 0);
        }
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
    before.call(signal, information, context);
}

static void on_fault(int signal, void *information_pointer, void *context_pointer) {
    struct information *information = information_pointer;
    struct awsm_context *context = context_pointer;
    uintptr_t code = awsm_context_address(context);
    if (information->code >= BY_THE_KERNEL && code >= (uintptr_t)__start_awsm_text &&
        code < (uintptr_t)__stop_awsm_text) {
        struct awsm_memory *memory = memory_at((uintptr_t)information->address);
        struct awsm_store *store = memory != NULL ? memory->owner->store : NULL;
        if (store != NULL && store->activation != NULL) {
            store->trap_instance = NULL;
            store->trap_address = code;
            awsm_context_call(context, (uintptr_t)awsm_unwind, (uintptr_t)store->activation,
                              AWSM_TRAP_OUT_OF_BOUNDS_MEMORY_ACCESS);
            return;
        }
    }
    hand_on(signal, information, context);
}

/* Once per process: if a host has put its own handler before ours, and hands on to us, we must not get before that. */
bool awsm_fault_catch(void) {
    int expected = NOT_INSTALLED;
    if (__atomic_compare_exchange_n(&state.progress, &expected, INSTALLING, false, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE)) {
        struct awsm_action ours = awsm_action_of(on_fault, SA_SIGINFO | SA_ONSTACK);
        /* What was before must be known when the first fault comes. */
        bool done = action(NULL, &state.before) == 0 && action(&ours, NULL) == 0;
        __atomic_store_n(&state.progress, done ? INSTALLED : NOT_INSTALLED, __ATOMIC_RELEASE);
        return done;
    }
    while (__atomic_load_n(&state.progress, __ATOMIC_ACQUIRE) == INSTALLING) { /* another thread */
        awsm_syscall(SYS_sched_yield, 0, 0, 0, 0, 0, 0);
    }
    return __atomic_load_n(&state.progress, __ATOMIC_ACQUIRE) == INSTALLED;
}
