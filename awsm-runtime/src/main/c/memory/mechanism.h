/* SPDX-License-Identifier: Apache-2.0 */
/*
 * mechanism.h: what every memory mechanism implements. One of the C files in this directory is linked, and inlined where it
 * is used: what is empty in it costs nothing.
 */
#ifndef AWSM_MECHANISM_H
#define AWSM_MECHANISM_H

#include <awsm/abi.h>
#include <stdbool.h>

#pragma GCC visibility push(hidden)

/* Where an instance shall be, zero, so many bytes; NULL if there is no room. If it will have a memory of its own, of `memory_size`
 * bytes at first, which is not 0 then, that may be reserved with it. */
void *awsm_memory_block(size_t size, size_t memory_size);
/* Gives it back, after the memories of the instance. */
void awsm_memory_block_release(void *block, size_t size);

/* Reserves address space and sets base and reserved: for memory->maximum pages if possible, for `minimum` at least. Base, if it is not
 * NULL before, is where the memory should be; whoever asks for that sees whether it is. The
 * first `minimum` pages may be made accessible at once; then it sets size, which is 0. False, and base is NULL, if there is no
 * room. */
bool awsm_memory_reserve(struct awsm_memory *memory, size_t minimum);
/* How many bytes from the base on must be accessible where a memory has this size; they only ever get more with the size. */
size_t awsm_memory_extent(size_t size);
/* Takes note of the memory's new size, for generated code. False if it cannot; then the old size holds. */
bool awsm_memory_resized(struct awsm_memory *memory);
/* Gives all of it back. */
void awsm_memory_release(struct awsm_memory *memory);

/* Whether code that is generated for this mechanism can use a memory that another instance of the store has made. To be
 * asked before its first use. */
bool awsm_memory_accept(const struct awsm_memory *memory);
/* Whether it relies on the faults of generated code (the compiler's MemoryMechanism.faults). */
bool awsm_memory_faults(void);

/* Around every call from the host: before guest code runs, and after it, however it ends. Calls nest; what the first returns is
 * for the second. */
uintptr_t awsm_memory_enter(void);
void awsm_memory_leave(uintptr_t before);

/* Makes the first `size` bytes zero, of a memory that has a base, and forgets all others. False if there is no room for it. */
bool awsm_memory_zero(struct awsm_memory *memory, size_t size);

/* What a guest's address is for. */
enum awsm_use { AWSM_READ, AWSM_WRITE };

/* Whether bytes that are in the memory may ever be written to. */
bool awsm_memory_is_writable(const struct awsm_memory *memory, size_t start, size_t size);

/* Whether the `size` bytes that begin at an address of the guest's are in the memory now, for this use. Nothing can overflow: the
 * sum is never formed. */
static inline bool awsm_memory_has(const struct awsm_memory *memory, uint64_t start, uint64_t size, enum awsm_use use) {
    return start <= memory->size && size <= memory->size - start &&
           (use == AWSM_READ || awsm_memory_is_writable(memory, (size_t)start, (size_t)size));
}

/* The bytes that a memory says it grows to; SIZE_MAX if it does not say. */
static inline size_t awsm_memory_wanted(const struct awsm_memory *memory) {
    return memory->declared_maximum != SIZE_MAX ? memory->maximum << memory->page_size_log2 : SIZE_MAX;
}

/* Where they are; NULL if not all of them are there, or there is no room to write to them, or they are not in one piece. Besides the
 * functions below, the one way from addresses to pointers. Valid until guest code runs. */
uint8_t *awsm_memory_range(struct awsm_memory *memory, uint64_t start, uint64_t size, enum awsm_use use);

/* All of the rest expects that awsm_memory_has was asked for the same use, and returns false, or NULL, if there is no room for what would be written. */

/* Where the first bytes are, and how many of them in one piece, to `size`, which is not 0. */
uint8_t *awsm_memory_part(struct awsm_memory *memory, size_t start, size_t *size, enum awsm_use use);
bool awsm_memory_set(struct awsm_memory *memory, size_t start, uint8_t value, size_t count);
bool awsm_memory_move(struct awsm_memory *to, size_t destination, struct awsm_memory *from, size_t source,
                      size_t count);
bool awsm_memory_write(struct awsm_memory *memory, size_t start, const void *from, size_t count);
/* Likewise; what is written will never change or go away. */
bool awsm_memory_constant(struct awsm_memory *memory, size_t start, const void *from, size_t count);
void awsm_memory_read(const struct awsm_memory *memory, size_t start, void *to, size_t count);

#pragma GCC visibility pop

#endif
