/* SPDX-License-Identifier: Apache-2.0 */
/*
 * state.c: the making and the end of an instance's WASI state, in parts: a module that imports nothing that would ask for
 * arguments and environment, or that could use a directory, is linked without these (struct awsm_image).
 */
#include "state.h"
#include <core/owned.h>
#include <platform/platform.h>

enum { FIRST_FILES = 16, MOST_STRINGS = 1 << 30 };

/* Zero bytes for as long as the instance lives. `own_mapping` is their size if they have pages of their own, else 0. */
static void *allocate(struct awsm_room *room, size_t size, size_t *own_mapping) {
    void *start = awsm_room_take(room, size);
    *own_mapping = 0;
    if (start == NULL) {
        start = awsm_map(size);
        *own_mapping = start != NULL ? size : 0;
    }
    return start;
}

static void release(void *start, size_t own_mapping) {
    if (own_mapping != 0) {
        awsm_unmap(start, own_mapping);
    }
}

/* Copies strings, pointers to which are `stride` bytes apart. False if there is no memory, or more than a guest can address. */
static bool copy(struct awsm_wasi_strings *strings, const char *const *first, size_t count, size_t stride,
                 struct awsm_room *room) {
    uint64_t size = 0;
    for (size_t i = 0; i < count && size <= MOST_STRINGS; i++) {
        size += __builtin_strlen(*(const char *const *)((const char *)first + i * stride)) + 1;
    }
    if (size == 0 || size > MOST_STRINGS) {
        return size == 0;
    }
    char *to = allocate(room, (size_t)size, &strings->own_mapping);
    if (to == NULL) {
        return false;
    }
    strings->bytes = to;
    strings->size = (uint32_t)size;
    strings->count = (uint32_t)count;
    for (size_t i = 0; i < count; i++) {
        const char *string = *(const char *const *)((const char *)first + i * stride);
        size_t length = __builtin_strlen(string) + 1;
        __builtin_memcpy(to, string, length);
        to += length;
    }
    return true;
}

enum awsm_trap awsm_wasi_strings(struct awsm_instance *instance, const struct awsm_config *config,
                                 struct awsm_room *room) {
    struct awsm_wasi *wasi = instance->wasi;
    size_t variables = 0;
    while (config->environment != NULL && config->environment[variables] != NULL) {
        variables++;
    }
    bool is_done =
        copy(&wasi->arguments, config->argv, config->argc > 0 ? (size_t)config->argc : 0, sizeof(char *), room) &&
        copy(&wasi->environment, config->environment, variables, sizeof(char *), room);
    return is_done ? AWSM_OK : AWSM_TRAP_OUT_OF_MEMORY;
}

enum awsm_trap awsm_wasi_directories(struct awsm_instance *instance, const struct awsm_config *config,
                                     struct awsm_room *room) {
    struct awsm_wasi_strings *names = &instance->wasi->directories;
    if (config->directory_count == 0) {
        return AWSM_OK;
    }
    if (!copy(names, &config->directories->guest, config->directory_count, sizeof(struct awsm_directory), room)) {
        return AWSM_TRAP_OUT_OF_MEMORY;
    }
    const char *name = names->bytes;
    for (size_t i = 0; i < config->directory_count; i++) {
        struct awsm_wasi_file file = {
            .is_owned = true,
            .is_read_only = config->directories[i].read_only != 0,
            .rights = AWSM_RIGHTS_DIRECTORY,
            .inheriting = AWSM_RIGHTS_ALL,
            .preopen = name,
        };
        name += __builtin_strlen(name) + 1;
        uint32_t fd;
        if (awsm_system_open_directory(config->directories[i].host, &file.system) != AWSM_SUCCESS) {
            return AWSM_ERROR_DIRECTORY;
        }
        if (awsm_wasi_add_file(instance, file, &fd) != AWSM_SUCCESS) {
            awsm_system_close(file.system);
            return AWSM_TRAP_OUT_OF_MEMORY;
        }
    }
    return AWSM_OK;
}

/* Standard input, output and error: the guest's numbers 0 to 2, and the host's if it says nothing else. */
static struct awsm_wasi_file stream(const struct awsm_config *config, int number) {
    int system = config->stdio != NULL ? config->stdio[number] : number;
    return (struct awsm_wasi_file){.system = system >= 0 ? system : AWSM_RESERVED,
                                   .rights = number == 0 ? AWSM_RIGHTS_INPUT : AWSM_RIGHTS_OUTPUT};
}

enum awsm_trap awsm_wasi_new(struct awsm_instance *instance, const struct awsm_config *config, struct awsm_room *room) {
    size_t own_mapping;
    struct awsm_wasi *wasi =
        allocate(room, sizeof(struct awsm_wasi) + FIRST_FILES * sizeof(struct awsm_wasi_file), &own_mapping);
    if (wasi == NULL) {
        return AWSM_TRAP_OUT_OF_MEMORY;
    }
    wasi->own_mapping = own_mapping;
    wasi->files = (struct awsm_wasi_file *)(wasi + 1);
    wasi->file_count = FIRST_FILES;
    for (int i = 0; i < FIRST_FILES; i++) {
        wasi->files[i] = i < 3 ? stream(config, i) : (struct awsm_wasi_file){.system = AWSM_CLOSED};
    }
    instance->wasi = wasi;
    return AWSM_OK;
}

void awsm_wasi_free(struct awsm_instance *instance) {
    struct awsm_wasi *wasi = instance->wasi;
    for (uint32_t i = 0; i < wasi->file_count; i++) {
        awsm_wasi_close_file(&wasi->files[i]);
    }
    release(wasi->files, wasi->files_own_mapping);
    release(wasi->arguments.bytes, wasi->arguments.own_mapping);
    release(wasi->environment.bytes, wasi->environment.own_mapping);
    release(wasi->directories.bytes, wasi->directories.own_mapping);
    release(wasi, wasi->own_mapping);
}
