/* SPDX-License-Identifier: Apache-2.0 */
/*
 * mpu.c: after the first memory of an instance there is a zone that the memory protection unit of a Cortex-M denies, and that nobody
 * else has: it may be denied whoever runs, as long as there is the memory. Generated code compares indices with the size;
 * what begins in the memory and ends beyond it faults (io.awsm.codegen.memory.MpuMemory). A zone that is not denied (the
 * firmware has changed the regions) costs the trap, never the sandbox: it reads bytes that are nobody's.
 *
 * A zone takes a region of the unit, the last that is free when the memory is made. Regions that the firmware has switched on are
 * its own, and stay as they are.
 */
#include "block.h"
#include "contiguous.h"
#include "entry.h"
#include <core/activation.h>
#include <platform/baremetal/cortex-m/mpu.h>
#include <platform/platform.h>

#define AWSM_ZONE ((size_t)1024)
enum { MOST_REGIONS = 16 };

static struct awsm_memory *zones[MOST_REGIONS]; /* by region */

static uintptr_t zone_of(const struct awsm_memory *memory) {
    return (uintptr_t)memory->base + memory->size;
}

static uint32_t regions(void) {
    uint32_t count = MPU_TYPE >> 8 & 0xFF;
    return count < MOST_REGIONS ? count : MOST_REGIONS;
}

static bool is_guest_code(const struct awsm_store *store, uintptr_t address) {
    for (const struct awsm_instance *instance = store->instances; instance != NULL; instance = instance->next) {
        const struct awsm_image *image = instance->image;
        if (address - (uintptr_t)image->code < (uintptr_t)image->code_end - (uintptr_t)image->code) {
            return true;
        }
    }
    return false;
}

/* In a handler: whether guest code has accessed a zone of its own. Then it goes on where the call ends. */
static uintptr_t take(struct awsm_exception *exception) {
    if ((CFSR & (CFSR_ADDRESS_KNOWN | CFSR_STACKING)) != CFSR_ADDRESS_KNOWN) {
        return false;
    }
    for (uint32_t number = 0; number < MOST_REGIONS; number++) {
        const struct awsm_memory *memory = zones[number];
        struct awsm_store *store = memory != NULL && memory->base != NULL ? memory->owner->store : NULL;
        if (store != NULL && store->activation != NULL && MMFAR - zone_of(memory) < AWSM_ZONE &&
            is_guest_code(store, exception->pc)) {
            CFSR = CFSR_OF_MEMORY; /* writing ones clears */
            HFSR = HFSR_FORCED;
            store->trap_instance = NULL;
            store->trap_address = exception->pc;
            exception->r0 = (uint32_t)(uintptr_t)&store->activation;
            exception->r1 = AWSM_TRAP_OUT_OF_BOUNDS_MEMORY_ACCESS;
            exception->pc = (uint32_t)(uintptr_t)awsm_unwind & ~UINT32_C(1);
            exception->xpsr &= ~(uint32_t)XPSR_INTERRUPTED;
            return true;
        }
    }
    return false;
}

/* Tells the handler, which all sandboxes of an image share. */
static void be_asked(void) {
    static struct awsm_fault_taker us = {.take = take};
    static bool is_asked;
    if (!is_asked) {
        is_asked = true;
        us.next = awsm_fault_takers;
        awsm_fault_takers = &us;
    }
}

static bool covers(uint32_t number, uintptr_t zone) {
    MPU_RNR = number;
    uint32_t attributes = MPU_RASR;
    uint64_t size = UINT64_C(2) << (attributes >> 1 & 31);
    return (attributes & 1) != 0 && zone - (MPU_RBAR & ~UINT32_C(31)) < size;
}

/* The region of a memory, or else the last that is free; MOST_REGIONS if there is none, or if another one, of a higher number, would
 * have the last word. */
static uint32_t region(const struct awsm_memory *memory) {
    uint32_t last = MOST_REGIONS;
    for (uint32_t number = regions(); number-- != 0;) {
        if (zones[number] == memory) {
            return number;
        }
        MPU_RNR = number;
        if (last == MOST_REGIONS && (MPU_RASR & 1) == 0) {
            last = number;
        } else if (last == MOST_REGIONS && covers(number, zone_of(memory))) {
            return MOST_REGIONS;
        }
    }
    return last;
}

/* An interrupt may make calls of its own, in which memories grow. */
static uint32_t without_interrupts(void) {
    uint32_t before;
    __asm__ volatile("mrs %0, primask\n cpsid i" : "=r"(before)::"memory");
    return before;
}

static void with_interrupts(uint32_t before) {
    __asm__ volatile("dsb\n isb\n msr primask, %0" ::"r"(before) : "memory");
}

bool awsm_memory_resized(struct awsm_memory *memory) {
    if (memory->access == 0) {
        return true;
    }
    uint32_t before = without_interrupts();
    uint32_t number = region(memory);
    if (number != MOST_REGIONS) {
        be_asked();
        zones[number] = memory;
        MPU_RNR = number;
        MPU_RASR = 0;
        MPU_RBAR = (uint32_t)zone_of(memory);
        MPU_RASR = MPU_RASR_DENIED | ((uint32_t)__builtin_ctz(AWSM_ZONE) - 1) << 1;
        if ((MPU_CTRL & 1) == 0) {
            MPU_CTRL = MPU_CTRL_ON;
        }
    }
    with_interrupts(before);
    return number != MOST_REGIONS;
}

size_t awsm_memory_extent(size_t size) {
    return size;
}

/* The zone, room for alignment, and what was given, noted before the memory, where no guest comes. */
static bool reserve_aligned(struct awsm_memory *memory) {
    size_t more = 2 * AWSM_ZONE + sizeof(uint8_t *);
    uint8_t *start = memory->reserved <= SIZE_MAX - more ? awsm_reserve(NULL, memory->reserved + more) : NULL;
    if (start == NULL) {
        return false;
    }
    uintptr_t base = (uintptr_t)start + sizeof(uint8_t *) + AWSM_ZONE - 1;
    memory->base = (uint8_t *)(base - base % AWSM_ZONE);
    ((uint8_t **)memory->base)[-1] = start;
    return true;
}

/* What generated code does not take for one with a zone must not cost a region (ModuleContext.hasZone). */
bool awsm_memory_reserve(struct awsm_memory *memory, size_t minimum) {
    memory->access = memory->next == NULL && (size_t)1 << memory->page_size_log2 >= AWSM_ZONE;
    return awsm_reserve_most(memory, minimum, SIZE_MAX, reserve_aligned);
}

bool awsm_memory_faults(void) {
    return true;
}

void awsm_memory_release(struct awsm_memory *memory) {
    uint32_t before = without_interrupts();
    for (uint32_t number = 0; number < MOST_REGIONS; number++) {
        if (zones[number] == memory) {
            zones[number] = NULL;
            MPU_RNR = number;
            MPU_RASR = 0;
        }
    }
    with_interrupts(before);
    awsm_unmap(((uint8_t **)memory->base)[-1], memory->reserved + 2 * AWSM_ZONE + sizeof(uint8_t *));
}

/* Any that is in one piece: code that imports memories compares all of its accesses. */
bool awsm_memory_accept(const struct awsm_memory *memory) {
    return memory->access <= 1;
}
