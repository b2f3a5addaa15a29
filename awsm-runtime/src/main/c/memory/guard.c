/*
 * guard.c: generated code checks nothing. All addresses that it can form, a 32-bit index plus a 32-bit offset plus the
 * size of an access, are reserved for the one memory, and those beyond its size are inaccessible: the hardware faults,
 * and the fault handler makes a trap of it. 64-bit only.
 *
 * A reservation starts with a page that tells the fault handler whose it is (struct awsm_guard). Size and alignment are
 * the same power of two, so that the handler gets from any address in it to that page.
 */
#include "guard.h"
#include "contiguous.h"
#include <platform/platform.h>

static bool is_aligned(const uint8_t *start) {
    return ((uintptr_t)start & (AWSM_GUARD_SPACE - 1)) == 0;
}

/* Systems that give out addresses downwards do so without gaps: after the first, every reservation is aligned at once. */
static uint8_t *reserve_aligned(void) {
    uint8_t *start = awsm_reserve(AWSM_GUARD_SPACE);
    if (start == NULL || is_aligned(start)) {
        return start;
    }
    awsm_unmap(start, AWSM_GUARD_SPACE);
    start = awsm_reserve(2 * AWSM_GUARD_SPACE);
    if (start == NULL) {
        return NULL;
    }
    size_t before = (size_t)(-(uintptr_t)start & (AWSM_GUARD_SPACE - 1));
    if (before != 0) {
        awsm_unmap(start, before);
    }
    awsm_unmap(start + before + AWSM_GUARD_SPACE, AWSM_GUARD_SPACE - before);
    return start + before;
}

bool awsm_memory_reserve(struct awsm_memory *memory, size_t minimum) {
    memory->reserved = AWSM_GUARD_SIZE;
    uint8_t *start = reserve_aligned();
    if (start == NULL) {
        return false;
    }
    /* With the first pages of the memory, since one change is cheaper than two. */
    if (!awsm_commit(start, AWSM_PAGE_SIZE + (minimum << memory->page_size_log2)) || !awsm_fault_catch()) {
        awsm_unmap(start, AWSM_GUARD_SPACE);
        return false;
    }
    *(struct awsm_guard *)start = (struct awsm_guard){AWSM_GUARD_MAGIC, memory};
    memory->base = start + AWSM_PAGE_SIZE;
    return true;
}

bool awsm_memory_faults(void) {
    return true;
}

void awsm_memory_release(struct awsm_memory *memory) {
    awsm_unmap(memory->base - AWSM_PAGE_SIZE, AWSM_GUARD_SPACE);
}

bool awsm_memory_accept(const struct awsm_memory *memory) {
    return memory->reserved >= AWSM_GUARD_SIZE && awsm_fault_catch();
}
