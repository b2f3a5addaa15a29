/* SPDX-License-Identifier: Apache-2.0 */
/* fd_stat.c: what an open file is and may be used for. */
#include "guest.h"
#include "state.h"

enum { FDSTAT_SIZE = 24, PRESTAT_SIZE = 8 };

int32_t awsm_wasi_fd_fdstat_get(struct awsm_instance *instance, int32_t fd, int32_t stat) {
    struct awsm_wasi_file *file;
    struct awsm_file_status status;
    uint16_t flags;
    enum awsm_errno error = awsm_wasi_file(instance, fd, 0, &file);
    if (error == AWSM_SUCCESS) {
        error = awsm_system_status(file->system, &status);
    }
    if (error == AWSM_SUCCESS) {
        error = awsm_system_flags(file->system, &flags);
    }
    if (error != AWSM_SUCCESS) {
        return error;
    }
    if (file->stream != NULL) {
        flags = file->flags;
    }
    uint32_t rights = file->rights;
    if (status.type == AWSM_FILE_CHARACTER_DEVICE && awsm_system_is_terminal(file->system)) {
        rights &= ~(uint32_t)(AWSM_RIGHT_FD_SEEK | AWSM_RIGHT_FD_TELL); /* by this, C libraries know a terminal */
    }
    uint8_t at[FDSTAT_SIZE] = {0};
    at[0] = (uint8_t)status.type;
    awsm_guest_put16(at + 2, flags);
    awsm_guest_put64(at + 8, rights);
    awsm_guest_put64(at + 16, file->inheriting);
    return awsm_guest_write(instance, stat, at, sizeof(at)) ? AWSM_SUCCESS : AWSM_EFAULT;
}

int32_t awsm_wasi_fd_fdstat_set_flags(struct awsm_instance *instance, int32_t fd, int32_t flags) {
    struct awsm_wasi_file *file;
    enum awsm_errno error = awsm_wasi_file(instance, fd, AWSM_RIGHT_FD_FDSTAT_SET_FLAGS, &file);
    if (error != AWSM_SUCCESS) {
        return error;
    }
    return file->is_owned ? awsm_system_set_flags(file->system, (uint16_t)flags)
                          : awsm_wasi_stream_set_flags(file, (uint16_t)flags);
}

int32_t awsm_wasi_fd_fdstat_set_rights(struct awsm_instance *instance, int32_t fd, int64_t base, int64_t inheriting) {
    struct awsm_wasi_file *file;
    enum awsm_errno error = awsm_wasi_file(instance, fd, 0, &file);
    if (error != AWSM_SUCCESS) {
        return error;
    }
    if (((uint64_t)base & ~(uint64_t)file->rights) != 0 || ((uint64_t)inheriting & ~(uint64_t)file->inheriting) != 0) {
        return AWSM_ENOTCAPABLE;
    }
    file->rights = (uint32_t)base;
    file->inheriting = (uint32_t)inheriting;
    return AWSM_SUCCESS;
}

void awsm_wasi_put_status(uint8_t *at, const struct awsm_file_status *status) {
    __builtin_memset(at, 0, AWSM_FILESTAT_SIZE);
    awsm_guest_put64(at, status->device);
    awsm_guest_put64(at + 8, status->inode);
    at[16] = (uint8_t)status->type;
    awsm_guest_put64(at + 24, status->links);
    awsm_guest_put64(at + 32, status->size);
    awsm_guest_put64(at + 40, status->accessed);
    awsm_guest_put64(at + 48, status->modified);
    awsm_guest_put64(at + 56, status->changed);
}

int32_t awsm_wasi_fd_filestat_get(struct awsm_instance *instance, int32_t fd, int32_t stat) {
    struct awsm_wasi_file *file;
    struct awsm_file_status status;
    enum awsm_errno error = awsm_wasi_file(instance, fd, AWSM_RIGHT_FD_FILESTAT_GET, &file);
    if (error == AWSM_SUCCESS) {
        error = awsm_system_status(file->system, &status);
    }
    if (error != AWSM_SUCCESS) {
        return error;
    }
    uint8_t at[AWSM_FILESTAT_SIZE];
    awsm_wasi_put_status(at, &status);
    return awsm_guest_write(instance, stat, at, sizeof(at)) ? AWSM_SUCCESS : AWSM_EFAULT;
}

int32_t awsm_wasi_fd_filestat_set_size(struct awsm_instance *instance, int32_t fd, int64_t size) {
    struct awsm_wasi_file *file;
    enum awsm_errno error = awsm_wasi_file(instance, fd, AWSM_RIGHT_FD_FILESTAT_SET_SIZE, &file);
    return error == AWSM_SUCCESS ? awsm_system_truncate(file->system, (uint64_t)size) : error;
}

static enum awsm_errno time_of(int64_t given, int32_t is_given, int32_t is_now, uint64_t *time) {
    if (is_given && is_now) {
        return AWSM_EINVAL;
    }
    if (is_given && given < 0) { /* after the year 2262, or one of the platform's special values */
        return AWSM_EINVAL;
    }
    *time = is_now ? AWSM_TIME_NOW : is_given ? (uint64_t)given : AWSM_TIME_KEEP;
    return AWSM_SUCCESS;
}

enum awsm_errno awsm_wasi_times(int64_t atim, int64_t mtim, int32_t flags, uint64_t *accessed, uint64_t *modified) {
    enum { ATIM = 1, ATIM_NOW = 2, MTIM = 4, MTIM_NOW = 8 };
    enum awsm_errno error = time_of(atim, flags & ATIM, flags & ATIM_NOW, accessed);
    return error == AWSM_SUCCESS ? time_of(mtim, flags & MTIM, flags & MTIM_NOW, modified) : error;
}

int32_t awsm_wasi_fd_filestat_set_times(struct awsm_instance *instance, int32_t fd, int64_t atim, int64_t mtim,
                                        int32_t fst_flags) {
    struct awsm_wasi_file *file;
    uint64_t accessed;
    uint64_t modified;
    enum awsm_errno error = awsm_wasi_file(instance, fd, AWSM_RIGHT_FD_FILESTAT_SET_TIMES, &file);
    if (error == AWSM_SUCCESS) {
        error = awsm_wasi_times(atim, mtim, fst_flags, &accessed, &modified);
    }
    return error == AWSM_SUCCESS ? awsm_system_set_times(file->system, accessed, modified) : error;
}

/* A directory that the host has opened for the guest. */
static enum awsm_errno preopened(const struct awsm_instance *instance, int32_t fd, const char **name, size_t *length) {
    struct awsm_wasi_file *file;
    enum awsm_errno error = awsm_wasi_file(instance, fd, 0, &file);
    if (error == AWSM_SUCCESS && file->preopen == NULL) {
        error = AWSM_EBADF; /* what tells C libraries that there are no more */
    }
    if (error == AWSM_SUCCESS) {
        *name = file->preopen;
        *length = __builtin_strlen(file->preopen);
    }
    return error;
}

int32_t awsm_wasi_fd_prestat_get(struct awsm_instance *instance, int32_t fd, int32_t prestat) {
    const char *name;
    size_t length;
    enum awsm_errno error = preopened(instance, fd, &name, &length);
    if (error != AWSM_SUCCESS) {
        return error;
    }
    uint8_t at[PRESTAT_SIZE];
    awsm_guest_put32(at, 0); /* the tag: a directory */
    awsm_guest_put32(at + 4, (uint32_t)length);
    return awsm_guest_write(instance, prestat, at, sizeof(at)) ? AWSM_SUCCESS : AWSM_EFAULT;
}

int32_t awsm_wasi_fd_prestat_dir_name(struct awsm_instance *instance, int32_t fd, int32_t path, int32_t path_len) {
    const char *name;
    size_t length;
    enum awsm_errno error = preopened(instance, fd, &name, &length);
    if (error != AWSM_SUCCESS) {
        return error;
    }
    if ((uint32_t)path_len < length) {
        return AWSM_ENAMETOOLONG;
    }
    return awsm_guest_write(instance, path, name, length) ? AWSM_SUCCESS : AWSM_EFAULT;
}
