/* SPDX-License-Identifier: Apache-2.0 */
/*
 * bits32.h: bits64.h for architectures of 32 bits that pass 64-bit numbers as a low and a high half, wherever they come among
 * the arguments. Included by the architecture's syscall.h.
 */
#ifndef AWSM_BITS32_H
#define AWSM_BITS32_H

static inline long awsm_low(uint64_t number) {
    return (long)(uint32_t)number;
}

static inline long awsm_high(uint64_t number) {
    return (long)(number >> 32);
}

static inline long awsm_syscall_at(long number, int file, const void *buffers, unsigned long count, uint64_t offset) {
    return awsm_syscall_waiting(number, file, (long)buffers, (long)count, awsm_low(offset), awsm_high(offset), 0);
}

static inline long awsm_syscall_seek(int file, int64_t offset, int whence, uint64_t *position) {
    uint64_t given = (uint64_t)offset, result;
    long error = awsm_syscall(SYS_llseek, file, awsm_high(given), awsm_low(given), (long)&result, whence, 0);
    if (error >= 0) {
        *position = result;
    }
    return error;
}

static inline long awsm_syscall_advise(int file, uint64_t offset, uint64_t size, int advice) {
    return awsm_syscall(SYS_fadvise64_64, file, awsm_low(offset), awsm_high(offset), awsm_low(size), awsm_high(size),
                        advice);
}

static inline long awsm_syscall_allocate(int file, uint64_t offset, uint64_t size) {
    return awsm_syscall(SYS_fallocate, file, 0, awsm_low(offset), awsm_high(offset), awsm_low(size), awsm_high(size));
}

static inline long awsm_syscall_truncate(int file, uint64_t size) {
    return awsm_syscall(SYS_ftruncate64, file, awsm_low(size), awsm_high(size), 0, 0, 0);
}

/* The file system that a file is on: its magic number, and the blocks it has room for. */
static inline long awsm_syscall_file_system(int file, uint32_t *type, uint64_t *blocks) {
    struct {
        uint32_t type;
        uint32_t block_size;
        uint64_t blocks;
        uint32_t rest[17];
    } status;
    _Static_assert(sizeof(status) == 84, "struct statfs64");
    long result = awsm_syscall(SYS_fstatfs64, file, sizeof(status), (long)&status, 0, 0, 0);
    if (result >= 0) {
        *type = status.type;
        *blocks = status.blocks;
    }
    return result;
}

/* Bytes of address space that a memory may take which does not say how much it needs: a quarter of the largest piece that is
 * free, roughly, and none of the last few. Others need some, the host most of all. */
static inline unsigned long awsm_spare_addresses(void) {
    enum { PRIVATE_ANONYMOUS = 0x22, LEAST = 64 << 20 };
    for (unsigned long size = 1ul << 31; size >= LEAST; size /= 2) {
        long start = awsm_syscall(SYS_mmap, 0, (long)size, 0, PRIVATE_ANONYMOUS, -1, 0);
        if (start >= 0 || start < -4095) {
            awsm_syscall(SYS_munmap, start, (long)size, 0, 0, 0, 0);
            return size / 4;
        }
    }
    return 0;
}

#endif
