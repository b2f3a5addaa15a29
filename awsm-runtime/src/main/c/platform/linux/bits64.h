/* SPDX-License-Identifier: Apache-2.0 */
/*
 * bits64.h: system calls that take or give 64-bit numbers in their own way on 32-bit architectures. Included by the
 * architecture's syscall.h.
 */
#ifndef AWSM_BITS64_H
#define AWSM_BITS64_H

static inline long awsm_syscall_at(long number, int file, const void *buffers, unsigned long count, uint64_t offset) {
    return awsm_syscall_waiting(number, file, (long)buffers, (long)count, (long)offset, 0, 0);
}

static inline long awsm_syscall_seek(int file, int64_t offset, int whence, uint64_t *position) {
    long result = awsm_syscall(SYS_lseek, file, offset, whence, 0, 0, 0);
    if (result >= 0) {
        *position = (uint64_t)result;
    }
    return result;
}

static inline long awsm_syscall_advise(int file, uint64_t offset, uint64_t size, int advice) {
    return awsm_syscall(SYS_fadvise64, file, (long)offset, (long)size, advice, 0, 0);
}

static inline long awsm_syscall_allocate(int file, uint64_t offset, uint64_t size) {
    return awsm_syscall(SYS_fallocate, file, 0, (long)offset, (long)size, 0, 0);
}

static inline long awsm_syscall_truncate(int file, uint64_t size) {
    return awsm_syscall(SYS_ftruncate, file, (long)size, 0, 0, 0, 0);
}

/* The file system that a file is on: its magic number, and the blocks it has room for. */
static inline long awsm_syscall_file_system(int file, uint32_t *type, uint64_t *blocks) {
    uint64_t status[15];
    long result = awsm_syscall(SYS_fstatfs, file, (long)status, 0, 0, 0, 0);
    if (result >= 0) {
        *type = (uint32_t)status[0];
        *blocks = status[2];
    }
    return result;
}

/* Bytes of address space that a memory may take which does not say how much it needs. */
static inline unsigned long awsm_spare_addresses(void) {
    return UINT64_MAX;
}

#endif
