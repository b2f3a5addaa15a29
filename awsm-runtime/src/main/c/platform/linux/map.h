/* SPDX-License-Identifier: Apache-2.0 */
/* map.h: memory of the process on Linux, for bitcode (memory.c) and native code. */
#ifndef AWSM_MAP_H
#define AWSM_MAP_H

#include "linux.h"

enum {
    PROT_NONE = 0,
    PROT_READ_WRITE = 1 | 2,
    MAP_PRIVATE = 0x02,
    MAP_FIXED = 0x10,
    MAP_ANONYMOUS = 0x20,
    MAP_FIXED_NOREPLACE = 0x100000 /* a mere hint before Linux 4.17 */
};

static inline void *awsm_linux_map(void *start, size_t size, int protection, int flags) {
    long result =
        awsm_syscall(SYS_mmap, (long)start, (long)size, protection, MAP_PRIVATE | MAP_ANONYMOUS | flags, -1, 0);
    return result < 0 && result >= -4095 ? NULL : (void *)result;
}

static inline bool awsm_linux_make_accessible(void *start, size_t size) {
    return awsm_syscall(SYS_mprotect, (long)start, (long)size, PROT_READ_WRITE, 0, 0, 0) == 0;
}

static inline void awsm_linux_unmap(void *start, size_t size) {
    awsm_syscall(SYS_munmap, (long)start, (long)size, 0, 0, 0, 0);
}

#endif
