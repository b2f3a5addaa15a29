/* SPDX-License-Identifier: Apache-2.0 */
/* start.c: from the entry point of an executable, start.S, to the program. */
#include <platform/linux/linux.h>
#include <platform/platform.h>
#include <program/program.h>

enum { RLIMIT_STACK = 3 };

/* What the kernel puts above the strings, and what is used before guest code runs. */
#define OTHER_USES 32768u
/* The kernel keeps this much address space free for the stack only if told so by the limit. */
#define MOST_STACK (256u * 1024 * 1024)

/* What guest code may take: the kernel lets the stack grow to the limit, counted from its upper end, just above the last
 * string. 0 if that is less than what else is needed. */
static size_t stack_size(const uintptr_t *stack, const char *last_string) {
    uint64_t limit[2] = {0, 0};
    awsm_syscall(SYS_prlimit64, 0, RLIMIT_STACK, 0, (long)limit, 0, 0);
    size_t size = limit[0] < MOST_STACK ? (size_t)limit[0] : MOST_STACK;
    size_t used = AWSM_STACK_MARGIN + OTHER_USES;
    if (last_string != NULL) {
        used += (uintptr_t)last_string + __builtin_strlen(last_string) - (uintptr_t)stack;
    }
    return size > used ? size - used : 0;
}

/* There is one thread only, whose stack the configuration takes into account, and which blocks nothing. */
const struct awsm_thread *awsm_thread(void) {
    static const struct awsm_thread only = {.id = AWSM_MAIN_THREAD};
    return &only;
}

/* Nor does it handle signals on stacks of their own, but to end guest code. */
uintptr_t awsm_signal_stack_limit(__attribute__((unused)) uintptr_t frame) {
    return 0;
}

/* `stack` is as the kernel left it: argc, the arguments, NULL, the environment, NULL, all strings. */
__attribute__((visibility("hidden"))) _Noreturn void awsm_start(uintptr_t *stack) {
    int argc = (int)stack[0];
    char **argv = (char **)(stack + 1);
    char **environment = argv + argc + 1;
    const char *last_string = argc > 0 ? argv[argc - 1] : NULL;
    for (char **next = environment; *next != NULL; next++) {
        last_string = *next;
    }
    /* Whoever started us may have left SIGSEGV blocked: a fault would end us before its handler could make a trap of it. */
    const uint64_t fault = awsm_signal_bit(SIGSEGV);
    awsm_signal_mask(SIG_UNBLOCK, &fault, NULL);
    awsm_program_run(argc, argv, environment, stack_size(stack, last_string));
}
