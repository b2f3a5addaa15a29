/* SPDX-License-Identifier: Apache-2.0 */
/* syscall.h: system calls of Linux on x86_64. */
#ifndef AWSM_SYSCALL_H
#define AWSM_SYSCALL_H

#include <stdint.h>

/* A negative result is an error number. */
static inline long awsm_syscall(long number, long a, long b, long c, long d, long e, long f) {
    long result;
    register long r10 __asm__("r10") = d;
    register long r8 __asm__("r8") = e;
    register long r9 __asm__("r9") = f;
    __asm__ volatile("syscall"
                     : "=a"(result)
                     : "a"(number), "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8), "r"(r9)
                     : "rcx", "r11", "memory");
    return result;
}

/* A system call that may wait, as bytes, and what stands after it, so that the handler of interrupts knows it: an
 * instruction without effect. */
#define AWSM_WAITING_CALL 0x0F, 0x05
#define AWSM_WAITING_MARK 0x0F, 0x1F, 0x80, 0x41, 0x57, 0x53, 0x49

/* The same for calls that may wait. After an interrupt (AWSM_MODE_WAITING) the result is -ECANCELED. */
static inline long awsm_syscall_waiting(long number, long a, long b, long c, long d, long e, long f) {
    long result;
    register long r10 __asm__("r10") = d;
    register long r8 __asm__("r8") = e;
    register long r9 __asm__("r9") = f;
    __asm__ volatile("syscall\n\tnopl 0x49535741(%%rax)"
                     : "=a"(result)
                     : "a"(number), "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8), "r"(r9)
                     : "rcx", "r11", "memory");
    return result;
}

enum {
    SYS_close = 3,
    SYS_lseek = 8,
    SYS_mmap = 9,
    SYS_mprotect = 10,
    SYS_munmap = 11,
    SYS_rt_sigaction = 13,
    SYS_rt_sigprocmask = 14,
    SYS_rt_sigreturn = 15,
    SYS_ioctl = 16,
    SYS_pread64 = 17,
    SYS_readv = 19,
    SYS_writev = 20,
    SYS_sched_yield = 24,
    SYS_madvise = 28,
    SYS_getpid = 39,
    SYS_fcntl = 72,
    SYS_fsync = 74,
    SYS_fdatasync = 75,
    SYS_ftruncate = 77,
    SYS_sigaltstack = 131,
    SYS_fstatfs = 138,
    SYS_gettid = 186,
    SYS_futex = 202,
    SYS_getdents64 = 217,
    SYS_fadvise64 = 221,
    SYS_timer_create = 222,
    SYS_timer_settime = 223,
    SYS_timer_delete = 226,
    SYS_clock_gettime = 228,
    SYS_clock_getres = 229,
    SYS_exit_group = 231,
    SYS_tgkill = 234,
    SYS_openat = 257,
    SYS_mkdirat = 258,
    SYS_unlinkat = 263,
    SYS_linkat = 265,
    SYS_symlinkat = 266,
    SYS_readlinkat = 267,
    SYS_ppoll = 271,
    SYS_utimensat = 280,
    SYS_fallocate = 285,
    SYS_preadv = 295,
    SYS_pwritev = 296,
    SYS_rt_tgsigqueueinfo = 297,
    SYS_prlimit64 = 302,
    SYS_renameat2 = 316,
    SYS_getrandom = 318,
    SYS_pwritev2 = 328,
    SYS_statx = 332,
    SYS_openat2 = 437
};

enum { O_DIRECTORY = 0200000, O_NOFOLLOW = 0400000, O_LARGEFILE = 0 /* files are always large here */ };

#include <platform/linux/bits64.h>
#include <platform/linux/open.h>

#endif
