/* SPDX-License-Identifier: Apache-2.0 */
/* status.h: of files and paths. */
#ifndef AWSM_STATUS_H
#define AWSM_STATUS_H

#include "linux.h"
#include <platform/system.h>

#pragma GCC visibility push(hidden)

enum { AT_SYMLINK_NOFOLLOW = 0x100, AT_REMOVEDIR = 0x200, AT_EMPTY_PATH = 0x1000, AT_FDCWD = -100 };

/* Of `name` in a directory or, if it is empty, of the file. */
enum awsm_errno awsm_linux_status(int file, const char *name, bool follow, struct awsm_file_status *status);
/* What an open file is, and which device it stands for, if it is one. */
struct awsm_linux_kind {
    enum awsm_file_type type;
    uint32_t major;
    uint32_t minor;
};
enum awsm_errno awsm_linux_kind(int file, struct awsm_linux_kind *kind);
/* What utimensat takes. */
void awsm_linux_times(struct awsm_timespec times[2], uint64_t accessed, uint64_t modified);
/* Flags of open for WASI's fdflags. */
unsigned awsm_linux_flags(uint16_t flags);

/* What a guest may reach (allowed.c): look at and act on by name, and open. */
bool awsm_linux_may_find(int file);
bool awsm_linux_may_open(int file);

#pragma GCC visibility pop

#endif
