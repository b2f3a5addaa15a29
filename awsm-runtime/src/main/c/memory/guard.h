/* guard.h: what the guard mechanism and the platform's fault handler share. */
#ifndef AWSM_GUARD_H
#define AWSM_GUARD_H

#include <awsm/abi.h>
#include <stdbool.h>

/* Index and offset reach to 2^33 - 2, an access from there 16 bytes on. */
#define AWSM_GUARD_SIZE ((size_t)((UINT64_C(1) << 33) + AWSM_PAGE_SIZE))
/* What a reservation takes, with its first page, and its alignment. */
#define AWSM_GUARD_SPACE ((size_t)(UINT64_C(1) << 34))
/* Changes with every change of the structures that the handler reads: one runtime's handler must not take another's
 * memory for its own. */
#define AWSM_GUARD_MAGIC UINT64_C(0x4157534d47000007)

/* At the start of a reservation. */
struct awsm_guard {
    uint64_t magic;
    struct awsm_memory *memory;
};

#pragma GCC visibility push(hidden)

/* From now on a fault of generated code in a memory with the guard mechanism is a trap. False if the platform refuses. */
bool awsm_fault_catch(void);

#pragma GCC visibility pop

#endif
