/* SPDX-License-Identifier: Apache-2.0 */
/* file.c: system.h's operations on open files on Linux. */
#include "linux.h"
#include "status.h"
#include <platform/system.h>

_Static_assert(sizeof(struct awsm_buffer) == 2 * sizeof(void *) && offsetof(struct awsm_buffer, size) == sizeof(void *),
               "struct awsm_buffer is Linux's struct iovec");

/* A host that catches signals must not let the guest know. */
static enum awsm_errno transfer(long call, int file, const struct awsm_buffer *buffers, size_t count, uint64_t offset,
                                size_t *done) {
    long result;
    do {
        result = awsm_syscall_at(call, file, buffers, count, offset);
    } while (result == -EINTR);
    if (result < 0) {
        return awsm_linux_error(result);
    }
    *done = (size_t)result;
    return AWSM_SUCCESS;
}

enum awsm_errno awsm_system_read(int file, const struct awsm_buffer *buffers, size_t count, size_t *done) {
    return transfer(SYS_readv, file, buffers, count, 0, done);
}

enum awsm_errno awsm_system_write(int file, const struct awsm_buffer *buffers, size_t count, size_t *done) {
    return transfer(SYS_writev, file, buffers, count, 0, done);
}

enum awsm_errno awsm_system_append(int file, const struct awsm_buffer *buffers, size_t count, size_t *done) {
    enum { RWF_APPEND = 16, CURRENT = -1 /* offset: the file's own, as for writev */ };
    long result;
    do {
        result = awsm_syscall_waiting(SYS_pwritev2, file, (long)buffers, (long)count, CURRENT, CURRENT, RWF_APPEND);
    } while (result == -EINTR);
    *done = result < 0 ? 0 : (size_t)result;
    return awsm_linux_error(result);
}

enum awsm_errno awsm_system_read_at(int file, const struct awsm_buffer *buffers, size_t count, uint64_t offset,
                                    size_t *done) {
    return transfer(SYS_preadv, file, buffers, count, offset, done);
}

enum awsm_errno awsm_system_write_at(int file, const struct awsm_buffer *buffers, size_t count, uint64_t offset,
                                     size_t *done) {
    return transfer(SYS_pwritev, file, buffers, count, offset, done);
}

enum awsm_errno awsm_system_seek(int file, int64_t offset, uint8_t whence, uint64_t *position) {
    if (whence > 2) { /* set, current, end: as in Linux */
        return AWSM_EINVAL;
    }
    return awsm_linux_error(awsm_syscall_seek(file, offset, whence, position));
}

enum awsm_errno awsm_system_sync(int file, bool data_only) {
    return awsm_linux_error(awsm_syscall(data_only ? SYS_fdatasync : SYS_fsync, file, 0, 0, 0, 0, 0));
}

enum awsm_errno awsm_system_advise(int file, uint64_t offset, uint64_t size, uint8_t advice) {
    /* normal, sequential, random, will need, don't need, no reuse */
    static const uint8_t of_linux[] = {0, 2, 1, 3, 4, 5};
    if (advice >= sizeof(of_linux) || offset > INT64_MAX || size > INT64_MAX) {
        return AWSM_EINVAL;
    }
    return awsm_linux_error(awsm_syscall_advise(file, offset, size, of_linux[advice]));
}

enum awsm_errno awsm_system_allocate(int file, uint64_t offset, uint64_t size) {
    if (offset > INT64_MAX || size > INT64_MAX) {
        return AWSM_EFBIG;
    }
    return awsm_linux_error(awsm_syscall_allocate(file, offset, size));
}

enum awsm_errno awsm_system_truncate(int file, uint64_t size) {
    return size > INT64_MAX ? AWSM_EFBIG : awsm_linux_error(awsm_syscall_truncate(file, size));
}

enum awsm_errno awsm_system_status(int file, struct awsm_file_status *status) {
    return awsm_linux_status(file, "", true, status);
}

enum awsm_errno awsm_system_set_times(int file, uint64_t accessed, uint64_t modified) {
    struct awsm_timespec times[2];
    awsm_linux_times(times, accessed, modified);
    return awsm_linux_error(awsm_syscall(SYS_utimensat, file, 0, (long)times, 0, 0, 0));
}

enum { F_GETFL = 3, F_SETFL = 4, F_DUPFD_CLOEXEC = 1030, TCGETS = 0x5401, FIONREAD = 0x541B };

static const struct {
    uint16_t wasi;
    unsigned of_linux;
} flag_table[] = {
    /* the larger ones first: O_SYNC includes O_DSYNC, and is O_RSYNC */
    {AWSM_SYNC, O_SYNC},
    {AWSM_DSYNC, O_DSYNC},
    {AWSM_APPEND, O_APPEND},
    {AWSM_NONBLOCK, O_NONBLOCK},
};

unsigned awsm_linux_flags(uint16_t flags) {
    unsigned result = (flags & AWSM_RSYNC) != 0 ? O_SYNC : 0;
    for (size_t i = 0; i < sizeof(flag_table) / sizeof(flag_table[0]); i++) {
        if ((flags & flag_table[i].wasi) != 0) {
            result |= flag_table[i].of_linux;
        }
    }
    return result;
}

enum awsm_errno awsm_system_flags(int file, uint16_t *flags) {
    long result = awsm_syscall(SYS_fcntl, file, F_GETFL, 0, 0, 0, 0);
    if (result < 0) {
        return awsm_linux_error(result);
    }
    unsigned rest = (unsigned)result;
    *flags = 0;
    for (size_t i = 0; i < sizeof(flag_table) / sizeof(flag_table[0]); i++) {
        if ((rest & flag_table[i].of_linux) == flag_table[i].of_linux) {
            *flags |= flag_table[i].wasi;
            rest &= ~flag_table[i].of_linux;
        }
    }
    return AWSM_SUCCESS;
}

enum awsm_errno awsm_system_set_flags(int file, uint16_t flags) {
    long old = awsm_syscall(SYS_fcntl, file, F_GETFL, 0, 0, 0, 0);
    if (old < 0) {
        return awsm_linux_error(old);
    }
    unsigned new = awsm_linux_flags(flags);
    if (((new ^ (unsigned)old) & O_SYNC) != 0) {
        return AWSM_ENOTSUP; /* Linux would ignore it */
    }
    const unsigned changeable = O_APPEND | O_NONBLOCK;
    return awsm_linux_error(
        awsm_syscall(SYS_fcntl, file, F_SETFL, (long)(((unsigned)old & ~changeable) | new), 0, 0, 0));
}

bool awsm_system_is_terminal(int file) {
    unsigned char settings[64];
    return awsm_syscall(SYS_ioctl, file, TCGETS, (long)settings, 0, 0, 0) == 0;
}

uint64_t awsm_system_available(int file) {
    int available = 0;
    long result = awsm_syscall(SYS_ioctl, file, FIONREAD, (long)&available, 0, 0, 0);
    return result == 0 && available > 0 ? (uint64_t)available : 0;
}

void awsm_system_close(int file) {
    awsm_syscall(SYS_close, file, 0, 0, 0, 0, 0); /* Linux has closed it even when it reports an error */
}

int awsm_linux_above_streams(int file) {
    enum { STREAMS = 3 };
    if (file < 0 || file >= STREAMS) {
        return file;
    }
    int other = (int)awsm_syscall(SYS_fcntl, file, F_DUPFD_CLOEXEC, STREAMS, 0, 0, 0);
    awsm_system_close(file);
    return other;
}
