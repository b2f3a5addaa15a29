/* SPDX-License-Identifier: Apache-2.0 */
/* contiguous.h: what the mechanisms share whose memories are one piece. */
#ifndef AWSM_CONTIGUOUS_H
#define AWSM_CONTIGUOUS_H

#include "mechanism.h"
#include <platform/platform.h>

bool awsm_memory_is_writable(__attribute__((unused)) const struct awsm_memory *memory,
                             __attribute__((unused)) size_t start, __attribute__((unused)) size_t size) {
    return true;
}

uint8_t *awsm_memory_range(struct awsm_memory *memory, uint64_t start, uint64_t size, enum awsm_use use) {
    return awsm_memory_has(memory, start, size, use) ? memory->base + start : NULL;
}

uint8_t *awsm_memory_part(struct awsm_memory *memory, size_t start, __attribute__((unused)) size_t *size,
                          __attribute__((unused)) enum awsm_use use) {
    return memory->base + start;
}

bool awsm_memory_zero(struct awsm_memory *memory, size_t size) {
    __builtin_memset(memory->base, 0, awsm_memory_extent(size));
    return true;
}

bool awsm_memory_set(struct awsm_memory *memory, size_t start, uint8_t value, size_t count) {
    __builtin_memset(memory->base + start, value, count);
    return true;
}

bool awsm_memory_move(struct awsm_memory *to, size_t destination, struct awsm_memory *from, size_t source,
                      size_t count) {
    __builtin_memmove(to->base + destination, from->base + source, count);
    return true;
}

bool awsm_memory_write(struct awsm_memory *memory, size_t start, const void *from, size_t count) {
    __builtin_memcpy(memory->base + start, from, count);
    return true;
}

bool awsm_memory_constant(struct awsm_memory *memory, size_t start, const void *from, size_t count) {
    return awsm_memory_write(memory, start, from, count);
}

void awsm_memory_read(const struct awsm_memory *memory, size_t start, void *to, size_t count) {
    __builtin_memcpy(to, memory->base + start, count);
}

/*
 * awsm_memory_reserve for what can be reserved in any size: for the maximum, so that the base never moves, or, where the process
 * may not have that much (RLIMIT_AS, 32-bit), for as much as can be had, and growing beyond fails. A memory without a maximum leaves
 * most of the address space to others.
 *
 * `all` are the bytes of the largest memory there can be. `reserve` sets base, for memory->reserved bytes, or returns false; what base is before is a
 * wish.
 */
static inline bool awsm_reserve_most(struct awsm_memory *memory, size_t minimum, size_t all,
                                     bool (*reserve)(struct awsm_memory *memory)) {
    const size_t all_pages = all >> memory->page_size_log2;
    if (minimum > all_pages) {
        return false;
    }
    size_t most = memory->declared_maximum != SIZE_MAX ? all_pages : all_pages / 8;
    most = most < minimum ? minimum : most;
    size_t pages = memory->maximum < most ? memory->maximum : most;
    size_t spare = awsm_spare_memory(awsm_memory_wanted(memory)) >> memory->page_size_log2;
    if (pages > spare) {
        pages = minimum > spare ? minimum : spare;
    }
    uint8_t *where = memory->base;
    for (;;) {
        memory->reserved = awsm_memory_extent((pages != 0 ? pages : 1) << memory->page_size_log2);
        if (memory->reserved != SIZE_MAX && reserve(memory)) {
            return true;
        }
        if (pages <= minimum) {
            memory->base = NULL;
            return false;
        }
        memory->base = where;
        pages = pages / 2 > minimum ? pages / 2 : minimum;
    }
}

/* For that: address space, where it is wished or wherever there is some. */
static inline bool awsm_reserve_anywhere(struct awsm_memory *memory) {
    memory->base = awsm_reserve(memory->base, memory->reserved);
    return memory->base != NULL;
}

#endif
