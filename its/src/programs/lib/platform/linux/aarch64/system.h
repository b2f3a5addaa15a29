/* SPDX-License-Identifier: Apache-2.0 */
/* system.h: Linux on aarch64. */
#ifndef SYSTEM_H
#define SYSTEM_H

#include "../generic.h"

enum { O_DIRECTORY = 040000 };

#define CALL_START "mov x0, sp\n\tbl start\n\tbrk #0\n"

static long system_call(enum system_call number, long a, long b, long c, long d, long e, long f) {
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

#endif
