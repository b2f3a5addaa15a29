/* SPDX-License-Identifier: Apache-2.0 */
/* system.h: Linux on riscv64. */
#ifndef SYSTEM_H
#define SYSTEM_H

#include "../generic.h"

enum { O_DIRECTORY = 0200000 };

#define CALL_START "mv a0, sp\n\tcall start\n\tebreak\n"

static long system_call(enum system_call number, long a, long b, long c, long d, long e, long f) {
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

#endif
