/* SPDX-License-Identifier: Apache-2.0 */
/* host_start.c: a program without C's library that is nothing but host(), whose result is the exit status. */
#include <syscall.h>

int host(void);

__attribute__((visibility("hidden"))) _Noreturn void awsm_start(uintptr_t *stack);

_Noreturn void awsm_start(uintptr_t *stack) {
    (void)stack;
    for (;;) {
        awsm_syscall(SYS_exit_group, host(), 0, 0, 0, 0, 0);
    }
}
