/* SPDX-License-Identifier: Apache-2.0 */
/*
 * memmove.c: and memcpy, which is the same, so that overlapping operands are harmless there too.
 *
 * Up to 8 chunks: everything is loaded before anything is stored, from both ends towards the middle, with overlap where
 * the size is not a multiple. Beyond: 4 chunks at a time, with what is left over at the far end loaded in advance.
 */
#include "bytes.h"

#define LOAD(type, at) (*(const type *)(at))
#define STORE(type, at, value) (*(type *)(at) = (value))

static inline __attribute__((always_inline)) void move_small(uint8_t *to, const uint8_t *from, size_t size) {
    if (size >= 8) {
        awsm_u64 a = LOAD(awsm_u64, from), b = LOAD(awsm_u64, from + size - 8);
        STORE(awsm_u64, to, a);
        STORE(awsm_u64, to + size - 8, b);
    } else if (size >= 4) {
        awsm_u32 a = LOAD(awsm_u32, from), b = LOAD(awsm_u32, from + size - 4);
        STORE(awsm_u32, to, a);
        STORE(awsm_u32, to + size - 4, b);
    } else if (size >= 2) {
        awsm_u16 a = LOAD(awsm_u16, from), b = LOAD(awsm_u16, from + size - 2);
        STORE(awsm_u16, to, a);
        STORE(awsm_u16, to + size - 2, b);
    } else if (size == 1) {
        *to = *from;
    }
}

/* `pairs` chunks from each end; size is between 16 * pairs and 32 * pairs. */
static inline __attribute__((always_inline)) void move_ends(uint8_t *to, const uint8_t *from, size_t size, int pairs) {
    awsm_chunk head[4], tail[4];
    for (int i = 0; i < pairs; i++) {
        head[i] = LOAD(awsm_chunk, from + i * AWSM_CHUNK);
        tail[i] = LOAD(awsm_chunk, from + size - (size_t)(i + 1) * AWSM_CHUNK);
    }
    for (int i = 0; i < pairs; i++) {
        STORE(awsm_chunk, to + i * AWSM_CHUNK, head[i]);
        STORE(awsm_chunk, to + size - (size_t)(i + 1) * AWSM_CHUNK, tail[i]);
    }
}

static inline __attribute__((always_inline)) void move_block(uint8_t *to, const uint8_t *from) {
    awsm_chunk a = LOAD(awsm_chunk, from), b = LOAD(awsm_chunk, from + AWSM_CHUNK);
    awsm_chunk c = LOAD(awsm_chunk, from + 2 * AWSM_CHUNK), d = LOAD(awsm_chunk, from + 3 * AWSM_CHUNK);
    STORE(awsm_chunk, to, a);
    STORE(awsm_chunk, to + AWSM_CHUNK, b);
    STORE(awsm_chunk, to + 2 * AWSM_CHUNK, c);
    STORE(awsm_chunk, to + 3 * AWSM_CHUNK, d);
}

enum { BLOCK = 4 * AWSM_CHUNK };

/* The last block may overlap what the loop has stored, so it is kept from before. */
static inline __attribute__((always_inline)) void move_large(uint8_t *to, const uint8_t *from, size_t size) {
    awsm_chunk rest[4];
    if ((size_t)(to - from) >= size) { /* upwards is safe */
        for (int i = 0; i < 4; i++) {
            rest[i] = LOAD(awsm_chunk, from + size - BLOCK + i * AWSM_CHUNK);
        }
        uint8_t *last = to + size - BLOCK;
        while (to < last) {
            move_block(to, from);
            to += BLOCK;
            from += BLOCK;
        }
        for (int i = 0; i < 4; i++) {
            STORE(awsm_chunk, last + i * AWSM_CHUNK, rest[i]);
        }
    } else {
        for (int i = 0; i < 4; i++) {
            rest[i] = LOAD(awsm_chunk, from + i * AWSM_CHUNK);
        }
        for (size_t left = size; left > BLOCK; left -= BLOCK) {
            move_block(to + left - BLOCK, from + left - BLOCK);
        }
        for (int i = 0; i < 4; i++) {
            STORE(awsm_chunk, to + i * AWSM_CHUNK, rest[i]);
        }
    }
}

AWSM_LIBCALL_BYTES void *memmove(void *destination, const void *source, size_t size) {
    uint8_t *to = destination;
    const uint8_t *from = source;
    if (size < AWSM_CHUNK) {
        move_small(to, from, size);
    } else if (size <= 2 * AWSM_CHUNK) {
        move_ends(to, from, size, 1);
    } else if (size <= 4 * AWSM_CHUNK) {
        move_ends(to, from, size, 2);
    } else if (size <= 8 * AWSM_CHUNK) {
        move_ends(to, from, size, 4);
    } else {
        move_large(to, from, size);
    }
    return destination;
}

AWSM_LIBCALL_BYTES void *memcpy(void *destination, const void *source, size_t size) __attribute__((alias("memmove")));
