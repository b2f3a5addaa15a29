/* SPDX-License-Identifier: Apache-2.0 */
/* poll.c: system.h's waiting on Linux. */
#include "linux.h"
#include <platform/system.h>

_Static_assert(sizeof(struct awsm_poll) == 8 && offsetof(struct awsm_poll, wanted) == 4 &&
                   offsetof(struct awsm_poll, happened) == 6,
               "struct awsm_poll is Linux's struct pollfd");

enum awsm_errno awsm_system_poll(struct awsm_poll *polls, size_t count, uint64_t nanoseconds) {
    struct awsm_timespec time = awsm_timespec_of(nanoseconds);
    long wait = nanoseconds == UINT64_MAX ? 0 : (long)&time;
    long result = awsm_syscall_waiting(SYS_ppoll, (long)polls, (long)count, wait, 0, 0, 0);
    return result == -EINTR ? AWSM_SUCCESS : awsm_linux_error(result);
}
