/* SPDX-License-Identifier: Apache-2.0 */
/*
 * flash.c: as bounds.c, but some of the memory, [start, end), is a constant of the image, which nobody can write to
 * (io.awsm.codegen.memory.FlashMemory). `access` is the address of its struct awsm_read_only.
 *
 * In RAM is what is below, and after it, nearer by the hole, what is above. AWSM_BORDER bytes of the constant are at the end of
 * the former, and at least as many at the beginning of the latter: an access in two pieces finds all of its bytes in RAM.
 *
 * There is one such memory, and it is static: others are not made.
 */
#include "block.h"
#include "entry.h"
#include <platform/platform.h>

#define AWSM_BORDER ((size_t)16) /* io.awsm.codegen.abi.ReadOnlyData */

/* Consecutive bytes, from one address of the guest's to another. */
struct piece {
    uint8_t *bytes;
    size_t start;
    size_t end;
};

enum { PIECES = 3 };

static const struct awsm_read_only *constant_of(const struct awsm_memory *memory) {
    return (const struct awsm_read_only *)memory->access;
}

static struct piece piece(const struct awsm_memory *memory, size_t number) {
    const struct awsm_read_only *constant = constant_of(memory);
    switch (number) {
    case 0: return (struct piece){memory->base, 0, constant->start};
    case 1: return (struct piece){(uint8_t *)(uintptr_t)constant->bytes, constant->start, constant->end};
    default: return (struct piece){memory->base + (constant->end - constant->hole), constant->end, memory->size};
    }
}

/* Where an address is, and how many of the bytes from there on, of `size`. */
static uint8_t *place(const struct awsm_memory *memory, size_t at, size_t *size) {
    size_t number = (at >= constant_of(memory)->start) + (size_t)(at >= constant_of(memory)->end);
    struct piece found = piece(memory, number);
    if (*size > found.end - at) {
        *size = found.end - at;
    }
    return found.bytes + (at - found.start);
}

bool awsm_memory_is_writable(const struct awsm_memory *memory, size_t start, size_t size) {
    return size == 0 || start >= constant_of(memory)->end || start + size <= constant_of(memory)->start;
}

uint8_t *awsm_memory_range(struct awsm_memory *memory, uint64_t start, uint64_t size, enum awsm_use use) {
    if (!awsm_memory_has(memory, start, size, use)) {
        return NULL;
    }
    size_t part = (size_t)size;
    uint8_t *at = place(memory, (size_t)start, &part);
    return part == size ? at : NULL;
}

uint8_t *awsm_memory_part(struct awsm_memory *memory, size_t start, size_t *size,
                          __attribute__((unused)) enum awsm_use use) {
    return place(memory, start, size);
}

/* All of what is there for a memory, however far it has grown: nothing needs to be done when it grows. */
bool awsm_memory_zero(struct awsm_memory *memory, __attribute__((unused)) size_t size) {
    const struct awsm_read_only *constant = constant_of(memory);
    size_t above = constant->start + AWSM_BORDER;
    __builtin_memset(memory->base, 0, memory->reserved);
    __builtin_memcpy(memory->base + constant->start, constant->bytes, AWSM_BORDER);
    __builtin_memcpy(memory->base + above, constant->bytes + AWSM_BORDER + constant->hole,
                     constant->end - constant->hole - above);
    return true;
}

/* What may be written to is in one piece. */
static uint8_t *writable(const struct awsm_memory *memory, size_t at) {
    size_t size = 0;
    return place(memory, at, &size);
}

bool awsm_memory_set(struct awsm_memory *memory, size_t start, uint8_t value, size_t count) {
    __builtin_memset(writable(memory, start), value, count);
    return true;
}

bool awsm_memory_write(struct awsm_memory *memory, size_t start, const void *from, size_t count) {
    __builtin_memcpy(writable(memory, start), from, count);
    return true;
}

bool awsm_memory_constant(struct awsm_memory *memory, size_t start, const void *from, size_t count) {
    return awsm_memory_write(memory, start, from, count);
}

/* The part of the source that is in one piece. */
static void move_part(uint8_t *to, struct piece from, size_t source, size_t count) {
    size_t start = from.start > source ? from.start : source;
    size_t end = from.end < source + count ? from.end : source + count;
    if (start < end) {
        __builtin_memmove(to + (start - source), from.bytes + (start - from.start), end - start);
    }
}

/* From the last piece on, if something that is still to be read would be overwritten otherwise. */
bool awsm_memory_move(struct awsm_memory *to, size_t destination, struct awsm_memory *from, size_t source,
                      size_t count) {
    uint8_t *at = writable(to, destination);
    for (size_t i = 0; i < PIECES; i++) {
        move_part(at, piece(from, destination > source ? PIECES - 1 - i : i), source, count);
    }
    return true;
}

void awsm_memory_read(const struct awsm_memory *memory, size_t start, void *to, size_t count) {
    for (size_t i = 0; i < PIECES; i++) {
        move_part(to, piece(memory, i), start, count);
    }
}

bool awsm_memory_reserve(__attribute__((unused)) struct awsm_memory *memory, __attribute__((unused)) size_t minimum) {
    return false;
}

size_t awsm_memory_extent(__attribute__((unused)) size_t size) {
    return 0;
}

bool awsm_memory_resized(__attribute__((unused)) struct awsm_memory *memory) {
    return true;
}

bool awsm_memory_faults(void) {
    return false;
}

void awsm_memory_release(__attribute__((unused)) struct awsm_memory *memory) {}

bool awsm_memory_accept(__attribute__((unused)) const struct awsm_memory *memory) {
    return false;
}
