/* SPDX-License-Identifier: Apache-2.0 */
/*
 * guest.h: the guest's memory, as WASI functions see it.
 *
 * Every pointer that comes from a guest goes through a function of these, and through nothing else: they are the one check between
 * a hostile guest and the memory of the host. What is read from the guest is copied before it is looked at.
 */
#ifndef AWSM_GUEST_H
#define AWSM_GUEST_H

#include <awsm/abi.h>
#include <memory/mechanism.h>
#include <platform/errno.h>

/* Whether `size` bytes of the guest that begin at its address `pointer` are all in its memory, for this use, else AWSM_EFAULT. */
static inline bool awsm_guest_has(const struct awsm_instance *instance, int32_t pointer, uint64_t size,
                                  enum awsm_use use) {
    return instance->memory != NULL && awsm_memory_has(instance->memory, (uint32_t)pointer, size, use);
}

/* Copies them; false if that is not possible. */
static inline bool awsm_guest_read(const struct awsm_instance *instance, int32_t pointer, void *to, size_t size) {
    bool is_there = awsm_guest_has(instance, pointer, size, AWSM_READ);
    if (is_there) {
        awsm_memory_read(instance->memory, (uint32_t)pointer, to, size);
    }
    return is_there;
}

static inline bool awsm_guest_write(const struct awsm_instance *instance, int32_t pointer, const void *from,
                                    size_t size) {
    return awsm_guest_has(instance, pointer, size, AWSM_WRITE) &&
           awsm_memory_write(instance->memory, (uint32_t)pointer, from, size);
}

/* Where they are, or NULL if they are not all in its memory, or not in one piece (`paged`), so this is not for what
 * microcontrollers have. To be asked anew after guest code has run. No alignment can be expected. */
static inline void *awsm_guest(const struct awsm_instance *instance, int32_t pointer, uint64_t size,
                               enum awsm_use use) {
    return instance->memory != NULL ? awsm_memory_range(instance->memory, (uint32_t)pointer, size, use) : NULL;
}

/* Values in guest memory, little-endian as are all machines that we know. */

static inline uint32_t awsm_guest_get32(const void *at) {
    uint32_t value;
    __builtin_memcpy(&value, at, sizeof(value));
    return value;
}

static inline uint64_t awsm_guest_get64(const void *at) {
    uint64_t value;
    __builtin_memcpy(&value, at, sizeof(value));
    return value;
}

static inline void awsm_guest_put16(void *at, uint16_t value) {
    __builtin_memcpy(at, &value, sizeof(value));
}

static inline void awsm_guest_put32(void *at, uint32_t value) {
    __builtin_memcpy(at, &value, sizeof(value));
}

static inline void awsm_guest_put64(void *at, uint64_t value) {
    __builtin_memcpy(at, &value, sizeof(value));
}

#endif
