/* SPDX-License-Identifier: Apache-2.0 */
/*
 * reach.c: a guest that has the whole file system reaches neither the kernel nor devices nor other processes
 * (platform/linux/allowed.c). As in paths.c, with openat2 and without.
 */
#include "host.h"

static void set_up_with_everything(void) {
    enum { S_IFIFO = 0010000, S_IFSOCK = 0140000 };
    CHECK(CALL(SYS_mknodat, -100, "pipe", S_IFIFO | 0666, 0) == 0);
    CHECK(CALL(SYS_mknodat, -100, "socket", S_IFSOCK | 0666, 0) == 0);
    host_file("file");
    static const struct awsm_directory directories[] = {{.host = "/", .guest = "/"}, {.host = ".", .guest = "."}};
    static const struct awsm_config config = {.directories = directories, .directory_count = 2};
    guest_new(&config);
}

enum { HERE = ROOT + 1 };

static const char *const windows[] = {
    "proc",
    "proc/",
    "proc/self/mem",
    "proc/self/maps",
    "proc/self/environ",
    "proc/1/mem",
    "proc/self/task/",
    "proc/self/fd",
    "proc/sys/kernel/core_pattern",
    "dev/../proc/self/mem",
    "proc/sys/../self/mem",
    "proc/../proc/self/mem",
    "sys",
    "sys/kernel",
    "sys/kernel/uevent_seqnum",
    "dev/pts",
    "dev/pts/ptmx",
};

static int32_t open_anyway(int32_t directory, const char *path, int32_t oflags, int32_t rights) {
    int32_t fd;
    return open_with(directory, FOLLOW, path, oflags, rights, 0, 0, &fd);
}

static void no_path_leads_to_the_kernel(void) {
    for (size_t i = 0; i < sizeof(windows) / sizeof(windows[0]); i++) {
        const char *path = windows[i];
        const int32_t rights[] = {0, READ, WRITE, READ | WRITE};
        for (int32_t oflags = 0; oflags < 16; oflags++) {
            for (int j = 0; j < 4; j++) {
                int32_t error = open_anyway(ROOT, path, oflags, rights[j]);
                CHECK(error != 0 && (oflags != 0 || error == AWSM_ENOTCAPABLE));
            }
        }
        CHECK(status_of(path, 0) == AWSM_ENOTCAPABLE && status_of(path, FOLLOW) == AWSM_ENOTCAPABLE);
        CHECK(awsm_wasi_path_filestat_set_times(&guest->head, ROOT, 0, PATH, put(PATH, path), 1, 1, 5) ==
              AWSM_ENOTCAPABLE);
    }
    /* links that only the kernel can follow, and the names of things in its file systems */
    static const char *const names[] = {"proc/self",      "proc/self/cwd",    "proc/self/exe", "proc/self/fd/0",
                                        "proc/self/root", "proc/self/ns/mnt", "proc/new",      "sys/fs/new"};
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        CHECK(open_anyway(ROOT, names[i], 0, READ) != 0 && open_anyway(ROOT, names[i], CREATE, READ) != 0);
        CHECK(status_of(names[i], FOLLOW) != 0 && status_of(names[i], 0) != 0);
        CHECK(awsm_wasi_path_readlink(&guest->head, ROOT, PATH, put(PATH, names[i]), BUFFER, 100, RESULT) ==
              AWSM_ENOTCAPABLE);
        CHECK(ON_PATH(create_directory, names[i]) == AWSM_ENOTCAPABLE);
        CHECK(ON_PATH(remove_directory, names[i]) == AWSM_ENOTCAPABLE);
        CHECK(ON_PATH(unlink_file, names[i]) == AWSM_ENOTCAPABLE && make_link("x", names[i]) == AWSM_ENOTCAPABLE);
        CHECK(ON_PATHS(rename, names[i], "new") == AWSM_ENOTCAPABLE);
        CHECK(ON_PATHS(rename, "dev/null", names[i]) == AWSM_ENOTCAPABLE);
        CHECK(hard_link(names[i], "new") == AWSM_ENOTCAPABLE && hard_link("dev/null", names[i]) == AWSM_ENOTCAPABLE);
    }
    static const char *const through[] = {
        "proc/self/root/etc/passwd",      "proc/self/cwd/file", "proc/self/root/proc/self/mem",
        "proc/thread-self/root/dev/null", "dev/fd/0",           "dev/stdin"};
    for (size_t i = 0; i < sizeof(through) / sizeof(through[0]); i++) {
        CHECK(open_anyway(ROOT, through[i], 0, READ) != 0 && status_of(through[i], FOLLOW) != 0);
    }
}

static void no_path_leads_to_devices_and_processes(void) {
    /* a pipe without another end, a socket, and whatever this machine has of these */
    static const char *const refused[] = {"pipe",    "socket",   "dev/tty",  "dev/ptmx",
                                          "dev/mem", "dev/kmsg", "dev/fuse", "dev/loop0"};
    for (int32_t i = 0; i < 8; i++) {
        int32_t directory = i < 2 ? HERE : ROOT;
        int32_t status = awsm_wasi_path_filestat_get(&guest->head, directory, 0, PATH, put(PATH, refused[i]), BUFFER);
        CHECK(status == 0 || (i >= 2 && status == AWSM_ENOENT)); /* to be seen, but not to be opened */
        for (int32_t rights = 0; status == 0 && rights < 4; rights++) {
            int32_t wanted = (rights & 1 ? READ : 0) | (rights & 2 ? WRITE : 0);
            CHECK(open_anyway(directory, refused[i], 0, wanted) == AWSM_ENOTCAPABLE);
            CHECK(open_anyway(directory, refused[i], CREATE, wanted) == AWSM_ENOTCAPABLE);
            CHECK(open_anyway(directory, refused[i], TRUNCATE, wanted) == AWSM_ENOTCAPABLE);
        }
    }
    int32_t fd;
    CHECK(open_with(ROOT, 0, "dev/null", 0, READ | WRITE, 0, 0, &fd) == 0 && write_string(fd, "x") == 0);
    put_iovec(0, BUFFER, 10);
    CHECK(open_with(ROOT, 0, "dev/zero", 0, READ, 0, 0, &fd) == 0);
    CHECK(awsm_wasi_fd_read(&guest->head, fd, IOVS, 1, RESULT) == 0 && get32(RESULT) == 10);
    CHECK(open_with(ROOT, 0, "dev/urandom", 0, READ, 0, 0, &fd) == 0);
    CHECK(awsm_wasi_fd_read(&guest->head, fd, IOVS, 1, RESULT) == 0 && get32(RESULT) == 10);
    CHECK(open_with(HERE, 0, "file", 0, READ, 0, 0, &fd) == 0);
}

/* The host itself cannot give them away, not even by a link or by a mistake. */
static void no_directory_of_the_kernel_is_given(void) {
    static const char *const hosts[] = {"/proc", "/proc/self", "/proc/self/fd", "/sys", "/dev/pts", "link"};
    host_link("/proc/self/task", "link");
    for (size_t i = 0; i < sizeof(hosts) / sizeof(hosts[0]); i++) {
        const struct awsm_directory directory = {.host = hosts[i], .guest = "/"};
        const struct awsm_config config = {.directories = &directory, .directory_count = 1};
        struct sandbox *sandbox;
        CHECK(sandbox_try(&sandbox, &config) == AWSM_ERROR_DIRECTORY);
    }
}

/* What is opened never takes the place of a standard stream that the host has closed. */
static void closed_streams_stay_closed(void) {
    host_file("file");
    for (int i = 0; i < 3; i++) {
        awsm_system_close(i);
    }
    guest_with_directory();
    must_open("file", 0);
    CHECK(status_of("file", 0) == 0);
    uint16_t flags;
    for (int i = 0; i < 3; i++) {
        CHECK(awsm_system_flags(i, &flags) == AWSM_EBADF);
        CHECK(awsm_wasi_fd_fdstat_get(&guest->head, i, BUFFER) == AWSM_EBADF);
    }
}

#define WITH_EVERYTHING(test)                                                                                          \
    static void kernel_##test(void) {                                                                                  \
        set_up_with_everything();                                                                                      \
        test();                                                                                                        \
    }                                                                                                                  \
    static void walk_##test(void) {                                                                                    \
        set_up_with_everything();                                                                                      \
        hide_openat2();                                                                                                \
        test();                                                                                                        \
    }

WITH_EVERYTHING(no_path_leads_to_the_kernel)
WITH_EVERYTHING(no_path_leads_to_devices_and_processes)

const struct test tests[] = {
    TEST(kernel_no_path_leads_to_the_kernel),
    TEST(walk_no_path_leads_to_the_kernel),
    TEST(kernel_no_path_leads_to_devices_and_processes),
    TEST(walk_no_path_leads_to_devices_and_processes),
    TEST(no_directory_of_the_kernel_is_given),
    TEST(closed_streams_stay_closed),
    END_OF_TESTS,
};
