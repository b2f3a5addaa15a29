/* SPDX-License-Identifier: Apache-2.0 */
/*
 * memory.c: linear memories. The mechanism (memory/mechanism.h) has reserved as much address space as the memory may
 * come to need, so that the base never moves; here is what is accessible of it, and the bulk instructions, which check
 * their bounds in every mechanism.
 *
 * While an instance is in a pool, its memories stay reserved: `base` is not NULL, and `size` says how many bytes are
 * accessible; they are zero.
 */
#include "owned.h"
#include <memory/mechanism.h>
#include <platform/platform.h>
#include <stdbool.h>

static size_t smaller(size_t a, size_t b) {
    return a < b ? a : b;
}

/* What a memory of one size needs is accessible, what it needs with another shall be. False, and the difference may be either, if
 * there is no memory. */
static bool make_accessible(struct awsm_memory *memory, size_t size, size_t other) {
    size_t are = awsm_memory_extent(size), shall = awsm_memory_extent(other);
    if (are < shall) {
        return awsm_commit(memory->base + are, shall - are);
    }
    return are == shall || awsm_decommit(memory->base + shall, are - shall);
}

/* The mechanism knows first: it may deny what is beyond the size. */
static bool resize(struct awsm_memory *memory, size_t size) {
    size_t before = memory->size;
    memory->size = size;
    if (awsm_memory_resized(memory) && make_accessible(memory, before, size)) {
        return true;
    }
    memory->size = before;
    (void)awsm_memory_resized(memory);
    return false;
}

/*
 * For a memory that has become larger. A program that uses this much is likely to use all that it asks for, and large pages
 * are faster by a multiple where there are many: fewer faults at first, fewer misses of the TLB always. Smaller memories, of which a
 * host may have thousands, take no more than they touch.
 */
static void prefer_large_pages(const struct awsm_memory *memory, size_t before) {
    enum { SMALL = 4 << 20 };
    if (before <= SMALL && memory->size > SMALL) {
        awsm_prefer_large_pages(memory->base + SMALL, memory->reserved - SMALL);
    }
}

/* Unless a pool has kept a reservation that is large enough. */
static bool reserve(struct awsm_memory *memory, uint8_t *where, size_t minimum) {
    if (memory->base != NULL && memory->reserved >= awsm_memory_extent(memory->maximum << memory->page_size_log2)) {
        return true;
    }
    bool is_new = memory->base == NULL;
    if (!is_new) {
        awsm_memory_release(memory);
    }
    memory->base = where;
    memory->size = 0;
    if (is_new) {
        memory->next = memory->owner->memories;
        memory->owner->memories = memory;
    }
    return awsm_memory_reserve(memory, minimum) && (where == NULL || memory->base == where);
}

void awsm_memory_new(struct awsm_instance *owner, struct awsm_memory *memory, uint8_t *where, size_t minimum,
                     size_t maximum, size_t page_size_log2) {
    memory->page_size_log2 = page_size_log2;
    memory->declared_maximum = maximum;
    /* No need to reserve more than the host allows. */
    memory->maximum = smaller(maximum, smaller(AWSM_MAXIMUM_SIZE, owner->memory_limit) >> page_size_log2);
    memory->owner = owner;
    if (minimum > memory->maximum || !reserve(memory, where, minimum)) {
        awsm_trap(owner, AWSM_TRAP_OUT_OF_MEMORY | AWSM_NO_FUNCTION << 8);
    }
    size_t bytes = minimum << page_size_log2;
    if (!awsm_owner_take(owner, bytes) || !resize(memory, bytes)) {
        awsm_trap(owner, AWSM_TRAP_OUT_OF_MEMORY | AWSM_NO_FUNCTION << 8);
    }
    prefer_large_pages(memory, 0);
}

bool awsm_memory_clear(struct awsm_memory *memory) {
    enum { MOST = 256 * 1024 }; /* clearing more takes longer than getting new pages */
    size_t size = smaller(memory->size, MOST);
    if (!resize(memory, size)) {
        return false;
    }
    return awsm_memory_zero(memory, size);
}

void awsm_memory_place(struct awsm_instance *owner, struct awsm_memory *memory, uint8_t *base, size_t size,
                       size_t capacity, size_t room, size_t maximum, size_t page_size_log2, size_t access) {
    *memory = (struct awsm_memory){.base = base,
                                   .maximum = smaller(maximum, capacity >> page_size_log2),
                                   .declared_maximum = maximum,
                                   .reserved = room,
                                   .page_size_log2 = page_size_log2,
                                   .is_static = true,
                                   .owner = owner,
                                   .next = owner->memories,
                                   .access = access};
    owner->memories = memory;
    /* An instance may have had it before. */
    if (!awsm_owner_take(owner, size) || !awsm_memory_zero(memory, size)) {
        awsm_trap(owner, AWSM_TRAP_OUT_OF_MEMORY | AWSM_NO_FUNCTION << 8);
    }
    memory->size = size;
    if (!awsm_memory_resized(memory)) {
        awsm_trap(owner, AWSM_TRAP_OUT_OF_MEMORY | AWSM_NO_FUNCTION << 8);
    }
}

void awsm_memories_free(struct awsm_instance *owner) {
    for (struct awsm_memory *memory = owner->memories; memory != NULL; memory = memory->next) {
        if (memory->base != NULL && !memory->is_static) {
            awsm_memory_release(memory);
        }
        memory->base = NULL;
        memory->size = 0;
    }
    owner->memories = NULL;
}

int32_t awsm_memory_grow(struct awsm_memory *memory, uint32_t pages) {
    size_t before = memory->size >> memory->page_size_log2;
    if (pages == 0) {
        return (int32_t)before;
    }
    if (before >= memory->maximum || pages > memory->maximum - before) {
        return -1;
    }
    size_t bytes = (size_t)pages << memory->page_size_log2;
    size_t size = memory->size + bytes;
    if (awsm_memory_extent(size) > memory->reserved || !awsm_owner_take(memory->owner, bytes)) {
        return -1;
    }
    if (!resize(memory, size)) {
        awsm_owner_return(memory->owner, bytes);
        return -1;
    }
    prefer_large_pages(memory, before << memory->page_size_log2);
    return (int32_t)before;
}

static _Noreturn void out_of_bounds(struct awsm_instance *instance, uint32_t where) {
    awsm_trap(instance, AWSM_TRAP_OUT_OF_BOUNDS_MEMORY_ACCESS | where << 8);
}

static void check(struct awsm_instance *instance, const struct awsm_memory *memory, uint32_t start, uint32_t count,
                  enum awsm_use use, uint32_t where) {
    if (!awsm_memory_has(memory, start, count, use)) {
        out_of_bounds(instance, where);
    }
}

/* What has been checked was done, or there was no room for it. */
static void done(struct awsm_instance *instance, bool is_done, uint32_t where) {
    if (!is_done) {
        awsm_trap(instance, AWSM_TRAP_OUT_OF_MEMORY | where << 8);
    }
}

void awsm_memory_init(struct awsm_instance *instance, struct awsm_memory *memory, const uint8_t *segment,
                      uint32_t length, uint32_t destination, uint32_t source, uint32_t count, uint32_t where) {
    if ((uint64_t)source + count > length) {
        out_of_bounds(instance, where);
    }
    check(instance, memory, destination, count, AWSM_WRITE, where);
    done(instance, awsm_memory_constant(memory, destination, segment + source, count), where);
}

void awsm_memory_init_segments(struct awsm_instance *instance, struct awsm_memory *memory, const uint8_t *bytes,
                               const struct awsm_data_segment *segments, size_t count) {
    for (const struct awsm_data_segment *s = segments; s < segments + count; s++) {
        awsm_memory_init(instance, memory, bytes, s->size, s->destination, 0, s->size, AWSM_NO_FUNCTION);
        bytes += s->size;
    }
}

void awsm_memory_copy(struct awsm_instance *instance, struct awsm_memory *to, struct awsm_memory *from,
                      uint32_t destination, uint32_t source, uint32_t count, uint32_t where) {
    check(instance, from, source, count, AWSM_READ, where);
    check(instance, to, destination, count, AWSM_WRITE, where);
    done(instance, awsm_memory_move(to, destination, from, source, count), where);
}

void awsm_memory_fill(struct awsm_instance *instance, struct awsm_memory *memory, uint32_t destination, uint32_t value,
                      uint32_t count, uint32_t where) {
    check(instance, memory, destination, count, AWSM_WRITE, where);
    done(instance, awsm_memory_set(memory, destination, (uint8_t)value, count), where);
}
