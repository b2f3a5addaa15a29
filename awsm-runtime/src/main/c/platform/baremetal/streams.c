/* SPDX-License-Identifier: Apache-2.0 */
/* streams.c: system.h's files without an operating system: the three streams, as far as the firmware has them. */
#include "firmware.h"
#include <platform/system.h>

static enum awsm_errno transfer(int32_t (*call)(int32_t, void *, size_t), int file, const struct awsm_buffer *buffers,
                                size_t count, size_t *done) {
    *done = 0;
    if (call == NULL) {
        return AWSM_ENOSYS;
    }
    for (size_t i = 0; i < count; i++) {
        int32_t bytes = buffers[i].size != 0 ? call(file, buffers[i].start, buffers[i].size) : 0;
        if (bytes < 0) {
            return *done != 0 ? AWSM_SUCCESS : AWSM_EIO;
        }
        *done += (size_t)bytes;
        if ((size_t)bytes < buffers[i].size) {
            break;
        }
    }
    return AWSM_SUCCESS;
}

enum awsm_errno awsm_system_read(int file, const struct awsm_buffer *buffers, size_t count, size_t *done) {
    return transfer(awsm_firmware_read, file, buffers, count, done);
}

static int32_t write(int32_t file, void *start, size_t size) {
    return awsm_firmware_write(file, start, size);
}

enum awsm_errno awsm_system_write(int file, const struct awsm_buffer *buffers, size_t count, size_t *done) {
    return transfer(awsm_firmware_write != NULL ? write : NULL, file, buffers, count, done);
}

enum awsm_errno awsm_system_append(int file, const struct awsm_buffer *buffers, size_t count, size_t *done) {
    return awsm_system_write(file, buffers, count, done);
}

enum awsm_errno awsm_system_status(int file, struct awsm_file_status *status) {
    *status = (struct awsm_file_status){.inode = (uint64_t)file, .links = 1, .type = AWSM_FILE_CHARACTER_DEVICE};
    return AWSM_SUCCESS;
}

enum awsm_errno awsm_system_flags(__attribute__((unused)) int file, uint16_t *flags) {
    *flags = 0;
    return AWSM_SUCCESS;
}

bool awsm_system_is_terminal(__attribute__((unused)) int file) {
    return true;
}

uint64_t awsm_system_available(__attribute__((unused)) int file) {
    return 1;
}

enum awsm_errno awsm_system_sync(__attribute__((unused)) int file, __attribute__((unused)) bool data_only) {
    return AWSM_SUCCESS;
}

void awsm_system_close(__attribute__((unused)) int file) {}

/* Nobody can say whether a stream is ready. */
enum awsm_errno awsm_system_poll(struct awsm_poll *polls, size_t count, uint64_t nanoseconds) {
    for (size_t i = 0; i < count; i++) {
        polls[i].happened = polls[i].wanted;
    }
    uint64_t start, now;
    if (count != 0 || awsm_system_clock_time(0, &start) != AWSM_SUCCESS) {
        return count != 0 ? AWSM_SUCCESS : AWSM_ENOSYS;
    }
    do {
        (void)awsm_system_clock_time(0, &now);
    } while (now - start < nanoseconds);
    return AWSM_SUCCESS;
}
