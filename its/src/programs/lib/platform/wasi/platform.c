/* SPDX-License-Identifier: Apache-2.0 */
/* The platform of .wasm builds: WASI preview 1, imported function by function; no libc. */
#include "platform.h"

#include <string.h>

#include "support.h"

#define WASI(name) __attribute__((import_module("wasi_snapshot_preview1"), import_name(#name))) int name

struct vector {
    const void *bytes;
    size_t count;
};

struct wasi_status {
    uint64_t device, inode;
    uint8_t type;
    uint64_t links, size, accessed, modified, changed;
};

WASI(args_sizes_get)(size_t *count, size_t *bytes);
WASI(args_get)(char **arguments, char *buffer);
WASI(environ_sizes_get)(size_t *count, size_t *bytes);
WASI(environ_get)(char **variables, char *buffer);
WASI(clock_time_get)(uint32_t clock, uint64_t precision, uint64_t *nanoseconds);
WASI(random_get)(void *bytes, size_t count);
WASI(fd_read)(int fd, const struct vector *vectors, size_t count, size_t *done);
WASI(fd_write)(int fd, const struct vector *vectors, size_t count, size_t *done);
WASI(fd_close)(int fd);
WASI(fd_seek)(int fd, int64_t offset, uint8_t whence, int64_t *position);
WASI(fd_readdir)(int fd, void *buffer, size_t size, uint64_t cookie, size_t *used);
WASI(fd_prestat_get)(int fd, uint32_t *tag_and_length);
WASI(fd_prestat_dir_name)(int fd, char *path, size_t length);
WASI(path_open)
(int fd, uint32_t lookup, const char *path, size_t length, uint16_t creation, uint64_t rights, uint64_t inheriting,
 uint16_t flags, int *opened);
WASI(path_filestat_get)(int fd, uint32_t lookup, const char *path, size_t length, struct wasi_status *status);
WASI(path_rename)(int fd, const char *from, size_t from_length, int to_fd, const char *to, size_t to_length);
WASI(path_unlink_file)(int fd, const char *path, size_t length);
WASI(path_create_directory)(int fd, const char *path, size_t length);
WASI(path_remove_directory)(int fd, const char *path, size_t length);
__attribute__((import_module("wasi_snapshot_preview1"), import_name("proc_exit"))) _Noreturn void proc_exit(int status);

void _start(void);

void _start(void) {
    size_t count, bytes;
    int argc = 0;
    char **argv = NULL;
    if (args_sizes_get(&count, &bytes) == 0) {
        argv = allocate((count + 1) * sizeof *argv);
        if (args_get(argv, allocate(bytes)) == 0)
            argc = (int)count;
    }
    int status = platform_main(argc, argv);
    if (status != 0)
        proc_exit(status);
}

_Noreturn void platform_exit(int status) {
    proc_exit(status);
}

const char *const *platform_environment(void) {
    size_t count, bytes;
    if (environ_sizes_get(&count, &bytes) != 0)
        count = bytes = 0;
    char **variables = allocate((count + 1) * sizeof *variables);
    if (count != 0)
        environ_get(variables, allocate(bytes));
    return (const char *const *)variables;
}

/* The end of the memory that the linker laid out: its address counts, it has no value. */
extern char __heap_base;

void *platform_memory(size_t bytes) {
    enum { ALIGNMENT = 4096, WASM_PAGE = 65536 };
    static uintptr_t next;
    if (next == 0)
        next = (uintptr_t)&__heap_base;
    uintptr_t start = (next + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    uint64_t end = (uint64_t)start + bytes;
    uint64_t have = (uint64_t)__builtin_wasm_memory_size(0) * WASM_PAGE;
    if (end > UINTPTR_MAX)
        return NULL;
    if (end > have && __builtin_wasm_memory_grow(0, (size_t)((end - have + WASM_PAGE - 1) / WASM_PAGE)) == (size_t)-1)
        return NULL;
    next = (uintptr_t)end;
    return (void *)start;
}

static uint64_t clock_time(uint32_t clock) {
    uint64_t time = 0;
    clock_time_get(clock, 1, &time);
    return time;
}

uint64_t platform_monotonic_time(void) {
    return clock_time(1);
}

uint64_t platform_real_time(void) {
    return clock_time(0);
}

int platform_random(void *bytes, size_t count) {
    return -random_get(bytes, count);
}

int64_t platform_read(int descriptor, void *bytes, size_t count) {
    struct vector vector = {bytes, count};
    size_t done;
    int error = fd_read(descriptor, &vector, 1, &done);
    return error != 0 ? -error : (int64_t)done;
}

int64_t platform_write(int descriptor, const void *bytes, size_t count) {
    struct vector vector = {bytes, count};
    size_t done;
    int error = fd_write(descriptor, &vector, 1, &done);
    return error != 0 ? -error : (int64_t)done;
}

/*
 * The directory that was given to the program and holds the path, and the path below it. A given directory named "."
 * or "/" holds every path, one named "data" those that start with "data/".
 */
static int directory_of(const char **path) {
    static char name[1024];
    uint32_t prestat[2];
    for (int fd = 3; fd_prestat_get(fd, prestat) == 0; fd++) {
        size_t length = prestat[1];
        if (length >= sizeof name || fd_prestat_dir_name(fd, name, length) != 0)
            continue;
        while (length > 0 && (name[length - 1] == '/' || name[length - 1] == 0))
            length--;
        if (length == 0 || (length == 1 && name[0] == '.'))
            return fd;
        if (string_length(*path) >= length && memcmp(*path, name, length) == 0) {
            const char *rest = *path + length;
            if (*rest == 0) {
                *path = ".";
                return fd;
            }
            if (*rest == '/') {
                *path = rest + 1;
                return fd;
            }
        }
    }
    return -ERROR_NOT_CAPABLE;
}

/* rights: what is asked of the file, which must not be more than it can do */
static int open_path(const char *path, uint16_t creation, uint64_t rights, uint16_t flags) {
    int directory = directory_of(&path);
    if (directory < 0)
        return directory;
    int opened;
    int error = path_open(directory, 1, path, string_length(path), creation, rights, 0, flags, &opened);
    return error != 0 ? -error : opened;
}

int platform_open(const char *path, unsigned flags) {
    enum {
        RIGHT_READ = 1 << 1,
        RIGHT_SEEK = 1 << 2,
        RIGHT_TELL = 1 << 5,
        RIGHT_WRITE = 1 << 6,
        RIGHT_STATUS = 1 << 21
    };
    uint16_t creation = 0;
    if (flags & OPEN_CREATE)
        creation |= 1;
    if (flags & OPEN_EXCLUSIVE)
        creation |= 4;
    if (flags & OPEN_TRUNCATE)
        creation |= 8;
    uint64_t rights = RIGHT_SEEK | RIGHT_TELL | RIGHT_STATUS;
    if (flags & OPEN_READ)
        rights |= RIGHT_READ;
    if (flags & OPEN_WRITE)
        rights |= RIGHT_WRITE;
    return open_path(path, creation, rights, flags & OPEN_APPEND ? 1 : 0);
}

int platform_close(int descriptor) {
    return -fd_close(descriptor);
}

int64_t platform_seek(int descriptor, int64_t offset, enum whence whence) {
    int64_t position;
    int error = fd_seek(descriptor, offset, (uint8_t)whence, &position);
    return error != 0 ? -error : position;
}

static enum file_type file_type(uint8_t type) {
    switch (type) {
    case 0: return FILE_UNKNOWN;
    case 3: return FILE_DIRECTORY;
    case 4: return FILE_REGULAR;
    default: return FILE_OTHER;
    }
}

int platform_status(const char *path, struct file_status *status) {
    int directory = directory_of(&path);
    if (directory < 0)
        return directory;
    struct wasi_status wasi;
    int error = path_filestat_get(directory, 1, path, string_length(path), &wasi);
    if (error != 0)
        return -error;
    status->type = file_type(wasi.type);
    status->size = wasi.size;
    return 0;
}

int platform_rename(const char *from, const char *to) {
    int from_directory = directory_of(&from);
    int to_directory = directory_of(&to);
    if (from_directory < 0 || to_directory < 0)
        return -ERROR_NOT_CAPABLE;
    return -path_rename(from_directory, from, string_length(from), to_directory, to, string_length(to));
}

static int at_path(int (*operation)(int fd, const char *path, size_t length), const char *path) {
    int directory = directory_of(&path);
    return directory < 0 ? directory : -operation(directory, path, string_length(path));
}

int platform_unlink(const char *path) {
    return at_path(path_unlink_file, path);
}

int platform_create_directory(const char *path) {
    return at_path(path_create_directory, path);
}

int platform_remove_directory(const char *path) {
    return at_path(path_remove_directory, path);
}

struct entry {
    uint64_t next, inode;
    uint32_t name_length;
    uint8_t type;
};

static void visit_name(const char *name, size_t length, void (*visit)(const char *, void *), void *context) {
    char copy[256];
    if (length >= sizeof copy || (length == 1 && name[0] == '.') || (length == 2 && name[0] == '.' && name[1] == '.'))
        return;
    memcpy(copy, name, length);
    copy[length] = 0;
    visit(copy, context);
}

int platform_list(const char *path, void (*visit)(const char *name, void *context), void *context) {
    enum { CREATION_DIRECTORY = 2, RIGHT_LIST = 1 << 14 };
    int fd = open_path(path, CREATION_DIRECTORY, RIGHT_LIST, 0);
    if (fd < 0)
        return fd;
    _Alignas(8) static char buffer[4096];
    uint64_t cookie = 0;
    size_t used;
    int error;
    do {
        error = fd_readdir(fd, buffer, sizeof buffer, cookie, &used);
        size_t at = 0;
        while (error == 0 && at + 24 <= used) {
            struct entry entry;
            memcpy(&entry, buffer + at, 24);
            if (at + 24 + entry.name_length > used)
                break;
            visit_name(buffer + at + 24, entry.name_length, visit, context);
            at += 24 + entry.name_length;
            cookie = entry.next;
        }
    } while (error == 0 && used == sizeof buffer);
    fd_close(fd);
    return -error;
}
