/* SPDX-License-Identifier: Apache-2.0 */
/* wasi.c: tests of wasi/ but for paths and directories. */
#include "guest.h"
#include <wasi/state.h>

static void arguments_and_environment(void) {
    const char *argv[] = {"program", "", "two words"};
    const char *environment[] = {"A=1", "EMPTY=", NULL};
    struct awsm_config config = {.argc = 3, .argv = argv, .environment = environment};
    guest_new(&config);
    argv[0] = "changed later";
    CHECK(WASI(args_sizes_get, 16, 20) == 0 && get32(16) == 3 && get32(20) == 8 + 1 + 10);
    CHECK(WASI(args_get, 100, 200) == 0);
    CHECK(get32(100) == 200 && get32(104) == 208 && get32(108) == 209 && get32(112) == 0);
    CHECK(test_equal(at(200), "program") && test_equal(at(208), "") && test_equal(at(209), "two words"));
    CHECK(WASI(environ_sizes_get, 16, 20) == 0 && get32(16) == 2 && get32(20) == 4 + 7);
    CHECK(WASI(environ_get, 300, 400) == 0);
    CHECK(get32(300) == 400 && get32(304) == 404 && test_equal(at(404), "EMPTY="));
    /* where it just fits, and where it does not */
    CHECK(WASI(args_get, SIZE - 12, 200) == 0 && WASI(args_get, SIZE - 11, 200) == AWSM_EFAULT);
    CHECK(WASI(args_get, 100, SIZE - 19) == 0 && WASI(args_get, 100, SIZE - 18) == AWSM_EFAULT);
    CHECK(WASI(args_get, -4, 200) == AWSM_EFAULT && WASI(args_get, 100, -1) == AWSM_EFAULT);
    CHECK(WASI(args_sizes_get, SIZE - 3, 20) == AWSM_EFAULT && WASI(args_sizes_get, 20, SIZE - 3) == AWSM_EFAULT);
    CHECK(WASI(args_sizes_get, -1, 20) == AWSM_EFAULT);
}

static void no_arguments(void) {
    guest_new(NULL);
    CHECK(WASI(args_sizes_get, 16, 20) == 0 && get32(16) == 0 && get32(20) == 0);
    CHECK(WASI(args_get, SIZE, SIZE) == 0);
    CHECK(WASI(environ_sizes_get, 16, 20) == 0 && get32(16) == 0 && get32(20) == 0);
    CHECK(WASI(fd_prestat_get, ROOT, 16) == AWSM_EBADF);
}

static void module_without_memory(void) {
    guest_new(NULL);
    guest->head.memory = NULL;
    CHECK(WASI(args_sizes_get, 16, 20) == AWSM_EFAULT);
    CHECK(WASI(random_get, 0, 0) == AWSM_EFAULT);
}

static void clocks(void) {
    guest_new(NULL);
    for (int32_t clock = 0; clock < 4; clock++) {
        CHECK(WASI(clock_res_get, clock, 16) == 0 && get64(16) >= 1 && get64(16) <= 1000000000);
        CHECK(WASI(clock_time_get, clock, 0, 24) == 0);
        CHECK(WASI(clock_time_get, clock, 0, 32) == 0 && get64(32) >= get64(24));
    }
    CHECK(WASI(clock_time_get, 0, 0, 24) == 0 && get64(24) > UINT64_C(1600000000000000000));
    CHECK(WASI(clock_time_get, 4, 0, 24) == AWSM_EINVAL && WASI(clock_res_get, -1, 24) == AWSM_EINVAL);
    CHECK(WASI(clock_time_get, 0, 0, SIZE - 8) == 0 && WASI(clock_time_get, 0, 0, SIZE - 7) == AWSM_EFAULT);
}

static void random_numbers(void) {
    guest_new(NULL);
    CHECK(WASI(random_get, 1000, 5000) == 0);
    uint32_t zeros = 0;
    for (uint32_t i = 0; i < 5000; i += 4) {
        zeros += get32(1000 + i) == 0;
    }
    CHECK(zeros < 3 && *(uint8_t *)at(999) == 0 && get32(6000) == 0);
    CHECK(WASI(random_get, SIZE, 0) == 0 && WASI(random_get, SIZE, 1) == AWSM_EFAULT);
    CHECK(WASI(random_get, 0, -1) == AWSM_EFAULT && WASI(random_get, -1, -1) == AWSM_EFAULT);
}

static void small_things(void) {
    guest_new(NULL);
    CHECK(awsm_wasi_sched_yield(&guest->head) == 0);
    CHECK(WASI(proc_raise, 6) == AWSM_ENOTSUP);
    CHECK(WASI(sock_shutdown, 1, 1) == AWSM_ENOTSOCK && WASI(sock_shutdown, 3, 1) == AWSM_EBADF);
    CHECK(WASI(sock_accept, 0, 0, 16) == AWSM_ENOTSOCK && WASI(sock_recv, 9, 0, 0, 0, 0, 0) == AWSM_EBADF);
    CHECK(WASI(sock_send, 1, 0, 0, 0, 0) == AWSM_ENOTSOCK);
}

static void reading_and_writing(void) {
    guest_with_directory();
    int32_t fd = must_open("file", CREATE);
    put(BUFFER, "hello, world");
    put_iovec(0, BUFFER, 5);
    put_iovec(1, 7, 0);
    put_iovec(2, BUFFER + 5, 7);
    CHECK(WASI(fd_write, fd, IOVS, 3, RESULT) == 0 && get32(RESULT) == 12);
    CHECK(WASI(fd_tell, fd, RESULT) == 0 && get64(RESULT) == 12);
    CHECK(WASI(fd_seek, fd, -5, 1, RESULT) == 0 && get64(RESULT) == 7);
    CHECK(WASI(fd_seek, fd, 2, 0, RESULT) == 0 && get64(RESULT) == 2);
    CHECK(WASI(fd_seek, fd, -1, 2, RESULT) == 0 && get64(RESULT) == 11);
    CHECK(WASI(fd_seek, fd, -100, 1, RESULT) == AWSM_EINVAL);
    CHECK(WASI(fd_seek, fd, 0, 3, RESULT) == AWSM_EINVAL);
    CHECK(WASI(fd_seek, fd, 0, 0, SIZE - 7) == AWSM_EFAULT);
    CHECK(WASI(fd_seek, fd, 7, 0, RESULT) == 0);
    put_iovec(0, 100, 2);
    put_iovec(1, 200, 100);
    CHECK(WASI(fd_read, fd, IOVS, 2, RESULT) == 0 && get32(RESULT) == 5);
    CHECK(__builtin_memcmp(at(100), "wo\0", 3) == 0 && __builtin_memcmp(at(200), "rld\0", 4) == 0);
    CHECK(WASI(fd_read, fd, IOVS, 2, RESULT) == 0 && get32(RESULT) == 0);
    CHECK(WASI(fd_pread, fd, IOVS, 1, 1, RESULT) == 0 && __builtin_memcmp(at(100), "el", 2) == 0);
    put(100, "XY");
    CHECK(WASI(fd_pwrite, fd, IOVS, 1, 3, RESULT) == 0 && get32(RESULT) == 2);
    CHECK(WASI(fd_pread, fd, IOVS, 1, -1, RESULT) == AWSM_EINVAL);
    CHECK(WASI(fd_tell, fd, RESULT) == 0 && get64(RESULT) == 12);
    CHECK(WASI(fd_sync, fd) == 0 && WASI(fd_datasync, fd) == 0);
    must_close(fd);
    CHECK(has_content("file", "helXY, world"));
    CHECK(WASI(fd_close, fd) == AWSM_EBADF && WASI(fd_tell, fd, RESULT) == AWSM_EBADF);
    CHECK(WASI(fd_write, -1, IOVS, 1, RESULT) == AWSM_EBADF && WASI(fd_write, INT32_MAX, 0, 0, 0) == AWSM_EBADF);
}

static void hostile_iovecs(void) {
    guest_with_directory();
    int32_t fd = must_open("file", CREATE);
    put_iovec(0, SIZE - 4, 4);
    CHECK(WASI(fd_write, fd, IOVS, 1, RESULT) == 0 && get32(RESULT) == 4);
    put_iovec(0, SIZE - 4, 5);
    CHECK(WASI(fd_write, fd, IOVS, 1, RESULT) == AWSM_EFAULT);
    put_iovec(0, 0, UINT32_MAX);
    CHECK(WASI(fd_write, fd, IOVS, 1, RESULT) == AWSM_EFAULT);
    put_iovec(0, UINT32_MAX, 2);
    CHECK(WASI(fd_write, fd, IOVS, 1, RESULT) == AWSM_EFAULT);
    put_iovec(0, SIZE, 0);
    CHECK(WASI(fd_write, fd, IOVS, 1, RESULT) == 0 && get32(RESULT) == 0);
    put_iovec(0, SIZE + 1, 0);
    CHECK(WASI(fd_write, fd, IOVS, 1, RESULT) == AWSM_EFAULT);
    put_iovec(0, 0, 1); /* one good, one bad: nothing is written */
    put_iovec(1, 0, SIZE + 1);
    CHECK(WASI(fd_write, fd, IOVS, 2, RESULT) == AWSM_EFAULT);
    CHECK(WASI(fd_write, fd, IOVS, -1, RESULT) == AWSM_EFAULT);
    CHECK(WASI(fd_write, fd, IOVS, 0x20000001, RESULT) == AWSM_EFAULT); /* 8 in 32 bits */
    CHECK(WASI(fd_write, fd, SIZE - 7, 1, RESULT) == AWSM_EFAULT);
    CHECK(WASI(fd_write, fd, IOVS, 1, SIZE - 3) == AWSM_EFAULT);
    CHECK(WASI(fd_write, fd, SIZE, 0, RESULT) == 0 && get32(RESULT) == 0);
    CHECK(WASI(fd_filestat_get, fd, BUFFER) == 0 && get64(STATUS_SIZE) == 4);
    CHECK(WASI(fd_read, fd, IOVS, 2, RESULT) == AWSM_EFAULT);
}

static void many_iovecs(void) {
    guest_with_directory();
    int32_t fd = must_open("file", CREATE);
    enum { COUNT = 3000 };
    for (uint32_t i = 0; i < COUNT; i++) { /* empty ones, then single bytes */
        put_iovec(i, BUFFER + i % 26, i < 1000 ? 0 : 1);
    }
    for (int i = 0; i < 26; i++) {
        *((char *)at(BUFFER) + i) = (char)('a' + i);
    }
    uint32_t done = 0;
    while (done < 2000) {
        CHECK(WASI(fd_write, fd, (int32_t)(IOVS + 8 * (1000 + done)), (int32_t)(2000 - done), RESULT) == 0);
        CHECK(get32(RESULT) > 0);
        done += get32(RESULT);
    }
    CHECK(WASI(fd_write, fd, IOVS, COUNT, RESULT) == 0 && get32(RESULT) > 0); /* past the empty ones */
    CHECK(WASI(fd_seek, fd, 0, 0, RESULT) == 0);
    put_iovec(0, BUFFER, 2000);
    CHECK(WASI(fd_read, fd, IOVS, 1, RESULT) == 0 && get32(RESULT) == 2000);
    for (uint32_t i = 0; i < 2000; i++) {
        CHECK(*((char *)at(BUFFER) + i) == (char)('a' + (1000 + i) % 26));
    }
}

static void appending_and_flags(void) {
    guest_with_directory();
    int32_t fd;
    CHECK(open_with(ROOT, 0, "file", CREATE, ALL, 0, 1 | 16, &fd) == 0);
    CHECK(write_string(fd, "one") == 0 && WASI(fd_seek, fd, 0, 0, RESULT) == 0 && write_string(fd, "two") == 0);
    CHECK(has_content("file", "onetwo"));
    CHECK(WASI(fd_fdstat_get, fd, 64) == 0 && *(uint8_t *)at(64) == AWSM_FILE_REGULAR);
    CHECK(*(uint16_t *)at(66) == (1 | 16));
    CHECK(WASI(fd_fdstat_set_flags, fd, 0) == AWSM_ENOTSUP); /* Linux cannot unset SYNC */
    CHECK(WASI(fd_fdstat_set_flags, fd, 16 | 4) == 0);
    CHECK(WASI(fd_fdstat_get, fd, 64) == 0 && *(uint16_t *)at(66) == (4 | 16));
    CHECK(WASI(fd_seek, fd, 0, 0, RESULT) == 0 && write_string(fd, "O") == 0 && has_content("file", "Onetwo"));
    CHECK(WASI(fd_fdstat_get, fd, SIZE - 23) == AWSM_EFAULT);
    const int32_t flags[] = {0, 1, 2, 4, 16, 31};
    const uint16_t expected[] = {0, 1, 2, 4, 16, 1 | 4 | 16};
    for (int i = 0; i < 6; i++) {
        CHECK(open_with(ROOT, 0, "file", 0, ALL, 0, flags[i], &fd) == 0);
        CHECK(WASI(fd_fdstat_get, fd, 64) == 0 && *(uint16_t *)at(66) == expected[i]);
    }
}

static void sizes_and_times(void) {
    guest_with_directory();
    int32_t fd = must_open("file", CREATE);
    CHECK(WASI(fd_filestat_set_size, fd, 100) == 0 && WASI(fd_filestat_get, fd, BUFFER) == 0);
    CHECK(get64(STATUS_SIZE) == 100 && get64(STATUS_LINKS) == 1 && *(uint8_t *)at(STATUS_TYPE) == AWSM_FILE_REGULAR);
    CHECK(WASI(fd_filestat_set_size, fd, -1) == AWSM_EFBIG);
    CHECK(WASI(fd_allocate, fd, 50, 100) == 0 && WASI(fd_filestat_get, fd, BUFFER) == 0 && get64(STATUS_SIZE) == 150);
    CHECK(WASI(fd_allocate, fd, 0, 0) == AWSM_EINVAL);
    for (int32_t advice = 0; advice < 6; advice++) {
        CHECK(WASI(fd_advise, fd, 0, 10, advice) == 0);
    }
    CHECK(WASI(fd_advise, fd, 0, 10, 6) == AWSM_EINVAL && WASI(fd_advise, fd, -1, 10, 0) == AWSM_EINVAL);
    CHECK(WASI(fd_filestat_set_times, fd, 1000000001, 2000000002, 1 | 4) == 0);
    CHECK(WASI(fd_filestat_get, fd, BUFFER) == 0);
    CHECK(get64(BUFFER + 40) == 1000000001 && get64(STATUS_MODIFIED) == 2000000002);
    CHECK(WASI(fd_filestat_set_times, fd, 0, 3000000003, 4) == 0 && WASI(fd_filestat_get, fd, BUFFER) == 0);
    CHECK(get64(BUFFER + 40) == 1000000001 && get64(STATUS_MODIFIED) == 3000000003);
    CHECK(WASI(fd_filestat_set_times, fd, 0, 0, 8) == 0 && WASI(fd_filestat_get, fd, BUFFER) == 0);
    CHECK(get64(BUFFER + 40) == 1000000001 && get64(STATUS_MODIFIED) > UINT64_C(1600000000000000000));
    CHECK(WASI(fd_filestat_set_times, fd, 0, 0, 1 | 2) == AWSM_EINVAL);
    CHECK(WASI(fd_filestat_set_times, fd, 0, 0, 4 | 8) == AWSM_EINVAL);
    CHECK(WASI(fd_filestat_set_times, fd, -1, 0, 1) == AWSM_EINVAL);
    CHECK(WASI(fd_filestat_get, fd, SIZE - 63) == AWSM_EFAULT);
    CHECK(WASI(path_filestat_set_times, ROOT, 0, PATH, put(PATH, "file"), 7, 8, 1 | 4) == 0);
    CHECK(status_of("file", 0) == 0 && get64(STATUS_MODIFIED) == 8);
    CHECK(make_link("file", "link") == 0);
    CHECK(WASI(path_filestat_set_times, ROOT, 0, PATH, put(PATH, "link"), 7, 9, 4) == 0);
    CHECK(status_of("link", 0) == 0 && get64(STATUS_MODIFIED) == 9);
    CHECK(*(uint8_t *)at(STATUS_TYPE) == AWSM_FILE_SYMBOLIC_LINK);
    CHECK(status_of("link", FOLLOW) == 0 && get64(STATUS_MODIFIED) == 8);
    CHECK(WASI(path_filestat_set_times, ROOT, FOLLOW, PATH, put(PATH, "link"), 7, 10, 4) == 0);
    CHECK(status_of("file", 0) == 0 && get64(STATUS_MODIFIED) == 10);
}

static void rights(void) {
    guest_with_directory();
    create_file("file", "x");
    int32_t fd, directory;
    CHECK(open_with(ROOT, 0, "file", 0, READ, 0, 0, &fd) == 0);
    CHECK(write_string(fd, "y") == AWSM_ENOTCAPABLE && WASI(fd_seek, fd, 1, 0, RESULT) == AWSM_ENOTCAPABLE);
    put_iovec(0, BUFFER, 1);
    CHECK(WASI(fd_read, fd, IOVS, 1, RESULT) == 0);
    CHECK(WASI(fd_fdstat_set_rights, fd, READ | WRITE, 0) == AWSM_ENOTCAPABLE);
    CHECK(WASI(fd_fdstat_set_rights, fd, READ, 1) == AWSM_ENOTCAPABLE);
    CHECK(WASI(fd_fdstat_set_rights, fd, (int64_t)1 << 40, 0) == AWSM_ENOTCAPABLE);
    CHECK(WASI(fd_fdstat_set_rights, fd, 0, 0) == 0);
    CHECK(WASI(fd_read, fd, IOVS, 1, RESULT) == AWSM_ENOTCAPABLE);
    CHECK(WASI(fd_filestat_get, fd, BUFFER) == AWSM_ENOTCAPABLE);
    CHECK(WASI(fd_fdstat_get, fd, 64) == 0 && get64(72) == 0 && get64(80) == 0);
    must_close(fd);
    CHECK(ON_PATH(create_directory, "d") == 0);
    /* a directory that passes on reading only */
    CHECK(open_with(ROOT, 0, "d", DIRECTORY, 1 << 13 | 1 << 10 | 1 << 14, READ, 0, &directory) == 0);
    CHECK(open_with(directory, 0, "f", CREATE, WRITE, 0, 0, &fd) == AWSM_ENOTCAPABLE);
    CHECK(open_with(directory, 0, "f", CREATE, READ, WRITE, 0, &fd) == AWSM_ENOTCAPABLE);
    CHECK(open_with(directory, 0, "f", TRUNCATE, READ, 0, 0, &fd) == AWSM_ENOTCAPABLE);
    CHECK(open_with(directory, 0, "f", CREATE, READ, READ, 0, &fd) == 0);
    CHECK(open_with(directory, 0, "f", CREATE, (int64_t)1 << 60 | READ, 0, 0, &fd) == 0); /* undefined bits */
    CHECK(awsm_wasi_path_unlink_file(&guest->head, directory, PATH, put(PATH, "f")) == AWSM_ENOTCAPABLE);
    CHECK(open_with(fd, 0, "g", 0, READ, 0, 0, &fd) == AWSM_ENOTCAPABLE); /* no directory */
    /* who does not ask to write data needs no write access on the host, and gets no right that would */
    const int64_t go_reads = (1 << 28) - 1 - (1 << 0 | 1 << 6 | 1 << 8 | 1 << 19); /* FD_FILESTAT_SET_SIZE included */
    const int64_t asked[] = {READ, 1 << 8 | 1 << 22, READ | 1 << 8, READ | 1 << 22, go_reads};
    for (int i = 0; i < 5; i++) {
        CHECK(open_with(ROOT, FOLLOW, "file", 0, asked[i], asked[i], 0, &fd) == 0);
        CHECK((CALL(SYS_fcntl, guest->head.wasi->files[fd].system, 3, 0, 0) & 3) == O_RDONLY);
        CHECK(WASI(fd_fdstat_get, fd, 64) == 0 && (get64(72) & (WRITE | 1 << 8 | 1 << 22)) == 0);
        CHECK((get64(72) & READ) == ((uint64_t)asked[i] & READ));
        CHECK(WASI(fd_filestat_set_size, fd, 0) == AWSM_ENOTCAPABLE && WASI(fd_allocate, fd, 0, 9) == AWSM_ENOTCAPABLE);
    }
    CHECK(open_with(ROOT, FOLLOW, ".", 0, go_reads, go_reads, 0, &fd) == 0); /* also directories */
    CHECK(open_with(ROOT, FOLLOW, "file", 0, WRITE | 1 << 22, 0, 0, &fd) == 0 &&
          WASI(fd_filestat_set_size, fd, 2) == 0);
    /* what does not apply to the kind of file is not granted */
    CHECK(WASI(fd_fdstat_get, ROOT, 64) == 0 && *(uint8_t *)at(64) == AWSM_FILE_DIRECTORY);
    CHECK((get64(72) & (READ | WRITE | 1 << 2 | 1 << 22)) == 0 && get64(80) == ALL);
    CHECK(WASI(fd_read, ROOT, IOVS, 1, RESULT) == AWSM_ENOTCAPABLE && WASI(fd_tell, ROOT, RESULT) == AWSM_ENOTCAPABLE);
}

static void renumbering(void) {
    guest_with_directory();
    create_file("a", "A");
    create_file("b", "B");
    int32_t a = must_open("a", 0), b = must_open("b", 0);
    CHECK(a == 4 && b == 5);
    CHECK(WASI(fd_renumber, a, b) == 0 && WASI(fd_close, a) == AWSM_EBADF);
    put_iovec(0, BUFFER, 1);
    CHECK(WASI(fd_read, b, IOVS, 1, RESULT) == 0 && *(char *)at(BUFFER) == 'A');
    CHECK(WASI(fd_renumber, b, b) == 0 && WASI(fd_renumber, b, a) == AWSM_EBADF);
    CHECK(WASI(fd_renumber, a, b) == AWSM_EBADF && WASI(fd_renumber, -1, b) == AWSM_EBADF);
    CHECK(WASI(fd_renumber, b, ROOT) == 0 && WASI(fd_prestat_get, ROOT, 16) == AWSM_EBADF);
    CHECK(WASI(fd_close, 0) == 0 && WASI(fd_close, 0) == AWSM_EBADF);
    CHECK(awsm_system_flags(0, at(16)) == 0); /* the host still has its standard input */
}

/* Polling. */

static void subscribe_clock(uint32_t index, uint32_t clock, uint64_t timeout, uint16_t flags) {
    uint8_t *s = at(PATH + 48 * index);
    __builtin_memset(s, 0, 48);
    *(uint64_t *)(void *)s = 1000 + index;
    *(uint32_t *)(void *)(s + 16) = clock;
    *(uint64_t *)(void *)(s + 24) = timeout;
    *(uint16_t *)(void *)(s + 40) = flags;
}

static void subscribe_file(uint32_t index, uint8_t type, int32_t fd) {
    subscribe_clock(index, (uint32_t)fd, 0, 0);
    ((uint8_t *)at(PATH + 48 * index))[8] = type;
}

static int32_t poll_for(int32_t count) {
    return WASI(poll_oneoff, PATH, BUFFER, count, RESULT);
}

#define EVENT(i) (BUFFER + 32 * (i))
#define MILLISECONDS UINT64_C(1000000)

static uint64_t now(void) {
    uint64_t time;
    CHECK(awsm_system_clock_time(1, &time) == 0);
    return time;
}

static void polling_clocks(void) {
    guest_new(NULL);
    uint64_t start = now();
    subscribe_clock(0, 1, 30 * MILLISECONDS, 0);
    subscribe_clock(1, 0, 3600000 * MILLISECONDS, 0);
    CHECK(poll_for(2) == 0 && get32(RESULT) == 1 && get64(EVENT(0)) == 1000 && get32(EVENT(0) + 8) == 0);
    CHECK(now() - start >= 30 * MILLISECONDS && now() - start < 3000 * MILLISECONDS);
    start = now();
    subscribe_clock(0, 1, start + 20 * MILLISECONDS, 1);
    CHECK(poll_for(1) == 0 && now() - start >= 20 * MILLISECONDS);
    subscribe_clock(0, 1, 5, 1); /* long ago */
    subscribe_clock(1, 1, 0, 0);
    CHECK(poll_for(2) == 0 && get32(RESULT) == 2 && get64(EVENT(1)) == 1001);
    subscribe_clock(0, 1, UINT64_MAX, 0); /* never: nothing overflows */
    subscribe_clock(1, 0, UINT64_MAX, 1);
    subscribe_clock(2, 0, UINT64_MAX / 2 + 1, 1);
    subscribe_clock(3, 1, 5 * MILLISECONDS, 0);
    CHECK(poll_for(4) == 0 && get32(RESULT) == 1 && get64(EVENT(0)) == 1003);
    for (uint32_t i = 0; i < 160; i++) {
        subscribe_clock(i, 1, 0, 1);
    }
    CHECK(poll_for(160) == 0 && get32(RESULT) == 160 && get64(EVENT(159)) == 1159);
    subscribe_clock(0, 2, 0, 0);
    CHECK(poll_for(1) == 0 && get32(RESULT) == 1 && *(uint16_t *)at(EVENT(0) + 8) == AWSM_ENOTSUP);
    CHECK(poll_for(0) == AWSM_EINVAL && poll_for(-1) == AWSM_EFAULT);
    CHECK(WASI(poll_oneoff, SIZE - 47, BUFFER, 1, RESULT) == AWSM_EFAULT);
    CHECK(WASI(poll_oneoff, PATH, SIZE - 31, 1, RESULT) == AWSM_EFAULT);
    CHECK(WASI(poll_oneoff, PATH, BUFFER, 1, SIZE - 3) == AWSM_EFAULT);
}

static void polling_files(void) {
    guest_with_directory();
    int pipe[2];
    CHECK(CALL(SYS_pipe2, pipe, 0, 0, 0) == 0);
    uint32_t in, out;
    CHECK(awsm_wasi_add_file(&guest->head, (struct awsm_wasi_file){.system = pipe[0], .is_owned = 1, .rights = ALL},
                             &in) == 0);
    CHECK(awsm_wasi_add_file(&guest->head, (struct awsm_wasi_file){.system = pipe[1], .is_owned = 1, .rights = ALL},
                             &out) == 0);
    subscribe_file(0, 1, (int32_t)in);
    subscribe_clock(1, 1, 10 * MILLISECONDS, 0);
    CHECK(poll_for(2) == 0 && get32(RESULT) == 1 && get64(EVENT(0)) == 1001 && *(uint8_t *)at(EVENT(0) + 10) == 0);
    CHECK(write_string((int32_t)out, "abc") == 0);
    subscribe_file(2, 2, (int32_t)out);
    CHECK(poll_for(3) == 0 && get32(RESULT) == 2);
    CHECK(get64(EVENT(0)) == 1000 && *(uint8_t *)at(EVENT(0) + 10) == 1 && get64(EVENT(0) + 16) == 3);
    CHECK(get64(EVENT(1)) == 1002 && *(uint8_t *)at(EVENT(1) + 10) == 2);
    must_close((int32_t)out);
    CHECK(poll_for(3) == 0 && get32(RESULT) == 2);
    CHECK((*(uint16_t *)at(EVENT(0) + 24) & 1) == 1); /* hung up */
    CHECK(get64(EVENT(1)) == 1002 && *(uint16_t *)at(EVENT(1) + 8) == AWSM_EBADF);
    subscribe_file(0, 3, 0);
    CHECK(poll_for(1) == 0 && *(uint16_t *)at(EVENT(0) + 8) == AWSM_EINVAL);
    subscribe_file(0, 1, must_open("file", CREATE));
    CHECK(poll_for(1) == 0 && get32(RESULT) == 1 && *(uint16_t *)at(EVENT(0) + 8) == 0);
}

const struct test tests[] = {
    TEST(arguments_and_environment),
    TEST(no_arguments),
    TEST(module_without_memory),
    TEST(clocks),
    TEST(random_numbers),
    TEST(small_things),
    TEST(reading_and_writing),
    TEST(hostile_iovecs),
    TEST(many_iovecs),
    TEST(appending_and_flags),
    TEST(sizes_and_times),
    TEST(rights),
    TEST(renumbering),
    TEST(polling_clocks),
    TEST(polling_files),
    END_OF_TESTS,
};
