/* SPDX-License-Identifier: Apache-2.0 */
/* memcmp.c: eight bytes at a time until they differ. */
#include "bytes.h"

AWSM_LIBCALL_BYTES int memcmp(const void *left, const void *right, size_t size) {
    const uint8_t *a = left;
    const uint8_t *b = right;
    for (; size >= 8; size -= 8, a += 8, b += 8) {
        if (*(const awsm_u64 *)a != *(const awsm_u64 *)b) {
            break;
        }
    }
    for (; size > 0; size--, a++, b++) { /* at most 8 bytes on */
        if (*a != *b) {
            return *a - *b;
        }
    }
    return 0;
}

/* LLVM prefers this name where only equality matters. */
AWSM_LIBCALL_BYTES int bcmp(const void *left, const void *right, size_t size) __attribute__((alias("memcmp")));
