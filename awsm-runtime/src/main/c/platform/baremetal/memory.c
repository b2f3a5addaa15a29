/* SPDX-License-Identifier: Apache-2.0 */
/* memory.c: platform.h's memory without an operating system: all of it is there, and the firmware gives it, if it has any. */
#include "firmware.h"
#include <platform/platform.h>

void *awsm_map(size_t size) {
    return awsm_firmware_allocate != NULL ? awsm_firmware_allocate(size) : NULL;
}

size_t awsm_spare_memory(size_t maximum) {
    enum { USUALLY = 256 * 1024 };
    return awsm_firmware_spare != NULL ? awsm_firmware_spare(maximum) : USUALLY;
}

void *awsm_reserve(void *where, size_t size) {
    (void)where;
    return awsm_map(size);
}

/* What was a memory before may be one again. */
bool awsm_commit(void *start, size_t size) {
    __builtin_memset(start, 0, size);
    return true;
}

bool awsm_decommit(void *start, size_t size) {
    (void)start;
    (void)size;
    return true;
}

void awsm_prefer_large_pages(void *start, size_t size) {
    (void)start;
    (void)size;
}

void awsm_unmap(void *start, size_t size) {
    if (awsm_firmware_release != NULL) {
        awsm_firmware_release(start, size);
    }
}
