/* memory.c: platform.h's memory on Linux. */
#include "linux.h"
#include <platform/platform.h>

enum {
    PROT_NONE = 0,
    PROT_READ_WRITE = 1 | 2,
    MAP_PRIVATE = 0x02,
    MAP_ANONYMOUS = 0x20,
    MAP_FIXED_NOREPLACE = 0x100000
};

static void *map(void *at, size_t size, int protection, int flags) {
    long result = awsm_syscall(SYS_mmap, (long)at, (long)size, protection, MAP_PRIVATE | MAP_ANONYMOUS | flags, -1, 0);
    return result < 0 && result >= -4095 ? NULL : (void *)result;
}

void *awsm_map(size_t size) {
    return map(NULL, size, PROT_READ_WRITE, 0);
}

void *awsm_reserve(void *at, size_t size) {
    void *start = map(at, size, PROT_NONE, at != NULL ? MAP_FIXED_NOREPLACE : 0);
    if (at != NULL && start != NULL && start != at) { /* a kernel before 4.17 takes the address as a hint */
        awsm_unmap(start, size);
        return NULL;
    }
    return start;
}

bool awsm_commit(void *start, size_t size) {
    return awsm_syscall(SYS_mprotect, (long)start, (long)size, PROT_READ_WRITE, 0, 0, 0) == 0;
}

void awsm_unmap(void *start, size_t size) {
    awsm_syscall(SYS_munmap, (long)start, (long)size, 0, 0, 0, 0);
}
