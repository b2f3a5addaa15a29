/* SPDX-License-Identifier: Apache-2.0 */
/* memmove.c: and all that is the same, so that overlapping operands are harmless there too. Words at a time if they are aligned. */
#include "../aeabi.h"

AWSM_WEAK void *memmove(void *destination, const void *source, size_t size) {
    uint8_t *to = destination;
    const uint8_t *from = source;
    if ((size_t)(to - from) >= size) {
        if (awsm_is_aligned((uintptr_t)to | (uintptr_t)from)) {
            for (; size >= AWSM_WORD; size -= AWSM_WORD, to += AWSM_WORD, from += AWSM_WORD) {
                *(awsm_word *)to = *(const awsm_word *)from;
            }
        }
        while (size-- != 0) {
            *to++ = *from++;
        }
        return destination;
    }
    if (awsm_is_aligned((uintptr_t)to | (uintptr_t)from)) {
        for (; size % AWSM_WORD != 0; size--) {
            to[size - 1] = from[size - 1];
        }
        for (; size != 0; size -= AWSM_WORD) {
            *(awsm_word *)(to + size - AWSM_WORD) = *(const awsm_word *)(from + size - AWSM_WORD);
        }
    }
    while (size-- != 0) {
        to[size] = from[size];
    }
    return destination;
}

AWSM_ALIAS("memmove") void *memcpy(void *destination, const void *source, size_t size);
AWSM_ALIAS("memmove") void __aeabi_memcpy(void *destination, const void *source, size_t size);
AWSM_ALIAS("memmove") void __aeabi_memcpy4(void *destination, const void *source, size_t size);
AWSM_ALIAS("memmove") void __aeabi_memcpy8(void *destination, const void *source, size_t size);
AWSM_ALIAS("memmove") void __aeabi_memmove(void *destination, const void *source, size_t size);
AWSM_ALIAS("memmove") void __aeabi_memmove4(void *destination, const void *source, size_t size);
AWSM_ALIAS("memmove") void __aeabi_memmove8(void *destination, const void *source, size_t size);
