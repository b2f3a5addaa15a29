/* SPDX-License-Identifier: Apache-2.0 */
/* files.c: the guest's table of files. */
#include "state.h"
#include <platform/platform.h>

#define MOST_FILES 65536u

enum awsm_errno awsm_wasi_file(const struct awsm_instance *instance, int32_t fd, uint32_t rights,
                               struct awsm_wasi_file **file) {
    const struct awsm_wasi *wasi = instance->wasi;
    uint32_t number = (uint32_t)fd;
    if (number >= wasi->file_count || wasi->files[number].system < 0) {
        return AWSM_EBADF;
    }
    *file = &wasi->files[number];
    if (((*file)->rights & rights) != rights) {
        return AWSM_ENOTCAPABLE;
    }
    return (*file)->is_read_only && (rights & AWSM_RIGHTS_CHANGING) != 0 ? AWSM_EROFS : AWSM_SUCCESS;
}

static enum awsm_errno grow(struct awsm_wasi *wasi) {
    uint32_t count = wasi->file_count * 2;
    size_t size = count * sizeof(struct awsm_wasi_file);
    struct awsm_wasi_file *files = count <= MOST_FILES ? awsm_map(size) : NULL;
    if (files == NULL) {
        return AWSM_EMFILE;
    }
    __builtin_memcpy(files, wasi->files, wasi->file_count * sizeof(struct awsm_wasi_file));
    for (uint32_t i = wasi->file_count; i < count; i++) {
        files[i].system = AWSM_CLOSED;
    }
    if (wasi->files_own_mapping != 0) {
        awsm_unmap(wasi->files, wasi->files_own_mapping);
    }
    wasi->files = files;
    wasi->file_count = count;
    wasi->files_own_mapping = size;
    return AWSM_SUCCESS;
}

enum awsm_errno awsm_wasi_add_file(struct awsm_instance *instance, struct awsm_wasi_file file, uint32_t *fd) {
    struct awsm_wasi *wasi = instance->wasi;
    uint32_t free = 0;
    while (free < wasi->file_count && wasi->files[free].system != AWSM_CLOSED) {
        free++;
    }
    if (free == wasi->file_count) {
        enum awsm_errno error = grow(wasi);
        if (error != AWSM_SUCCESS) {
            return error;
        }
    }
    wasi->files[free] = file;
    *fd = free;
    return AWSM_SUCCESS;
}

void awsm_wasi_close_file(struct awsm_wasi_file *file) {
    awsm_wasi_free_positions(file);
    if (file->is_owned) {
        awsm_system_close(file->system);
    }
    *file = (struct awsm_wasi_file){.system = AWSM_CLOSED};
}

int32_t awsm_wasi_fd_close(struct awsm_instance *instance, int32_t fd) {
    struct awsm_wasi_file *file;
    enum awsm_errno error = awsm_wasi_file(instance, fd, 0, &file);
    if (error == AWSM_SUCCESS) {
        awsm_wasi_close_file(file);
    }
    return error;
}

int32_t awsm_wasi_fd_renumber(struct awsm_instance *instance, int32_t fd, int32_t to) {
    struct awsm_wasi_file *from_file;
    struct awsm_wasi_file *to_file;
    enum awsm_errno error = awsm_wasi_file(instance, fd, 0, &from_file);
    if (error == AWSM_SUCCESS) {
        error = awsm_wasi_file(instance, to, 0, &to_file);
    }
    if (error == AWSM_SUCCESS && from_file != to_file) {
        awsm_wasi_close_file(to_file);
        *to_file = *from_file;
        *from_file = (struct awsm_wasi_file){.system = AWSM_CLOSED};
    }
    return error;
}
