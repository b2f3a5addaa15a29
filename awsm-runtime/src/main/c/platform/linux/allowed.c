/* SPDX-License-Identifier: Apache-2.0 */
/*
 * allowed.c: what a guest may reach below a directory: data that somebody has stored, not ways to the kernel or to other
 * processes (docs/decisions/0010-what-a-path-reaches.md).
 *
 * A file system that has no room is a window to the kernel: proc, whose /proc/self/mem would let a guest write native
 * code, sys, cgroup, debugfs, tracefs, devpts, namespaces, and those that nobody has thought of yet. On the others, a
 * guest opens directories, regular files and the few devices that are no more than a source or a sink of bytes. Other
 * devices, pipes and sockets it sees in listings and by their status only: the opening alone may block, give us a
 * terminal, or start a watchdog.
 */
#include "status.h"

/* Never, whatever they say about their room. */
#define PROC 0x9FA0u
#define EFIVARFS 0xDE5E81E4u
/* For files, even without room or without saying how much there is. */
#define AUTOFS 0x187u
#define TMPFS 0x1021994u
#define PLAN9 0x1021997u
#define FUSE 0x65735546u
#define OVERLAY 0x794C7630u
#define RAMFS 0x858458F6u

static bool is_storage(int file) {
    uint32_t type;
    uint64_t blocks;
    if (awsm_syscall_file_system(file, &type, &blocks) < 0) {
        return false;
    }
    switch (type) {
    case PROC:
    case EFIVARFS: return false;
    case AUTOFS:
    case TMPFS:
    case PLAN9:
    case FUSE:
    case OVERLAY:
    case RAMFS: return true;
    default: return blocks != 0;
    }
}

/* /dev/null, zero, full, random and urandom. */
static bool is_harmless_device(const struct awsm_linux_kind *kind) {
    enum { MEMORY_DEVICES = 1 };
    return kind->type == AWSM_FILE_CHARACTER_DEVICE && kind->major == MEMORY_DEVICES &&
           (kind->minor == 3 || kind->minor == 5 || kind->minor == 7 || kind->minor == 8 || kind->minor == 9);
}

bool awsm_linux_may_find(int file) {
    return is_storage(file);
}

bool awsm_linux_may_open(int file) {
    struct awsm_linux_kind kind;
    return is_storage(file) && awsm_linux_kind(file, &kind) == AWSM_SUCCESS &&
           (kind.type == AWSM_FILE_REGULAR || kind.type == AWSM_FILE_DIRECTORY ||
            kind.type == AWSM_FILE_SYMBOLIC_LINK /* which the kernel then does not open */ ||
            is_harmless_device(&kind));
}
