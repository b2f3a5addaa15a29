/* SPDX-License-Identifier: Apache-2.0 */
/* Recursion through everything that can recurse, on threads' stacks and on signal stacks. Prints what is wrong. */
#define _GNU_SOURCE
#include "deep.h"
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static _Thread_local struct deep *current;
static _Thread_local int start_mode;
static _Thread_local size_t room; /* KiB; 0: unknown */
static int failures;

static void check(const char *what, enum awsm_trap trap, enum awsm_trap expected) {
    if (trap != expected && !(room < 128 && trap == AWSM_TRAP_CALL_STACK_EXHAUSTED)) {
        printf("%s on %zu KiB: %s\n", what, room, awsm_trap_message(trap));
        failures++;
    }
}

static int32_t mode(void *env) {
    (void)env;
    return start_mode;
}

/* What a host function may use. */
static __attribute__((noinline)) void use_stack(void) {
    volatile char bytes[24 * 1024];
    for (size_t i = 0; i < sizeof(bytes); i += 512)
        bytes[i] = 1;
}

static void leaf(void *env, int32_t value) {
    (void)env, (void)value;
    use_stack();
}

static int32_t host(void *env, int32_t value) {
    (void)env;
    int32_t result = 0;
    use_stack();
    enum awsm_trap trap = deep_through(current, value, &result);
    if (trap != AWSM_OK)
        deep_fail(current, trap);
    return result;
}

static const struct deep_imports imports = {
    .env_mode = {mode, NULL}, .env_host = {host, NULL}, .env_leaf = {leaf, NULL}};

static void attempt(void) {
    for (start_mode = 0; start_mode < 4; start_mode++) {
        enum awsm_trap trap = deep_new(&current, &imports, NULL);
        check("start", trap, start_mode == 0 ? AWSM_OK : AWSM_TRAP_CALL_STACK_EXHAUSTED);
        if (trap != AWSM_OK)
            continue;
        for (int i = 0; i < 2; i++) {
            int32_t value;
            check("recurse", deep_recurse(current, 0, &value), AWSM_TRAP_CALL_STACK_EXHAUSTED);
            check("through", deep_through(current, 0, &value), AWSM_TRAP_CALL_STACK_EXHAUSTED);
            check("leaves", deep_leaves(current, 0, &value), AWSM_TRAP_CALL_STACK_EXHAUSTED);
            check("library", deep_library(current, 0, &value), AWSM_TRAP_CALL_STACK_EXHAUSTED);
            check("load", deep_load(current, 0, &value), AWSM_OK);
        }
        deep_free(current);
    }
}

static void on_signal(int number) {
    (void)number;
    attempt();
}

static void *work(void *argument) {
    room = (size_t)argument;
    attempt();
    return NULL;
}

/* On a stack of its own for signals, with nothing below it. */
static void *work_on_signal_stack(void *argument) {
    room = (size_t)argument;
    char *base = mmap(NULL, room * 1024 + 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    mprotect(base, 4096, PROT_NONE);
    stack_t stack = {.ss_sp = base + 4096, .ss_size = room * 1024};
    if (sigaltstack(&stack, NULL) == 0)
        pthread_kill(pthread_self(), SIGUSR1);
    stack.ss_flags = SS_DISABLE;
    sigaltstack(&stack, NULL);
    munmap(base, room * 1024 + 4096);
    return NULL;
}

static void start(void *(*code)(void *), size_t stack, size_t argument) {
    pthread_attr_t attributes;
    pthread_t thread;
    pthread_attr_init(&attributes);
    if (pthread_attr_setstacksize(&attributes, stack * 1024) == 0 &&
        pthread_create(&thread, &attributes, code, (void *)argument) == 0)
        pthread_join(thread, NULL);
}

int main(void) {
    static const size_t sizes[] = {20, 32, 64, 68, 72, 80, 96, 128, 192, 256, 576, 1024};
    struct sigaction action = {.sa_handler = on_signal, .sa_flags = SA_ONSTACK};
    sigaction(SIGUSR1, &action, NULL);
    for (size_t i = 0; i < sizeof(sizes) / sizeof(*sizes); i++) {
        start(work, sizes[i], sizes[i]);
        start(work_on_signal_stack, 256, sizes[i]);
    }
    raise(SIGUSR1); /* without one: on the main stack */
    work(NULL);
    return failures != 0;
}
