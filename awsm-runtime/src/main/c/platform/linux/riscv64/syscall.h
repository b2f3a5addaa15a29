/* SPDX-License-Identifier: Apache-2.0 */
/* syscall.h: system calls of Linux on riscv64. */
#ifndef AWSM_SYSCALL_H
#define AWSM_SYSCALL_H

#include <platform/linux/generic.h>
#include <stdint.h>

/* A negative result is an error number. */
static inline long awsm_syscall(long number, long a, long b, long c, long d, long e, long f) {
    register long a7 __asm__("a7") = number;
    register long a0 __asm__("a0") = a;
    register long a1 __asm__("a1") = b;
    register long a2 __asm__("a2") = c;
    register long a3 __asm__("a3") = d;
    register long a4 __asm__("a4") = e;
    register long a5 __asm__("a5") = f;
    __asm__ volatile("ecall" : "+r"(a0) : "r"(a7), "r"(a1), "r"(a2), "r"(a3), "r"(a4), "r"(a5) : "memory");
    return a0;
}

/* A system call that may wait, as bytes, and what stands after it, so that the handler of interrupts knows it: an
 * instruction without effect, lui zero, 0x41575. */
#define AWSM_WAITING_CALL 0x73, 0x00, 0x00, 0x00
#define AWSM_WAITING_MARK 0x37, 0x50, 0x57, 0x41

/* The same for calls that may wait. After an interrupt (AWSM_MODE_WAITING) the result is -ECANCELED. */
static inline long awsm_syscall_waiting(long number, long a, long b, long c, long d, long e, long f) {
    register long a7 __asm__("a7") = number;
    register long a0 __asm__("a0") = a;
    register long a1 __asm__("a1") = b;
    register long a2 __asm__("a2") = c;
    register long a3 __asm__("a3") = d;
    register long a4 __asm__("a4") = e;
    register long a5 __asm__("a5") = f;
    __asm__ volatile("ecall\n\t.4byte 0x41575037"
                     : "+r"(a0)
                     : "r"(a7), "r"(a1), "r"(a2), "r"(a3), "r"(a4), "r"(a5)
                     : "memory");
    return a0;
}

enum { O_DIRECTORY = 0200000, O_NOFOLLOW = 0400000, O_LARGEFILE = 0 /* files are always large here */ };

#include <platform/linux/bits64.h>
#include <platform/linux/open.h>

#endif
