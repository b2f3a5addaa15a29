/* SPDX-License-Identifier: Apache-2.0 */
/* random.c: random numbers, good enough for keys. */
#include "guest.h"
#include "state.h"

int32_t awsm_wasi_random_get(struct awsm_instance *instance, int32_t buf, int32_t buf_len) {
    uint32_t start = (uint32_t)buf, left = (uint32_t)buf_len;
    if (!awsm_guest_has(instance, buf, left, AWSM_WRITE)) {
        return AWSM_EFAULT;
    }
    enum awsm_errno error = AWSM_SUCCESS;
    while (left != 0 && error == AWSM_SUCCESS) {
        size_t part = left;
        void *at = awsm_memory_part(instance->memory, start, &part, AWSM_WRITE);
        error = at == NULL ? AWSM_EFAULT : awsm_system_random(at, part);
        start += (uint32_t)part;
        left -= (uint32_t)part;
    }
    return error;
}
