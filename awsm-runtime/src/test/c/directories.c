/* SPDX-License-Identifier: Apache-2.0 */
/* directories.c: tests of wasi/: directories that the guest is given, and what is in them. */
#include "guest.h"
#include <wasi/state.h>

static void preopened_directories(void) {
    const struct awsm_directory directories[] = {{.host = ".", .guest = "/data"}, {.host = ".", .guest = "other"}};
    const struct awsm_config config = {.directories = directories, .directory_count = 2};
    guest_new(&config);
    CHECK(WASI(fd_prestat_get, 3, 64) == 0 && get32(64) == 0 && get32(68) == 5);
    CHECK(WASI(fd_prestat_get, 4, 64) == 0 && get32(68) == 5);
    CHECK(WASI(fd_prestat_get, 5, 64) == AWSM_EBADF && WASI(fd_prestat_get, 1, 64) == AWSM_EBADF);
    CHECK(WASI(fd_prestat_dir_name, 3, 64, 5) == 0 && __builtin_memcmp(at(64), "/data\0", 6) == 0);
    CHECK(WASI(fd_prestat_dir_name, 4, 64, 100) == 0 && __builtin_memcmp(at(64), "other\0", 6) == 0);
    CHECK(WASI(fd_prestat_dir_name, 3, 64, 4) == AWSM_ENAMETOOLONG);
    CHECK(WASI(fd_prestat_dir_name, 3, SIZE - 4, 5) == AWSM_EFAULT && WASI(fd_prestat_get, 3, SIZE - 7) == AWSM_EFAULT);
    CHECK(WASI(fd_close, 3) == 0 && WASI(fd_prestat_get, 3, 64) == AWSM_EBADF);
}

static void many_files(void) {
    guest_with_directory();
    create_file("file", "x");
    enum { COUNT = 200 };
    for (int32_t i = 4; i < COUNT; i++) {
        CHECK(must_open("file", 0) == i);
    }
    must_close(77);
    CHECK(must_open("file", 0) == 77); /* the lowest free number, as programs expect */
    int32_t fd;
    while (open_path("file", 0, &fd) == 0) { /* until the host allows no more */
        CHECK(fd < 70000);
    }
    CHECK(open_path("file", 0, &fd) == AWSM_EMFILE);
    sandbox_free(guest); /* closes them */
    guest_with_directory();
    CHECK(must_open("file", 0) == 4);
}

/* The names in the order of the listing, with a buffer of this size for each call; the number of entries. */
static int list(int32_t fd, uint32_t size, int *dots) {
    uint64_t cookie = 0;
    int count = 0;
    *dots = 0;
    for (;;) {
        CHECK(WASI(fd_readdir, fd, BUFFER, (int32_t)size, (int64_t)cookie, RESULT) == 0);
        uint32_t used = get32(RESULT);
        CHECK(used <= size);
        for (uint32_t next = BUFFER; next + 24 <= BUFFER + used;) {
            uint32_t length = get32(next + 16);
            if (next + 24 + length > BUFFER + used) {
                break;
            }
            const char *name = at(next + 24);
            uint8_t type = *(uint8_t *)at(next + 20);
            if (name[0] == '.') {
                CHECK(type == AWSM_FILE_DIRECTORY);
                (*dots)++;
            } else {
                CHECK(length == 5 && name[0] == 'f' && type == AWSM_FILE_REGULAR);
                count++;
            }
            cookie = get64(next);
            next += 24 + length;
        }
        if (used < size) {
            return count;
        }
    }
}

static void listing(void) {
    guest_with_directory();
    enum { COUNT = 300 };
    char name[] = "f0000";
    for (int i = 0; i < COUNT; i++) {
        name[2] = (char)('0' + i / 100);
        name[3] = (char)('0' + i / 10 % 10);
        name[4] = (char)('0' + i % 10);
        create_file(name, "");
    }
    const uint32_t sizes[] = {30000, 4096, 100, 58, 30};
    for (int i = 0; i < 5; i++) {
        int dots;
        CHECK(list(ROOT, sizes[i], &dots) == COUNT && dots == 2);
    }
    CHECK(WASI(fd_readdir, ROOT, BUFFER, 10, 0, RESULT) == 0 && get32(RESULT) == 10);
    CHECK(WASI(fd_readdir, ROOT, SIZE - 9, 10, 0, RESULT) == AWSM_EFAULT);
    CHECK(WASI(fd_readdir, ROOT, BUFFER, 10, -1, RESULT) == AWSM_EINVAL);
    CHECK(WASI(fd_readdir, must_open("f0000", 0), BUFFER, 10, 0, RESULT) == AWSM_ENOTCAPABLE);
}

/* The next entry's name and the cookie after it; false at the end. */
static _Bool next_entry(int32_t fd, uint64_t *cookie, char name[16]) {
    CHECK(WASI(fd_readdir, fd, BUFFER, 24 + 16, (int64_t)*cookie, RESULT) == 0);
    if (get32(RESULT) < 24) {
        return 0;
    }
    uint32_t length = get32(BUFFER + 16);
    CHECK(length < 16);
    *cookie = get64(BUFFER);
    __builtin_memcpy(name, at(BUFFER + 24), length);
    name[length] = 0;
    return 1;
}

/* As telldir and seekdir use them: kept in a long of 32 bits. */
static void cookies_fit_and_stay(void) {
    guest_with_directory();
    enum { COUNT = 1500 };
    char name[16] = "f0000";
    for (int i = 0; i < COUNT; i++) {
        for (int digit = 4, rest = i; digit > 0; digit--, rest /= 10) {
            name[digit] = (char)('0' + rest % 10);
        }
        create_file(name, "");
    }
    static uint64_t cookies[COUNT + 3];
    static char names[COUNT + 3][16];
    int32_t fd = must_open(".", DIRECTORY);
    int count = 0;
    for (uint64_t cookie = 0; next_entry(fd, &cookie, names[count]); count++) {
        CHECK(cookie <= INT32_MAX && count < COUNT + 2);
        cookies[count + 1] = cookie;
    }
    CHECK(count == COUNT + 2);
    for (int i = 0; i < count; i += 7) { /* each cookie, in some order, leads where it did */
        int j = i * 11 % count;
        uint64_t cookie = cookies[j];
        CHECK(next_entry(fd, &cookie, name) && test_equal(name, names[j]));
        CHECK(cookie == cookies[j + 1] || j == count - 1); /* the end may have several */
    }
    for (int i = 0; i < count; i += 2) { /* also when others are gone */
        if (names[i][0] == 'f') {
            CHECK(ON_PATH(unlink_file, names[i]) == 0);
        }
    }
    for (int i = 1; i < count; i += 2) {
        uint64_t cookie = cookies[i];
        CHECK(next_entry(fd, &cookie, name) && test_equal(name, names[i]) && cookie <= INT32_MAX);
    }
    uint64_t cookie = 0;
    int left = 0;
    while (next_entry(fd, &cookie, name)) {
        left++;
    }
    CHECK(left >= count / 2 && left <= count / 2 + 2);
    CHECK(WASI(fd_readdir, fd, BUFFER, 100, 0x7FFEFFFF, RESULT) == AWSM_EINVAL); /* never given */
    must_close(fd);
}

const struct test tests[] = {
    TEST(preopened_directories), TEST(many_files), TEST(listing), TEST(cookies_fit_and_stay), END_OF_TESTS,
};
