/* SPDX-License-Identifier: Apache-2.0 */
/* fd_readdir.c: listing a directory. */
#include "guest.h"
#include "state.h"

enum { DIRENT_SIZE = 24 };

struct list {
    struct awsm_wasi_file *directory;
    uint8_t *buffer;
    uint32_t size;
    uint32_t used;
};

static void append(struct list *list, const void *bytes, uint32_t size) {
    uint32_t fits = size < list->size - list->used ? size : list->size - list->used;
    if (fits != 0) {
        __builtin_memcpy(list->buffer + list->used, bytes, fits);
        list->used += fits;
    }
}

/* The last entry is cut where the buffer ends: a full buffer is what tells the guest that there may be more. */
static bool visit(void *context, const struct awsm_directory_entry *entry) {
    struct list *list = context;
    uint8_t dirent[DIRENT_SIZE] = {0};
    awsm_guest_put64(dirent, awsm_wasi_cookie(list->directory, entry->next));
    awsm_guest_put64(dirent + 8, entry->inode);
    awsm_guest_put32(dirent + 16, entry->name_length);
    dirent[20] = (uint8_t)entry->type;
    append(list, dirent, DIRENT_SIZE);
    append(list, entry->name, entry->name_length);
    return list->used < list->size;
}

int32_t awsm_wasi_fd_readdir(struct awsm_instance *instance, int32_t fd, int32_t buf, int32_t buf_len, int64_t cookie,
                             int32_t bufused) {
    struct awsm_wasi_file *file;
    enum awsm_errno error = awsm_wasi_file(instance, fd, AWSM_RIGHT_FD_READDIR, &file);
    if (error != AWSM_SUCCESS) {
        return error;
    }
    struct list list = {file, awsm_guest(instance, buf, (uint32_t)buf_len, AWSM_WRITE), (uint32_t)buf_len, 0};
    void *used_at = awsm_guest(instance, bufused, 4, AWSM_WRITE);
    if (list.buffer == NULL || used_at == NULL) {
        return AWSM_EFAULT;
    }
    uint64_t position;
    error = awsm_wasi_position(file, (uint64_t)cookie, &position);
    if (error == AWSM_SUCCESS) {
        error = awsm_system_list(file->system, position, visit, &list);
    }
    if (error == AWSM_SUCCESS) {
        awsm_guest_put32(used_at, list.used);
    }
    return error;
}
