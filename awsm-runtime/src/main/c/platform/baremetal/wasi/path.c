/* SPDX-License-Identifier: Apache-2.0 */
/* path.c: WASI's calls with paths: without files there are none. (Nor is there room on the stack for paths.) */
#include <awsm/wasi.h>
#include <platform/errno.h>

#pragma GCC diagnostic ignored "-Wunused-parameter"

int32_t awsm_wasi_path_create_directory(struct awsm_instance *instance, int32_t fd, int32_t path, int32_t path_len) {
    return AWSM_ENOSYS;
}

int32_t awsm_wasi_path_filestat_get(struct awsm_instance *instance, int32_t fd, int32_t flags, int32_t path,
                                    int32_t path_len, int32_t stat) {
    return AWSM_ENOSYS;
}

int32_t awsm_wasi_path_filestat_set_times(struct awsm_instance *instance, int32_t fd, int32_t flags, int32_t path,
                                          int32_t path_len, int64_t atim, int64_t mtim, int32_t fst_flags) {
    return AWSM_ENOSYS;
}

int32_t awsm_wasi_path_link(struct awsm_instance *instance, int32_t old_fd, int32_t old_flags, int32_t old_path,
                            int32_t old_path_len, int32_t new_fd, int32_t new_path, int32_t new_path_len) {
    return AWSM_ENOSYS;
}

int32_t awsm_wasi_path_readlink(struct awsm_instance *instance, int32_t fd, int32_t path, int32_t path_len, int32_t buf,
                                int32_t buf_len, int32_t bufused) {
    return AWSM_ENOSYS;
}

int32_t awsm_wasi_path_remove_directory(struct awsm_instance *instance, int32_t fd, int32_t path, int32_t path_len) {
    return AWSM_ENOSYS;
}

int32_t awsm_wasi_path_rename(struct awsm_instance *instance, int32_t fd, int32_t old_path, int32_t old_path_len,
                              int32_t new_fd, int32_t new_path, int32_t new_path_len) {
    return AWSM_ENOSYS;
}

int32_t awsm_wasi_path_symlink(struct awsm_instance *instance, int32_t old_path, int32_t old_path_len, int32_t fd,
                               int32_t new_path, int32_t new_path_len) {
    return AWSM_ENOSYS;
}

int32_t awsm_wasi_path_unlink_file(struct awsm_instance *instance, int32_t fd, int32_t path, int32_t path_len) {
    return AWSM_ENOSYS;
}
