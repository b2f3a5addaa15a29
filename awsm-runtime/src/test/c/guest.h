/* SPDX-License-Identifier: Apache-2.0 */
/* guest.h: calls of WASI functions as a guest makes them, with everything in its memory. */
#ifndef AWSM_TEST_GUEST_H
#define AWSM_TEST_GUEST_H

#include "sandbox.h"

static struct sandbox *guest;

#define WASI(name, ...) awsm_wasi_##name(&guest->head, __VA_ARGS__)

/* Where things are in the guest's memory. */
enum { RESULT = 16, IOVS = 1024, PATH = 4096, PATH2 = 12288, BUFFER = 32768, SIZE = 65536 };

/* The rights of files and of directories that tests ask for. */
enum { READ = 1 << 1, WRITE = 1 << 6, ALL = (1 << 30) - 1, FILE_RIGHTS = ALL };
enum { CREATE = 1, DIRECTORY = 2, EXCLUSIVE = 4, TRUNCATE = 8 };
enum { FOLLOW = 1 };
enum { ROOT = 3 }; /* the first directory given */

static inline void guest_new(const struct awsm_config *config) {
    guest = sandbox_new(config);
    CHECK(guest->memory.size == SIZE);
}

/* With the present directory of the test as "/", and the arguments of a usual command. */
static inline void guest_with_directory(void) {
    static const struct awsm_directory directories[] = {{.host = ".", .guest = "/"}};
    static const struct awsm_config config = {.directories = directories, .directory_count = 1};
    guest_new(&config);
}

static inline void *at(uint32_t address) {
    return guest->memory.base + address;
}

static inline uint32_t get32(uint32_t address) {
    return *(uint32_t *)at(address);
}

static inline uint64_t get64(uint32_t address) {
    return *(uint64_t *)at(address);
}

/* A string without NUL; its length. */
static inline int32_t put(uint32_t address, const char *string) {
    size_t length = __builtin_strlen(string);
    __builtin_memcpy(at(address), string, length);
    return (int32_t)length;
}

static inline void put_iovec(uint32_t index, uint32_t start, uint32_t size) {
    *(uint32_t *)at(IOVS + 8 * index) = start;
    *(uint32_t *)at(IOVS + 8 * index + 4) = size;
}

static inline int32_t open_with(int32_t directory, int32_t flags, const char *path, int32_t oflags, int64_t rights,
                                int64_t inheriting, int32_t fdflags, int32_t *fd) {
    int32_t error = awsm_wasi_path_open(&guest->head, directory, flags, PATH, put(PATH, path), oflags, rights,
                                        inheriting, fdflags, RESULT);
    *fd = error == 0 ? (int32_t)get32(RESULT) : -1;
    return error;
}

/* Opens with all rights that make sense. */
static inline int32_t open_path(const char *path, int32_t oflags, int32_t *fd) {
    int64_t rights = (oflags & DIRECTORY) != 0 ? ALL & ~(WRITE | 1 << 8 | 1 << 22) : ALL;
    return open_with(ROOT, FOLLOW, path, oflags, rights, ALL, 0, fd);
}

static inline int32_t must_open(const char *path, int32_t oflags) {
    int32_t fd;
    CHECK(open_path(path, oflags, &fd) == 0);
    return fd;
}

static inline void must_close(int32_t fd) {
    CHECK(awsm_wasi_fd_close(&guest->head, fd) == 0);
}

static inline int32_t write_string(int32_t fd, const char *string) {
    put_iovec(0, BUFFER, (uint32_t)put(BUFFER, string));
    return awsm_wasi_fd_write(&guest->head, fd, IOVS, 1, RESULT);
}

static inline void create_file(const char *path, const char *content) {
    int32_t fd = must_open(path, CREATE | TRUNCATE);
    CHECK(write_string(fd, content) == 0);
    must_close(fd);
}

/* Whether the file has this content. */
static inline _Bool has_content(const char *path, const char *content) {
    int32_t fd = must_open(path, 0);
    put_iovec(0, BUFFER, 1000);
    CHECK(awsm_wasi_fd_read(&guest->head, fd, IOVS, 1, RESULT) == 0);
    must_close(fd);
    uint32_t size = get32(RESULT);
    return size == __builtin_strlen(content) && __builtin_memcmp(at(BUFFER), content, size) == 0;
}

#define ON_PATH(name, path) awsm_wasi_path_##name(&guest->head, ROOT, PATH, put(PATH, path))
#define ON_PATHS(name, from, to)                                                                                       \
    awsm_wasi_path_##name(&guest->head, ROOT, PATH, put(PATH, from), ROOT, PATH2, put(PATH2, to))

static inline int32_t make_link(const char *target, const char *path) {
    return awsm_wasi_path_symlink(&guest->head, PATH2, put(PATH2, target), ROOT, PATH, put(PATH, path));
}

static inline int32_t hard_link(const char *from, const char *to) {
    return awsm_wasi_path_link(&guest->head, ROOT, 0, PATH, put(PATH, from), ROOT, PATH2, put(PATH2, to));
}

static inline int32_t status_of(const char *path, int32_t flags) {
    return awsm_wasi_path_filestat_get(&guest->head, ROOT, flags, PATH, put(PATH, path), BUFFER);
}

enum {
    STATUS_TYPE = BUFFER + 16,
    STATUS_LINKS = BUFFER + 24,
    STATUS_SIZE = BUFFER + 32,
    STATUS_MODIFIED = BUFFER + 48
};

#endif
