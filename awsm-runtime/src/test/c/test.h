/*
 * test.h: a test program is a freestanding host of sandboxes, whose generated code it plays itself. It is compiled and
 * linked like generated code, with the runtime as bitcode and the native archive. Each test runs in a process of its own:
 * without arguments the program prints the names of its tests, with one it runs the test of that name.
 *
 * x86_64 Linux only, so far.
 */
#ifndef AWSM_TEST_H
#define AWSM_TEST_H

#include <awsm/wasi.h>
#include <core/activation.h>
#include <platform/linux/linux.h>
#include <platform/platform.h>
#include <platform/system.h>

/* Like generated code: a fault there may be a trap. */
#define GENERATED __attribute__((section("awsm_text"), noinline))

#define CHECK(condition) ((condition) ? (void)0 : test_fail(__FILE__, __LINE__, #condition))

struct test {
    const char *name;
    void (*run)(void);
};
extern const struct test tests[]; /* ends with a test without name */

#define TEST(name) {#name, name}
#define END_OF_TESTS {NULL, NULL}

enum {
    SYS_dup2 = 33,
    SYS_clone = 56,
    SYS_wait4 = 61,
    SYS_kill = 62,
    SYS_chdir = 80,
    SYS_sigaltstack = 131,
    SYS_prctl = 157,
    SYS_setrlimit = 160,
    SYS_mknodat = 259,
    SYS_seccomp = 317,
    SYS_pipe2 = 293
};

#define CALL(number, a, b, c, d) awsm_syscall(number, (long)(a), (long)(b), (long)(c), (long)(d), 0, 0)

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

__attribute__((visibility("hidden"), used)) _Noreturn void awsm_start(uintptr_t *stack);

_Noreturn void awsm_start(uintptr_t *stack) {
    const uint64_t none = 0;
    CHECK(CALL(SYS_rt_sigprocmask, SIG_SETMASK, &none, NULL, 8) == 0); /* whatever was inherited */
    for (const struct test *test = tests; test->name != NULL; test++) {
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
