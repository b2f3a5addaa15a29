/* SPDX-License-Identifier: Apache-2.0 */
/* path.c: what is done by name beneath a directory, but opening. */
#include "guest.h"
#include "state.h"

enum { SYMLINK_FOLLOW = 1 };

enum awsm_errno awsm_wasi_path(const struct awsm_instance *instance, int32_t pointer, int32_t length,
                               char path[AWSM_PATH_SIZE]) {
    uint32_t size = (uint32_t)length;
    const char *from = awsm_guest(instance, pointer, size, AWSM_READ);
    if (from == NULL) {
        return AWSM_EFAULT;
    }
    if (size >= AWSM_PATH_SIZE) {
        return AWSM_ENAMETOOLONG;
    }
    __builtin_memcpy(path, from, size);
    path[size] = 0;
    return __builtin_strlen(path) == size ? AWSM_SUCCESS : AWSM_EILSEQ; /* NUL has no place in a path */
}

/* The directory and the path of a call. */
static enum awsm_errno at(const struct awsm_instance *instance, int32_t fd, uint32_t right, int32_t pointer,
                          int32_t length, int *directory, char path[AWSM_PATH_SIZE]) {
    struct awsm_wasi_file *file;
    enum awsm_errno error = awsm_wasi_file(instance, fd, right, &file);
    if (error == AWSM_SUCCESS) {
        *directory = file->system;
        error = awsm_wasi_path(instance, pointer, length, path);
    }
    return error;
}

static int32_t on_path(const struct awsm_instance *instance, int32_t fd, uint32_t right, int32_t pointer,
                       int32_t length, enum awsm_errno (*operation)(int, char *)) {
    int directory;
    char path[AWSM_PATH_SIZE];
    enum awsm_errno error = at(instance, fd, right, pointer, length, &directory, path);
    return error == AWSM_SUCCESS ? operation(directory, path) : error;
}

int32_t awsm_wasi_path_create_directory(struct awsm_instance *instance, int32_t fd, int32_t path, int32_t path_len) {
    return on_path(instance, fd, AWSM_RIGHT_PATH_CREATE_DIRECTORY, path, path_len, awsm_system_create_directory);
}

int32_t awsm_wasi_path_remove_directory(struct awsm_instance *instance, int32_t fd, int32_t path, int32_t path_len) {
    return on_path(instance, fd, AWSM_RIGHT_PATH_REMOVE_DIRECTORY, path, path_len, awsm_system_remove_directory);
}

int32_t awsm_wasi_path_unlink_file(struct awsm_instance *instance, int32_t fd, int32_t path, int32_t path_len) {
    return on_path(instance, fd, AWSM_RIGHT_PATH_UNLINK_FILE, path, path_len, awsm_system_unlink);
}

int32_t awsm_wasi_path_rename(struct awsm_instance *instance, int32_t fd, int32_t old_path, int32_t old_path_len,
                              int32_t new_fd, int32_t new_path, int32_t new_path_len) {
    int from_directory, to_directory;
    char from[AWSM_PATH_SIZE], to[AWSM_PATH_SIZE];
    enum awsm_errno error =
        at(instance, fd, AWSM_RIGHT_PATH_RENAME_SOURCE, old_path, old_path_len, &from_directory, from);
    if (error == AWSM_SUCCESS) {
        error = at(instance, new_fd, AWSM_RIGHT_PATH_RENAME_TARGET, new_path, new_path_len, &to_directory, to);
    }
    return error == AWSM_SUCCESS ? awsm_system_rename(from_directory, from, to_directory, to) : error;
}

int32_t awsm_wasi_path_link(struct awsm_instance *instance, int32_t old_fd, int32_t old_flags, int32_t old_path,
                            int32_t old_path_len, int32_t new_fd, int32_t new_path, int32_t new_path_len) {
    int from_directory, to_directory;
    char from[AWSM_PATH_SIZE], to[AWSM_PATH_SIZE];
    enum awsm_errno error =
        at(instance, old_fd, AWSM_RIGHT_PATH_LINK_SOURCE, old_path, old_path_len, &from_directory, from);
    if (error == AWSM_SUCCESS) {
        error = at(instance, new_fd, AWSM_RIGHT_PATH_LINK_TARGET, new_path, new_path_len, &to_directory, to);
    }
    if (error == AWSM_SUCCESS && (old_flags & SYMLINK_FOLLOW) != 0) {
        error = AWSM_EINVAL; /* as other runtimes do */
    }
    return error == AWSM_SUCCESS ? awsm_system_link(from_directory, from, to_directory, to) : error;
}

int32_t awsm_wasi_path_symlink(struct awsm_instance *instance, int32_t old_path, int32_t old_path_len, int32_t fd,
                               int32_t new_path, int32_t new_path_len) {
    int directory;
    char target[AWSM_PATH_SIZE], path[AWSM_PATH_SIZE];
    enum awsm_errno error = at(instance, fd, AWSM_RIGHT_PATH_SYMLINK, new_path, new_path_len, &directory, path);
    if (error == AWSM_SUCCESS) {
        error = awsm_wasi_path(instance, old_path, old_path_len, target);
    }
    if (error == AWSM_SUCCESS && target[0] == '/') {
        error = AWSM_ENOTCAPABLE; /* would mean something to others only */
    }
    return error == AWSM_SUCCESS ? awsm_system_symlink(target, directory, path) : error;
}

int32_t awsm_wasi_path_readlink(struct awsm_instance *instance, int32_t fd, int32_t path, int32_t path_len, int32_t buf,
                                int32_t buf_len, int32_t bufused) {
    int directory;
    char name[AWSM_PATH_SIZE];
    enum awsm_errno error = at(instance, fd, AWSM_RIGHT_PATH_READLINK, path, path_len, &directory, name);
    if (error != AWSM_SUCCESS) {
        return error;
    }
    void *buffer = awsm_guest(instance, buf, (uint32_t)buf_len, AWSM_WRITE);
    void *used_at = awsm_guest(instance, bufused, 4, AWSM_WRITE);
    if (buffer == NULL || used_at == NULL) {
        return AWSM_EFAULT;
    }
    size_t used;
    error = awsm_system_readlink(directory, name, buffer, (uint32_t)buf_len, &used);
    if (error == AWSM_SUCCESS) {
        awsm_guest_put32(used_at, (uint32_t)used);
    }
    return error;
}

int32_t awsm_wasi_path_filestat_get(struct awsm_instance *instance, int32_t fd, int32_t flags, int32_t path,
                                    int32_t path_len, int32_t stat) {
    int directory;
    char name[AWSM_PATH_SIZE];
    struct awsm_file_status status;
    enum awsm_errno error = at(instance, fd, AWSM_RIGHT_PATH_FILESTAT_GET, path, path_len, &directory, name);
    if (error == AWSM_SUCCESS) {
        error = awsm_system_path_status(directory, name, (flags & SYMLINK_FOLLOW) != 0, &status);
    }
    if (error != AWSM_SUCCESS) {
        return error;
    }
    uint8_t *stat_at = awsm_guest(instance, stat, AWSM_FILESTAT_SIZE, AWSM_WRITE);
    if (stat_at == NULL) {
        return AWSM_EFAULT;
    }
    awsm_wasi_put_status(stat_at, &status);
    return AWSM_SUCCESS;
}

int32_t awsm_wasi_path_filestat_set_times(struct awsm_instance *instance, int32_t fd, int32_t flags, int32_t path,
                                          int32_t path_len, int64_t atim, int64_t mtim, int32_t fst_flags) {
    int directory;
    char name[AWSM_PATH_SIZE];
    uint64_t accessed;
    uint64_t modified;
    enum awsm_errno error = at(instance, fd, AWSM_RIGHT_PATH_FILESTAT_SET_TIMES, path, path_len, &directory, name);
    if (error == AWSM_SUCCESS) {
        error = awsm_wasi_times(atim, mtim, fst_flags, &accessed, &modified);
    }
    return error == AWSM_SUCCESS
               ? awsm_system_path_set_times(directory, name, (flags & SYMLINK_FOLLOW) != 0, accessed, modified)
               : error;
}
