/*
 * mechanism.h: what every memory mechanism implements. One of the C files in this directory is linked.
 */
#ifndef AWSM_MECHANISM_H
#define AWSM_MECHANISM_H

#include <awsm/abi.h>
#include <stdbool.h>

#pragma GCC visibility push(hidden)

/* Reserves address space and sets base and reserved: for memory->maximum pages if possible, for `minimum` at least.
 * What is made accessible already must be among the first `minimum` pages. False if there is no room. */
bool awsm_memory_reserve(struct awsm_memory *memory, size_t minimum);
/* Whether it relies on the faults of generated code. */
bool awsm_memory_faults(void);
/* Whether code that is generated for this mechanism can use a memory that another instance of the store has made. To be
 * asked before its first use. */
bool awsm_memory_accept(const struct awsm_memory *memory);
/* Gives all of it back. */
void awsm_memory_release(struct awsm_memory *memory);

#pragma GCC visibility pop

#endif
