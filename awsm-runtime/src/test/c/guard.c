/* SPDX-License-Identifier: Apache-2.0 */
/* guard.c: tests of memory/guard.c and the platform's fault handler. */
#include "sandbox.h"
#include <context.h>
#include <platform/linux/map.h>
#include <platform/platform.h>

#define OUT AWSM_TRAP_OUT_OF_BOUNDS_MEMORY_ACCESS

static void faults_are_traps(void) {
    struct sandbox *s = sandbox_new(NULL);
    CHECK(store_at(s, 65532, 0, 1) == AWSM_OK && load_at(s, 65532, 0) == AWSM_OK);
    CHECK(load_at(s, 0, 65532) == AWSM_OK);
    CHECK(load_at(s, 65533, 0) == OUT);
    CHECK(s->head.store->trap_address != 0);
    CHECK(s->head.store->activation == NULL);
    CHECK(store_at(s, 65533, 0, -1) == OUT);
    CHECK(store_at(s, 0, 65536, -1) == OUT);
    CHECK(load_at(s, UINT32_MAX, 0) == OUT);
    const uint32_t furthest = UINT32_MAX - AWSM_PAGE_SIZE - 3; /* beyond that, generated code does not even try */
    CHECK(load_at(s, 0, furthest) == OUT);
    CHECK(load_at(s, UINT32_MAX, furthest) == OUT);
    CHECK(store_at(s, UINT32_MAX, furthest, 1) == OUT);
    for (int i = 0; i < 1000; i++) {
        CHECK(load_at(s, 65536, (uint32_t)i) == OUT);
    }
    CHECK(load_at(s, 0, 0) == AWSM_OK);
}

static void faults_after_growing(void) {
    struct sandbox *s = sandbox_new(NULL);
    CHECK(store_at(s, 65536, 0, 1) == OUT);
    CHECK(awsm_memory_grow(&s->memory, 1) == 1);
    CHECK(store_at(s, 65536, 65532, 1) == AWSM_OK);
    CHECK(store_at(s, 131072, 0, 1) == OUT);
    plan.minimum = 0;
    s = sandbox_new(NULL);
    CHECK(load_at(s, 0, 0) == OUT);
}

static void faults_in_the_instance_that_has_the_memory(void) {
    struct sandbox *a = sandbox_new(NULL);
    struct sandbox *b = sandbox_new(NULL);
    CHECK(load_at(a, 65536, 0) == OUT);
    CHECK(a->head.store->trap_address != 0 && b->head.store->trap_address == 0);
    plan.import = &a->memory;
    const struct awsm_config config = {.link = &a->head};
    struct sandbox *c = sandbox_new(&config);
    CHECK(load_at(c, 65536, 0) == OUT);
    CHECK(load_at(b, 65536, 0) == OUT);
}

/* LLVM may make calls of memset and memcpy out of guest loops. */
GENERATED static void guest_memset(struct sandbox *s, union awsm_value *v) {
    __builtin_memset(s->head.memory->base + (uint32_t)v[0].i32, 1, (uint32_t)v[1].i32);
}

GENERATED static void guest_memcpy(struct sandbox *s, union awsm_value *v) {
    __builtin_memcpy(s->head.memory->base, s->head.memory->base + (uint32_t)v[0].i32, (uint32_t)v[1].i32);
}

static void faults_in_library_calls(void) {
    struct sandbox *s = sandbox_new(NULL);
    for (int32_t size = 1; size < 400; size++) {
        union awsm_value values[2] = {{.i32 = 65536 - size}, {.i32 = size}};
        CHECK(sandbox_enter(s, guest_memset, values) == AWSM_OK);
        CHECK(sandbox_enter(s, guest_memcpy, values) == AWSM_OK);
        values[0].i32++;
        CHECK(sandbox_enter(s, guest_memset, values) == OUT);
        CHECK(sandbox_enter(s, guest_memcpy, values) == OUT);
    }
}

GENERATED static void overwrite_and_fault(struct sandbox *s, union awsm_value *v) {
    test_overwrite_registers((void (*)(void *, void *))sandbox_load, s, v);
}

static void enter_and_fault(void *sandbox) {
    union awsm_value values[2] = {{.i32 = 65536}, {0}};
    CHECK(sandbox_enter(sandbox, overwrite_and_fault, values) == OUT);
}

static void faults_preserve_registers(void) {
    test_preserves_registers(enter_and_fault, sandbox_new(NULL));
}

/* Signals. */

enum { SIGUSR1 = 10 };

static uint64_t mask(void) {
    uint64_t now;
    CHECK(CALL(SYS_rt_sigprocmask, SIG_SETMASK, NULL, &now, 8) == 0);
    return now;
}

static void signal_mask_is_restored(void) {
    struct sandbox *s = sandbox_new(NULL);
    CHECK(mask() == 0);
    CHECK(load_at(s, 65536, 0) == OUT);
    CHECK(mask() == 0);
    uint64_t blocked = UINT64_C(1) << (SIGUSR1 - 1);
    CHECK(CALL(SYS_rt_sigprocmask, SIG_BLOCK, &blocked, NULL, 8) == 0);
    CHECK(load_at(s, 65536, 0) == OUT);
    CHECK(mask() == blocked);
}

static volatile int *const nowhere = (volatile int *)16;

static void host_fault(void) {
    *nowhere = 1;
}

static void host_fault_after_sandbox(void) {
    struct sandbox *s = sandbox_new(NULL);
    CHECK(load_at(s, 65536, 0) == OUT);
    host_fault();
}

/* A fault of the host's own code in a guest's memory is the host's. */
static void host_fault_in_memory(void) {
    struct sandbox *s = sandbox_new(NULL);
    ((volatile uint8_t *)s->memory.base)[65536] = 1;
}

/* Generated code faults only in memories; anything else is a bug that must not be hidden. */
GENERATED static void wild_access(struct sandbox *s, union awsm_value *v) {
    (void)s, (void)v;
    *nowhere = 1;
}

static void wild_fault_of_generated_code(void) {
    sandbox_enter(sandbox_new(NULL), wild_access, NULL);
}

GENERATED static void non_canonical_access(struct sandbox *s, union awsm_value *v) {
    (void)s, (void)v;
    *(volatile int *)0x8000000000000000 = 1;
}

static void general_protection_fault(void) {
    sandbox_enter(sandbox_new(NULL), non_canonical_access, NULL);
}

static void fault_without_activation(void) {
    struct sandbox *s = sandbox_new(NULL);
    union awsm_value values[2] = {{.i32 = 65536}, {0}};
    sandbox_load(s, values);
}

static void kill_self(void) {
    struct sandbox *s = sandbox_new(NULL);
    CHECK(load_at(s, 65536, 0) == OUT);
    CALL(SYS_kill, CALL(SYS_getpid, 0, 0, 0, 0), SIGSEGV, 0, 0);
}

static void what_is_not_ours_ends_the_process(void) {
    CHECK(test_status_of(host_fault) == 128 + SIGSEGV);
    CHECK(test_status_of(host_fault_after_sandbox) == 128 + SIGSEGV);
    CHECK(test_status_of(host_fault_in_memory) == 128 + SIGSEGV);
    CHECK(test_status_of(wild_fault_of_generated_code) == 128 + SIGSEGV);
    CHECK(test_status_of(general_protection_fault) == 128 + SIGSEGV);
    CHECK(test_status_of(fault_without_activation) == 128 + SIGSEGV);
    CHECK(test_status_of(kill_self) == 128 + SIGSEGV);
}

enum { SA_SIGINFO = 4, SA_ONSTACK = 0x08000000, SA_NODEFER = 0x40000000 };
#define SA_RESETHAND 0x80000000ul

static volatile int host_calls;
static volatile uint64_t host_mask;

static void host_handler(int signal, void *information, void *context) {
    (void)information;
    CHECK(signal == SIGSEGV);
    host_calls++;
    host_mask = mask();
    awsm_context_skip(context, MACHINE_STORE_SIZE); /* the instruction of skipped_fault */
}

static void set_handler(awsm_signal_handler *call, unsigned long flags, uint64_t blocked) {
    struct awsm_action action = awsm_action_of(call, SA_SIGINFO | flags);
    action.mask = blocked;
    CHECK(CALL(SYS_rt_sigaction, SIGSEGV, &action, NULL, 8) == 0);
}

static void skipped_fault(void) {
    machine_store(nowhere);
}

static void host_handler_before_us(void) {
    set_handler(host_handler, 0, UINT64_C(1) << (SIGUSR1 - 1));
    skipped_fault();
    CHECK(host_calls == 1);
    uint64_t mask_without_us = host_mask;
    struct sandbox *s = sandbox_new(NULL);
    CHECK(load_at(s, 65536, 0) == OUT);
    CHECK(host_calls == 1);
    skipped_fault();
    CHECK(host_calls == 2 && mask() == 0);
    CHECK(host_mask == mask_without_us || TEST_IS_EMULATED); /* qemu 7.2 looks for that of riscv64 in another place */
    CHECK(load_at(s, 65536, 0) == OUT);
    CHECK(host_calls == 2);
}

static void host_handler_without_deferring(void) {
    set_handler(host_handler, SA_NODEFER, 0);
    sandbox_new(NULL);
    skipped_fault();
    CHECK(host_calls == 1 && host_mask == 0);
}

static void two_faults_with_one_shot_handler(void) {
    set_handler(host_handler, SA_RESETHAND, 0);
    sandbox_new(NULL);
    skipped_fault();
    CHECK(host_calls == 1);
    skipped_fault();
}

static void one_shot_host_handler(void) {
    CHECK(test_status_of(two_faults_with_one_shot_handler) == 128 + SIGSEGV);
}

static void ignore_then_fault(void) {
    set_handler((awsm_signal_handler *)1, 0, 0); /* SIG_IGN */
    sandbox_new(NULL);
    CALL(SYS_kill, CALL(SYS_getpid, 0, 0, 0, 0), SIGSEGV, 0, 0); /* ignored */
    test_print("");                                              /* a chance for the signal to come */
    host_fault();
}

static void ignored_by_the_host(void) {
    CHECK(test_status_of(ignore_then_fault) == 128 + SIGSEGV);
}

/* A host that comes later and hands on. */
static struct awsm_action before;

static void handing_on(int signal, void *information, void *context) {
    host_calls++;
    before.call(signal, information, context);
}

static void host_handler_after_us(void) {
    struct sandbox *s = sandbox_new(NULL);
    CHECK(CALL(SYS_rt_sigaction, SIGSEGV, NULL, &before, 8) == 0);
    set_handler(handing_on, SA_ONSTACK, 0);
    CHECK(load_at(s, 65536, 0) == OUT);
    CHECK(host_calls == 1);
    struct sandbox *second = sandbox_new(NULL); /* does not put us before it again: that would be a circle */
    CHECK(load_at(second, 65536, 0) == OUT);
    CHECK(host_calls == 2);
}

static void alternate_stack(void) {
    const struct {
        void *start;
        int flags;
        size_t size;
    } stack = {awsm_map(65536), 0, 65536};
    CHECK(CALL(SYS_sigaltstack, &stack, NULL, 0, 0) == 0);
    struct sandbox *s = sandbox_new(NULL);
    for (int i = 0; i < 10; i++) { /* the stack is free again after each */
        CHECK(load_at(s, 65536, 0) == OUT);
    }
}

/* An instance and its first memory are one reservation, and end together. */
static bool is_before(const void *instance, const struct awsm_memory *memory) {
    return (uintptr_t)memory->base - (uintptr_t)instance < 65536;
}

static void one_reservation_for_an_instance_and_its_memory(void) {
    plan.second = 1;
    struct sandbox *s = sandbox_new(NULL);
    CHECK(is_before(s, &s->memory) && !is_before(s, &s->second));
    const struct awsm_config linked = {.link = &s->head};
    plan.import = &s->memory;
    plan.second = 0;
    struct sandbox *importer = sandbox_new(&linked);
    CHECK(!is_before(importer, &s->memory));
    plan.import = NULL;
    struct sandbox *other = sandbox_new(NULL);
    CHECK(is_before(other, &other->memory) && other->memory.base != s->memory.base);
    uintptr_t base = (uintptr_t)s->memory.base;
    sandbox_free(s);
    CHECK(load_at(importer, 65532, 0) == AWSM_OK);
    CHECK(load_at(importer, 65533, 0) == AWSM_TRAP_OUT_OF_BOUNDS_MEMORY_ACCESS);
    sandbox_free(importer);
    CHECK(!awsm_is_readable(base) && !awsm_is_readable(base - 65536));
    CHECK(load_at(other, 65532, 0) == AWSM_OK);
    sandbox_free(other);
}

/* Nested: the fault ends the innermost activation only. */
GENERATED static void call_host_that_faults(struct sandbox *s, union awsm_value *v) {
    v[0].i32 = (int32_t)load_at(s, 65536, 0);
}

static void nested_fault(void) {
    struct sandbox *s = sandbox_new(NULL);
    union awsm_value value = {0};
    CHECK(sandbox_enter(s, call_host_that_faults, &value) == AWSM_OK);
    CHECK(value.i32 == OUT);
}

static void memory_without_the_reservation_is_refused(void) {
    struct sandbox *a = sandbox_new(NULL);
    const struct awsm_config config = {.link = &a->head};
    a->memory.reserved = (size_t)1 << 32; /* as bounds.c would have made it */
    plan.import = &a->memory;
    struct sandbox *b;
    CHECK(sandbox_try(&b, &config) == AWSM_ERROR_INCOMPATIBLE_IMPORT_TYPE);
}

static void limit_address_space(uint64_t gibibytes) {
    enum { RLIMIT_AS = 9 };
    const uint64_t limit[2] = {gibibytes << 30, gibibytes << 30};
    CHECK(CALL(SYS_prlimit64, 0, RLIMIT_AS, limit, 0) == 0);
}

static void lack_of_address_space_is_a_trap(void) {
    limit_address_space(8);
    for (int i = 0; i < 3; i++) {
        struct sandbox *s;
        CHECK(sandbox_try(&s, NULL) == AWSM_TRAP_OUT_OF_MEMORY && s == NULL);
    }
}

/* Never more at a time than it keeps, wherever the system puts things. */
static void eight_gibibytes_are_enough(void) {
    limit_address_space(9);
    for (int i = 0; i < 3; i++) {
        CHECK(awsm_map(4096) != NULL);
        struct sandbox *s = sandbox_new(NULL);
        CHECK(load_at(s, 65532, 0) == AWSM_OK && load_at(s, 65536, 0) == OUT);
        struct sandbox *second;
        CHECK(sandbox_try(&second, NULL) == AWSM_TRAP_OUT_OF_MEMORY);
        sandbox_free(s);
    }
}

/* Something is in each of the places that are tried first. */
static void room_is_found_further_away(void) {
    const uintptr_t space = (uintptr_t)1 << 33;
    unsigned char *given = awsm_reserve(NULL, space);
    CHECK(given != NULL);
    awsm_unmap(given, space);
    for (int i = -20; i < 20; i++) {
        uintptr_t middle = ((uintptr_t)given & ~(space - 1)) + (uintptr_t)i * space + space / 2;
        (void)awsm_linux_map((void *)middle, 4096, PROT_NONE, MAP_FIXED_NOREPLACE);
    }
    struct sandbox *all[10];
    for (int i = 0; i < 10; i++) {
        all[i] = sandbox_new(NULL);
        CHECK(((uintptr_t)all[i]->memory.base & (space - 1)) == AWSM_PAGE_SIZE);
        CHECK(load_at(all[i], 65536, 0) == OUT);
    }
    for (int i = 0; i < 10; i++) {
        sandbox_free(all[i]);
    }
}

const struct test tests[] = {
    TEST(faults_are_traps),
    TEST(faults_after_growing),
    TEST(faults_in_the_instance_that_has_the_memory),
    TEST(faults_in_library_calls),
    TEST(faults_preserve_registers),
    TEST(signal_mask_is_restored),
    TEST(what_is_not_ours_ends_the_process),
    TEST(host_handler_before_us),
    TEST(host_handler_without_deferring),
    TEST(one_shot_host_handler),
    TEST(ignored_by_the_host),
    TEST(host_handler_after_us),
    TEST(alternate_stack),
    TEST(nested_fault),
    TEST(one_reservation_for_an_instance_and_its_memory),
    TEST(memory_without_the_reservation_is_refused),
    NATIVE_TEST(lack_of_address_space_is_a_trap),
    NATIVE_TEST(eight_gibibytes_are_enough),
    TEST(room_is_found_further_away),
    END_OF_TESTS,
};
