/* state.c: the making and the end of an instance's WASI state. It is in one piece, but for a table of files that grew. */
#include "state.h"
#include <core/owned.h>
#include <platform/platform.h>

enum { FIRST_FILES = 16 /* besides the directories */, MOST_STRINGS = 1 << 30 };

/* Sums up; false if there is more than a guest can address. */
static bool add_size(uint64_t *size, const char *string) {
    *size += __builtin_strlen(string) + 1;
    return *size <= MOST_STRINGS;
}

static char *copy(char *to, const char *string) {
    size_t size = __builtin_strlen(string) + 1;
    __builtin_memcpy(to, string, size);
    return to + size;
}

/* The bytes for all strings of a configuration. */
static bool sum_up(const struct awsm_config *config, uint64_t *size) {
    bool fits = true;
    for (int i = 0; fits && i < config->argc; i++) {
        fits = add_size(size, config->argv[i]);
    }
    for (const char *const *next = config->environment; fits && next != NULL && *next != NULL; next++) {
        fits = add_size(size, *next);
    }
    for (size_t i = 0; fits && i < config->directory_count; i++) {
        fits = add_size(size, config->directories[i].guest);
    }
    return fits;
}

static char *copy_strings(struct awsm_wasi *wasi, const struct awsm_config *config, char *to) {
    wasi->arguments.bytes = to;
    for (int i = 0; i < config->argc; i++) {
        to = copy(to, config->argv[i]);
        wasi->arguments.count++;
    }
    wasi->arguments.size = (uint32_t)(to - wasi->arguments.bytes);
    wasi->environment.bytes = to;
    for (const char *const *next = config->environment; next != NULL && *next != NULL; next++) {
        to = copy(to, *next);
        wasi->environment.count++;
    }
    wasi->environment.size = (uint32_t)(to - wasi->environment.bytes);
    return to;
}

static enum awsm_trap open_directories(struct awsm_instance *instance, const struct awsm_config *config, char *to) {
    for (size_t i = 0; i < config->directory_count; i++) {
        struct awsm_wasi_file file = {
            .is_owned = true,
            .is_read_only = config->directories[i].read_only != 0,
            .rights = AWSM_RIGHTS_DIRECTORY,
            .inheriting = AWSM_RIGHTS_ALL,
            .preopen = to,
        };
        to = copy(to, config->directories[i].guest);
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

enum awsm_trap awsm_wasi_new(struct awsm_instance *instance, const struct awsm_config *config) {
    const size_t files = FIRST_FILES + config->directory_count;
    uint64_t size = sizeof(struct awsm_wasi) + files * sizeof(struct awsm_wasi_file);
    if (!sum_up(config, &size)) {
        return AWSM_TRAP_OUT_OF_MEMORY;
    }
    struct awsm_wasi *wasi = awsm_instance_room(instance, (size_t)size);
    if (wasi == NULL) {
        wasi = awsm_map((size_t)size);
        if (wasi == NULL) {
            return AWSM_TRAP_OUT_OF_MEMORY;
        }
        wasi->own_mapping = (size_t)size;
    }
    wasi->files = (struct awsm_wasi_file *)(wasi + 1);
    wasi->file_count = (uint32_t)files;
    for (size_t i = 0; i < files; i++) {
        wasi->files[i] = i < 3 ? stream(config, (int)i) : (struct awsm_wasi_file){.system = AWSM_CLOSED};
    }
    char *strings = copy_strings(wasi, config, (char *)(wasi->files + files));
    instance->wasi = wasi;
    return open_directories(instance, config, strings);
}

void awsm_wasi_free(struct awsm_instance *instance) {
    struct awsm_wasi *wasi = instance->wasi;
    for (uint32_t i = 0; i < wasi->file_count; i++) {
        awsm_wasi_close_file(&wasi->files[i]);
    }
    if (wasi->files_own_mapping != 0) {
        awsm_unmap(wasi->files, wasi->files_own_mapping);
    }
    if (wasi->own_mapping != 0) {
        awsm_unmap(wasi, wasi->own_mapping);
    }
}
