/* SPDX-License-Identifier: Apache-2.0 */
/* machine.h: what tests need to know of aarch64. */
#ifndef AWSM_TEST_MACHINE_H
#define AWSM_TEST_MACHINE_H

#include <linux/generic.h>

/* Writes to an address with one instruction of so many bytes. */
enum { MACHINE_STORE_SIZE = 4 };
static inline void machine_store(volatile int *address) {
    __asm__ volatile("str wzr, [%0]" : : "r"(address) : "memory");
}

#endif
