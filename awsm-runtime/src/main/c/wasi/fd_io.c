/* SPDX-License-Identifier: Apache-2.0 */
/* fd_io.c: reading, writing and moving about in open files. */
#include "guest.h"
#include "state.h"

enum { MOST_BUFFERS = 64, IOVEC_SIZE = 8 };

/* The bytes at an address of the guest's as buffers, of which there is more than one where they are not in one piece. */
static enum awsm_errno gather_bytes(const struct awsm_instance *instance, uint32_t pointer, uint32_t size,
                                    enum awsm_use use, struct awsm_buffer buffers[MOST_BUFFERS], size_t *count) {
    if (!awsm_guest_has(instance, (int32_t)pointer, size, use)) {
        return AWSM_EFAULT;
    }
    while (size != 0 && *count < MOST_BUFFERS) {
        size_t part = size;
        void *start = awsm_memory_part(instance->memory, pointer, &part, use);
        if (start == NULL) {
            return AWSM_EFAULT;
        }
        buffers[(*count)++] = (struct awsm_buffer){start, part};
        pointer += (uint32_t)part;
        size -= (uint32_t)part;
    }
    return AWSM_SUCCESS;
}

/* The guest's iovecs as buffers, without those of no size. If there are more than MOST_BUFFERS, the first of them: a call
 * may do less than asked for. */
static enum awsm_errno gather(const struct awsm_instance *instance, int32_t iovs, int32_t iovs_len, enum awsm_use use,
                              struct awsm_buffer buffers[MOST_BUFFERS], size_t *count) {
    uint32_t length = (uint32_t)iovs_len;
    if (!awsm_guest_has(instance, iovs, (uint64_t)length * IOVEC_SIZE, AWSM_READ)) {
        return AWSM_EFAULT;
    }
    *count = 0;
    for (uint32_t i = 0; i < length && *count < MOST_BUFFERS; i++) {
        uint8_t vector[IOVEC_SIZE];
        awsm_memory_read(instance->memory, (uint32_t)iovs + (size_t)i * IOVEC_SIZE, vector, IOVEC_SIZE);
        enum awsm_errno error =
            gather_bytes(instance, awsm_guest_get32(vector), awsm_guest_get32(vector + 4), use, buffers, count);
        if (error != AWSM_SUCCESS) {
            return error;
        }
    }
    return AWSM_SUCCESS;
}

enum operation { READ, WRITE, READ_AT, WRITE_AT };

static int32_t transfer(struct awsm_instance *instance, enum operation operation, int32_t fd, int32_t iovs,
                        int32_t iovs_len, int64_t offset, int32_t result) {
    static const uint32_t rights[] = {AWSM_RIGHT_FD_READ, AWSM_RIGHT_FD_WRITE, AWSM_RIGHT_FD_READ | AWSM_RIGHT_FD_SEEK,
                                      AWSM_RIGHT_FD_WRITE | AWSM_RIGHT_FD_SEEK};
    struct awsm_wasi_file *file;
    struct awsm_buffer buffers[MOST_BUFFERS];
    size_t count;
    size_t done = 0;
    enum awsm_errno error = awsm_wasi_file(instance, fd, rights[operation], &file);
    if (error == AWSM_SUCCESS) {
        bool is_read = operation == READ || operation == READ_AT;
        error = gather(instance, iovs, iovs_len, is_read ? AWSM_WRITE : AWSM_READ, buffers, &count);
    }
    if (error != AWSM_SUCCESS) {
        return error;
    }
    if (!awsm_guest_has(instance, result, 4, AWSM_WRITE)) {
        return AWSM_EFAULT;
    }
    switch (operation) {
    case READ:
        error = file->stream != NULL ? file->stream->read(file, buffers, count, &done)
                                     : awsm_system_read(file->system, buffers, count, &done);
        break;
    case WRITE:
        error = file->stream != NULL ? file->stream->write(file, buffers, count, &done)
                                     : awsm_system_write(file->system, buffers, count, &done);
        break;
    case READ_AT: error = awsm_system_read_at(file->system, buffers, count, (uint64_t)offset, &done); break;
    case WRITE_AT: error = awsm_system_write_at(file->system, buffers, count, (uint64_t)offset, &done); break;
    }
    uint32_t transferred = (uint32_t)done; /* no system transfers more than 2^31 bytes at once */
    if (error == AWSM_SUCCESS &&
        !awsm_memory_write(instance->memory, (uint32_t)result, &transferred, sizeof(transferred))) {
        return AWSM_EFAULT;
    }
    return error;
}

int32_t awsm_wasi_fd_read(struct awsm_instance *instance, int32_t fd, int32_t iovs, int32_t iovs_len, int32_t nread) {
    return transfer(instance, READ, fd, iovs, iovs_len, 0, nread);
}

int32_t awsm_wasi_fd_write(struct awsm_instance *instance, int32_t fd, int32_t iovs, int32_t iovs_len,
                           int32_t nwritten) {
    return transfer(instance, WRITE, fd, iovs, iovs_len, 0, nwritten);
}

int32_t awsm_wasi_fd_pread(struct awsm_instance *instance, int32_t fd, int32_t iovs, int32_t iovs_len, int64_t offset,
                           int32_t nread) {
    return transfer(instance, READ_AT, fd, iovs, iovs_len, offset, nread);
}

int32_t awsm_wasi_fd_pwrite(struct awsm_instance *instance, int32_t fd, int32_t iovs, int32_t iovs_len, int64_t offset,
                            int32_t nwritten) {
    return transfer(instance, WRITE_AT, fd, iovs, iovs_len, offset, nwritten);
}

static int32_t seek(struct awsm_instance *instance, int32_t fd, uint32_t either_right, int64_t offset, int32_t whence,
                    int32_t result) {
    struct awsm_wasi_file *file;
    enum awsm_errno error = awsm_wasi_file(instance, fd, 0, &file);
    if (error == AWSM_SUCCESS && (file->rights & either_right) == 0) {
        error = AWSM_ENOTCAPABLE;
    }
    if (error != AWSM_SUCCESS) {
        return error;
    }
    if (!awsm_guest_has(instance, result, 8, AWSM_WRITE)) {
        return AWSM_EFAULT;
    }
    uint64_t position;
    error = awsm_system_seek(file->system, offset, (uint8_t)whence, &position);
    if (error == AWSM_SUCCESS && !awsm_memory_write(instance->memory, (uint32_t)result, &position, sizeof(position))) {
        return AWSM_EFAULT;
    }
    return error;
}

enum { CURRENT = 1 };

int32_t awsm_wasi_fd_seek(struct awsm_instance *instance, int32_t fd, int64_t offset, int32_t whence,
                          int32_t newoffset) {
    if (offset == 0 && (uint8_t)whence == CURRENT) {
        return awsm_wasi_fd_tell(instance, fd, newoffset);
    }
    return seek(instance, fd, AWSM_RIGHT_FD_SEEK, offset, whence, newoffset);
}

int32_t awsm_wasi_fd_tell(struct awsm_instance *instance, int32_t fd, int32_t offset) {
    return seek(instance, fd, AWSM_RIGHT_FD_SEEK | AWSM_RIGHT_FD_TELL, 0, CURRENT, offset);
}

int32_t awsm_wasi_fd_sync(struct awsm_instance *instance, int32_t fd) {
    struct awsm_wasi_file *file;
    enum awsm_errno error = awsm_wasi_file(instance, fd, AWSM_RIGHT_FD_SYNC, &file);
    return error == AWSM_SUCCESS ? awsm_system_sync(file->system, false) : error;
}

int32_t awsm_wasi_fd_datasync(struct awsm_instance *instance, int32_t fd) {
    struct awsm_wasi_file *file;
    enum awsm_errno error = awsm_wasi_file(instance, fd, AWSM_RIGHT_FD_DATASYNC, &file);
    return error == AWSM_SUCCESS ? awsm_system_sync(file->system, true) : error;
}

int32_t awsm_wasi_fd_advise(struct awsm_instance *instance, int32_t fd, int64_t offset, int64_t len, int32_t advice) {
    struct awsm_wasi_file *file;
    enum awsm_errno error = awsm_wasi_file(instance, fd, AWSM_RIGHT_FD_ADVISE, &file);
    return error == AWSM_SUCCESS ? awsm_system_advise(file->system, (uint64_t)offset, (uint64_t)len, (uint8_t)advice)
                                 : error;
}

int32_t awsm_wasi_fd_allocate(struct awsm_instance *instance, int32_t fd, int64_t offset, int64_t len) {
    struct awsm_wasi_file *file;
    enum awsm_errno error = awsm_wasi_file(instance, fd, AWSM_RIGHT_FD_ALLOCATE, &file);
    return error == AWSM_SUCCESS ? awsm_system_allocate(file->system, (uint64_t)offset, (uint64_t)len) : error;
}
