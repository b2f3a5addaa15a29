/* SPDX-License-Identifier: Apache-2.0 */
/* entry.h: for mechanisms that need nothing when guest code begins and ends. */
#ifndef AWSM_ENTRY_H
#define AWSM_ENTRY_H

#include "mechanism.h"

uintptr_t awsm_memory_enter(void) {
    return 0;
}

void awsm_memory_leave(__attribute__((unused)) uintptr_t before) {}

#endif
