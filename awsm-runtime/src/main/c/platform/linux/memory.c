/* SPDX-License-Identifier: Apache-2.0 */
/* memory.c: platform.h's memory on Linux. */
#include "map.h"
#include <platform/platform.h>

/* Only address space. */
size_t awsm_spare_memory(size_t maximum) {
    return maximum != SIZE_MAX ? SIZE_MAX : awsm_spare_addresses();
}

void *awsm_map(size_t size) {
    return awsm_linux_map(NULL, size, PROT_READ_WRITE, 0);
}

void *awsm_reserve(void *where, size_t size) {
    return awsm_linux_map(where, size, PROT_NONE, where != NULL ? MAP_FIXED_NOREPLACE : 0);
}

/* Pages of the host have 4 to 64 KiB. It refuses addresses that are none of a page, and then a larger one is tried: what is
 * reserved begins with a page, so that nothing before it is touched. Any other error is final. */
enum { SMALLEST_PAGE = 4096, LARGEST_PAGE = 65536, REFUSED = -EINVAL };

bool awsm_commit(void *start, size_t size) {
    long result = REFUSED;
    for (uintptr_t page = SMALLEST_PAGE; result == REFUSED && page <= LARGEST_PAGE; page *= 2) {
        size_t before = (uintptr_t)start & (page - 1);
        result =
            awsm_syscall(SYS_mprotect, (long)start - (long)before, (long)(size + before), PROT_READ_WRITE, 0, 0, 0);
    }
    return result == 0;
}

bool awsm_decommit(void *start, size_t size) {
    long result = REFUSED;
    for (uintptr_t page = SMALLEST_PAGE; result == REFUSED && page <= LARGEST_PAGE; page *= 2) {
        size_t shared = -(uintptr_t)start & (page - 1);
        if (shared >= size) {
            return true;
        }
        result = awsm_syscall(SYS_mmap, (long)start + (long)shared, (long)(size - shared), PROT_NONE,
                              MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    }
    return result >= 0 || result < -4095;
}

/* A kernel without large pages refuses, and all is as before. */
void awsm_prefer_large_pages(void *start, size_t size) {
    enum { MADV_HUGEPAGE = 14 };
    (void)awsm_syscall(SYS_madvise, (long)start, (long)size, MADV_HUGEPAGE, 0, 0, 0);
}

void awsm_unmap(void *start, size_t size) {
    awsm_linux_unmap(start, size);
}
