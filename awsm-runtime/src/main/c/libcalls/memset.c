/* SPDX-License-Identifier: Apache-2.0 */
/* memset.c: small sizes by stores from both ends that overlap, large ones a chunk at a time. */
#include "bytes.h"

#define STORE(type, at, value) (*(type *)(at) = (value))

AWSM_LIBCALL_BYTES void *memset(void *destination, int value, size_t size) {
    uint8_t *to = destination;
    uint64_t word = UINT64_C(0x0101010101010101) * (uint8_t)value;
    if (size < AWSM_CHUNK) {
        if (size >= 8) {
            STORE(awsm_u64, to, word);
            STORE(awsm_u64, to + size - 8, word);
        } else if (size >= 4) {
            STORE(awsm_u32, to, (uint32_t)word);
            STORE(awsm_u32, to + size - 4, (uint32_t)word);
        } else if (size >= 2) {
            STORE(awsm_u16, to, (uint16_t)word);
            STORE(awsm_u16, to + size - 2, (uint16_t)word);
        } else if (size == 1) {
            *to = (uint8_t)value;
        }
        return destination;
    }
    awsm_chunk chunk = (awsm_chunk){0} + (uint8_t)value;
    uint8_t *last = to + size - AWSM_CHUNK;
    STORE(awsm_chunk, to, chunk);
    STORE(awsm_chunk, last, chunk);
    if (size <= 2 * AWSM_CHUNK) {
        return destination;
    }
    STORE(awsm_chunk, to + AWSM_CHUNK, chunk);
    STORE(awsm_chunk, last - AWSM_CHUNK, chunk);
    if (size <= 4 * AWSM_CHUNK) {
        return destination;
    }
    /* The first two chunks and the last two are done; what is between begins and ends inside them. */
    to = (uint8_t *)((uintptr_t)(to + 2 * AWSM_CHUNK) & ~(uintptr_t)(AWSM_CHUNK - 1));
    uint8_t *end = last - AWSM_CHUNK;
    while (end - to >= 4 * AWSM_CHUNK) {
        STORE(awsm_chunk, to, chunk);
        STORE(awsm_chunk, to + AWSM_CHUNK, chunk);
        STORE(awsm_chunk, to + 2 * AWSM_CHUNK, chunk);
        STORE(awsm_chunk, to + 3 * AWSM_CHUNK, chunk);
        to += 4 * AWSM_CHUNK;
    }
    for (; to < end; to += AWSM_CHUNK) { /* may reach into the last two */
        STORE(awsm_chunk, to, chunk);
    }
    return destination;
}
