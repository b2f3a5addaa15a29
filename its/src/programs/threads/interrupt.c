/* SPDX-License-Identifier: Apache-2.0 */
/* A thread calls, another one interrupts: sandboxes that run on, and that end by themselves at the same moment. */
#include "interrupt.h"
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#define CHECK(condition)                                                                                               \
    if (!(condition))                                                                                                  \
    printf("line %d: %s\n", __LINE__, #condition), exit(1)

typedef enum awsm_trap entry(struct interrupt *);

static struct interrupt *instance;
static entry *function;
static enum awsm_trap outcome;
static atomic_int is_running;

static void pause_for(long microseconds) {
    struct timespec time = {microseconds / 1000000, microseconds % 1000000 * 1000};
    nanosleep(&time, NULL);
}

static void work(void *env) {
    (void)env;
    atomic_store(&is_running, 1);
    errno = 77;
    for (volatile int i = 0; i < 1000; i++) {
    }
    CHECK(errno == 77);
}

static void *call(void *blocked) {
    if (blocked != NULL) {
        sigset_t all;
        sigfillset(&all);
        pthread_sigmask(SIG_BLOCK, &all, NULL);
    }
    atomic_store(&is_running, 1);
    outcome = function(instance);
    atomic_store(&is_running, 0);
    return NULL;
}

static void interrupt(int signal) {
    (void)signal;
    interrupt_interrupt(instance);
}

int main(void) {
    struct interrupt_imports imports = {.host_work = {work, NULL}};
    entry *const endless[] = {interrupt_loop, interrupt_indirect, interrupt_host,
                              interrupt_fill, interrupt_grow,     interrupt_sleep};
    CHECK(interrupt_new(&instance, &imports, NULL) == AWSM_OK);
    pthread_t thread;
    for (int round = 0; round < 120; round++) { /* each time on another thread */
        function = endless[round % 6];
        CHECK(pthread_create(&thread, NULL, call, round / 6 % 2 == 0 ? NULL : &thread) == 0);
        while (!atomic_load(&is_running)) {
        }
        pause_for(round * 20);
        do { /* the first may come before the call has begun */
            interrupt_interrupt(instance);
            pause_for(1000);
        } while (atomic_load(&is_running));
        pthread_join(thread, NULL);
        CHECK(outcome == AWSM_TRAP_INTERRUPTED);
        CHECK(interrupt_quick(instance) == AWSM_OK);
    }
    /* Ends at the same moment, on threads that come and go. */
    function = interrupt_quick;
    for (int round = 0; round < 300; round++) {
        CHECK(pthread_create(&thread, NULL, call, NULL) == 0);
        for (int i = 0; i < 50; i++)
            interrupt_interrupt(instance);
        pthread_join(thread, NULL);
        CHECK(outcome == AWSM_OK || outcome == AWSM_TRAP_INTERRUPTED);
        interrupt_interrupt(instance);
        CHECK(interrupt_quick(instance) == AWSM_OK);
    }
    /* A signal handler, on top of guest code; in a child process, too. */
    for (int round = 0; round < 2; round++) {
        signal(SIGALRM, interrupt);
        for (int i = 0; i < 6; i++) {
            ualarm(20000, 5000);
            CHECK(endless[i](instance) == AWSM_TRAP_INTERRUPTED);
            ualarm(0, 0);
        }
        if (round == 0 && fork() != 0) {
            int status = 1;
            extern int wait(int *);
            CHECK(wait(&status) > 0 && status == 0);
            break;
        }
    }
    interrupt_free(instance);
    return 0;
}
