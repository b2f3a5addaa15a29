/*
 * fault.c: makes traps of the faults that generated code runs into in memories that are reserved here, in a host's program.
 *
 * The disposition of a signal belongs to the whole process, and so there must be one piece of static state here, `state`:
 * what was done about SIGSEGV before us. A program that consists of several sandboxes has several copies of this file;
 * each puts its handler before that of the others, and hands on what is not of its own code. A host that sets a handler
 * later than NAME_new has to do the same.
 *
 * The handler finds the memory of an address without any list, which other threads might be changing: a reservation takes
 * SPACE bytes, is aligned to as many, and begins with a page that says whose it is. Guest code cannot write to that page: it
 * is below the base, and no access goes there. Nor can another reservation of ours be taken for it, since each is whole.
 *
 * The handler changes nothing but the interrupted context: when it returns, the kernel restores the signal mask and goes
 * on in awsm_unwind. So it leaves no trace in the host's signal state. Flags:
 * - SA_ONSTACK: runs on the thread's alternate stack if it has one. Else on the stack of the guest, which has room, for
 *   the fault is above the stack's limit or less than AWSM_STACK_MARGIN below it.
 * - not SA_NODEFER: a fault in the handler itself ends the process instead of calling it forever.
 */
#include <platform/linux/fault.h>
#include <platform/linux/map.h>

#define HEAD ((size_t)65536)
#define SPACE (HEAD + AWSM_FAULT_SIZE)
_Static_assert((SPACE & (SPACE - 1)) == 0, "SPACE is an alignment");

/* At the start of a reservation. */
struct guard {
    uint64_t magic;
    struct awsm_memory *memory;
};

/* Changes with every change of the structures that the handler reads: one runtime's handler must not take another's
 * memory for its own. */
#define MAGIC UINT64_C(0x4157534d47000009)

enum { NOT_INSTALLED = 0, INSTALLING = 1, INSTALLED = 2 };

static struct {
    int progress; /* of installation */
    struct awsm_action before;
} state;

/* The memory in whose reservation the fault is, or NULL. */
static struct awsm_memory *memory_of(const struct awsm_fault *fault) {
    uintptr_t start = (uintptr_t)fault->address & ~(uintptr_t)(SPACE - 1);
    if (!awsm_is_readable(start)) {
        return NULL;
    }
    const struct guard *guard = (const struct guard *)start;
    return guard->magic == MAGIC && awsm_fault_is_within(fault, guard->memory) ? guard->memory : NULL;
}

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
    struct awsm_memory *memory = awsm_fault_is_of_guest_code(fault, context) ? memory_of(fault) : NULL;
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
    if (__atomic_compare_exchange_n(&state.progress, &expected, INSTALLING, false, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE)) {
        struct awsm_action ours = awsm_action_of(on_fault, SA_SIGINFO | SA_ONSTACK);
        /* What was before must be known when the first fault comes. */
        bool done = awsm_signal_action(SIGSEGV, NULL, &state.before) == 0 && awsm_signal_action(SIGSEGV, &ours, NULL) == 0;
        __atomic_store_n(&state.progress, done ? INSTALLED : NOT_INSTALLED, __ATOMIC_RELEASE);
        return done;
    }
    while (__atomic_load_n(&state.progress, __ATOMIC_ACQUIRE) == INSTALLING) { /* another thread */
        awsm_syscall(SYS_sched_yield, 0, 0, 0, 0, 0, 0);
    }
    return __atomic_load_n(&state.progress, __ATOMIC_ACQUIRE) == INSTALLED;
}

static bool is_aligned(uintptr_t start) {
    return (start & (SPACE - 1)) == 0;
}

static void *reserve_at(uintptr_t start) {
    void *given = awsm_linux_map((void *)start, SPACE, PROT_NONE, MAP_FIXED_NOREPLACE);
    if (given != NULL && given != (void *)start) {
        awsm_linux_unmap(given, SPACE);
    }
    return given == (void *)start ? given : NULL;
}

/* Near what the system has given, which may be unaligned. Systems give out addresses downwards or upwards, so that what is
 * next to it is free; and what is given next will be aligned at once. */
static void *reserve_near(uintptr_t given) {
    enum { TRIES = 16 };
    uintptr_t below = given & ~(uintptr_t)(SPACE - 1);
    void *start = NULL;
    for (uintptr_t i = 0; start == NULL && i < TRIES; i++) {
        start = reserve_at(i % 2 == 0 ? below - i / 2 * SPACE : below + (i + 1) / 2 * SPACE);
    }
    return start;
}

/* Wherever there is room, for a moment for nearly twice as much. */
static void *reserve_anywhere(void) {
    const size_t size = 2 * SPACE - HEAD;
    unsigned char *given = awsm_linux_map(NULL, size, PROT_NONE, 0);
    if (given == NULL) {
        return NULL;
    }
    size_t before = -(uintptr_t)given & (SPACE - 1);
    size_t behind = size - before - SPACE;
    if (before != 0) {
        awsm_linux_unmap(given, before);
    }
    if (behind != 0) {
        awsm_linux_unmap(given + before + SPACE, behind);
    }
    return given + before;
}

/* First where there mostly is room, since systems give out addresses downwards: below what was mapped just now. */
static void *reserve(uintptr_t mapped) {
    void *below = reserve_at((mapped & ~(uintptr_t)(SPACE - 1)) - SPACE);
    if (below != NULL) {
        return below;
    }
    void *given = awsm_linux_map(NULL, SPACE, PROT_NONE, 0);
    if (given == NULL || is_aligned((uintptr_t)given)) {
        return given;
    }
    awsm_linux_unmap(given, SPACE);
    void *near = reserve_near((uintptr_t)given);
    return near != NULL ? near : reserve_anywhere();
}

bool awsm_fault_reserve(struct awsm_memory *memory, size_t accessible) {
    unsigned char *start = reserve((uintptr_t)memory->owner);
    if (start == NULL) {
        return false;
    }
    if (!awsm_linux_make_accessible(start, HEAD + accessible)) { /* both, since one change is cheaper than two */
        awsm_linux_unmap(start, SPACE);
        return false;
    }
    *(struct guard *)start = (struct guard){MAGIC, memory};
    memory->base = start + HEAD;
    return true;
}

void awsm_fault_release(struct awsm_memory *memory) {
    awsm_linux_unmap(memory->base - HEAD, SPACE);
}
