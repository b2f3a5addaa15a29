/* SPDX-License-Identifier: Apache-2.0 */
/*
 * platform.h: what core/ and memory/ need of a platform. What wasi/ and program/ need besides is in system.h; a platform
 * without files has only this.
 */
#ifndef AWSM_PLATFORM_H
#define AWSM_PLATFORM_H

#include <awsm/abi.h>
#include <stdbool.h>

#pragma GCC visibility push(hidden)

/* Limits (limits.c), in bytes. */

/* What is still stack below an instance's stack_limit. A function of generated code that calls others compares its stack
 * pointer with the limit when it has made its frame, so that there must be room for a frame, and for functions of the host
 * and of the runtime that it calls. */
extern const size_t awsm_stack_margin;
/* What guest code gets of the stack if the host does not say how much. */
extern const size_t awsm_stack_size;
/* What the mechanism `mask` has after each memory, a power of two (the compiler's MaskWindow). */
extern const size_t awsm_mask_slack;
/* A power of two: what is mapped for instances and tables is a multiple of it. No page is smaller; without pages, that is what
 * everything is aligned to. */
extern const size_t awsm_map_unit;

/* Memory. Sizes are in bytes, not 0, and are rounded up to what the platform can give. */

/* A memory that is made now and is larger than this cannot grow, and one that is not to no more than this. It says that it grows to
 * `maximum`, SIZE_MAX if it does not say. */
size_t awsm_spare_memory(size_t maximum);
/* Zero, readable and writable; NULL if there is none. */
void *awsm_map(size_t size);
/* Address space only, anywhere if `where` is NULL, else there; NULL if there is not so much. Old kernels take `where` for a wish. */
void *awsm_reserve(void *where, size_t size);
/* Makes a part of what was reserved readable and writable; it is zero. False, and no change, if there is no memory. The part
 * may begin where one that is readable and writable ends, in the middle of a page of the platform. */
bool awsm_commit(void *start, size_t size);
/* The opposite: what was committed is address space only, as when it was reserved; but for what shares a page of the platform
 * with bytes before it. False, and no change, if that cannot be. */
bool awsm_decommit(void *start, size_t size);
/* Most of this part of what was reserved, committed or not yet, will be used: pages may be large. */
void awsm_prefer_large_pages(void *start, size_t size);
/* Gives back the whole or a part of what was mapped or reserved. */
void awsm_unmap(void *start, size_t size);

/* Memory whose faults are known, for mechanisms that rely on them; of 64-bit platforms only. */

/* What is reserved for each, in bytes. */
#define AWSM_FAULT_SIZE ((size_t)((UINT64_C(1) << 33) - 65536))
/* From now on a fault of generated code in such a memory is a trap. False if the platform refuses. */
bool awsm_fault_catch(void);
/* Reserves AWSM_FAULT_SIZE bytes for a memory, sets its base (what that is before is a wish, as of awsm_memory_reserve), and makes the
 * first bytes accessible, so many. False if there is no room. */
bool awsm_fault_reserve(struct awsm_memory *memory, size_t accessible);
void awsm_fault_release(struct awsm_memory *memory);
/* Zero, readable and writable, with what is reserved for one memory behind it, so many bytes of which are accessible: awsm_fault_reserve
 * gives it to the first memory whose structure is in these bytes. NULL if there is no room. */
void *awsm_fault_map(size_t size, size_t accessible);
/* Gives back the whole, after awsm_fault_release. False if it is not of awsm_fault_map. */
bool awsm_fault_unmap(void *start);

/* Control. Both functions are assembly code in the directory of the architecture. */

/* Saves all callee-saved registers, writes the stack pointer to *activation, and calls code(instance, values). 0 if that
 * returns, and `trap` if awsm_unwind comes in between. */
enum awsm_trap awsm_activate(void **activation, void (*code)(struct awsm_instance *, union awsm_value *),
                             struct awsm_instance *instance, union awsm_value *values);
/* Drops all that is on the stack below *activation and lets the awsm_activate that wrote it return `trap`, which is not 0. */
_Noreturn void awsm_unwind(void **activation, enum awsm_trap trap);

/* The calling thread. */

struct awsm_thread {
    uintptr_t stack_start;  /* usable bytes of its stack: from here */
    uintptr_t stack_end;    /* to here, which is 0 if nothing is known */
    uintptr_t lowest_limit; /* of guest code on that stack: below, host functions need what there is */
    /* from there on, bytes of stack that calls come from with which there is nothing to be careful about */
    size_t ordinary_room;
    uintptr_t id;       /* what the system calls it, not 0 */
    bool blocks_faults; /* a fault would end the process, since its signal is blocked */
    bool blocks_interrupts;
};
/* The only thread, as far as is known. */
#define AWSM_MAIN_THREAD UINTPTR_MAX
/* What was found out when the thread asked for the first time. Never NULL. */
const struct awsm_thread *awsm_thread(void);
/* The lowest limit of guest code on the signal stack on which this frame of the calling thread is; 0 if it is on none. */
uintptr_t awsm_signal_stack_limit(uintptr_t frame);
/* Whether the calling thread gets the signals that it blocks. */
void awsm_thread_signals(const struct awsm_thread *thread, bool are_signalled);

/* Lets other threads run. */
void awsm_yield(void);

/* Ends the process as by a fatal programming error of the host. */
_Noreturn void awsm_abort(void);

#pragma GCC visibility pop

#endif
