/* SPDX-License-Identifier: Apache-2.0 */
/*
 * stream.c: flags of the streams that the host has given.
 *
 * They are not set in the platform, where they would belong to all who have the stream, and stay when the guest has
 * ended. As long as the guest has set none, it has those of the platform. After that NONBLOCK means that we ask before we
 * read or write, and its absence that we wait, whatever the platform's flag says; APPEND is given with each write.
 */
#include "state.h"

static bool is_nonblocking(const struct awsm_wasi_file *file) {
    return (file->flags & AWSM_NONBLOCK) != 0;
}

/* Until the stream is ready; AWSM_EAGAIN if it is not and the guest does not want to wait. */
static enum awsm_errno wait(const struct awsm_wasi_file *file, short wanted) {
    struct awsm_poll poll = {file->system, wanted, 0};
    enum awsm_errno error = awsm_system_poll(&poll, 1, is_nonblocking(file) ? 0 : UINT64_MAX);
    return error == AWSM_SUCCESS && poll.happened == 0 && is_nonblocking(file) ? AWSM_EAGAIN : error;
}

/* Leaves so much of the buffers as can be written without waiting. */
static size_t shorten(struct awsm_buffer *buffers, size_t count) {
    size_t rest = AWSM_POLL_WRITE_SIZE;
    size_t used = 0;
    while (used < count && rest > 0) {
        if (buffers[used].size > rest) {
            buffers[used].size = rest;
        }
        rest -= buffers[used++].size;
    }
    return used;
}

static enum awsm_errno read(const struct awsm_wasi_file *file, const struct awsm_buffer *buffers, size_t count,
                            size_t *done) {
    enum awsm_errno error;
    do { /* more than once if another reader was faster */
        error = wait(file, AWSM_POLL_READ);
        if (error == AWSM_SUCCESS) {
            error = awsm_system_read(file->system, buffers, count, done);
        }
    } while (error == AWSM_EAGAIN && !is_nonblocking(file));
    return error;
}

static enum awsm_errno write(const struct awsm_wasi_file *file, struct awsm_buffer *buffers, size_t count,
                             size_t *done) {
    if (is_nonblocking(file)) {
        count = shorten(buffers, count);
    }
    enum awsm_errno error;
    do {
        error = wait(file, AWSM_POLL_WRITE);
        if (error == AWSM_SUCCESS) {
            error = (file->flags & AWSM_APPEND) != 0 ? awsm_system_append(file->system, buffers, count, done)
                                                     : awsm_system_write(file->system, buffers, count, done);
        }
    } while (error == AWSM_EAGAIN && !is_nonblocking(file));
    return error;
}

enum awsm_errno awsm_wasi_stream_set_flags(struct awsm_wasi_file *file, uint16_t flags) {
    uint16_t given;
    enum awsm_errno error = awsm_system_flags(file->system, &given);
    if (error != AWSM_SUCCESS) {
        return error;
    }
    if (((flags ^ given) & ~(AWSM_NONBLOCK | AWSM_APPEND)) != 0 || (given & ~flags & AWSM_APPEND) != 0) {
        return AWSM_ENOTSUP; /* and what the host wants appended is not to be written elsewhere */
    }
    static const struct awsm_wasi_stream stream = {read, write};
    file->stream = &stream;
    file->flags = flags;
    return AWSM_SUCCESS;
}
