/* SPDX-License-Identifier: Apache-2.0 */
/* syscall.h: system calls of Linux on aarch64. */
#ifndef AWSM_SYSCALL_H
#define AWSM_SYSCALL_H

#include <platform/linux/generic.h>
#include <stdint.h>

/* A negative result is an error number. */
static inline long awsm_syscall(long number, long a, long b, long c, long d, long e, long f) {
    register long x8 __asm__("x8") = number;
    register long x0 __asm__("x0") = a;
    register long x1 __asm__("x1") = b;
    register long x2 __asm__("x2") = c;
    register long x3 __asm__("x3") = d;
    register long x4 __asm__("x4") = e;
    register long x5 __asm__("x5") = f;
    __asm__ volatile("svc #0" : "+r"(x0) : "r"(x8), "r"(x1), "r"(x2), "r"(x3), "r"(x4), "r"(x5) : "memory");
    return x0;
}

/* A system call that may wait, as bytes, and what stands after it, so that the handler of interrupts knows it: an
 * instruction without effect, movz xzr, #0x4157. */
#define AWSM_WAITING_CALL 0x01, 0x00, 0x00, 0xD4
#define AWSM_WAITING_MARK 0xFF, 0x2A, 0x88, 0xD2

/* The same for calls that may wait. After an interrupt (AWSM_MODE_WAITING) the result is -ECANCELED. */
static inline long awsm_syscall_waiting(long number, long a, long b, long c, long d, long e, long f) {
    register long x8 __asm__("x8") = number;
    register long x0 __asm__("x0") = a;
    register long x1 __asm__("x1") = b;
    register long x2 __asm__("x2") = c;
    register long x3 __asm__("x3") = d;
    register long x4 __asm__("x4") = e;
    register long x5 __asm__("x5") = f;
    __asm__ volatile("svc #0\n\t.inst 0xd2882aff"
                     : "+r"(x0)
                     : "r"(x8), "r"(x1), "r"(x2), "r"(x3), "r"(x4), "r"(x5)
                     : "memory");
    return x0;
}

enum { O_DIRECTORY = 040000, O_NOFOLLOW = 0100000, O_LARGEFILE = 0 /* files are always large here */ };

#include <platform/linux/bits64.h>
#include <platform/linux/open.h>

#endif
