/* SPDX-License-Identifier: Apache-2.0 */
/*
 * segment.h: segments of memories, in the process's local descriptor table, of which 8192 have room.
 *
 * Who may use which entry needs no list, which several sandboxes in one process would have to share: a reservation begins at a
 * multiple of 2^32 / 8192 bytes, and its entry has the number of that multiple. The first page of a reservation says whose it is, for
 * the handler of faults (platform/linux/fault.h); the memory begins with the next.
 */
#ifndef AWSM_SEGMENT_H
#define AWSM_SEGMENT_H

#include <platform/linux/fault.h>
#include <platform/linux/map.h>

enum { AWSM_SEGMENT_ALIGN_LOG2 = 32 - 13, AWSM_SEGMENT_HEAD = 4096 };

struct awsm_descriptor { /* struct user_desc of the kernel */
    uint32_t entry;
    uint32_t base;
    uint32_t limit; /* the last byte or page that can be reached; if it expands downwards, that cannot */
    uint32_t flags;
};

enum {
    AWSM_DESCRIPTOR_32_BITS = 1,
    AWSM_DESCRIPTOR_EXPANDS_DOWNWARDS = 1 << 1,
    AWSM_DESCRIPTOR_READ_ONLY = 1 << 3,
    AWSM_DESCRIPTOR_PAGES = 1 << 4,
    AWSM_DESCRIPTOR_ABSENT = 1 << 5
};

static inline bool awsm_segment_describe(const struct awsm_descriptor *descriptor) {
    enum { WRITE = 0x11 };
    return awsm_syscall(SYS_modify_ldt, WRITE, (long)descriptor, sizeof(*descriptor), 0, 0, 0) == 0;
}

static inline uint32_t awsm_segment_entry(const uint8_t *base) {
    return (uint32_t)((uintptr_t)base >> AWSM_SEGMENT_ALIGN_LOG2);
}

/* The selector of the memory with this base: of the local table, with the rights of a process. */
static inline uintptr_t awsm_segment_of(const uint8_t *base) {
    enum { LOCAL = 4, USER = 3 };
    return awsm_segment_entry(base) << 3 | LOCAL | USER;
}

static inline uintptr_t awsm_segment_selected(void) {
    uintptr_t selector;
    __asm__ volatile("movl %%fs, %0" : "=r"(selector));
    return selector;
}

static inline void awsm_segment_select(uintptr_t selector) {
    __asm__ volatile("movl %0, %%fs" : : "r"(selector) : "memory");
}

/* From now on the segment has the size of the memory, as far as it is one of pages. Of an empty one, nothing can be reached: it
 * expands downwards, and there is nothing above its limit. False if the kernel has no room; then it is as large as it was. */
static inline bool awsm_segment_limit(struct awsm_memory *memory) {
    enum { PAGE_LOG2 = 12, LAST_PAGE = 0xFFFFF };
    uint32_t pages = (uint32_t)(memory->size >> PAGE_LOG2);
    bool is_empty = pages == 0;
    struct awsm_descriptor descriptor = {.entry = awsm_segment_entry(memory->base),
                                         .base = (uint32_t)(uintptr_t)memory->base,
                                         .limit = is_empty ? LAST_PAGE : pages - 1,
                                         .flags = AWSM_DESCRIPTOR_32_BITS | AWSM_DESCRIPTOR_PAGES |
                                                  (is_empty ? AWSM_DESCRIPTOR_EXPANDS_DOWNWARDS : 0)};
    return awsm_segment_describe(&descriptor);
}

/* The entry first: when the address space is free, it may be another's. */
static inline void awsm_segment_release(struct awsm_memory *memory) {
    struct awsm_descriptor none = {.entry = awsm_segment_entry(memory->base),
                                   .flags = AWSM_DESCRIPTOR_READ_ONLY | AWSM_DESCRIPTOR_ABSENT};
    awsm_segment_describe(&none);
    awsm_linux_unmap(memory->base - AWSM_SEGMENT_HEAD, AWSM_SEGMENT_HEAD + memory->reserved);
}

/* For awsm_reserve_most. */
static inline bool awsm_segment_reserve(struct awsm_memory *memory) {
    const size_t align = (size_t)1 << AWSM_SEGMENT_ALIGN_LOG2;
    size_t size = AWSM_SEGMENT_HEAD + memory->reserved;
    uint8_t *given = awsm_linux_map(NULL, size + align, PROT_NONE, 0);
    if (given == NULL) {
        return false;
    }
    size_t before = -(uintptr_t)given & (align - 1);
    if (before != 0) {
        awsm_linux_unmap(given, before);
    }
    awsm_linux_unmap(given + before + size, align - before);
    if (!awsm_linux_make_accessible(given + before, AWSM_SEGMENT_HEAD)) {
        awsm_linux_unmap(given + before, size);
        return false;
    }
    *(struct awsm_fault_head *)(given + before) = (struct awsm_fault_head){.magic = AWSM_FAULT_MAGIC, .memory = memory};
    memory->base = given + before + AWSM_SEGMENT_HEAD;
    memory->size = 0;
    if (!awsm_segment_limit(memory)) {
        awsm_linux_unmap(given + before, size);
        return false;
    }
    memory->access = awsm_segment_of(memory->base);
    return true;
}

#endif
