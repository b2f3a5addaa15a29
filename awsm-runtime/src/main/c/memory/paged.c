/* SPDX-License-Identifier: Apache-2.0 */
/*
 * paged.c: every address goes through a table of pages of AWSM_PAGE bytes. The bytes of a page are in a frame, which is RAM that is
 * taken with the first store to it; until then they are zeros that all share, or part of a constant, in flash.
 * (io.awsm.codegen.memory.PagedMemory)
 *
 * At the base of the memory is the table, and after it are the frames, as many as fit into the `reserved` bytes. What is entered
 * in the table is biased, so that entry + address is where a byte is.
 */
#include "block.h"
#include "entry.h"
#include <platform/platform.h>

#define AWSM_PAGE ((size_t)1024) /* io.awsm.codegen.abi.StaticMemory */
#define PAGE_LOG2 10
#define AWSM_PAGED 2 /* what a memory of this mechanism has as its access, and no other has */

struct page {
    uintptr_t load;
    uintptr_t store; /* 0: to be looked at before a store */
};

struct table {
    size_t pages;
    size_t frames; /* as many as there are */
    size_t taken;  /* the first of them */
    size_t unused;
    struct page page[];
};

static const _Alignas(16) uint8_t zeros[AWSM_PAGE];

static struct table *table_of(const struct awsm_memory *memory) {
    return (struct table *)(void *)memory->base;
}

static uint8_t *frames_of(struct table *table) {
    return (uint8_t *)(((uintptr_t)&table->page[table->pages] + 15) & ~(uintptr_t)15);
}

static size_t pages_of(size_t size) {
    return (size >> PAGE_LOG2) + ((size & (AWSM_PAGE - 1)) != 0);
}

/* Bytes of a table for that many, and what goes before the frames. */
static size_t table_size(size_t pages) {
    return (sizeof(struct table) + pages * sizeof(struct page) + 15) & ~(size_t)15;
}

static size_t left_in_page(size_t at) {
    return AWSM_PAGE - (at & (AWSM_PAGE - 1));
}

/* How far a page goes that ends there. */
static size_t before_in_page(size_t end) {
    return ((end - 1) & (AWSM_PAGE - 1)) + 1;
}

static size_t least(size_t a, size_t b) {
    return a < b ? a : b;
}

static uint8_t *at_of(const struct awsm_memory *memory, size_t at) {
    return (uint8_t *)(table_of(memory)->page[at >> PAGE_LOG2].load + at);
}

static bool has_frame(struct table *table, size_t page) {
    uintptr_t first = (uintptr_t)frames_of(table);
    return table->page[page].load + (page << PAGE_LOG2) - first < table->taken << PAGE_LOG2;
}

/* Where an address can be written to; NULL if there is no frame left. Calls may end anywhere in here: then a frame is lost, but none is
 * there twice. */
static __attribute__((noinline)) uint8_t *writable(struct awsm_memory *memory, size_t at) {
    struct table *table = table_of(memory);
    size_t page = at >> PAGE_LOG2;
    struct page *entry = &table->page[page];
    if (!has_frame(table, page)) {
        if (table->taken == table->frames) {
            return NULL;
        }
        uint8_t *frame = frames_of(table) + (table->taken << PAGE_LOG2);
        *(volatile size_t *)&table->taken = table->taken + 1;
        __builtin_memcpy(frame, (const uint8_t *)(entry->load + (page << PAGE_LOG2)), AWSM_PAGE);
        *(volatile uintptr_t *)&entry->load = (uintptr_t)frame - (page << PAGE_LOG2);
    }
    *(volatile uintptr_t *)&entry->store = entry->load;
    return (uint8_t *)(entry->load + at);
}

bool awsm_memory_zero(struct awsm_memory *memory, __attribute__((unused)) size_t size) {
    size_t pages = pages_of(memory->maximum << memory->page_size_log2);
    if (pages > memory->reserved / sizeof(struct page) || table_size(pages) > memory->reserved) {
        return false;
    }
    struct table *table = table_of(memory);
    table->pages = pages;
    table->frames = (memory->reserved - table_size(pages)) >> PAGE_LOG2;
    table->taken = 0;
    for (size_t i = 0; i < pages; i++) {
        table->page[i] = (struct page){(uintptr_t)zeros - (i << PAGE_LOG2), 0};
    }
    return true;
}

bool awsm_memory_reserve(struct awsm_memory *memory, size_t minimum) {
    size_t most = awsm_spare_memory(awsm_memory_wanted(memory)) >> memory->page_size_log2;
    most = most < minimum ? minimum : most;
    if (memory->maximum > most) {
        memory->maximum = most;
    }
    for (;;) {
        size_t pages = pages_of(memory->maximum << memory->page_size_log2);
        memory->reserved = table_size(pages) + (pages << PAGE_LOG2);
        memory->base = awsm_map(memory->reserved);
        if (memory->base != NULL) {
            return awsm_memory_zero(memory, 0);
        }
        if (memory->maximum <= minimum) {
            return false;
        }
        memory->maximum = memory->maximum / 2 > minimum ? memory->maximum / 2 : minimum;
    }
}

/* Nothing: what is reserved is there. */
size_t awsm_memory_extent(__attribute__((unused)) size_t size) {
    return 0;
}

/* The table does not grow, and a pool may have kept a smaller one. */
bool awsm_memory_resized(struct awsm_memory *memory) {
    memory->access = AWSM_PAGED;
    return pages_of(memory->size) <= table_of(memory)->pages;
}

void awsm_memory_release(struct awsm_memory *memory) {
    awsm_unmap(memory->base, memory->reserved);
}

bool awsm_memory_accept(const struct awsm_memory *memory) {
    return memory->access == AWSM_PAGED;
}

bool awsm_memory_faults(void) {
    return false;
}

/* The first store to a page makes it so. */
bool awsm_memory_is_writable(__attribute__((unused)) const struct awsm_memory *memory,
                             __attribute__((unused)) size_t start, __attribute__((unused)) size_t size) {
    return true;
}

static uint8_t *place(struct awsm_memory *memory, size_t at, enum awsm_use use) {
    return use == AWSM_WRITE ? writable(memory, at) : at_of(memory, at);
}

uint8_t *awsm_memory_range(struct awsm_memory *memory, uint64_t start, uint64_t size, enum awsm_use use) {
    if (!awsm_memory_has(memory, start, size, use)) {
        return NULL;
    }
    if (size == 0) {
        return memory->base;
    }
    return size <= left_in_page((size_t)start) ? place(memory, (size_t)start, use) : NULL;
}

uint8_t *awsm_memory_part(struct awsm_memory *memory, size_t start, size_t *size, enum awsm_use use) {
    *size = least(*size, left_in_page(start));
    return place(memory, start, use);
}

bool awsm_memory_set(struct awsm_memory *memory, size_t start, uint8_t value, size_t count) {
    while (count != 0) {
        size_t size = least(count, left_in_page(start));
        uint8_t *to = writable(memory, start);
        if (to == NULL) {
            return false;
        }
        __builtin_memset(to, value, size);
        start += size;
        count -= size;
    }
    return true;
}

/* One part within a page each. What is read is looked up when there is a frame for what is written: it may be the same page. */
static bool move_part(struct awsm_memory *to, size_t destination, struct awsm_memory *from, size_t source,
                      size_t size) {
    uint8_t *at = writable(to, destination);
    if (at != NULL) {
        __builtin_memmove(at, at_of(from, source), size);
    }
    return at != NULL;
}

bool awsm_memory_move(struct awsm_memory *to, size_t destination, struct awsm_memory *from, size_t source,
                      size_t count) {
    if (destination > source) { /* from the end on, lest what is still to be read is overwritten */
        while (count != 0) {
            size_t size = least(count, least(before_in_page(destination + count), before_in_page(source + count)));
            count -= size;
            if (!move_part(to, destination + count, from, source + count, size)) {
                return false;
            }
        }
        return true;
    }
    while (count != 0) {
        size_t size = least(count, least(left_in_page(destination), left_in_page(source)));
        if (!move_part(to, destination, from, source, size)) {
            return false;
        }
        destination += size;
        source += size;
        count -= size;
    }
    return true;
}

bool awsm_memory_write(struct awsm_memory *memory, size_t start, const void *from, size_t count) {
    for (const uint8_t *next = from; count != 0;) {
        size_t size = least(count, left_in_page(start));
        uint8_t *to = writable(memory, start);
        if (to == NULL) {
            return false;
        }
        __builtin_memcpy(to, next, size);
        next += size;
        start += size;
        count -= size;
    }
    return true;
}

/* Whole pages stay where they are, if they are aligned as a frame is, for all that is loaded at once. */
bool awsm_memory_constant(struct awsm_memory *memory, size_t start, const void *from, size_t count) {
    struct table *table = table_of(memory);
    for (const uint8_t *next = from; count != 0;) {
        size_t size = least(count, left_in_page(start));
        size_t page = start >> PAGE_LOG2;
        if (size == AWSM_PAGE && (uintptr_t)next % 8 == 0 && !has_frame(table, page)) {
            table->page[page].load = (uintptr_t)next - start;
        } else if (!awsm_memory_write(memory, start, next, size)) {
            return false;
        }
        next += size;
        start += size;
        count -= size;
    }
    return true;
}

void awsm_memory_read(const struct awsm_memory *memory, size_t start, void *to, size_t count) {
    for (uint8_t *next = to; count != 0;) {
        size_t size = least(count, left_in_page(start));
        __builtin_memcpy(next, at_of(memory, start), size);
        next += size;
        start += size;
        count -= size;
    }
}

/* What generated code calls, or has inlined. */

/* Aligned, and in a page all of which is in the memory: then so are all bytes, in this one page, and the sum does not wrap. */
static inline __attribute__((always_inline)) bool is_plain(uint32_t index, uint32_t offset, size_t size, size_t bytes) {
    size_t whole = size & ~(AWSM_PAGE - 1);
    return whole > offset && index < whole - offset && (index + offset) % bytes == 0;
}

static size_t checked(struct awsm_instance *instance, const struct awsm_memory *memory, uint32_t index, uint32_t offset,
                      size_t bytes, uint32_t where) {
    uint64_t at = (uint64_t)index + offset;
    if (!awsm_memory_has(memory, at, bytes, AWSM_READ)) {
        awsm_trap(instance, AWSM_TRAP_OUT_OF_BOUNDS_MEMORY_ACCESS | where << 8);
    }
    return (size_t)at;
}

static __attribute__((noinline)) uint64_t load(struct awsm_instance *instance, const struct awsm_memory *memory,
                                               uint32_t index, uint32_t offset, size_t bytes, uint32_t where) {
    uint64_t value = 0;
    awsm_memory_read(memory, checked(instance, memory, index, offset, bytes, where), &value, bytes);
    return value;
}

/* All or nothing is written: there are frames for both pages before anything is. */
static __attribute__((noinline)) void store(struct awsm_instance *instance, struct awsm_memory *memory, uint32_t index,
                                            uint32_t offset, size_t bytes, uint64_t value, uint32_t where) {
    size_t at = checked(instance, memory, index, offset, bytes, where);
    if (writable(memory, at) == NULL || writable(memory, at + bytes - 1) == NULL) {
        awsm_trap(instance, AWSM_TRAP_OUT_OF_MEMORY | where << 8);
    }
    awsm_memory_write(memory, at, &value, bytes);
}

#define ACCESSES(bits, word)                                                                                           \
    word awsm_paged_load##bits(struct awsm_instance *instance, struct awsm_memory *memory, const void *base,           \
                               uint32_t index, uint32_t offset, size_t size, uint32_t where) {                         \
        if (__builtin_expect(is_plain(index, offset, size, bits / 8), 1)) {                                            \
            size_t at = index + offset;                                                                                \
            uint##bits##_t value;                                                                                      \
            const uint8_t *from = (const uint8_t *)(((const struct table *)base)->page[at >> PAGE_LOG2].load + at);    \
            __builtin_memcpy(&value, __builtin_assume_aligned(from, bits / 8), bits / 8);                              \
            return value;                                                                                              \
        }                                                                                                              \
        return (word)load(instance, memory, index, offset, bits / 8, where);                                           \
    }                                                                                                                  \
    void awsm_paged_store##bits(struct awsm_instance *instance, struct awsm_memory *memory, const void *base,          \
                                uint32_t index, uint32_t offset, size_t size, word value, uint32_t where) {            \
        if (__builtin_expect(is_plain(index, offset, size, bits / 8), 1)) {                                            \
            size_t at = index + offset;                                                                                \
            uintptr_t entry = ((const struct table *)base)->page[at >> PAGE_LOG2].store;                               \
            if (__builtin_expect(entry != 0, 1)) {                                                                     \
                __builtin_memcpy(__builtin_assume_aligned((uint8_t *)(entry + at), bits / 8), &value, bits / 8);       \
                return;                                                                                                \
            }                                                                                                          \
        }                                                                                                              \
        store(instance, memory, index, offset, bits / 8, value, where);                                                \
    }

ACCESSES(8, uint32_t)
ACCESSES(16, uint32_t)
ACCESSES(32, uint32_t)
ACCESSES(64, uint64_t)
