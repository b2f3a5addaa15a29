/* SPDX-License-Identifier: Apache-2.0 */
/* generic.h: the numbers of system calls on machines that came to Linux late, which share them. */
#ifndef GENERIC_H
#define GENERIC_H

enum system_call {
    SYS_MKDIRAT = 34,
    SYS_UNLINKAT = 35,
    SYS_OPENAT = 56,
    SYS_CLOSE = 57,
    SYS_GETDENTS64 = 61,
    SYS_LSEEK = 62,
    SYS_READ = 63,
    SYS_WRITE = 64,
    SYS_EXIT_GROUP = 94,
    SYS_CLOCK_GETTIME = 113,
    SYS_MMAP = 222,
    SYS_RENAMEAT2 = 276,
    SYS_GETRANDOM = 278,
    SYS_STATX = 291
};

#endif
