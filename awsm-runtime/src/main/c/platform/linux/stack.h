/* SPDX-License-Identifier: Apache-2.0 */
/* stack.h: where stacks are, by the kernel's word. */
#ifndef AWSM_STACK_H
#define AWSM_STACK_H

#include <awsm/abi.h>
#include <platform/platform.h>

struct awsm_mapping {
    uintptr_t below; /* the end of the mapping before; 0 if there is none */
    uintptr_t start;
    uintptr_t end;
    bool is_main_stack; /* that of the first thread, which grows down */
};

#pragma GCC visibility push(hidden)

/* The mapping with this address, or the main stack if it is 0. False if there is none, or no /proc. */
bool awsm_linux_mapping(uintptr_t address, struct awsm_mapping *found);

/* The main thread's stack, as far as the kernel lets it grow. False if it cannot be found. */
bool awsm_linux_main_stack(struct awsm_thread *thread);

#pragma GCC visibility pop

#endif
