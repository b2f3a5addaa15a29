/* SPDX-License-Identifier: Apache-2.0 */
/*
 * test.h: a test program is a freestanding host of sandboxes, whose generated code it plays itself. It is compiled and
 * linked like generated code, with the runtime as bitcode and the native archive. Each test runs in a process of its own:
 * without arguments the program prints the names of its tests, with one it runs the test of that name.
 *
 * What differs between machines is in machine.h and machine.S, in the directory of the architecture.
 */
#ifndef AWSM_TEST_H
#define AWSM_TEST_H

#include <awsm/wasi.h>
#include <core/activation.h>
#include <machine.h>
#include <platform/linux/linux.h>
#include <platform/platform.h>
#include <platform/system.h>

/* Like generated code: a fault there may be a trap. */
#define GENERATED __attribute__((section("awsm_text"), noinline))

#define CHECK(condition) ((condition) ? (void)0 : test_fail(__FILE__, __LINE__, #condition))

struct test {
    const char *name;
    void (*run)(void);
    _Bool is_native; /* needs a real kernel */
};
extern const struct test tests[]; /* ends with a test without name */

#define TEST(name)                                                                                                     \
    { #name, name, 0 }
/* Of what emulators do not have: limits of address space, and some system calls. */
#define NATIVE_TEST(name)                                                                                              \
    { #name, name, 1 }
#define END_OF_TESTS                                                                                                   \
    { NULL, NULL, 0 }

#define CALL(number, a, b, c, d) awsm_syscall(number, (long)(a), (long)(b), (long)(c), (long)(d), 0, 0)

/* How often to do what should be done so often, if it takes address space, which emulators are slow at giving out. */
#define TEST_IS_EMULATED (TEST_PATIENCE > 1)
#define TEST_TIMES(count) ((count) / TEST_PATIENCE + 1)

/* Calls a function on a stack that ends at this address, aligned to 16. */
void test_on_stack(void *end, void (*function)(void));
/* Calls a function with all registers that it has to preserve as `before` says, and tells what they are afterwards. How many
 * there are: at most TEST_REGISTERS. */
enum { TEST_REGISTERS = 32 };
size_t test_registers_after(void (*function)(void *), void *argument, const uintptr_t *before, uintptr_t *after);
/* Sets those registers to other values and goes on in function(a, b), which must not return; it is generated code. */
_Noreturn void test_overwrite_registers(void (*function)(void *, void *), void *a, void *b);

static inline void test_print(const char *string) {
    const struct awsm_buffer buffer = {(void *)(uintptr_t)string, __builtin_strlen(string)};
    size_t done;
    (void)awsm_system_write(1, &buffer, 1, &done);
}

static inline void test_print_number(uint64_t number) {
    char digits[24];
    char *next = digits + sizeof(digits) - 1;
    *next = 0;
    do {
        *--next = (char)('0' + number % 10);
        number /= 10;
    } while (number != 0);
    test_print(next);
}

__attribute__((cold)) static inline _Noreturn void test_fail(const char *file, int line, const char *condition) {
    test_print(file);
    test_print(":");
    test_print_number((uint64_t)line);
    test_print(": ");
    test_print(condition);
    test_print("\n");
    awsm_system_exit(1);
}

static inline _Bool test_equal(const char *a, const char *b) {
    while (*a != 0 && *a == *b) {
        a++, b++;
    }
    return *a == *b;
}

/* How a child process that runs this ends: its exit status, or 128 + the signal that ended it. */
static inline int test_status_of(void (*run)(void)) {
    enum { SIGCHLD = 17 };
    long child = CALL(SYS_clone, SIGCHLD, 0, 0, 0);
    CHECK(child >= 0);
    if (child == 0) {
        run();
        awsm_system_exit(0);
    }
    int status;
    CHECK(CALL(SYS_wait4, child, &status, 0, 0) == child);
    return (status & 0x7F) != 0 ? 128 + (status & 0x7F) : status >> 8 & 0xFF;
}

/* Checks that function(argument) preserves the registers that it has to. */
static inline void test_preserves_registers(void (*function)(void *), void *argument) {
    uintptr_t before[TEST_REGISTERS], after[TEST_REGISTERS] = {0};
    for (size_t i = 0; i < TEST_REGISTERS; i++) {
        before[i] = (uintptr_t)UINT64_C(0x1122334455667700) + i;
    }
    size_t count = test_registers_after(function, argument, before, after);
    CHECK(count > 0 && count <= TEST_REGISTERS);
    for (size_t i = 0; i < count; i++) {
        CHECK(after[i] == before[i]);
    }
}

__attribute__((visibility("hidden"), used)) _Noreturn void awsm_start(uintptr_t *stack);

_Noreturn void awsm_start(uintptr_t *stack) {
    const uint64_t none = 0;
    CHECK(CALL(SYS_rt_sigprocmask, SIG_SETMASK, &none, NULL, 8) == 0); /* whatever was inherited */
    for (const struct test *test = tests; test->name != NULL; test++) {
        if (TEST_IS_EMULATED && test->is_native) {
            continue;
        }
        if (stack[0] < 2) {
            test_print(test->name);
            test_print("\n");
        } else if (test_equal(test->name, (const char *)stack[2])) {
            test->run();
            awsm_system_exit(0);
        }
    }
    awsm_system_exit(stack[0] < 2 ? 0 : 2);
}

#endif
