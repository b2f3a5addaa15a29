/* SPDX-License-Identifier: Apache-2.0 */
/* streams.c: what a guest may do with the streams of its host, and with directories that are read only. */
#include "host.h"
#include <wasi/state.h>

enum { APPEND = 1, NONBLOCK = 4, SYNC = 16, F_GETFL = 3 };
enum { IN, OUT, ERROR };

static void guest_with_streams(int in, int out, int error) {
    const int stdio[] = {in, out, error};
    static const struct awsm_directory directories[] = {{.host = ".", .guest = "/"}};
    const struct awsm_config config = {.stdio = stdio, .directories = directories, .directory_count = 1};
    guest_new(&config);
}

static int host_open(const char *path, long flags) {
    int file = (int)CALL(SYS_openat, -100, path, flags, 0666);
    CHECK(file >= 0);
    return file;
}

static long host_flags(int file) {
    return CALL(SYS_fcntl, file, F_GETFL, 0, 0);
}

static int32_t read_some(int32_t fd, uint32_t size) {
    put_iovec(0, BUFFER, size);
    return WASI(fd_read, fd, IOVS, 1, RESULT);
}

static void a_stream_is_no_directory(void) {
    host_directory("d");
    host_file("d/file");
    guest_with_streams(host_open("d", O_RDONLY | O_DIRECTORY), 1, 2);
    int32_t fd;
    for (int32_t oflags = 0; oflags < 16; oflags++) {
        CHECK(open_with(IN, FOLLOW, "new", oflags, READ | WRITE, 0, 0, &fd) == AWSM_ENOTCAPABLE);
        CHECK(open_with(IN, FOLLOW, "file", oflags, 0, 0, 0, &fd) == AWSM_ENOTCAPABLE);
    }
    const int32_t length = put(PATH, "file"), length2 = put(PATH2, "new");
    CHECK(WASI(path_unlink_file, IN, PATH, length) == AWSM_ENOTCAPABLE);
    CHECK(WASI(path_remove_directory, IN, PATH, length) == AWSM_ENOTCAPABLE);
    CHECK(WASI(path_create_directory, IN, PATH2, length2) == AWSM_ENOTCAPABLE);
    CHECK(WASI(path_symlink, PATH, length, IN, PATH2, length2) == AWSM_ENOTCAPABLE);
    CHECK(WASI(path_rename, IN, PATH, length, IN, PATH2, length2) == AWSM_ENOTCAPABLE);
    CHECK(WASI(path_rename, IN, PATH, length, ROOT, PATH2, length2) == AWSM_ENOTCAPABLE);
    CHECK(WASI(path_link, IN, 0, PATH, length, ROOT, PATH2, length2) == AWSM_ENOTCAPABLE);
    CHECK(WASI(path_filestat_get, IN, 0, PATH, length, BUFFER) == AWSM_ENOTCAPABLE);
    CHECK(WASI(path_filestat_set_times, IN, 0, PATH, length, 1, 1, 5) == AWSM_ENOTCAPABLE);
    CHECK(WASI(path_readlink, IN, PATH, length, BUFFER, 9, RESULT) == AWSM_ENOTCAPABLE);
    CHECK(WASI(fd_readdir, IN, BUFFER, 100, 0, RESULT) == AWSM_ENOTCAPABLE);
    CHECK(read_some(IN, 9) == AWSM_EISDIR && WASI(fd_prestat_get, IN, 16) == AWSM_EBADF);
}

static void a_stream_goes_one_way_and_never_back(void) {
    host_file("in");
    host_file("log");
    int in = host_open("in", O_RDWR), out = host_open("log", O_RDWR);
    guest_with_streams(in, out, out);
    CHECK(read_some(IN, 3) == 0 && get32(RESULT) == 3);
    CHECK(write_string(IN, "x") == AWSM_ENOTCAPABLE);
    CHECK(write_string(OUT, "one") == 0 && write_string(ERROR, "two+") == 0);
    for (int32_t fd = IN; fd <= ERROR; fd++) {
        CHECK(fd == IN || read_some(fd, 1) == AWSM_ENOTCAPABLE);
        CHECK(WASI(fd_seek, fd, 0, 0, RESULT) == AWSM_ENOTCAPABLE);
        CHECK(WASI(fd_pread, fd, IOVS, 1, 0, RESULT) == AWSM_ENOTCAPABLE);
        CHECK(WASI(fd_pwrite, fd, IOVS, 1, 0, RESULT) == AWSM_ENOTCAPABLE);
        CHECK(WASI(fd_filestat_set_size, fd, 0) == AWSM_ENOTCAPABLE);
        CHECK(WASI(fd_allocate, fd, 0, 100) == AWSM_ENOTCAPABLE);
        CHECK(WASI(fd_filestat_set_times, fd, 1, 1, 5) == AWSM_ENOTCAPABLE);
        CHECK(WASI(fd_fdstat_set_rights, fd, ALL, 0) == AWSM_ENOTCAPABLE);
        CHECK(WASI(fd_filestat_get, fd, BUFFER) == 0 && *(uint8_t *)at(STATUS_TYPE) == AWSM_FILE_REGULAR);
        CHECK(WASI(fd_fdstat_get, fd, 64) == 0 && get64(80) == 0);
        CHECK(WASI(fd_tell, fd, RESULT) == 0 && get64(RESULT) == (fd == IN ? 3 : 7));
    }
    CHECK(WASI(fd_sync, OUT) == 0);
    CHECK(WASI(fd_renumber, OUT, IN) == 0 && read_some(IN, 1) == AWSM_ENOTCAPABLE && write_string(IN, "3") == 0);
    sandbox_free(guest); /* closes neither */
    CHECK(host_flags(in) >= 0 && host_flags(out) >= 0);
    guest_with_directory();
    CHECK(has_content("log", "onetwo+3") && has_content("in", outside_content));
}

static void standard_streams_of_the_host_by_default(void) {
    int in = host_open("in", O_RDWR | O_CREAT);
    CHECK(CALL(SYS_dup3, in, 0, 0, 0) == 0);
    guest_new(NULL);
    CHECK(read_some(IN, 9) == 0 && get32(RESULT) == 0 && WASI(fd_filestat_set_size, IN, 1) == AWSM_ENOTCAPABLE);
    CHECK(WASI(fd_fdstat_get, OUT, 64) == 0 && WASI(fd_fdstat_get, ERROR, 64) == 0);
}

static void streams_that_are_withheld(void) {
    host_file("file");
    guest_with_streams(AWSM_WITHHELD, AWSM_WITHHELD, 2);
    CHECK(read_some(IN, 1) == AWSM_EBADF && write_string(OUT, "x") == AWSM_EBADF);
    CHECK(WASI(fd_close, OUT) == AWSM_EBADF && WASI(fd_prestat_get, ROOT, 16) == 0);
    int32_t fd = must_open("file", 0);
    CHECK(fd == 4); /* or printf would write to it */
    CHECK(WASI(fd_renumber, fd, OUT) == AWSM_EBADF && WASI(fd_renumber, IN, fd) == AWSM_EBADF);
    CHECK(WASI(fd_close, ERROR) == 0 && must_open("file", 0) == ERROR); /* which the guest itself has closed */
}

static void nonblocking_for_the_guest_alone(void) {
    int in[2], out[2];
    CHECK(CALL(SYS_pipe2, in, 0, 0, 0) == 0 && CALL(SYS_pipe2, out, 0, 0, 0) == 0);
    guest_with_streams(in[0], out[1], out[1]);
    const long in_flags = host_flags(in[0]), out_flags = host_flags(out[1]);
    for (int32_t fd = IN; fd <= OUT; fd++) {
        CHECK(WASI(fd_fdstat_set_flags, fd, NONBLOCK) == 0);
        CHECK(WASI(fd_fdstat_get, fd, 64) == 0 && *(uint16_t *)at(66) == NONBLOCK);
    }
    CHECK(WASI(fd_fdstat_get, ERROR, 64) == 0 && *(uint16_t *)at(66) == 0); /* another descriptor of the guest */
    CHECK(host_flags(in[0]) == in_flags && host_flags(out[1]) == out_flags);
    CHECK(read_some(IN, 10) == AWSM_EAGAIN);
    const struct awsm_buffer abc = {(void *)(uintptr_t) "abc", 3};
    size_t done;
    CHECK(awsm_system_write(in[1], &abc, 1, &done) == 0);
    CHECK(read_some(IN, 10) == 0 && get32(RESULT) == 3 && read_some(IN, 10) == AWSM_EAGAIN);
    /* more than fits, in buffers of all sizes: never waits */
    put_iovec(0, 0, 1);
    put_iovec(1, 0, 30000);
    put_iovec(2, 7, 0);
    put_iovec(3, 0, SIZE);
    put_iovec(4, 0, SIZE);
    uint64_t written = 0;
    int32_t error;
    while ((error = WASI(fd_write, OUT, IOVS, 5, RESULT)) == 0) {
        CHECK(get32(RESULT) > 0);
        written += get32(RESULT);
    }
    CHECK(error == AWSM_EAGAIN && written > 4096);
    awsm_system_close(in[1]);
    CHECK(read_some(IN, 10) == 0 && get32(RESULT) == 0); /* the end is no reason to wait */
    CHECK(WASI(fd_renumber, IN, ERROR) == 0 && WASI(fd_fdstat_get, ERROR, 64) == 0);
    CHECK(*(uint16_t *)at(66) == NONBLOCK); /* it moves along */
    sandbox_free(guest);
    CHECK(host_flags(in[0]) == in_flags && host_flags(out[1]) == out_flags);
}

/* The host's end does not block; a guest that wants to wait waits. */
static void blocking_for_the_guest_alone(void) {
    int in[2];
    CHECK(CALL(SYS_pipe2, in, O_NONBLOCK, 0, 0) == 0);
    guest_with_streams(in[0], 1, 2);
    CHECK(WASI(fd_fdstat_get, IN, 64) == 0 && *(uint16_t *)at(66) == NONBLOCK && read_some(IN, 1) == AWSM_EAGAIN);
    CHECK(WASI(fd_fdstat_set_flags, IN, 0) == 0 && WASI(fd_fdstat_get, IN, 64) == 0 && *(uint16_t *)at(66) == 0);
    enum { SIGCHLD = 17 };
    long child = CALL(SYS_clone, SIGCHLD, 0, 0, 0);
    CHECK(child >= 0);
    if (child == 0) {
        size_t done;
        const struct awsm_buffer x = {(void *)(uintptr_t) "x", 1};
        (void)awsm_system_poll(NULL, 0, 30000000);
        awsm_system_exit(awsm_system_write(in[1], &x, 1, &done));
    }
    CHECK(read_some(IN, 10) == 0 && get32(RESULT) == 1);
    CHECK((host_flags(in[0]) & O_NONBLOCK) != 0);
}

static void appending_for_the_guest_alone(void) {
    host_file("log");
    int out = host_open("log", O_WRONLY), log = host_open("log2", O_WRONLY | O_CREAT | O_APPEND);
    guest_with_streams(0, out, log);
    const long flags = host_flags(out);
    CHECK(WASI(fd_fdstat_set_flags, OUT, APPEND) == 0 && host_flags(out) == flags);
    CHECK(write_string(OUT, " one") == 0 && write_string(OUT, " two") == 0);
    CHECK(WASI(fd_tell, OUT, RESULT) == 0 && get64(RESULT) == 14);
    CHECK(WASI(fd_fdstat_set_flags, OUT, APPEND | NONBLOCK) == 0 && write_string(OUT, "!") == 0);
    CHECK(has_content("log", "secret one two!"));
    CHECK(WASI(fd_fdstat_get, ERROR, 64) == 0 && *(uint16_t *)at(66) == APPEND);
    CHECK(WASI(fd_fdstat_set_flags, ERROR, 0) == AWSM_ENOTSUP); /* the host wants it so */
    CHECK(WASI(fd_fdstat_set_flags, OUT, SYNC) == AWSM_ENOTSUP);
    CHECK(WASI(fd_fdstat_get, OUT, 64) == 0 && *(uint16_t *)at(66) == (APPEND | NONBLOCK));
}

static void read_only_directories(void) {
    host_directory("d");
    host_directory("d/e");
    host_file("d/file");
    host_link("file", "d/link");
    static const struct awsm_directory directories[] = {{.host = "d", .guest = "/d", .read_only = 1},
                                                        {.host = ".", .guest = "/"}};
    static const struct awsm_config config = {.directories = directories, .directory_count = 2};
    guest_new(&config);
    enum { WRITABLE = ROOT + 1 };
    int32_t fd, e;
    CHECK(open_with(ROOT, 0, "e", DIRECTORY, ALL & ~WRITE, ALL, 0, &e) == 0);
    for (int32_t directory = ROOT; directory >= 0; directory = directory == ROOT ? e : -1) {
        const char *name = directory == ROOT ? "file" : "new";
        CHECK(open_with(directory, FOLLOW, name, 0, READ | WRITE, 0, 0, &fd) == AWSM_EROFS);
        CHECK(open_with(directory, FOLLOW, name, CREATE, READ, 0, 0, &fd) == AWSM_EROFS);
        CHECK(open_with(directory, FOLLOW, name, TRUNCATE, READ, 0, 0, &fd) == AWSM_EROFS);
        const int32_t length = put(PATH, name), length2 = put(PATH2, "other");
        CHECK(WASI(path_unlink_file, directory, PATH, length) == AWSM_EROFS);
        CHECK(WASI(path_remove_directory, directory, PATH, length) == AWSM_EROFS);
        CHECK(WASI(path_create_directory, directory, PATH2, length2) == AWSM_EROFS);
        CHECK(WASI(path_symlink, PATH, length, directory, PATH2, length2) == AWSM_EROFS);
        CHECK(WASI(path_rename, directory, PATH, length, WRITABLE, PATH2, length2) == AWSM_EROFS);
        CHECK(WASI(path_rename, WRITABLE, PATH, length, directory, PATH2, length2) == AWSM_EROFS);
        CHECK(WASI(path_link, directory, 0, PATH, length, WRITABLE, PATH2, length2) == AWSM_EROFS);
        CHECK(WASI(path_link, WRITABLE, 0, PATH, length, directory, PATH2, length2) == AWSM_EROFS);
        CHECK(WASI(path_filestat_set_times, directory, 0, PATH, length, 1, 1, 5) == AWSM_EROFS);
        CHECK(WASI(fd_filestat_set_times, directory, 1, 1, 5) != 0);
    }
    CHECK(open_with(ROOT, FOLLOW, "link", 0, ALL & ~WRITE, ALL, 0, &fd) == 0); /* as Go does */
    CHECK(read_some(fd, 10) == 0 && get32(RESULT) == 6 && WASI(fd_filestat_set_size, fd, 0) == AWSM_ENOTCAPABLE);
    CHECK(write_string(fd, "x") == AWSM_ENOTCAPABLE && WASI(fd_filestat_set_times, fd, 1, 1, 5) == AWSM_ENOTCAPABLE);
    CHECK(WASI(fd_readdir, ROOT, BUFFER, 1000, 0, RESULT) == 0 && status_of("file", 0) == 0);
    CHECK(open_with(WRITABLE, 0, "d/file", TRUNCATE, WRITE, 0, 0, &fd) == 0); /* by its other name */
}

const struct test tests[] = {
    TEST(a_stream_is_no_directory),
    TEST(a_stream_goes_one_way_and_never_back),
    TEST(standard_streams_of_the_host_by_default),
    TEST(streams_that_are_withheld),
    TEST(nonblocking_for_the_guest_alone),
    TEST(blocking_for_the_guest_alone),
    NATIVE_TEST(appending_for_the_guest_alone),
    TEST(read_only_directories),
    END_OF_TESTS,
};
