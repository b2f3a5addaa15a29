/* SPDX-License-Identifier: Apache-2.0 */
/* memset.c: and what sets memory to zero. */
#include "../aeabi.h"

AWSM_AEABI void __aeabi_memset(void *destination, size_t size, int value) {
    uint8_t *to = destination;
    if (awsm_is_aligned((uintptr_t)to)) {
        uint32_t all = (uint32_t)(value & 0xFF) * 0x01010101u;
        for (; size >= AWSM_WORD; size -= AWSM_WORD, to += AWSM_WORD) {
            *(awsm_word *)to = all;
        }
    }
    while (size-- != 0) {
        *to++ = (uint8_t)value;
    }
}

AWSM_AEABI void __aeabi_memclr(void *destination, size_t size) {
    __aeabi_memset(destination, size, 0);
}

AWSM_WEAK void *memset(void *destination, int value, size_t size) {
    __aeabi_memset(destination, size, value);
    return destination;
}

AWSM_ALIAS("__aeabi_memset") void __aeabi_memset4(void *destination, size_t size, int value);
AWSM_ALIAS("__aeabi_memset") void __aeabi_memset8(void *destination, size_t size, int value);
AWSM_ALIAS("__aeabi_memclr") void __aeabi_memclr4(void *destination, size_t size);
AWSM_ALIAS("__aeabi_memclr") void __aeabi_memclr8(void *destination, size_t size);
