/* SPDX-License-Identifier: Apache-2.0 */
/* calls.c: calls from the host: how they end, and the stack that they have. */
#include "sandbox.h"

static void signatures(void) {
    static const uint8_t a[] = {AWSM_I32, 0, AWSM_I64, 0}, b[] = {AWSM_I32, 0, AWSM_I64, 0};
    static const uint8_t c[] = {AWSM_I32, AWSM_I64, 0, 0}, d[] = {AWSM_I32, 0, AWSM_I64, AWSM_I64, 0};
    static const uint8_t e[] = {0, 0}, f[] = {0, AWSM_I32, 0};
    const uint8_t *all[] = {a, c, d, e, f};
    CHECK(awsm_signature_equal((uintptr_t)a, (uintptr_t)b));
    for (int i = 0; i < 5; i++) {
        for (int j = 0; j < 5; j++) {
            CHECK(awsm_signature_equal((uintptr_t)all[i], (uintptr_t)all[j]) == (i == j));
        }
        CHECK(!awsm_signature_equal((uintptr_t)all[i], 5) && !awsm_signature_equal(5, (uintptr_t)all[i]));
        CHECK(!awsm_signature_equal((uintptr_t)all[i], 0));
    }
    CHECK(awsm_signature_equal(5, 5) && !awsm_signature_equal(5, 7));
}

/* Activations. */

static void every_trap_is_returned(void) {
    struct sandbox *s = sandbox_new(NULL);
    for (int trap = AWSM_TRAP_UNREACHABLE; trap <= AWSM_TRAP_EXIT; trap++) {
        union awsm_value value = {.i32 = trap | 0x123456 << 8};
        CHECK(sandbox_enter(s, trap_with, &value) == (enum awsm_trap)trap);
        CHECK(s->head.store->trap_detail == 0x123456);
        CHECK(s->head.store->activation == NULL);
    }
}

GENERATED static void exit_with(struct sandbox *s, union awsm_value *v) {
    awsm_wasi_proc_exit(&s->head, v[0].i32);
}

static void exit_status(void) {
    struct sandbox *s = sandbox_new(NULL);
    const int32_t statuses[] = {0, 1, 255, -1, INT32_MIN};
    for (int i = 0; i < 5; i++) {
        union awsm_value value = {.i32 = statuses[i]};
        CHECK(sandbox_enter(s, exit_with, &value) == AWSM_TRAP_EXIT);
        CHECK(awsm_exit_status(&s->head) == statuses[i]);
    }
}

/* Guest code that calls the host, which enters the guest again, v[0] times; then traps if v[1] says so. Each level counts
 * in v[2] when it is left without a trap, and in v[3] when a trap is returned to it. */
GENERATED static void nest(struct sandbox *s, union awsm_value *v);

static void host_function(struct sandbox *s, union awsm_value *v) {
    enum awsm_trap trap = sandbox_enter(s, nest, v);
    if (trap != AWSM_OK) {
        CHECK(trap == AWSM_TRAP_UNREACHABLE);
        v[3].i32++;
        v[1].i32 = 0;
    }
}

GENERATED static void nest(struct sandbox *s, union awsm_value *v) {
    if (v[0].i32-- > 0) {
        host_function(s, v);
    } else if (v[1].i32) {
        awsm_trap(&s->head, AWSM_TRAP_UNREACHABLE);
    }
    v[2].i32++;
}

static void nested_activations(void) {
    struct sandbox *s = sandbox_new(NULL);
    union awsm_value values[4] = {{.i32 = 10}, {0}, {0}, {0}};
    CHECK(sandbox_enter(s, nest, values) == AWSM_OK);
    CHECK(values[2].i32 == 11 && values[3].i32 == 0);
    values[0].i32 = 10, values[1].i32 = 1, values[2].i32 = 0;
    CHECK(sandbox_enter(s, nest, values) == AWSM_OK); /* the innermost call from the host gets the trap */
    CHECK(values[2].i32 == 10 && values[3].i32 == 1);
    CHECK(s->head.store->activation == NULL);
}

/* A host function fails: as the adapter of an import, with what the host function does in v[0]. */
static int what_fails;

GENERATED static void call_host_that_fails(struct sandbox *s, union awsm_value *v) {
    awsm_host_fail(&s->head, (enum awsm_trap)what_fails);
    v[0].i32 = 1; /* has returned */
    if (s->head.store->pending != 0) {
        awsm_pending(&s->head);
    }
    v[0].i32 = 2;
}

static void failures(void) {
    struct sandbox *s = sandbox_new(NULL);
    const int codes[] = {AWSM_TRAP_UNREACHABLE, AWSM_LAST_TRAP, AWSM_OK, 256, -1, AWSM_LAST_TRAP + 1};
    for (int i = 0; i < 6; i++) {
        union awsm_value value = {0};
        what_fails = codes[i];
        CHECK(sandbox_enter(s, call_host_that_fails, &value) == (i < 2 ? (enum awsm_trap)codes[i] : AWSM_TRAP_HOST));
        CHECK(value.i32 == 1 && s->head.store->pending == 0 && s->head.store->failed == NULL);
    }
    what_fails = AWSM_TRAP_EXIT;
    union awsm_value value = {0};
    CHECK(sandbox_enter(s, call_host_that_fails, &value) == AWSM_TRAP_EXIT && awsm_exit_status(&s->head) == 0);
}

static void fail_and_trap(struct sandbox *s, union awsm_value *v) {
    (void)v;
    awsm_host_fail(&s->head, AWSM_TRAP_UNREACHABLE);
    awsm_host_trap(&s->head, (enum awsm_trap)256);
}

static void failure_of_a_call_is_none_of_the_next(void) {
    struct sandbox *s = sandbox_new(NULL);
    CHECK(sandbox_enter(s, fail_and_trap, NULL) == AWSM_TRAP_HOST);
    CHECK(s->head.store->pending == 0 && s->head.store->failed == NULL);
    awsm_host_fail(&s->head, AWSM_TRAP_UNREACHABLE); /* nothing is under way */
    CHECK(s->head.store->pending == 0);
}

/* Freed by a host function: v[0] calls further in. The last one traps if v[1] says so. */
GENERATED static void free_deep_inside(struct sandbox *s, union awsm_value *v) {
    if (v[0].i32-- > 0) {
        CHECK(sandbox_enter(s, free_deep_inside, v) == AWSM_OK);
    } else {
        sandbox_free(s);
    }
    s->memory.base[0]++; /* still there */
}

static void freed_within_a_call(void) {
    for (int32_t depth = 0; depth < 3; depth++) {
        for (int i = 0; i < TEST_TIMES(7000); i++) { /* would be more than there is address space */
            union awsm_value value = {.i32 = depth};
            CHECK(sandbox_enter(sandbox_new(NULL), free_deep_inside, &value) == AWSM_OK);
        }
    }
}

GENERATED static void overwrite_and_trap(struct sandbox *s, union awsm_value *v) {
    test_overwrite_registers((void (*)(void *, void *))trap_with, s, v);
}

GENERATED static void return_at_once(struct sandbox *s, union awsm_value *v) {
    (void)s, (void)v;
}

static void enter_and_trap(void *sandbox) {
    union awsm_value value = {.i32 = AWSM_TRAP_UNREACHABLE};
    CHECK(sandbox_enter(sandbox, overwrite_and_trap, &value) == AWSM_TRAP_UNREACHABLE);
}

static void enter_and_return(void *sandbox) {
    CHECK(sandbox_enter(sandbox, return_at_once, NULL) == AWSM_OK);
}

static void fail_in_a_host_function(void *sandbox) {
    CHECK(sandbox_enter(sandbox, fail_and_trap, NULL) == AWSM_TRAP_HOST);
}

static void calls_preserve_registers(void) {
    struct sandbox *s = sandbox_new(NULL);
    test_preserves_registers(enter_and_return, s);
    test_preserves_registers(enter_and_trap, s);
    test_preserves_registers(fail_in_a_host_function, s);
}

static void trap_outside_of_an_activation(void) {
    awsm_trap(&sandbox_new(NULL)->head, AWSM_TRAP_UNREACHABLE);
}

static void trap_without_activation_aborts(void) {
    CHECK(test_status_of(trap_outside_of_an_activation) == 128 + SIGABRT);
}

/* Stack. */

/* As generated functions do; counts the depth in v[0]. */
GENERATED static void recurse(struct sandbox *s, union awsm_value *v) {
    volatile uint8_t local[100];
    local[v[0].i32 % 100] = 0;
    if ((uintptr_t)__builtin_frame_address(0) < s->head.stack_limit) {
        awsm_trap(&s->head, AWSM_TRAP_CALL_STACK_EXHAUSTED);
    }
    v[0].i32++;
    recurse(s, v);
    local[v[0].i32 % 100] = 1;
}

static int32_t depth(struct sandbox *s) {
    union awsm_value value = {0};
    CHECK(sandbox_enter(s, recurse, &value) == AWSM_TRAP_CALL_STACK_EXHAUSTED);
    return value.i32;
}

static __attribute__((noinline)) int32_t deeper(struct sandbox *s) {
    volatile uint8_t local[300000];
    local[0] = local[299999] = 1;
    int32_t result = depth(s);
    local[0] = 2;
    return result;
}

static void stack_limit(void) {
    struct sandbox *s = sandbox_new(NULL);
    const struct awsm_config config = {.stack_size = 2 << 20};
    struct sandbox *large = sandbox_new(&config);
    int32_t usual = depth(s);
    CHECK(usual > 1000 && usual < 10000);
    CHECK(depth(s) == usual);
    CHECK(deeper(s) == usual); /* counts from the host's frame */
    CHECK(depth(s) == usual);
    int32_t more = depth(large);
    CHECK(more > 4 * usual - 10 && more < 4 * usual + 10);
}

static int hops;

GENERATED static void recurse_through_host(struct sandbox *s, union awsm_value *v);

static void host_hop(struct sandbox *s, union awsm_value *v) {
    hops++;
    CHECK(hops < 100000);
    if (sandbox_enter(s, recurse_through_host, v) != AWSM_OK) {
        awsm_trap(&s->head, AWSM_TRAP_CALL_STACK_EXHAUSTED);
    }
}

GENERATED static void recurse_through_host(struct sandbox *s, union awsm_value *v) {
    if ((uintptr_t)__builtin_frame_address(0) < s->head.stack_limit) {
        awsm_trap(&s->head, AWSM_TRAP_CALL_STACK_EXHAUSTED);
    }
    host_hop(s, v);
}

static void no_more_stack_through_the_host(void) {
    struct sandbox *s = sandbox_new(NULL);
    union awsm_value value;
    CHECK(sandbox_enter(s, recurse_through_host, &value) == AWSM_TRAP_CALL_STACK_EXHAUSTED);
    CHECK(hops > 1000);
}

/* A host with coroutines: enters the guest on another stack from within a call. */
static struct sandbox *on_other_stack_sandbox;
static int32_t on_other_stack_depth;

static void on_other_stack(void) {
    on_other_stack_depth = depth(on_other_stack_sandbox);
}

GENERATED static void call_host_that_switches(struct sandbox *s, union awsm_value *v) {
    enum { SIZE = 1 << 20 };
    uint8_t *stack = awsm_map(SIZE);
    uintptr_t limit = s->head.stack_limit;
    on_other_stack_sandbox = s;
    test_on_stack(stack + SIZE, on_other_stack);
    CHECK(s->head.stack_limit == limit);
    v[0].i32 = on_other_stack_depth;
}

static void other_stack(void) {
    struct sandbox *s = sandbox_new(NULL);
    union awsm_value value;
    CHECK(sandbox_enter(s, call_host_that_switches, &value) == AWSM_OK);
    CHECK(value.i32 > depth(s) - 10 && value.i32 < depth(s) + 10);
}

/* As a function that calls others does. */
GENERATED static void check_stack(struct sandbox *s, union awsm_value *v) {
    v[0].i32 = (uintptr_t)__builtin_frame_address(0) < s->head.stack_limit;
}

/* More than there are addresses: all that there is. */
static void huge_stack_size(void) {
    const size_t sizes[] = {SIZE_MAX, SIZE_MAX - 4096, SIZE_MAX / 2, SIZE_MAX / 2 + (1 << 20)};
    for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
        const struct awsm_config config = {.stack_size = sizes[i]};
        struct sandbox *s = sandbox_new(&config);
        union awsm_value value = {.i32 = AWSM_TRAP_UNREACHABLE};
        CHECK(sandbox_enter(s, trap_with, &value) == AWSM_TRAP_UNREACHABLE);
        CHECK(sandbox_enter(s, check_stack, &value) == AWSM_OK && value.i32 == 0);
    }
}

const struct test tests[] = {
    TEST(signatures),
    TEST(every_trap_is_returned),
    TEST(exit_status),
    TEST(nested_activations),
    TEST(failures),
    TEST(failure_of_a_call_is_none_of_the_next),
    TEST(freed_within_a_call),
    TEST(calls_preserve_registers),
    TEST(trap_without_activation_aborts),
    TEST(stack_limit),
    TEST(no_more_stack_through_the_host),
    TEST(other_stack),
    TEST(huge_stack_size),
    END_OF_TESTS,
};
