/* SPDX-License-Identifier: Apache-2.0 */
/* system.h: Linux on i686. */
#ifndef SYSTEM_H
#define SYSTEM_H

enum system_call {
    SYS_READ = 3,
    SYS_WRITE = 4,
    SYS_CLOSE = 6,
    SYS_LSEEK = 19,
    SYS_MMAP = 192, /* with an offset in pages */
    SYS_GETDENTS64 = 220,
    SYS_EXIT_GROUP = 252,
    SYS_OPENAT = 295,
    SYS_MKDIRAT = 296,
    SYS_UNLINKAT = 301,
    SYS_RENAMEAT2 = 353,
    SYS_GETRANDOM = 355,
    SYS_STATX = 383,
    SYS_CLOCK_GETTIME = 403 /* with numbers of 64 bits */
};

enum { O_DIRECTORY = 0200000 };

#define CALL_START                                                                                                     \
    "xor %ebp, %ebp\n\tmov %esp, %eax\n\tand $-16, %esp\n\tsub $12, %esp\n\tpush %eax\n\tcall start\n\thlt\n"

/* The sixth argument is in the register of the frame: it goes over the stack. */
static long system_call(enum system_call number, long a, long b, long c, long d, long e, long f) {
    long result;
    __asm__ volatile("push %[last]\n\tpush %%ebp\n\tmov 4(%%esp), %%ebp\n\tint $0x80\n\tpop %%ebp\n\tadd $4, %%esp"
                     : "=a"(result)
                     : "a"(number), "b"(a), "c"(b), "d"(c), "S"(d), "D"(e), [last] "g"(f)
                     : "memory");
    return result;
}

#endif
