/* SPDX-License-Identifier: Apache-2.0 */
/* files.c: system.h's other files: without an operating system there are none. */
#include <platform/system.h>

#pragma GCC diagnostic ignored "-Wunused-parameter"

enum awsm_errno awsm_system_read_at(int file, const struct awsm_buffer *buffers, size_t count, uint64_t offset,
                                    size_t *done) {
    return AWSM_ENOSYS;
}

enum awsm_errno awsm_system_write_at(int file, const struct awsm_buffer *buffers, size_t count, uint64_t offset,
                                     size_t *done) {
    return AWSM_ENOSYS;
}

enum awsm_errno awsm_system_seek(int file, int64_t offset, uint8_t whence, uint64_t *position) {
    return AWSM_ESPIPE;
}

enum awsm_errno awsm_system_advise(int file, uint64_t offset, uint64_t size, uint8_t advice) {
    return AWSM_ENOSYS;
}

enum awsm_errno awsm_system_allocate(int file, uint64_t offset, uint64_t size) {
    return AWSM_ENOSYS;
}

enum awsm_errno awsm_system_truncate(int file, uint64_t size) {
    return AWSM_ENOSYS;
}

enum awsm_errno awsm_system_set_times(int file, uint64_t accessed, uint64_t modified) {
    return AWSM_ENOSYS;
}

enum awsm_errno awsm_system_set_flags(int file, uint16_t flags) {
    return AWSM_ENOSYS;
}

enum awsm_errno awsm_system_list(int directory, uint64_t cookie,
                                 bool (*visit)(void *context, const struct awsm_directory_entry *entry),
                                 void *context) {
    return AWSM_ENOSYS;
}

enum awsm_errno awsm_system_open_directory(const char *path, int *directory) {
    return AWSM_ENOSYS;
}
