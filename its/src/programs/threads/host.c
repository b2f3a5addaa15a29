/* SPDX-License-Identifier: Apache-2.0 */
/* Calls a sandbox on threads with stacks of many sizes, whose signals are blocked or not. Prints what is wrong. */
#define _GNU_SOURCE
#include "stack.h"
#include <pthread.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>

struct job {
    bool block;
    size_t size; /* kilobytes; 0: unknown */
};

static int failures;

static void check(const struct job *job, const char *what, enum awsm_trap trap, enum awsm_trap expected) {
    bool is_small = job->size < 128;
    if (trap != expected && !(is_small && trap == AWSM_TRAP_CALL_STACK_EXHAUSTED)) {
        printf("%s on %zu KiB%s: %s\n", what, job->size, job->block ? ", blocked" : "", awsm_trap_message(trap));
        failures++;
    }
}

static void *work(void *argument) {
    const struct job *job = argument;
    sigset_t all, before, after;
    sigfillset(&all);
    pthread_sigmask(job->block ? SIG_BLOCK : SIG_UNBLOCK, &all, NULL);
    pthread_sigmask(SIG_BLOCK, NULL, &before);
    struct stack *stack;
    enum awsm_trap trap = stack_new(&stack, NULL, NULL);
    check(job, "new", trap, AWSM_OK);
    for (int i = 0; trap == AWSM_OK && i < 3; i++) {
        int32_t value = -1;
        check(job, "recurse", stack_recurse(stack, 0, &value), AWSM_TRAP_CALL_STACK_EXHAUSTED);
        check(job, "load", stack_load(stack, 0, &value), AWSM_OK);
        if (IS_CHECKED)
            check(job, "wild load", stack_load(stack, -4, &value), AWSM_TRAP_OUT_OF_BOUNDS_MEMORY_ACCESS);
    }
    if (trap == AWSM_OK)
        stack_free(stack);
    pthread_sigmask(SIG_BLOCK, NULL, &after);
    if (sigismember(&before, SIGSEGV) != sigismember(&after, SIGSEGV)) {
        printf("the mask is not what it was\n");
        failures++;
    }
    return NULL;
}

int main(void) {
    static const size_t sizes[] = {16, 20, 24, 32, 48, 64, 68, 72, 80, 96, 128, 160, 256, 512, 576, 640, 1024, 8192};
    for (size_t i = 0; i < 4 * sizeof(sizes) / sizeof(*sizes); i++) {
        struct job job = {i % 2 != 0, sizes[i / 4]};
        pthread_attr_t attributes;
        pthread_t thread;
        pthread_attr_init(&attributes);
        pthread_attr_setguardsize(&attributes, i % 4 < 2 ? 4096 : 0);
        if (pthread_attr_setstacksize(&attributes, job.size * 1024) == 0 &&
            pthread_create(&thread, &attributes, work, &job) == 0)
            pthread_join(thread, NULL);
    }
    work(&(struct job){false, 0});
    return failures != 0;
}
