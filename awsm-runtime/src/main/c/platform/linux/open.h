/* SPDX-License-Identifier: Apache-2.0 */
/* open.h: the flags of open that are the same on all architectures; syscall.h of each has O_DIRECTORY, O_NOFOLLOW and
 * O_LARGEFILE. */
#ifndef AWSM_OPEN_H
#define AWSM_OPEN_H

enum {
    O_RDONLY = 0,
    O_WRONLY = 1,
    O_RDWR = 2,
    O_CREAT = 0100,
    O_EXCL = 0200,
    O_NOCTTY = 0400,
    O_TRUNC = 01000,
    O_APPEND = 02000,
    O_NONBLOCK = 04000,
    O_DSYNC = 010000,
    O_CLOEXEC = 02000000,
    O_SYNC = 04010000,
    O_PATH = 010000000
};

#endif
