/*
 * bounds.c: generated code compares every address with the size of the memory. Address space is reserved for the
 * maximum, so that the base never moves; where the process may not have that much (RLIMIT_AS, 32-bit), for as much as
 * can be had, and growing beyond fails. A memory without a maximum leaves most of the address space to others.
 */
#include "contiguous.h"
#include <platform/platform.h>

bool awsm_memory_reserve(struct awsm_memory *memory, size_t minimum) {
    const size_t all = SIZE_MAX >> memory->page_size_log2; /* matters where size_t has 32 bits */
    if (minimum > all) {
        return false;
    }
    size_t most = memory->declared_maximum != SIZE_MAX ? all : all / 8;
    most = most < minimum ? minimum : most;
    size_t pages = memory->maximum < most ? memory->maximum : most;
    size_t spare = awsm_spare_memory >> memory->page_size_log2;
    if (pages > spare) {
        pages = minimum > spare ? minimum : spare;
    }
    for (;;) {
        memory->reserved = (pages != 0 ? pages : 1) << memory->page_size_log2;
        memory->base = awsm_reserve(memory->reserved);
        if (memory->base != NULL) {
            return true;
        }
        if (pages <= minimum) {
            return false;
        }
        pages = pages / 2 > minimum ? pages / 2 : minimum;
    }
}

size_t awsm_memory_extent(size_t size) {
    return size;
}

void awsm_memory_resized(__attribute__((unused)) struct awsm_memory *memory) {
}

bool awsm_memory_faults(void) {
    return false;
}

void awsm_memory_release(struct awsm_memory *memory) {
    awsm_unmap(memory->base, memory->reserved);
}

/* Any, since its size is right, but for those whose mask we would not keep up to date. */
bool awsm_memory_accept(const struct awsm_memory *memory) {
    return memory->mask == 0;
}
