/* SPDX-License-Identifier: Apache-2.0 */
/* system.h: Linux on x86_64. */
#ifndef SYSTEM_H
#define SYSTEM_H

enum system_call {
    SYS_READ = 0,
    SYS_WRITE = 1,
    SYS_CLOSE = 3,
    SYS_LSEEK = 8,
    SYS_MMAP = 9,
    SYS_GETDENTS64 = 217,
    SYS_CLOCK_GETTIME = 228,
    SYS_EXIT_GROUP = 231,
    SYS_OPENAT = 257,
    SYS_MKDIRAT = 258,
    SYS_UNLINKAT = 263,
    SYS_RENAMEAT2 = 316,
    SYS_GETRANDOM = 318,
    SYS_STATX = 332
};

enum { O_DIRECTORY = 0200000 };

#define CALL_START "xor %ebp, %ebp\n\tmov %rsp, %rdi\n\tand $-16, %rsp\n\tcall start\n\thlt\n"

static long system_call(enum system_call number, long a, long b, long c, long d, long e, long f) {
    register long r10 __asm__("r10") = d;
    register long r8 __asm__("r8") = e;
    register long r9 __asm__("r9") = f;
    long result = number;
    __asm__ volatile("syscall"
                     : "+a"(result)
                     : "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8), "r"(r9)
                     : "rcx", "r11", "memory");
    return result;
}

#endif
