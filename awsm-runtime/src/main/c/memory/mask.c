/* SPDX-License-Identifier: Apache-2.0 */
/*
 * mask.c: generated code wraps every address into a power of two, the smallest that the memory fits into, and may go on for less than
 * awsm_mask_slack bytes from there: all of that is accessible, and the guest's own. What is beyond the size is zero until the guest
 * writes to it, out of bounds. (io.awsm.codegen.memory.MaskMemory, io.awsm.codegen.abi.MaskWindow)
 */
#include "block.h"
#include "contiguous.h"
#include "entry.h"

/* One less than the power of two, which is no smaller than the slack. */
static size_t mask_of(size_t size) {
    size_t least = (size > awsm_mask_slack ? size : awsm_mask_slack) - 1;
    return SIZE_MAX >> __builtin_clzl(least);
}

/* SIZE_MAX: more than there are addresses. */
size_t awsm_memory_extent(size_t size) {
    size_t mask = mask_of(size);
    return mask < SIZE_MAX - awsm_mask_slack ? mask + 1 + awsm_mask_slack : SIZE_MAX;
}

bool awsm_memory_resized(struct awsm_memory *memory) {
    memory->access = mask_of(memory->size);
    return true;
}

/* What an empty memory needs is accessible at once. */
bool awsm_memory_reserve(struct awsm_memory *memory, size_t minimum) {
    return awsm_reserve_most(memory, minimum, SIZE_MAX, awsm_reserve_anywhere) &&
           awsm_commit(memory->base, awsm_memory_extent(0));
}

bool awsm_memory_faults(void) {
    return false;
}

void awsm_memory_release(struct awsm_memory *memory) {
    awsm_unmap(memory->base, memory->reserved);
}

/* One whose bytes up to the power of two, and the slack, are accessible. */
bool awsm_memory_accept(const struct awsm_memory *memory) {
    return memory->access == mask_of(memory->size);
}
