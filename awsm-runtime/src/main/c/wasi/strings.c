/* SPDX-License-Identifier: Apache-2.0 */
/* strings.c: the arguments and the environment. */
#include "guest.h"
#include "state.h"

static int32_t sizes_get(struct awsm_instance *instance, const struct awsm_wasi_strings *strings, int32_t count,
                         int32_t size) {
    if (!awsm_guest_has(instance, count, 4, AWSM_WRITE) || !awsm_guest_has(instance, size, 4, AWSM_WRITE)) {
        return AWSM_EFAULT;
    }
    return awsm_memory_write(instance->memory, (uint32_t)count, &strings->count, 4) &&
                   awsm_memory_write(instance->memory, (uint32_t)size, &strings->size, 4)
               ? AWSM_SUCCESS
               : AWSM_EFAULT;
}

/* The bytes to `buffer`, and to `pointers` where each string starts there. */
static int32_t get(struct awsm_instance *instance, const struct awsm_wasi_strings *strings, int32_t pointers,
                   int32_t buffer) {
    if (!awsm_guest_has(instance, pointers, (uint64_t)strings->count * 4, AWSM_WRITE) ||
        !awsm_guest_write(instance, buffer, strings->bytes, strings->size)) {
        return AWSM_EFAULT;
    }
    bool is_start = true;
    for (uint32_t i = 0; i < strings->size; i++) {
        uint32_t start = (uint32_t)buffer + i;
        if (is_start) {
            if (!awsm_memory_write(instance->memory, (uint32_t)pointers, &start, 4)) {
                return AWSM_EFAULT;
            }
            pointers += 4;
        }
        is_start = strings->bytes[i] == 0;
    }
    return AWSM_SUCCESS;
}

int32_t awsm_wasi_args_sizes_get(struct awsm_instance *instance, int32_t count, int32_t size) {
    return sizes_get(instance, &instance->wasi->arguments, count, size);
}

int32_t awsm_wasi_args_get(struct awsm_instance *instance, int32_t argv, int32_t argv_buf) {
    return get(instance, &instance->wasi->arguments, argv, argv_buf);
}

int32_t awsm_wasi_environ_sizes_get(struct awsm_instance *instance, int32_t count, int32_t size) {
    return sizes_get(instance, &instance->wasi->environment, count, size);
}

int32_t awsm_wasi_environ_get(struct awsm_instance *instance, int32_t environ, int32_t environ_buf) {
    return get(instance, &instance->wasi->environment, environ, environ_buf);
}
