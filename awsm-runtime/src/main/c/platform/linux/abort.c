/* SPDX-License-Identifier: Apache-2.0 */
/* abort.c: platform.h's awsm_abort on Linux. */
#include "linux.h"
#include <platform/platform.h>

_Noreturn void awsm_abort(void) {
    for (;;) { /* the host may catch SIGABRT, but we have nowhere to go */
        awsm_syscall(SYS_tgkill, awsm_syscall(SYS_getpid, 0, 0, 0, 0, 0, 0), awsm_syscall(SYS_gettid, 0, 0, 0, 0, 0, 0),
                     SIGABRT, 0, 0, 0);
        __builtin_trap();
    }
}
