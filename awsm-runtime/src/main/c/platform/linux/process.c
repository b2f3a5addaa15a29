/* SPDX-License-Identifier: Apache-2.0 */
/* process.c: system.h's clocks, random numbers, yielding and exit on Linux. */
#include "linux.h"
#include <platform/system.h>

/* WASI's four clocks have the same numbers as Linux's. */
static enum awsm_errno clock(long call, uint32_t clock, uint64_t *nanoseconds) {
    if (clock > 3) {
        return AWSM_EINVAL;
    }
    struct awsm_timespec time;
    long result = awsm_syscall(call, (long)clock, (long)&time, 0, 0, 0, 0);
    if (result < 0) {
        return awsm_linux_error(result);
    }
    *nanoseconds = (uint64_t)time.seconds * 1000000000 + (uint64_t)time.nanoseconds;
    return AWSM_SUCCESS;
}

enum awsm_errno awsm_system_clock_resolution(uint32_t id, uint64_t *nanoseconds) {
    return clock(SYS_clock_getres, id, nanoseconds);
}

enum awsm_errno awsm_system_clock_time(uint32_t id, uint64_t *nanoseconds) {
    return clock(SYS_clock_gettime, id, nanoseconds);
}

enum awsm_errno awsm_system_random(void *start, size_t size) {
    unsigned char *next = start;
    while (size > 0) {
        long result = awsm_syscall(SYS_getrandom, (long)next, (long)size, 0, 0, 0, 0);
        if (result > 0) {
            next += result;
            size -= (size_t)result;
        } else if (result != -EINTR) {
            return awsm_linux_error(result);
        }
    }
    return AWSM_SUCCESS;
}

enum awsm_errno awsm_system_yield(void) {
    return awsm_linux_error(awsm_syscall(SYS_sched_yield, 0, 0, 0, 0, 0, 0));
}

_Noreturn void awsm_system_exit(int status) {
    for (;;) {
        awsm_syscall(SYS_exit_group, status, 0, 0, 0, 0, 0);
    }
}
