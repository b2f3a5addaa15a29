/* SPDX-License-Identifier: Apache-2.0 */
/* interrupt.c: tests of the platform's interrupts, with the alarms of one thread. (Several threads: its, InterruptTest.) */
#include "guest.h"
#include <context.h>
#include <platform/linux/linux.h>

enum { SIGALRM = 14, SA_SIGINFO = 4, ITIMER_REAL = 0 };

static void set_handler_without(uint64_t blocked, int signal, awsm_signal_handler *call) {
    struct awsm_action action = awsm_action_of(call, SA_SIGINFO);
    action.mask = blocked;
    CHECK(CALL(SYS_rt_sigaction, signal, &action, NULL, 8) == 0);
}

static void set_handler(int signal, awsm_signal_handler *call) {
    set_handler_without(0, signal, call);
}

static struct sandbox *target;

/* On top of whatever the thread does: guest code, most of the time. */
static void interrupt_target(int signal, void *information, void *context) {
    (void)signal, (void)information, (void)context;
    awsm_interrupt(&target->head);
}

/* And again every 10 ms: the first may come before the call. 0: no more. */
static void alarm_in(uint64_t microseconds) {
    const long times[4] = {0, 10000, (long)(microseconds / 1000000), (long)(microseconds % 1000000)};
    set_handler(SIGALRM, interrupt_target);
    CHECK(CALL(SYS_setitimer, ITIMER_REAL, times, NULL, 0) == 0);
}

static uint64_t now(void) {
    uint64_t time = 0;
    CHECK(awsm_system_clock_time(1, &time) == AWSM_SUCCESS);
    return time;
}

/* As a call thunk and the adapter of an import do. */
GENERATED static void resume(struct sandbox *s) {
    *(volatile uintptr_t *)&s->head.store->mode = AWSM_MODE_GUEST;
    if (*(volatile uintptr_t *)&s->head.store->pending != 0) {
        awsm_pending(&s->head);
    }
}

GENERATED static void loop(struct sandbox *s, union awsm_value *v) {
    resume(s);
    for (;;) {
        v[0].i64++;
        __asm__ volatile("" ::: "memory");
    }
}

static void endless_loop(void) {
    target = sandbox_new(NULL);
    for (uint64_t time = 1; time <= 200000; time = 4 * time + 1) {
        union awsm_value value = {0};
        alarm_in(time);
        CHECK(sandbox_enter(target, loop, &value) == AWSM_TRAP_INTERRUPTED);
        CHECK(target->head.store->thread == 0);
    }
    alarm_in(0);
    CHECK(target->head.store->trap_address != 0);
    CHECK(load_at(target, 0, 0) == AWSM_OK);
}

GENERATED static void overwrite_and_loop(struct sandbox *s, union awsm_value *v) {
    test_overwrite_registers((void (*)(void *, void *))loop, s, v);
}

static void enter_and_loop(void *unused) {
    (void)unused;
    union awsm_value value = {0};
    CHECK(sandbox_enter(target, overwrite_and_loop, &value) == AWSM_TRAP_INTERRUPTED);
}

static void interrupts_preserve_registers(void) {
    target = sandbox_new(NULL);
    alarm_in(10000);
    test_preserves_registers(enter_and_loop, NULL);
}

/* Deep in a library function most of the time. */
GENERATED static void fill(struct sandbox *s, union awsm_value *v) {
    resume(s);
    for (;;) {
        awsm_memory_fill(&s->head, &s->memory, 0, (uint32_t)v[0].i32++, 65536, 7);
    }
}

static void library_functions(void) {
    target = sandbox_new(NULL);
    union awsm_value value = {0};
    alarm_in(10000);
    CHECK(sandbox_enter(target, fill, &value) == AWSM_TRAP_INTERRUPTED);
}

GENERATED static void quick(struct sandbox *s, union awsm_value *v) {
    resume(s);
    v[0].i64++;
}

static void no_effect_on_later_calls(void) {
    target = sandbox_new(NULL);
    union awsm_value value = {0};
    awsm_interrupt(&target->head);
    CHECK(sandbox_enter(target, quick, &value) == AWSM_OK);
    uint64_t end = now() + 2000000000;
    int ended = 0, calls = 0;
    while (now() < end) { /* wherever it comes, it ends this call or none */
        alarm_in(1 + (uint64_t)calls % 50);
        enum awsm_trap trap = sandbox_enter(target, quick, &value);
        CHECK(trap == AWSM_OK || trap == AWSM_TRAP_INTERRUPTED);
        ended += trap != AWSM_OK;
        calls++;
    }
    alarm_in(0);
    CHECK(calls > 1000 && ended < calls);
    for (int i = 0; i < 1000; i++) {
        CHECK(sandbox_enter(target, quick, &value) == AWSM_OK);
    }
}

/* A host function is not ended, and its system calls begin again; the call ends when it returns. */
static _Bool has_returned;

GENERATED static void call_host(struct sandbox *s, union awsm_value *v) {
    resume(s);
    *(volatile uintptr_t *)&s->head.store->mode = AWSM_MODE_HOST;
    alarm_in(10000);
    uint64_t end = now() + 50000000;
    while (now() < end) {
    }
    has_returned = 1;
    resume(s);
    v[0].i32 = 1;
}

static void host_functions_return_first(void) {
    target = sandbox_new(NULL);
    union awsm_value value = {0};
    CHECK(sandbox_enter(target, call_host, &value) == AWSM_TRAP_INTERRUPTED);
    CHECK(has_returned && value.i32 == 0);
}

/* All calls of a store end, one after the other; guest code that begins meanwhile ends at once. */
static enum awsm_trap inner[2];

GENERATED static void nest(struct sandbox *s, union awsm_value *v) {
    resume(s);
    *(volatile uintptr_t *)&s->head.store->mode = AWSM_MODE_HOST;
    alarm_in(10000); /* not earlier: the first call itself would end */
    inner[0] = sandbox_enter(s, loop, v);
    inner[1] = sandbox_enter(s, loop, v);
    resume(s);
    v[1].i32 = 1;
}

static void nested_calls(void) {
    target = sandbox_new(NULL);
    union awsm_value values[2] = {{0}, {0}};
    CHECK(sandbox_enter(target, nest, values) == AWSM_TRAP_INTERRUPTED);
    alarm_in(0);
    CHECK(inner[0] == AWSM_TRAP_INTERRUPTED && inner[1] == AWSM_TRAP_INTERRUPTED && values[1].i32 == 0);
    CHECK(sandbox_enter(target, quick, values) == AWSM_OK);
}

/* Another store's guest code on top is not what is to be ended. */
static struct sandbox *other;

GENERATED static void call_other(struct sandbox *s, union awsm_value *v) {
    resume(s);
    *(volatile uintptr_t *)&s->head.store->mode = AWSM_MODE_HOST;
    alarm_in(10000);
    uint64_t end = now() + 50000000;
    do {
        inner[0] = sandbox_enter(other, quick, v);
    } while (inner[0] == AWSM_OK && now() < end);
    resume(s);
}

static void stores_apart(void) {
    target = sandbox_new(NULL);
    other = sandbox_new(NULL);
    union awsm_value value = {0};
    CHECK(sandbox_enter(target, call_other, &value) == AWSM_TRAP_INTERRUPTED && inner[0] == AWSM_OK);
    struct sandbox *outer = target;
    target = other;
    other = outer;
    alarm_in(10000);
    CHECK(sandbox_enter(target, loop, &value) == AWSM_TRAP_INTERRUPTED);
}

/* WASI calls that wait. */

GENERATED static void wait_in(struct sandbox *s, union awsm_value *v) {
    resume(s);
    *(volatile uintptr_t *)&s->head.store->mode = AWSM_MODE_WAITING;
    v[1].i32 = v[0].i32 == 0 ? awsm_wasi_fd_read(&s->head, 0, IOVS, 1, RESULT)
                             : awsm_wasi_poll_oneoff(&s->head, 2048, 3072, 1, RESULT);
    resume(s);
    v[2].i32 = 1;
}

static void waiting_calls(void) {
    int pipe_ends[2];
    CHECK(CALL(SYS_pipe2, pipe_ends, 0, 0, 0) == 0 && CALL(SYS_dup3, pipe_ends[0], 0, 0, 0) == 0);
    guest_new(NULL);
    target = guest;
    put_iovec(0, BUFFER, 10);
    *(uint8_t *)at(2048 + 8) = 0; /* a clock */
    *(uint32_t *)at(2048 + 16) = 1;
    *(uint64_t *)at(2048 + 24) = UINT64_MAX;
    for (int32_t i = 0; i < 2; i++) {
        /* Emulators have few timers, and lose those that are deleted. */
        for (uint64_t time = 1; time < (TEST_IS_EMULATED ? 100 : 200000); time = 4 * time + 1) {
            union awsm_value values[3] = {{.i32 = i}, {.i32 = 0}, {.i32 = 0}};
            alarm_in(time);
            CHECK(sandbox_enter(guest, wait_in, values) == AWSM_TRAP_INTERRUPTED && values[2].i32 == 0);
        }
    }
}

/* Signals that are not ours. */

static int host_calls;

static void host_handler(int signal, void *information, void *context) {
    (void)information, (void)context;
    CHECK(signal == AWSM_SIGNAL_INTERRUPT);
    host_calls++;
}

static void raise_ours(void) {
    CALL(SYS_kill, CALL(SYS_getpid, 0, 0, 0, 0), AWSM_SIGNAL_INTERRUPT, 0, 0);
}

static void signals_of_the_host(void) {
    set_handler(AWSM_SIGNAL_INTERRUPT, host_handler);
    endless_loop();
    CHECK(host_calls == 0);
    raise_ours();
    CHECK(host_calls == 1);
    endless_loop();
    CHECK(host_calls == 1);
}

static void raise_after_interrupt(void) {
    endless_loop();
    raise_ours();
    test_print(""); /* a chance for the signal to come */
}

static void what_is_not_ours_ends_the_process(void) {
    CHECK(test_status_of(raise_after_interrupt) == 128 + AWSM_SIGNAL_INTERRUPT);
}

static void after_a_fork(void) {
    endless_loop();
    CHECK(test_status_of(endless_loop) == 0);
}

/* A late signal: its call is over, its store gone, and the memory not there any more. */
static void late_signals(void) {
    enum { BLOCK = 0, UNBLOCK = 1 };
    const uint64_t ours = awsm_signal_bit(AWSM_SIGNAL_INTERRUPT);
    target = sandbox_new(NULL);
    union awsm_value value = {0};
    CHECK(CALL(SYS_rt_sigprocmask, BLOCK, &ours, NULL, 8) == 0);
    CHECK(sandbox_enter(target, call_host, &value) == AWSM_TRAP_INTERRUPTED);
    alarm_in(0);
    sandbox_free(target);
    CHECK(CALL(SYS_rt_sigprocmask, UNBLOCK, &ours, NULL, 8) == 0);
}

#ifdef MACHINE_STEPS

enum { SIGTRAP = 5 };

GENERATED static void increment(struct sandbox *s, union awsm_value *v) {
    resume(s);
    v[0].i32++;
}

/* A host function that calls guest code. */
GENERATED static void increment_within(struct sandbox *s, union awsm_value *v) {
    *(volatile uintptr_t *)&s->head.store->mode = AWSM_MODE_HOST;
    inner[0] = sandbox_enter(s, increment, v);
    resume(s);
}

static int calls, refusals;

static void call_target(int signal, void *information, void *context) {
    (void)signal, (void)information, (void)context;
    union awsm_value value = {.i32 = 41};
    enum awsm_trap trap = sandbox_enter(target, increment, &value);
    CHECK(trap == AWSM_ERROR_UNAVAILABLE || (trap == AWSM_OK && value.i32 == 42));
    *(trap == AWSM_OK ? &calls : &refusals) += 1;
}

/* A handler that calls at each instruction of a call of the same instance, as that begins and ends. */
static void calls_at_every_instruction(void) {
    sandbox_code *const codes[] = {increment, increment_within};
    target = sandbox_new(NULL);
    set_handler(SIGTRAP, call_target);
    for (size_t i = 0; i < sizeof(codes) / sizeof(codes[0]); i++) {
        union awsm_value value = {.i32 = 1};
        calls = refusals = 0;
        machine_step(1);
        enum awsm_trap trap = sandbox_enter(target, codes[i], &value);
        machine_step(0);
        CHECK(trap == AWSM_OK && value.i32 == 2 && inner[0] == AWSM_OK);
        CHECK(calls > 20 && refusals > 20);
        CHECK(calls + refusals <
              (i == 0 ? MACHINE_CALL : MACHINE_CALL_WITHIN)); /* instructions: an ordinary call takes few */
        const struct awsm_store *store = target->head.store;
        CHECK(store->thread == 0 && store->mode == AWSM_MODE_HOST && store->activation == NULL && store->pending == 0);
    }
}

GENERATED static void loop_within(struct sandbox *s, union awsm_value *v) {
    *(volatile uintptr_t *)&s->head.store->mode = AWSM_MODE_HOST;
    inner[0] = sandbox_enter(s, loop, v);
    resume(s);
}

/* Of a call: instructions until it is interrupted, and then until it has ended. */
static uint32_t before_interrupt, after_interrupt;

static void interrupt_later(int signal, void *information, void *context) {
    enum { ENDLESS = 10000000 };
    (void)signal, (void)information, (void)context;
    if (target->head.store->thread == 0) { /* not a call yet, or not any more */
        return;
    }
    if (before_interrupt == 0) {
        after_interrupt++;
        CHECK(after_interrupt < ENDLESS);
    } else if (--before_interrupt == 0) {
        awsm_interrupt(&target->head);
    }
}

/* None is lost, wherever it comes, and none is left over. */
static void interrupts_at_every_instruction(void) {
    enum { MOST = 200, MOST_OF_ENDLESS = 120 };
    sandbox_code *const codes[] = {increment, increment_within, loop, loop_within};
    target = sandbox_new(NULL);
    /* What interrupts comes when the handler has returned, not on top of that. */
    set_handler_without(awsm_signal_bit(AWSM_SIGNAL_INTERRUPT), SIGTRAP, interrupt_later);
    for (size_t i = 0; i < sizeof(codes) / sizeof(codes[0]); i++) {
        bool is_endless = codes[i] == loop || codes[i] == loop_within;
        uint32_t instructions = 1, interrupted = 0, most = is_endless ? MOST_OF_ENDLESS : MOST;
        for (; instructions < most; instructions++) {
            union awsm_value value = {.i64 = 1};
            before_interrupt = instructions;
            after_interrupt = 0;
            inner[0] = is_endless ? AWSM_TRAP_INTERRUPTED : AWSM_OK; /* if it comes before that call */
            machine_step(1);
            enum awsm_trap trap = sandbox_enter(target, codes[i], &value);
            machine_step(0);
            CHECK(trap == AWSM_TRAP_INTERRUPTED || (trap == AWSM_OK && !is_endless));
            CHECK(inner[0] == AWSM_TRAP_INTERRUPTED || (inner[0] == AWSM_OK && !is_endless));
            CHECK(trap == AWSM_TRAP_INTERRUPTED || inner[0] == AWSM_OK);
            interrupted += trap == AWSM_TRAP_INTERRUPTED;
            const struct awsm_store *store = target->head.store;
            CHECK(store->thread == 0 && store->mode == AWSM_MODE_HOST && store->activation == NULL);
            CHECK(sandbox_enter(target, quick, &value) == AWSM_OK && store->pending == 0);
            if (before_interrupt != 0) { /* the call was over */
                break;
            }
        }
        CHECK(interrupted > 10 && (is_endless ? instructions == most : instructions - interrupted > 2));
    }
}

#endif

const struct test tests[] = {
#ifdef MACHINE_STEPS
    TEST(calls_at_every_instruction),
    TEST(interrupts_at_every_instruction),
#endif
    TEST(endless_loop),
    TEST(interrupts_preserve_registers),
    TEST(library_functions),
    TEST(no_effect_on_later_calls),
    TEST(host_functions_return_first),
    TEST(nested_calls),
    TEST(stores_apart),
    TEST(waiting_calls),
    TEST(signals_of_the_host),
    TEST(what_is_not_ours_ends_the_process),
    TEST(after_a_fork),
    TEST(late_signals),
    END_OF_TESTS,
};
