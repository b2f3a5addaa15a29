/* SPDX-License-Identifier: Apache-2.0 */
/* yield.c: platform.h's awsm_yield on Linux. */
#include "linux.h"
#include <platform/platform.h>

void awsm_yield(void) {
    awsm_syscall(SYS_sched_yield, 0, 0, 0, 0, 0, 0);
}
