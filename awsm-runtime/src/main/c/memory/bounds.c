/* SPDX-License-Identifier: Apache-2.0 */
/*
 * bounds.c: generated code compares every address with the size of the memory.
 */
#include "block.h"
#include "contiguous.h"
#include "entry.h"

enum { LIMITS = 64 }; /* io.awsm.codegen.abi.MemoryLimits.COUNT */

bool awsm_memory_reserve(struct awsm_memory *memory, size_t minimum) {
    return awsm_reserve_most(memory, minimum, SIZE_MAX, awsm_reserve_anywhere);
}

size_t awsm_memory_extent(size_t size) {
    return size;
}

/* Behind a memory are as many numbers as `access` says: of addresses from which on 2, 3... bytes are in bounds
 * (io.awsm.codegen.abi.MemoryLimits). */
__attribute__((noinline)) bool awsm_memory_resized(struct awsm_memory *memory) {
    size_t *limits = (size_t *)(memory + 1);
    size_t limit = memory->size;
#pragma clang loop vectorize(disable) unroll(disable)
    for (size_t i = 0; i < memory->access; i++) {
        limit -= limit != 0;
        limits[i] = limit;
    }
    return true;
}

bool awsm_memory_faults(void) {
    return false;
}

void awsm_memory_release(struct awsm_memory *memory) {
    awsm_unmap(memory->base, memory->reserved);
}

/* Any, since its size is right, but for those of other mechanisms that must know when it grows: which never have as many limits as
 * access. */
bool awsm_memory_accept(const struct awsm_memory *memory) {
    return memory->access == 0 || memory->access == LIMITS;
}
