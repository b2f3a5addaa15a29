/* SPDX-License-Identifier: Apache-2.0 */
/* syscall.h: system calls of Linux on i686. Those that take times are the ones of 64 bits (Linux 5.1). */
#ifndef AWSM_SYSCALL_H
#define AWSM_SYSCALL_H

#include <stdint.h>

/* The sixth argument is in a register that the compiler may need itself to find variables: it goes over the stack. */
#define AWSM_SYSTEM_CALL(CALL)                                                                                         \
    __asm__ volatile("pushl %[last]\n\tpushl %%ebp\n\tmovl 4(%%esp), %%ebp\n\t" CALL                                   \
                     "\n\tpopl %%ebp\n\taddl $4, %%esp"                                                                \
                     : "=a"(result)                                                                                    \
                     : "a"(number), "b"(a), "c"(b), "d"(c), "S"(d), "D"(e), [last] "g"(f)                              \
                     : "memory")

/* A negative result is an error number. */
static inline long awsm_syscall(long number, long a, long b, long c, long d, long e, long f) {
    long result;
    AWSM_SYSTEM_CALL("int $0x80");
    return result;
}

/* A system call that may wait, as bytes, and what stands after it, so that the handler of interrupts knows it: an
 * instruction without effect. */
#define AWSM_WAITING_CALL 0xCD, 0x80
#define AWSM_WAITING_MARK 0x0F, 0x1F, 0x80, 0x41, 0x57, 0x53, 0x49

/* The same for calls that may wait. After an interrupt (AWSM_MODE_WAITING) the result is -ECANCELED. */
static inline long awsm_syscall_waiting(long number, long a, long b, long c, long d, long e, long f) {
    long result;
    AWSM_SYSTEM_CALL("int $0x80\n\tnopl 0x49535741(%%eax)");
    return result;
}

enum {
    SYS_close = 6,
    SYS_getpid = 20,
    SYS_ioctl = 54,
    SYS_munmap = 91,
    SYS_fsync = 118,
    SYS_modify_ldt = 123,
    SYS_mprotect = 125,
    SYS_llseek = 140,
    SYS_readv = 145,
    SYS_writev = 146,
    SYS_fdatasync = 148,
    SYS_sched_yield = 158,
    SYS_rt_sigreturn = 173,
    SYS_rt_sigaction = 174,
    SYS_rt_sigprocmask = 175,
    SYS_pread64 = 180,
    SYS_sigaltstack = 186,
    SYS_mmap = 192, /* mmap2: offsets are in pages */
    SYS_ftruncate64 = 194,
    SYS_madvise = 219,
    SYS_getdents64 = 220,
    SYS_fcntl = 221, /* fcntl64 */
    SYS_gettid = 224,
    SYS_futex = 240, /* only without a time */
    SYS_exit_group = 252,
    SYS_timer_create = 259,
    SYS_timer_delete = 263,
    SYS_fstatfs64 = 269,
    SYS_tgkill = 270,
    SYS_fadvise64_64 = 272,
    SYS_openat = 295,
    SYS_mkdirat = 296,
    SYS_unlinkat = 301,
    SYS_linkat = 303,
    SYS_symlinkat = 304,
    SYS_readlinkat = 305,
    SYS_fallocate = 324,
    SYS_preadv = 333,
    SYS_pwritev = 334,
    SYS_rt_tgsigqueueinfo = 335,
    SYS_prlimit64 = 340,
    SYS_renameat2 = 353,
    SYS_getrandom = 355,
    SYS_pwritev2 = 379,
    SYS_statx = 383,
    SYS_clock_gettime = 403,
    SYS_clock_getres = 406,
    SYS_timer_settime = 409,
    SYS_utimensat = 412,
    SYS_ppoll = 414,
    SYS_openat2 = 437
};

enum { O_DIRECTORY = 0200000, O_NOFOLLOW = 0400000, O_LARGEFILE = 0100000 };

#include <platform/linux/bits32.h>
#include <platform/linux/open.h>

#endif
