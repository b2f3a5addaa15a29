/* SPDX-License-Identifier: Apache-2.0 */
/* path_open.c: opening files beneath a directory. */
#include "guest.h"
#include "state.h"

enum { SYMLINK_FOLLOW = 1 };

/* The rights that a directory must have, and pass on, for a file to be opened like this. */
static bool may_open(const struct awsm_wasi_file *directory, uint32_t oflags, uint64_t base, uint64_t inheriting) {
    uint32_t needed = ((oflags & AWSM_CREATE) != 0 ? AWSM_RIGHT_PATH_CREATE_FILE : 0) |
                      ((oflags & AWSM_TRUNCATE) != 0 ? AWSM_RIGHT_PATH_FILESTAT_SET_SIZE : 0);
    uint64_t wanted = (base | inheriting) & AWSM_RIGHTS_ALL; /* bits that nobody has defined do not matter */
    return (needed & ~directory->rights) == 0 && (wanted & ~(uint64_t)directory->inheriting) == 0;
}

int32_t awsm_wasi_path_open(struct awsm_instance *instance, int32_t fd, int32_t dirflags, int32_t path,
                            int32_t path_len, int32_t oflags, int64_t base, int64_t inheriting, int32_t fdflags,
                            int32_t opened_fd) {
    struct awsm_wasi_file *directory;
    enum awsm_errno error = awsm_wasi_file(instance, fd, AWSM_RIGHT_PATH_OPEN, &directory);
    if (error == AWSM_SUCCESS && !may_open(directory, (uint32_t)oflags, (uint64_t)base, (uint64_t)inheriting)) {
        error = AWSM_ENOTCAPABLE;
    }
    bool is_to_write = ((uint64_t)base & AWSM_RIGHT_FD_WRITE) != 0;
    if (error == AWSM_SUCCESS && directory->is_read_only &&
        (is_to_write || (oflags & (AWSM_CREATE | AWSM_TRUNCATE)) != 0)) {
        error = AWSM_EROFS;
    }
    char name[AWSM_PATH_SIZE];
    if (error == AWSM_SUCCESS) {
        error = awsm_wasi_path(instance, path, path_len, name);
    }
    if (error != AWSM_SUCCESS) {
        return error;
    }
    void *opened_at = awsm_guest(instance, opened_fd, 4, AWSM_WRITE);
    if (opened_at == NULL) {
        return AWSM_EFAULT;
    }
    struct awsm_wasi_file file = {.is_owned = true, .is_read_only = directory->is_read_only};
    error = awsm_system_open(directory->system, name, (dirflags & SYMLINK_FOLLOW) != 0, (uint16_t)oflags,
                             (uint16_t)fdflags, ((uint64_t)base & (AWSM_RIGHT_FD_READ | AWSM_RIGHT_FD_READDIR)) != 0,
                             is_to_write, &file.system);
    if (error != AWSM_SUCCESS) {
        return error;
    }
    struct awsm_file_status status;
    uint32_t opened = 0;
    error = awsm_system_status(file.system, &status);
    if (error == AWSM_SUCCESS) {
        /* Programs ask for all rights that they might need; what they get is true. */
        bool is_directory = status.type == AWSM_FILE_DIRECTORY;
        file.rights = (uint32_t)base & (is_directory ? AWSM_RIGHTS_DIRECTORY : AWSM_RIGHTS_FILE);
        file.rights &= ~(uint32_t)(is_to_write ? 0 : AWSM_RIGHTS_WRITING);
        file.rights &= ~(uint32_t)(file.is_read_only && !is_directory ? AWSM_RIGHTS_CHANGING : 0);
        file.inheriting = (uint32_t)inheriting & AWSM_RIGHTS_ALL;
        error = awsm_wasi_add_file(instance, file, &opened);
    }
    if (error != AWSM_SUCCESS) {
        awsm_system_close(file.system);
        return error;
    }
    awsm_guest_put32(opened_at, opened);
    return AWSM_SUCCESS;
}
