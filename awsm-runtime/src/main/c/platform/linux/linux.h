/* SPDX-License-Identifier: Apache-2.0 */
/* linux.h: what the files of this directory share. */
#ifndef AWSM_LINUX_H
#define AWSM_LINUX_H

#include <awsm/abi.h>
#include <platform/errno.h>
#include <stdbool.h>
#include <syscall.h> /* the architecture's; its directory is searched for headers */

/* Error numbers of Linux that code decides on; the others only pass through error.c. */
enum { EPERM = 1, EINTR = 4, EAGAIN = 11, EXDEV = 18, ENOTDIR = 20, EISDIR = 21, EINVAL = 22, ENOSYS = 38 };
enum { ENOENT = 2, ENAMETOOLONG = 36, ELOOP = 40 };

enum { SIGABRT = 6, SIGSEGV = 11 };

/*
 * awsm_stack_margin: in the worst case
 *
 *   16 KiB  what a function that is within the limit passes on the stack to one of the host: a thousand vectors
 *   16 KiB  the frame of that, which is about to make its check, or calls nothing but the runtime and makes none. Frames
 *           that are larger are made only after a check with their size (the compiler's Target.largestFrame)
 *   32 KiB  functions of the runtime that it calls, or a signal's frame and its handler
 *
 * or for a call of WASI, which has few arguments, with all that it calls: less than 50 KiB (RuntimeFramesTest), and a
 * signal.
 */
#define AWSM_STACK_MARGIN 65536u

/* A real-time signal that nobody is known to use: C's libraries and Android's have the first ones, Java and debuggers the
 * last ones. */
#define AWSM_SIGNAL_INTERRUPT 53

/* struct timespec of the 64-bit system calls, on all architectures. */
struct awsm_timespec {
    int64_t seconds;
    int64_t nanoseconds;
};

static inline struct awsm_timespec awsm_timespec_of(uint64_t nanoseconds) {
    return (struct awsm_timespec){(int64_t)(nanoseconds / 1000000000), (int64_t)(nanoseconds % 1000000000)};
}

enum { SIG_BLOCK = 0, SIG_UNBLOCK = 1, SIG_SETMASK = 2 };

static inline uint64_t awsm_signal_bit(int signal) {
    return UINT64_C(1) << (signal - 1);
}

static inline long awsm_signal_mask(int how, const uint64_t *set, uint64_t *old) {
    return awsm_syscall(SYS_rt_sigprocmask, how, (long)set, (long)old, sizeof(uint64_t), 0, 0);
}

/* Asks the kernel, which reports what would be a fault as an error. It reads the mask first and then finds that the
 * request makes no sense. */
static inline bool awsm_is_readable(uintptr_t address) {
    enum { NO_REQUEST = -1, EFAULT = 14 };
    return awsm_signal_mask(NO_REQUEST, (const uint64_t *)address, NULL) != -EFAULT;
}

#pragma GCC visibility push(hidden)

/* The error in the result of a system call; AWSM_SUCCESS if it is not negative. */
enum awsm_errno awsm_linux_error(long result);

/* openat, but beneath `directory` (system.h). A file descriptor above the standard streams, or a negative error number,
 * EXDEV if the path leads out of the directory or to what no guest may reach. O_CLOEXEC is added. */
int awsm_linux_open_beneath(int directory, const char *path, unsigned flags);

/* If the host has no standard streams, Linux gives their numbers to what is opened next, and whatever the host or a
 * guest then writes to its "standard error" would go there: the same file with a higher number. `file` may be an
 * error. */
int awsm_linux_above_streams(int file);

#pragma GCC visibility pop

#endif
