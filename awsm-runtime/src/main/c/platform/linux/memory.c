/* memory.c: platform.h's memory on Linux. */
#include "linux.h"
#include <platform/platform.h>

enum {
    PROT_NONE = 0,
    PROT_READ_WRITE = 1 | 2,
    MAP_PRIVATE = 0x02,
    MAP_ANONYMOUS = 0x20
};

static void *map(size_t size, int protection) {
    long result = awsm_syscall(SYS_mmap, 0, (long)size, protection, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return result < 0 && result >= -4095 ? NULL : (void *)result;
}

void *awsm_map(size_t size) {
    return map(size, PROT_READ_WRITE);
}

void *awsm_reserve(size_t size) {
    return map(size, PROT_NONE);
}

bool awsm_commit(void *start, size_t size) {
    return awsm_syscall(SYS_mprotect, (long)start, (long)size, PROT_READ_WRITE, 0, 0, 0) == 0;
}

void awsm_unmap(void *start, size_t size) {
    awsm_syscall(SYS_munmap, (long)start, (long)size, 0, 0, 0, 0);
}
