/* contiguous.h: what the mechanisms share whose memories are one piece. */
#ifndef AWSM_CONTIGUOUS_H
#define AWSM_CONTIGUOUS_H

#include "mechanism.h"
#include <platform/platform.h>

/* Nothing can overflow: the sum is never formed. */
uint8_t *awsm_memory_range(const struct awsm_memory *memory, uint64_t start, uint64_t size) {
    return start <= memory->size && size <= memory->size - start ? memory->base + start : NULL;
}

/*
 * awsm_memory_reserve for what can be reserved in any size: for the maximum, so that the base never moves, or, where the process
 * may not have that much (RLIMIT_AS, 32-bit), for as much as can be had, and growing beyond fails. A memory without a maximum leaves
 * most of the address space to others.
 *
 * `all` are the bytes of the largest memory there can be. `reserve` sets base, for memory->reserved bytes, or returns false.
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
    size_t spare = awsm_spare_memory >> memory->page_size_log2;
    if (pages > spare) {
        pages = minimum > spare ? minimum : spare;
    }
    for (;;) {
        memory->reserved = awsm_memory_extent((pages != 0 ? pages : 1) << memory->page_size_log2);
        if (memory->reserved != SIZE_MAX && reserve(memory)) {
            return true;
        }
        memory->base = NULL;
        if (pages <= minimum) {
            return false;
        }
        pages = pages / 2 > minimum ? pages / 2 : minimum;
    }
}

/* For that: address space, wherever there is some. */
static inline bool awsm_reserve_anywhere(struct awsm_memory *memory) {
    memory->base = awsm_reserve(memory->reserved);
    return memory->base != NULL;
}

#endif
