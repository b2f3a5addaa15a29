/*
 * guard.c: generated code checks nothing. All addresses that it can form, a 32-bit index plus a 32-bit offset plus the
 * size of an access, are reserved for the one memory, and those beyond its size are inaccessible: the hardware faults,
 * and the fault handler makes a trap of it. 64-bit only.
 *
 * A reservation starts with a page that tells the fault handler whose it is (struct awsm_guard). It is aligned to a
 * power of two above its size, so that the handler gets from any address in it to that page. A memory at a given
 * address has no such page; there is only one in a program, known to the handler.
 */
#include "guard.h"
#include "mechanism.h"
#include <platform/platform.h>

bool awsm_memory_reserve(struct awsm_memory *memory, size_t minimum, void *at) {
    (void)minimum;
    memory->reserved = AWSM_GUARD_SIZE;
    if (at != NULL) {
        memory->base = awsm_reserve(at, AWSM_GUARD_SIZE);
        if (memory->base == NULL) {
            return false;
        }
        if (!awsm_fault_catch(memory)) {
            awsm_unmap(memory->base, AWSM_GUARD_SIZE);
            return false;
        }
        return true;
    }
    const size_t whole = AWSM_PAGE_SIZE + AWSM_GUARD_SIZE;
    uint8_t *start = awsm_reserve(NULL, AWSM_GUARD_ALIGNMENT + whole);
    if (start == NULL) {
        return false;
    }
    uint8_t *aligned = (uint8_t *)(((uintptr_t)start + AWSM_GUARD_ALIGNMENT - 1) & ~(AWSM_GUARD_ALIGNMENT - 1));
    if (aligned != start) {
        awsm_unmap(start, (size_t)(aligned - start));
    }
    awsm_unmap(aligned + whole, AWSM_GUARD_ALIGNMENT - (size_t)(aligned - start));
    memory->base = aligned + AWSM_PAGE_SIZE;
    if (!awsm_commit(aligned, AWSM_PAGE_SIZE) || !awsm_fault_catch(NULL)) {
        awsm_memory_release(memory);
        return false;
    }
    *(struct awsm_guard *)aligned = (struct awsm_guard){AWSM_GUARD_MAGIC, memory};
    return true;
}

void awsm_memory_release(struct awsm_memory *memory) {
    if (awsm_fault_forget(memory)) {
        awsm_unmap(memory->base, AWSM_GUARD_SIZE);
    } else {
        awsm_unmap(memory->base - AWSM_PAGE_SIZE, AWSM_PAGE_SIZE + AWSM_GUARD_SIZE);
    }
}

int32_t awsm_memory_import(struct awsm_instance *instance, const struct awsm_memory *memory) {
    return memory->store == instance->store && memory->reserved >= AWSM_GUARD_SIZE && awsm_fault_catch(NULL);
}
