/* guard.h: what the guard mechanism and the platform's fault handler share. */
#ifndef AWSM_GUARD_H
#define AWSM_GUARD_H

#include <awsm/abi.h>
#include <stdbool.h>

/* What generated code can reach from the base: an index is less than 2^32, and offset and access end within the largest
 * memory (io.awsm.codegen.memory.GuardMemory). */
#define AWSM_GUARD_SIZE ((size_t)((UINT64_C(1) << 32) + AWSM_MAXIMUM_SIZE))

#pragma GCC visibility push(hidden)

/* From now on a fault of generated code in a memory with the guard mechanism is a trap. False if the platform refuses. */
bool awsm_fault_catch(void);
/* Reserves AWSM_GUARD_SIZE bytes for a memory, sets its base, and makes the first bytes accessible, so many; faults in them
 * are known to be the memory's. False if there is no room. */
bool awsm_fault_reserve(struct awsm_memory *memory, size_t accessible);
void awsm_fault_release(struct awsm_memory *memory);

#pragma GCC visibility pop

#endif
