/* SPDX-License-Identifier: Apache-2.0 */
/* directory.c: system.h's listing of directories on Linux. The cookies are the kernel's positions in the directory. */
#include "status.h"

struct linux_dirent64 {
    uint64_t inode;
    int64_t next;
    uint16_t size; /* of this entry */
    uint8_t type;
    char name[];
};

static enum awsm_file_type type_of(int directory, const struct linux_dirent64 *entry) {
    switch (entry->type) {
    case 2: return AWSM_FILE_CHARACTER_DEVICE;
    case 4: return AWSM_FILE_DIRECTORY;
    case 6: return AWSM_FILE_BLOCK_DEVICE;
    case 8: return AWSM_FILE_REGULAR;
    case 10: return AWSM_FILE_SYMBOLIC_LINK;
    case 12: return AWSM_FILE_SOCKET_STREAM;
    case 0: { /* the file system does not say */
        struct awsm_file_status status;
        return awsm_linux_status(directory, entry->name, false, &status) == AWSM_SUCCESS ? status.type
                                                                                         : AWSM_FILE_UNKNOWN;
    }
    default: return AWSM_FILE_UNKNOWN;
    }
}

enum awsm_errno awsm_system_list(int directory, uint64_t cookie,
                                 bool (*visit)(void *context, const struct awsm_directory_entry *entry),
                                 void *context) {
    uint64_t position;
    if (cookie > INT64_MAX) {
        return AWSM_EINVAL;
    }
    long result = awsm_syscall_seek(directory, (int64_t)cookie, 0, &position);
    _Alignas(struct linux_dirent64) char buffer[4096];
    while (result >= 0) {
        result = awsm_syscall(SYS_getdents64, directory, (long)buffer, sizeof(buffer), 0, 0, 0);
        if (result == 0) {
            break;
        }
        for (long at = 0; at < result;) {
            const struct linux_dirent64 *found = (const struct linux_dirent64 *)(const void *)(buffer + at);
            const struct awsm_directory_entry entry = {
                .name = found->name,
                .name_length = (uint32_t)__builtin_strlen(found->name),
                .type = type_of(directory, found),
                .inode = found->inode,
                .next = (uint64_t)found->next,
            };
            if (!visit(context, &entry)) {
                return AWSM_SUCCESS;
            }
            at += found->size;
        }
    }
    return awsm_linux_error(result);
}
