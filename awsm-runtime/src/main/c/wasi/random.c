/* random.c: random numbers, good enough for keys. */
#include "guest.h"
#include "state.h"

int32_t awsm_wasi_random_get(struct awsm_instance *instance, int32_t buf, int32_t buf_len) {
    void *at = awsm_guest(instance, buf, (uint32_t)buf_len);
    return at == NULL ? AWSM_EFAULT : awsm_system_random(at, (uint32_t)buf_len);
}
