/* SPDX-License-Identifier: Apache-2.0 */
/* semihosting.h: calls of whoever debugs or emulates the processor (Semihosting for AArch32 and AArch64). */
#ifndef AWSM_SEMIHOSTING_H
#define AWSM_SEMIHOSTING_H

#include <stdint.h>

enum awsm_semihosting {
    SYS_OPEN = 0x01,
    SYS_WRITE = 0x05,
    SYS_READ = 0x06,
    SYS_CLOCK = 0x10,
    SYS_TIME = 0x11,
    SYS_GET_CMDLINE = 0x15,
    SYS_EXIT_EXTENDED = 0x20
};

/* `block`: words, what they are depends on the call. */
static inline intptr_t awsm_semihosting(enum awsm_semihosting call, const void *block) {
    register intptr_t r0 __asm__("r0") = call;
    register const void *r1 __asm__("r1") = block;
    __asm__ volatile("bkpt 0xAB" : "+r"(r0) : "r"(r1) : "memory");
    return r0;
}

#endif
