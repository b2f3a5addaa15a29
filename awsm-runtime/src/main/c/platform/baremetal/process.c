/* SPDX-License-Identifier: Apache-2.0 */
/* process.c: system.h's clocks, random numbers and yielding without an operating system. */
#include "firmware.h"
#include <platform/system.h>

enum awsm_errno awsm_system_clock_resolution(uint32_t clock, uint64_t *nanoseconds) {
    *nanoseconds = 1;
    return clock > 3 ? AWSM_EINVAL : awsm_firmware_clock == NULL ? AWSM_ENOSYS : AWSM_SUCCESS;
}

enum awsm_errno awsm_system_clock_time(uint32_t clock, uint64_t *nanoseconds) {
    if (clock > 3) {
        return AWSM_EINVAL;
    }
    return awsm_firmware_clock != NULL && awsm_firmware_clock(clock, nanoseconds) ? AWSM_SUCCESS : AWSM_ENOSYS;
}

enum awsm_errno awsm_system_random(void *start, size_t size) {
    return awsm_firmware_random != NULL && awsm_firmware_random(start, size) ? AWSM_SUCCESS : AWSM_ENOSYS;
}

enum awsm_errno awsm_system_yield(void) {
    return AWSM_SUCCESS;
}
