/* SPDX-License-Identifier: Apache-2.0 */
/*
 * segment.c: generated code reaches the first memory of its module through a segment, whose limit the processor compares every
 * address with; it selects the segment itself, where it begins and after calls of others (io.awsm.codegen.memory.SegmentMemory).
 * Other memories it compares with their sizes. 32-bit x86 only.
 */
#include "block.h"
#include "contiguous.h"
#include <segment.h>

/* The index of an access is below this, or compared, so that index and offset do not wrap. */
#define AWSM_SEGMENT_LARGEST (((size_t)1 << 31) - 65536)

bool awsm_memory_reserve(struct awsm_memory *memory, size_t minimum) {
    return awsm_fault_catch() && awsm_reserve_most(memory, minimum, AWSM_SEGMENT_LARGEST, awsm_segment_reserve);
}

size_t awsm_memory_extent(size_t size) {
    return size;
}

/* A selected segment keeps the limit that it had. */
bool awsm_memory_resized(struct awsm_memory *memory) {
    if (!awsm_segment_limit(memory)) {
        return false;
    }
    if (awsm_segment_selected() == memory->access) {
        awsm_segment_select(memory->access);
    }
    return true;
}

void awsm_memory_release(struct awsm_memory *memory) {
    awsm_segment_release(memory);
    memory->access = 0;
}

bool awsm_memory_accept(const struct awsm_memory *memory) {
    return memory->access == awsm_segment_of(memory->base) && awsm_fault_catch();
}

bool awsm_memory_faults(void) {
    return true;
}

uintptr_t awsm_memory_enter(void) {
    return awsm_segment_selected();
}

void awsm_memory_leave(uintptr_t before) {
    if (awsm_segment_selected() != before) {
        awsm_segment_select(before);
    }
}
