/* SPDX-License-Identifier: Apache-2.0 */
/* clock.c: clocks. */
#include "guest.h"
#include "state.h"

static int32_t get(struct awsm_instance *instance, int32_t id, int32_t result,
                   enum awsm_errno (*clock)(uint32_t, uint64_t *)) {
    if (!awsm_guest_has(instance, result, 8, AWSM_WRITE)) {
        return AWSM_EFAULT;
    }
    uint64_t nanoseconds;
    enum awsm_errno error = clock((uint32_t)id, &nanoseconds);
    if (error == AWSM_SUCCESS &&
        !awsm_memory_write(instance->memory, (uint32_t)result, &nanoseconds, sizeof(nanoseconds))) {
        return AWSM_EFAULT;
    }
    return error;
}

int32_t awsm_wasi_clock_res_get(struct awsm_instance *instance, int32_t id, int32_t resolution) {
    return get(instance, id, resolution, awsm_system_clock_resolution);
}

int32_t awsm_wasi_clock_time_get(struct awsm_instance *instance, int32_t id, int64_t precision, int32_t time) {
    (void)precision; /* always the best we have */
    return get(instance, id, time, awsm_system_clock_time);
}
