/*
 * offsets.h: system calls with 64-bit offsets where a register holds one; other architectures pass them in their own
 * ways. Included by the architecture's syscall.h.
 */
#ifndef AWSM_OFFSETS_H
#define AWSM_OFFSETS_H

static inline long awsm_syscall_at(long number, int file, const void *buffers, unsigned long count,
                                   uint64_t offset) {
    return awsm_syscall(number, file, (long)buffers, (long)count, (long)offset, 0, 0);
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

#endif
