/*
 * mechanism.h: what every memory mechanism implements. One of the C files in this directory is linked, and inlined where it
 * is used: what is empty in it costs nothing.
 */
#ifndef AWSM_MECHANISM_H
#define AWSM_MECHANISM_H

#include <awsm/abi.h>
#include <stdbool.h>

#pragma GCC visibility push(hidden)

/* Reserves address space and sets base and reserved: for memory->maximum pages if possible, for `minimum` at least. The
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

/* Where the `size` bytes are that begin at an address of the guest's; NULL if not all of them are in the memory now. The one
 * way from addresses to pointers: of bulk instructions and of WASI. Valid until guest code runs. */
uint8_t *awsm_memory_range(const struct awsm_memory *memory, uint64_t start, uint64_t size);

#pragma GCC visibility pop

#endif
