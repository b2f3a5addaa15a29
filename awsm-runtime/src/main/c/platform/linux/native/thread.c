/* SPDX-License-Identifier: Apache-2.0 */
/*
 * thread.c: platform.h's awsm_thread and awsm_signal_stack_limit in a host's program. (An executable of ours has its own, in start.c.)
 *
 * A thread's stack is looked for when it enters for the first time, and remembered in a variable of the thread: anything
 * else could take a new thread, whose stack is smaller, for one that was there before. Only C's library makes such
 * variables; in a program without one nothing is known of threads. Symbols of the library are weak, and absent from
 * statically linked programs that do not use them.
 */
#include <platform/linux/linux.h>
#include <platform/linux/native/here.h>
#include <platform/linux/stack.h>
#include <platform/platform.h>

uintptr_t pthread_self(void) __attribute__((weak));
int pthread_getattr_np(uintptr_t thread, void *attributes) __attribute__((weak));
int pthread_attr_getstack(const void *attributes, void **start, size_t *size) __attribute__((weak));
int pthread_attr_destroy(void *attributes) __attribute__((weak));

static bool is_main(void) {
    return awsm_syscall(SYS_getpid, 0, 0, 0, 0, 0, 0) == awsm_syscall(SYS_gettid, 0, 0, 0, 0, 0, 0);
}

/* By the library. Pages at the start may be inaccessible: the library's guard, or those that a JVM puts there. Java code
 * that the guest calls then wants 80 KiB above them (StackShadowPages), before it can handle that there are none: without
 * them the JVM ends. The main thread's stack, which is here under valgrind only, grows into such pages. */
static bool find_by_library(struct awsm_thread *thread, size_t *host_needs) {
    enum { SMALLEST_PAGE = 4096, JAVA_NEEDS = 128 * 1024 };
    struct {
        _Alignas(16) unsigned char bytes[256]; /* pthread_attr_t, with much to spare */
    } attributes;
    void *start;
    size_t size;
    if (pthread_getattr_np == NULL || pthread_attr_getstack == NULL || pthread_self == NULL ||
        pthread_getattr_np(pthread_self(), &attributes) != 0) {
        return false;
    }
    bool is_found = pthread_attr_getstack(&attributes, &start, &size) == 0;
    if (pthread_attr_destroy != NULL) {
        pthread_attr_destroy(&attributes);
    }
    if (is_found) {
        thread->stack_start = (uintptr_t)start;
        thread->stack_end = (uintptr_t)start + size;
        uintptr_t frame = (uintptr_t)__builtin_frame_address(0);
        while (!is_main() && !awsm_is_readable(thread->stack_start) && thread->stack_start < frame) {
            thread->stack_start += SMALLEST_PAGE;
            *host_needs = JAVA_NEEDS;
        }
    }
    return is_found;
}

/* The mapping that the library made for the stack and the variables of a thread. */
static bool find_by_variables(struct awsm_thread *thread) {
    struct awsm_mapping mapping;
    if (!awsm_linux_mapping((uintptr_t)&awsm_thread_here, &mapping)) {
        return false;
    }
    thread->stack_start = mapping.start;
    thread->stack_end = mapping.end;
    return true;
}

static bool contains(const struct awsm_thread *thread, uintptr_t frame) {
    return frame - thread->stack_start < thread->stack_end - thread->stack_start;
}

static __attribute__((noinline, cold)) const struct awsm_thread *find(void) {
    struct awsm_thread *thread = &awsm_thread_here;
    uint64_t blocked = 0;
    size_t host_needs = 0;
    awsm_signal_mask(SIG_BLOCK, NULL, &blocked);
    thread->blocks_faults = (blocked & awsm_signal_bit(SIGSEGV)) != 0;
    thread->blocks_interrupts = (blocked & awsm_signal_bit(AWSM_SIGNAL_INTERRUPT)) != 0;
    /* The first thread of a child process may be on the stack of another of its parent's. */
    bool is_on_main_stack =
        is_main() && awsm_linux_main_stack(thread) && contains(thread, (uintptr_t)__builtin_frame_address(0));
    if (is_on_main_stack || find_by_library(thread, &host_needs) || find_by_variables(thread)) {
        thread->lowest_limit = thread->stack_start + AWSM_STACK_MARGIN + host_needs;
    } else {
        thread->stack_start = thread->stack_end = thread->lowest_limit = 0;
    }
    /* A signal handler that calls meanwhile finds out for itself: with the number, all is known, and then what is ordinary. */
    __atomic_signal_fence(__ATOMIC_SEQ_CST);
    thread->id = (uintptr_t)awsm_syscall(SYS_gettid, 0, 0, 0, 0, 0, 0);
    __atomic_signal_fence(__ATOMIC_SEQ_CST);
    if (!thread->blocks_faults && !thread->blocks_interrupts && thread->stack_end > thread->lowest_limit) {
        thread->ordinary_room = thread->stack_end - thread->lowest_limit;
    }
    return thread;
}

const struct awsm_thread *awsm_thread(void) {
    const struct awsm_thread *thread = awsm_here();
    return thread->id != 0 ? thread : find();
}

uintptr_t awsm_signal_stack_limit(uintptr_t frame) {
    struct {
        uintptr_t start;
        int flags;
        size_t size;
    } stack = {0, 0, 0};
    awsm_syscall(SYS_sigaltstack, 0, (long)&stack, 0, 0, 0, 0);
    return frame - stack.start < stack.size ? stack.start + AWSM_STACK_MARGIN : 0;
}
