/* SPDX-License-Identifier: Apache-2.0 */
/*
 * bounds.c: generated code compares every address with the size of the memory.
 */
#include "block.h"
#include "contiguous.h"
#include "entry.h"

bool awsm_memory_reserve(struct awsm_memory *memory, size_t minimum) {
    return awsm_reserve_most(memory, minimum, SIZE_MAX, awsm_reserve_anywhere);
}

size_t awsm_memory_extent(size_t size) {
    return size;
}

bool awsm_memory_resized(__attribute__((unused)) struct awsm_memory *memory) {
    return true;
}

bool awsm_memory_faults(void) {
    return false;
}

void awsm_memory_release(struct awsm_memory *memory) {
    awsm_unmap(memory->base, memory->reserved);
}

/* Any, since its size is right, but for those of mechanisms that must know when it grows. */
bool awsm_memory_accept(const struct awsm_memory *memory) {
    return memory->access == 0;
}
