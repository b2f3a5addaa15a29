/* SPDX-License-Identifier: Apache-2.0 */
/* status.c: by statx, which has one layout on all architectures (Linux 4.11). */
#include "status.h"

struct statx_time {
    int64_t seconds;
    uint32_t nanoseconds;
    int32_t reserved;
};

struct statx {
    uint32_t mask;
    uint32_t block_size;
    uint64_t attributes;
    uint32_t links;
    uint32_t user;
    uint32_t group;
    uint16_t mode;
    uint16_t reserved;
    uint64_t inode;
    uint64_t size;
    uint64_t blocks;
    uint64_t attributes_mask;
    struct statx_time accessed;
    struct statx_time born;
    struct statx_time changed;
    struct statx_time modified;
    uint32_t represents_major;
    uint32_t represents_minor;
    uint32_t device_major;
    uint32_t device_minor;
    uint64_t spare[14];
};
_Static_assert(sizeof(struct statx) == 256, "struct statx");

static enum awsm_file_type type_of(uint16_t mode) {
    switch (mode & 0170000) {
    case 0020000: return AWSM_FILE_CHARACTER_DEVICE;
    case 0040000: return AWSM_FILE_DIRECTORY;
    case 0060000: return AWSM_FILE_BLOCK_DEVICE;
    case 0100000: return AWSM_FILE_REGULAR;
    case 0120000: return AWSM_FILE_SYMBOLIC_LINK;
    case 0140000: return AWSM_FILE_SOCKET_STREAM;
    default: return AWSM_FILE_UNKNOWN; /* WASI has no pipes */
    }
}

static uint64_t nanoseconds_of(struct statx_time time) {
    return (uint64_t)time.seconds * 1000000000 + time.nanoseconds;
}

static enum awsm_errno ask(int file, const char *name, bool follow, struct statx *found) {
    enum { STATX_BASIC_STATS = 0x7FF };
    long flags = (name[0] == 0 ? AT_EMPTY_PATH : 0) | (follow ? 0 : AT_SYMLINK_NOFOLLOW);
    return awsm_linux_error(awsm_syscall(SYS_statx, file, (long)name, flags, STATX_BASIC_STATS, (long)found, 0));
}

enum awsm_errno awsm_linux_kind(int file, struct awsm_linux_kind *kind) {
    struct statx found;
    enum awsm_errno error = ask(file, "", false, &found);
    if (error == AWSM_SUCCESS) {
        *kind = (struct awsm_linux_kind){type_of(found.mode), found.represents_major, found.represents_minor};
    }
    return error;
}

enum awsm_errno awsm_linux_status(int file, const char *name, bool follow, struct awsm_file_status *status) {
    struct statx found;
    enum awsm_errno error = ask(file, name, follow, &found);
    if (error != AWSM_SUCCESS) {
        return error;
    }
    *status = (struct awsm_file_status){
        .device = (uint64_t)found.device_major << 32 | found.device_minor,
        .inode = found.inode,
        .links = found.links,
        .size = found.size,
        .accessed = nanoseconds_of(found.accessed),
        .modified = nanoseconds_of(found.modified),
        .changed = nanoseconds_of(found.changed),
        .type = type_of(found.mode),
    };
    return AWSM_SUCCESS;
}

void awsm_linux_times(struct awsm_timespec times[2], uint64_t accessed, uint64_t modified) {
    enum { UTIME_NOW = 0x3FFFFFFF, UTIME_OMIT = 0x3FFFFFFE };
    const uint64_t given[2] = {accessed, modified};
    for (int i = 0; i < 2; i++) {
        if (given[i] == AWSM_TIME_NOW) {
            times[i] = (struct awsm_timespec){0, UTIME_NOW};
        } else if (given[i] == AWSM_TIME_KEEP) {
            times[i] = (struct awsm_timespec){0, UTIME_OMIT};
        } else {
            times[i] = awsm_timespec_of(given[i]);
        }
    }
}
