/* SPDX-License-Identifier: Apache-2.0 */
/*
 * interrupt.c: ends calls from outside: out of loops and out of waiting system calls.
 *
 * A signal goes to the thread that makes the call. Its handler looks where the thread is: guest code is left for
 * awsm_unwind, as by a fault; a marked system call (syscall.h) fails, so that the runtime returns; a host function is not
 * touched, since the code that it returns to sees `pending`. What remains is the runtime between two system calls, and a
 * handler of the host on top of guest code. Then a timer repeats the signal a little later.
 *
 * The signal is a real-time signal: those are queued, each with its store, and are nobody's but for who asks for one. It is
 * caught with SA_RESTART, lest the host's own system calls fail. As with SIGSEGV (fault.c), `state` is static, since
 * dispositions are the process's; signals that are not ours are handed on. The handler is there from the first interrupt
 * on. Nothing here but the entry is called by others, and all of it is async-signal-safe: system calls only.
 *
 * A signal may arrive when its call is long over, and its store gone. So the store is not read before the kernel has said
 * that there is memory with the number of this thread in it: from then on it is a store, in a call of this thread.
 */
#include <platform/linux/linux.h>
#include <context.h>
#include <core/activation.h>
#include <platform/platform.h>
#include <stdbool.h>

typedef awsm_signal_handler handler;

#define SIG_DFL ((handler *)0)
#define SIG_IGN ((handler *)1)

#define SA_ONSTACK 0x08000000ul
#define SA_RESTART 0x10000000ul
#define SA_NODEFER 0x40000000ul
#define SA_SIGINFO 4ul

enum { SIGINTERRUPT = AWSM_SIGNAL_INTERRUPT, SI_QUEUE = -1, SI_TIMER = -2 };
enum { CLOCK_MONOTONIC = 1, SIGEV_THREAD_ID = 4, FUTEX_CMP_REQUEUE_PRIVATE = 4 | 128 };
/* In si_uid, which kernel and emulators leave as it is, and in the lowest bit of a timer's value, which is a store's address. */
enum { OURS = 0x41575349, AGAIN = 1 };
enum { RETRY = 1000000 /* nanoseconds */ };

struct information { /* siginfo_t of queued signals and of timers */
    int signal;
    int error;
    int code;
    _Alignas(void *) int timer; /* or the sender's process */
    int user;                   /* of the sender; or how often a timer has expired */
    uintptr_t value;
    uintptr_t rest[12];
};

struct event { /* struct sigevent */
    uintptr_t value;
    int signal;
    int notify;
    int thread;
    int rest[12];
};

static struct {
    bool is_installed;
    struct awsm_action before;
} state;

static long call(long number, long a, long b, long c, long d) {
    return awsm_syscall(number, a, b, c, d, 0, 0);
}

static int own_thread(void) {
    return (int)call(SYS_gettid, 0, 0, 0, 0);
}

static int own_process(void) {
    return (int)call(SYS_getpid, 0, 0, 0, 0);
}

/* Whether the memory there has this number in its first 32 bits. The kernel compares, and requeues nobody. */
static bool has(const uintptr_t *word, uint32_t number) {
    return awsm_syscall(SYS_futex, (long)word, FUTEX_CMP_REQUEUE_PRIVATE, 0, 0, (long)word, (long)number) >= 0;
}

/* In a program without C's library, threads are not known (thread.c): then there is only the main one. */
static struct awsm_store *running_store(uintptr_t address) {
    struct awsm_store *store = (struct awsm_store *)address;
    bool is_here = has(&store->thread, (uint32_t)own_thread()) ||
                   (own_thread() == own_process() && has(&store->thread, (uint32_t)AWSM_MAIN_THREAD));
    return is_here && has(&store->magic, (uint32_t)AWSM_STORE_MAGIC) && store->activation != NULL ? store : NULL;
}

static void mark(struct awsm_store *store, uintptr_t number) {
    uintptr_t old = __atomic_load_n(&store->interrupted, __ATOMIC_SEQ_CST);
    while ((intptr_t)(number - old) > 0 &&
           !__atomic_compare_exchange_n(&store->interrupted, &old, number, false, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST)) {
    }
    __atomic_store_n(&store->pending, 1, __ATOMIC_SEQ_CST);
}

/* Lets a timer send the signal to this thread again. */
static void retry(const struct awsm_store *store) {
    struct event event = {
        .value = (uintptr_t)store | AGAIN, .signal = SIGINTERRUPT, .notify = SIGEV_THREAD_ID, .thread = own_thread()};
    int timer;
    if (call(SYS_timer_create, CLOCK_MONOTONIC, (long)&event, (long)&timer, 0) == 0) {
        const struct awsm_timespec times[2] = {{0, 0}, awsm_timespec_of(RETRY)};
        call(SYS_timer_settime, timer, 0, (long)times, 0);
    }
}

static bool is_guest_code(const struct awsm_store *store, uintptr_t address) {
    for (const struct awsm_instance *instance = store->instances; instance != NULL; instance = instance->next) {
        const struct awsm_image *image = instance->image;
        if (address >= (uintptr_t)image->code && address < (uintptr_t)image->code_end) {
            return true;
        }
    }
    return false;
}

/* Of a thread that is not known the stack tells whether it is the right one. */
static bool is_on_stack(const struct awsm_store *store, uintptr_t stack_pointer) {
    uintptr_t used = (uintptr_t)store->activation - stack_pointer;
    return store->thread != AWSM_MAIN_THREAD || used <= store->stack_size ||
           used - store->stack_size <= AWSM_STACK_MARGIN;
}

/* Lets the system call of awsm_syscall_waiting fail that the thread is in, if it is in one: at it, because it has not begun or
 * the kernel wants it to begin anew, or right after it was interrupted. */
static void cancel(struct awsm_context *context) {
    enum { ECANCELED = 125 };
    static const uint8_t instruction[] = {AWSM_WAITING_CALL}, call_and_mark[] = {AWSM_WAITING_CALL, AWSM_WAITING_MARK};
    const uint8_t *at = (const uint8_t *)awsm_context_address(context);
    uintptr_t *result = awsm_context_result(context);
    if (__builtin_memcmp(at, call_and_mark, sizeof(call_and_mark)) == 0) {
        awsm_context_skip(context, sizeof(instruction));
        *result = (uintptr_t)-ECANCELED;
    } else if (*result == (uintptr_t)-EINTR && __builtin_memcmp(at, call_and_mark + sizeof(instruction),
                                                                sizeof(call_and_mark) - sizeof(instruction)) == 0) {
        *result = (uintptr_t)-ECANCELED;
    }
}

static void end(struct awsm_store *store, struct awsm_context *context) {
    uintptr_t address = awsm_context_address(context);
    if (store->mode == AWSM_MODE_GUEST && is_guest_code(store, address) &&
        is_on_stack(store, awsm_context_stack_pointer(context))) {
        store->trap_instance = NULL;
        store->trap_address = address;
        awsm_context_call(context, (uintptr_t)awsm_unwind, (uintptr_t)&store->activation, AWSM_TRAP_INTERRUPTED);
    } else if (store->mode == AWSM_MODE_GUEST || store->mode == AWSM_MODE_WAITING) {
        if (store->mode == AWSM_MODE_WAITING) {
            cancel(context);
        }
        retry(store);
    }
}

/* Does what would have happened without us. */
static void hand_on(int signal, struct information *information, void *context) {
    struct awsm_action before = state.before;
    if (before.call == SIG_IGN) {
        return;
    }
    if (before.call == SIG_DFL) {
        struct awsm_action none = awsm_action_of(SIG_DFL, 0);
        call(SYS_rt_sigaction, signal, (long)&none, 0, sizeof(uint64_t));
        call(SYS_rt_tgsigqueueinfo, own_process(), own_thread(), signal, (long)information);
        return;
    }
    uint64_t this_signal = awsm_signal_bit(signal);
    awsm_signal_mask(SIG_BLOCK, &before.mask, NULL);
    if ((before.flags & SA_NODEFER) != 0) {
        awsm_signal_mask(SIG_UNBLOCK, &this_signal, NULL);
    }
    before.call(signal, information, context);
}

static void on_interrupt(int signal, void *information_pointer, void *context) {
    struct information *information = information_pointer;
    bool is_again = information->code == SI_TIMER && (information->value & AGAIN) != 0;
    if (!is_again && (information->code != SI_QUEUE || information->user != OURS)) {
        hand_on(signal, information, context);
        return;
    }
    if (is_again) {
        call(SYS_timer_delete, information->timer, 0, 0, 0);
    }
    struct awsm_store *store = running_store(information->value & ~(uintptr_t)AGAIN);
    if (store != NULL && store->interrupted == store->call) {
        end(store, context);
    }
}

/* Several threads may be here at once, and a handler on top of one: then all find the same and do the same. But not again
 * later, when a host that hands on to us may be before us. */
static bool install(void) {
    if (__atomic_load_n(&state.is_installed, __ATOMIC_ACQUIRE)) {
        return true;
    }
    struct awsm_action old;
    if (call(SYS_rt_sigaction, SIGINTERRUPT, 0, (long)&old, sizeof(uint64_t)) != 0) {
        return false;
    }
    if (old.call != on_interrupt) {
        state.before = old;
        struct awsm_action ours = awsm_action_of(on_interrupt, SA_SIGINFO | SA_ONSTACK | SA_RESTART);
        if (call(SYS_rt_sigaction, SIGINTERRUPT, (long)&ours, 0, sizeof(uint64_t)) != 0) {
            return false;
        }
    }
    __atomic_store_n(&state.is_installed, true, __ATOMIC_RELEASE);
    return true;
}

static long send(struct awsm_store *store, int thread) {
    int process = own_process();
    struct information information = {
        .signal = SIGINTERRUPT, .code = SI_QUEUE, .timer = process, .user = OURS, .value = (uintptr_t)store};
    return call(SYS_rt_tgsigqueueinfo, process, thread, SIGINTERRUPT, (long)&information);
}

void awsm_interrupt(struct awsm_instance *instance) {
    enum { ESRCH = 3 };
    struct awsm_store *store = instance->store;
    if (store == NULL) { /* a static instance that is not there */
        return;
    }
    uintptr_t number = __atomic_load_n(&store->call, __ATOMIC_ACQUIRE);
    uintptr_t thread = __atomic_load_n(&store->thread, __ATOMIC_ACQUIRE);
    if (thread == 0 || !install()) {
        return;
    }
    mark(store, number);
    /* After a fork the only thread there is has a number other than it believes. */
    uintptr_t main = (uintptr_t)own_process();
    if (thread == AWSM_MAIN_THREAD) {
        send(store, (int)main);
    } else if (send(store, (int)thread) == -ESRCH &&
               __atomic_compare_exchange_n(&store->thread, &thread, main, false, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST)) {
        send(store, (int)main);
    }
}
