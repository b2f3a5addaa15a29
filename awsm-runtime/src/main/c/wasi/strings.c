/* strings.c: the arguments and the environment. */
#include "guest.h"
#include "state.h"

static int32_t sizes_get(struct awsm_instance *instance, const struct awsm_wasi_strings *strings, int32_t count,
                         int32_t size) {
    void *count_at = awsm_guest(instance, count, 4);
    void *size_at = awsm_guest(instance, size, 4);
    if (count_at == NULL || size_at == NULL) {
        return AWSM_EFAULT;
    }
    awsm_guest_put32(count_at, strings->count);
    awsm_guest_put32(size_at, strings->size);
    return AWSM_SUCCESS;
}

/* The bytes to `buffer`, and to `pointers` where each string starts there. */
static int32_t get(struct awsm_instance *instance, const struct awsm_wasi_strings *strings, int32_t pointers,
                   int32_t buffer) {
    uint8_t *pointer_at = awsm_guest(instance, pointers, (uint64_t)strings->count * 4);
    uint8_t *buffer_at = awsm_guest(instance, buffer, strings->size);
    if (pointer_at == NULL || buffer_at == NULL) {
        return AWSM_EFAULT;
    }
    bool is_start = true;
    for (uint32_t i = 0; i < strings->size; i++) {
        if (is_start) {
            awsm_guest_put32(pointer_at, (uint32_t)buffer + i);
            pointer_at += 4;
        }
        buffer_at[i] = (uint8_t)strings->bytes[i];
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
