/* SPDX-License-Identifier: Apache-2.0 */
/*
 * guard.c: generated code checks nothing. All addresses that it can form are reserved for the one memory, and those beyond
 * its size are inaccessible: the hardware faults, and the platform's fault handler makes a trap of it. 64-bit only.
 */
#include "contiguous.h"
#include "entry.h"

/* What generated code can reach from the base: an index is less than 2^32, and offset and access end within the largest
 * memory (io.awsm.codegen.memory.GuardMemory). */
_Static_assert(AWSM_FAULT_SIZE == (UINT64_C(1) << 32) + AWSM_MAXIMUM_SIZE, "all of it is reserved");

void *awsm_memory_block(size_t size, size_t memory_size) {
    void *block = memory_size != 0 ? awsm_fault_map(size, memory_size) : NULL;
    return block != NULL ? block : awsm_map(size);
}

void awsm_memory_block_release(void *block, size_t size) {
    if (!awsm_fault_unmap(block)) {
        awsm_unmap(block, size);
    }
}

bool awsm_memory_reserve(struct awsm_memory *memory, size_t minimum) {
    size_t accessible = minimum << memory->page_size_log2;
    memory->reserved = AWSM_FAULT_SIZE;
    if (!awsm_fault_catch() || !awsm_fault_reserve(memory, accessible)) {
        memory->base = NULL;
        return false;
    }
    memory->size = accessible;
    return true;
}

size_t awsm_memory_extent(size_t size) {
    return size;
}

bool awsm_memory_resized(__attribute__((unused)) struct awsm_memory *memory) {
    return true;
}

bool awsm_memory_faults(void) {
    return true;
}

void awsm_memory_release(struct awsm_memory *memory) {
    awsm_fault_release(memory);
}

bool awsm_memory_accept(const struct awsm_memory *memory) {
    return memory->reserved >= AWSM_FAULT_SIZE && awsm_fault_catch();
}
