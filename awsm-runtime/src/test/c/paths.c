/* SPDX-License-Identifier: Apache-2.0 */
/*
 * paths.c: tests of paths, above all that none leads out of its directory. Each is run as the kernel is, and with a
 * filter that hides openat2, so that paths are walked (platform/linux/beneath.c).
 *
 * The guest has the directory "inside" of the test's directory; what is beside it must stay out of its reach.
 */
#include "host.h"

static void set_up(void) {
    host_directory("inside");
    host_directory("inside/d");
    host_directory("inside/d/e");
    host_directory("outside");
    host_file("outside/file");
    host_file("inside/file");
    host_file("inside/d/e/file");
    host_link("../outside", "inside/out");
    host_link("../outside/file", "inside/out_file");
    host_link("../../outside", "inside/d/out");
    host_link("/", "inside/root");
    host_link("/etc/passwd", "inside/absolute");
    host_link("..", "inside/up");
    host_link("d/e", "inside/in");
    host_link("d/e/../../file", "inside/in_file");
    host_link("d/e/", "inside/in_slash");
    host_link("nothing", "inside/dangling");
    host_link("../outside/new", "inside/dangling_out");
    host_link("loop", "inside/loop");
    host_link("../inside/file", "inside/back"); /* out, and in again: is out */
    static const struct awsm_directory directories[] = {{.host = "inside", .guest = "/"}};
    static const struct awsm_config config = {.directories = directories, .directory_count = 1};
    guest_new(&config);
}

static const char *const escapes[] = {
    "..",
    "../",
    "../outside/file",
    "d/../../outside/file",
    "d/e/../../..",
    "./../outside",
    "/",
    "/etc/passwd",
    "//etc",
    "out/file",
    "out/",
    "out/.",
    "out/../outside/file",
    "d/out/file",
    "root/etc/passwd",
    "root/",
    "up/outside/file",
    "up/",
    "in/../../../outside/file",
    "back/",
    "d/e/../out/file",
    "file/../../outside/file",
    "in/../../../inside/file",
};

static void no_path_leads_out(void) {
    for (size_t i = 0; i < sizeof(escapes) / sizeof(escapes[0]); i++) {
        const char *path = escapes[i];
        _Bool is_through_file = path[0] == 'f';
        const int32_t refused = is_through_file ? AWSM_ENOTDIR : AWSM_ENOTCAPABLE;
        int32_t fd;
        for (int32_t flags = 0; flags <= FOLLOW; flags++) {
            for (int32_t oflags = 0; oflags < 16; oflags++) {
                int32_t error = open_with(ROOT, flags, path, oflags, READ, 0, 0, &fd);
                CHECK(error != 0);
                CHECK(error == refused || (oflags & CREATE) != 0);
            }
            CHECK(status_of(path, flags) == refused);
            CHECK(awsm_wasi_path_filestat_set_times(&guest->head, ROOT, flags, PATH, put(PATH, path), 1, 1, 5) ==
                  refused);
        }
        CHECK(awsm_wasi_path_readlink(&guest->head, ROOT, PATH, put(PATH, path), BUFFER, 100, RESULT) != 0);
        CHECK(ON_PATH(create_directory, path) != 0);
        CHECK(ON_PATH(remove_directory, path) != 0);
        CHECK(ON_PATH(unlink_file, path) != 0);
        CHECK(ON_PATHS(rename, path, "new") != 0);
        CHECK(ON_PATHS(rename, "file", path) != 0);
        CHECK(hard_link(path, "new") != 0);
        CHECK(hard_link("file", path) != 0);
        CHECK(make_link("x", path) != 0);
    }
    /* nothing has happened */
    CHECK(has_content("file", outside_content));
    struct awsm_file_status status;
    char outside[] = "outside/file";
    int here;
    CHECK(awsm_system_open_directory(".", &here) == 0);
    CHECK(awsm_system_path_status(here, outside, false, &status) == 0);
    CHECK(status.links == 1 && status.size == 6 && status.modified > UINT64_C(1600000000000000000));
    char new[] = "outside/new";
    CHECK(awsm_system_path_status(here, new, false, &status) == AWSM_ENOENT);
}

/* The last component is a link that leads out: it may be looked at, but not followed. */
static void links_that_lead_out(void) {
    static const char *const links[] = {"out", "out_file", "d/out", "root", "absolute", "up", "dangling_out", "back"};
    for (size_t i = 0; i < sizeof(links) / sizeof(links[0]); i++) {
        int32_t fd;
        CHECK(open_with(ROOT, FOLLOW, links[i], 0, READ, 0, 0, &fd) == AWSM_ENOTCAPABLE);
        CHECK(open_with(ROOT, FOLLOW, links[i], CREATE | TRUNCATE, WRITE, 0, 0, &fd) == AWSM_ENOTCAPABLE);
        CHECK(open_with(ROOT, 0, links[i], 0, READ, 0, 0, &fd) == AWSM_ELOOP);
        CHECK(open_with(ROOT, FOLLOW, links[i], CREATE | EXCLUSIVE, WRITE, 0, 0, &fd) == AWSM_EEXIST);
        CHECK(status_of(links[i], FOLLOW) == AWSM_ENOTCAPABLE);
        CHECK(status_of(links[i], 0) == 0 && *(uint8_t *)at(STATUS_TYPE) == AWSM_FILE_SYMBOLIC_LINK);
        CHECK(awsm_wasi_path_readlink(&guest->head, ROOT, PATH, put(PATH, links[i]), BUFFER, 100, RESULT) == 0);
        CHECK(hard_link(links[i], "hard") == 0);
        CHECK(status_of("hard", 0) == 0 && *(uint8_t *)at(STATUS_TYPE) == AWSM_FILE_SYMBOLIC_LINK);
        CHECK(ON_PATHS(rename, "hard", "renamed") == 0 || status_of("renamed", 0) == 0);
        CHECK(ON_PATH(unlink_file, "renamed") == 0);
        if (status_of("hard", 0) == 0) {
            CHECK(ON_PATH(unlink_file, "hard") == 0);
        }
    }
    CHECK(make_link("/etc/passwd", "new") == AWSM_ENOTCAPABLE);
    CHECK(make_link("../outside", "new") == 0); /* harmless to the guest itself, and to C libraries' own tests */
    CHECK(status_of("new/file", 0) == AWSM_ENOTCAPABLE);
    CHECK(hard_link("out/", "hard") == AWSM_ENOTCAPABLE && hard_link("in/", "hard") == AWSM_EPERM);
    CHECK(hard_link("file/", "hard") == AWSM_ENOTDIR);
}

static void paths_that_stay(void) {
    static const char *const good[] = {
        "file",           "./file",
        ".//.///file",    "d/../file",
        "d/e/../../file", "in_file",
        "in/file",        "in_slash/file",
        "d/./e/./file",   "in/../../file",
        "in/../e/file",   "in_slash/../../file",
        "d//e//file",     "in/../../d/e/file",
    };
    for (size_t i = 0; i < sizeof(good) / sizeof(good[0]); i++) {
        CHECK(has_content(good[i], outside_content));
        CHECK(status_of(good[i], FOLLOW) == 0 && *(uint8_t *)at(STATUS_TYPE) == AWSM_FILE_REGULAR);
    }
    static const char *const directories[] = {".",      "./", "d/",  "d/.",      "d/..",
                                              "d/e/..", "in", "in/", "in_slash", "in/.."};
    for (size_t i = 0; i < sizeof(directories) / sizeof(directories[0]); i++) {
        CHECK(status_of(directories[i], FOLLOW) == 0 && *(uint8_t *)at(STATUS_TYPE) == AWSM_FILE_DIRECTORY);
        must_close(must_open(directories[i], DIRECTORY));
    }
    CHECK(status_of("in/", 0) == 0 && *(uint8_t *)at(STATUS_TYPE) == AWSM_FILE_DIRECTORY); /* as lstat does */
    CHECK(status_of("in", 0) == 0 && *(uint8_t *)at(STATUS_TYPE) == AWSM_FILE_SYMBOLIC_LINK);
    /* through a directory that was opened */
    int32_t e = must_open("d/e", DIRECTORY), fd;
    CHECK(open_with(e, 0, "file", 0, READ, 0, 0, &fd) == 0);
    CHECK(open_with(e, 0, "..", 0, READ, 0, 0, &fd) == AWSM_ENOTCAPABLE);
    CHECK(open_with(e, 0, "../../file", 0, READ, 0, 0, &fd) == AWSM_ENOTCAPABLE);
    CHECK(open_with(e, 0, ".", DIRECTORY, 0, 0, 0, &fd) == 0);
}

static void errors(void) {
    int32_t fd;
    CHECK(open_path("nothing", 0, &fd) == AWSM_ENOENT);
    CHECK(open_path("", 0, &fd) == AWSM_ENOENT);
    CHECK(open_path("nothing/file", CREATE, &fd) == AWSM_ENOENT);
    CHECK(open_path("file/x", 0, &fd) == AWSM_ENOTDIR);
    CHECK(open_path("file/", 0, &fd) == AWSM_ENOTDIR);
    CHECK(open_path("file/.", 0, &fd) == AWSM_ENOTDIR);
    CHECK(open_path("file", DIRECTORY, &fd) == AWSM_ENOTDIR);
    CHECK(open_path("file", CREATE | EXCLUSIVE, &fd) == AWSM_EEXIST);
    CHECK(open_path("new/", CREATE, &fd) == AWSM_EISDIR);
    CHECK(open_path("d", 0, &fd) == AWSM_EISDIR); /* with the right to write */
    CHECK(open_path("loop", 0, &fd) == AWSM_ELOOP && open_path("loop/x", 0, &fd) == AWSM_ELOOP);
    CHECK(open_path("dangling", 0, &fd) == AWSM_ENOENT);
    CHECK(status_of("dangling", FOLLOW) == AWSM_ENOENT && status_of("dangling/", 0) == AWSM_ENOENT);
    CHECK(open_with(ROOT, 0, "in", DIRECTORY, 0, 0, 0, &fd) == AWSM_ENOTDIR);
    CHECK(open_with(ROOT, 0, "in_file", 0, 0, 0, 0, &fd) == AWSM_ELOOP);
    CHECK(awsm_wasi_path_unlink_file(&guest->head, ROOT, PATH, 0) == AWSM_ENOENT);
    __builtin_memcpy(at(PATH), "file\0x", 6);
    CHECK(awsm_wasi_path_unlink_file(&guest->head, ROOT, PATH, 5) == AWSM_EILSEQ);
    CHECK(awsm_wasi_path_unlink_file(&guest->head, ROOT, SIZE - 3, 4) == AWSM_EFAULT);
    CHECK(awsm_wasi_path_unlink_file(&guest->head, ROOT, PATH, -1) == AWSM_EFAULT);
    CHECK(awsm_wasi_path_unlink_file(&guest->head, ROOT, PATH, 5000) == AWSM_ENAMETOOLONG);
    __builtin_memset(at(PATH), 'x', 4096);
    CHECK(awsm_wasi_path_unlink_file(&guest->head, ROOT, PATH, 4096) == AWSM_ENAMETOOLONG);
    CHECK(awsm_wasi_path_filestat_get(&guest->head, ROOT, 0, PATH, 300, BUFFER) == AWSM_ENAMETOOLONG);
    CHECK(awsm_wasi_path_filestat_get(&guest->head, ROOT, 0, PATH, 255, BUFFER) == AWSM_ENOENT);
    CHECK(awsm_wasi_path_filestat_get(&guest->head, 1, 0, PATH, 255, BUFFER) != 0);
    CHECK(awsm_wasi_path_filestat_get(&guest->head, 99, 0, PATH, 255, BUFFER) == AWSM_EBADF);
    CHECK(awsm_wasi_path_open(&guest->head, ROOT, 0, PATH, put(PATH, "file"), 0, 0, 0, 0, SIZE - 3) == AWSM_EFAULT);
}

static void long_paths(void) {
    uint8_t *path = at(PATH);
    for (int i = 0; i < 4090; i += 2) {
        path[i] = '.';
        path[i + 1] = '/';
    }
    CHECK(awsm_wasi_path_filestat_get(&guest->head, ROOT, 0, PATH, 4090, BUFFER) == 0);
    for (int i = 0; i < 4084; i += 4) { /* in and out again, a thousand times */
        __builtin_memcpy(path + i, "d/..", 4);
        path[i + 4] = '/';
        i++;
    }
    CHECK(awsm_wasi_path_filestat_get(&guest->head, ROOT, 0, PATH, 4080, BUFFER) == 0);
    CHECK(*(uint8_t *)at(STATUS_TYPE) == AWSM_FILE_DIRECTORY);
    /* links that become longer and longer */
    char target[] = "d/e/../../d/e/../../link0";
    for (int i = 1; i < 10; i++) {
        char name[] = "link0";
        name[4] = (char)('0' + i);
        target[sizeof(target) - 2] = (char)('0' + i - 1);
        CHECK(make_link(target, name) == 0);
    }
    CHECK(make_link("d/e/file", "link0") == 0);
    CHECK(has_content("link9", outside_content));
    CHECK(status_of("link9/", 0) == AWSM_ENOTDIR);
}

static void creating_and_removing(void) {
    create_file("d/new", "content");
    CHECK(has_content("d/new", "content"));
    create_file("dangling", "through a link"); /* creates its target */
    CHECK(has_content("nothing", "through a link"));
    CHECK(ON_PATH(create_directory, "d/x") == 0 && ON_PATH(create_directory, "d/x/y/") == 0);
    CHECK(ON_PATH(create_directory, "d/x") == AWSM_EEXIST && ON_PATH(create_directory, "file") == AWSM_EEXIST);
    CHECK(ON_PATH(create_directory, "file/x") == AWSM_ENOTDIR && ON_PATH(create_directory, "no/x") == AWSM_ENOENT);
    CHECK(ON_PATH(create_directory, "in/z") == 0 && status_of("d/e/z", 0) == 0);
    CHECK(ON_PATH(remove_directory, "d/x") == AWSM_ENOTEMPTY && ON_PATH(remove_directory, "file") == AWSM_ENOTDIR);
    CHECK(ON_PATH(remove_directory, "in") == AWSM_ENOTDIR && ON_PATH(remove_directory, "in/") == AWSM_ENOTDIR);
    CHECK(ON_PATH(remove_directory, "d/x/y/") == 0 && ON_PATH(remove_directory, "d/x") == 0);
    CHECK(ON_PATH(unlink_file, "d") == AWSM_EISDIR && ON_PATH(unlink_file, "d/") == AWSM_EISDIR);
    CHECK(ON_PATH(unlink_file, "file/") == AWSM_ENOTDIR && ON_PATH(unlink_file, "no") == AWSM_ENOENT);
    CHECK(ON_PATH(unlink_file, "d/../d/new") == 0 && status_of("d/new", 0) == AWSM_ENOENT);
    CHECK(ON_PATH(unlink_file, "in_file") == 0 && status_of("file", 0) == 0); /* the link, not the file */
}

static void renaming_and_linking(void) {
    CHECK(ON_PATHS(rename, "file", "d/file2") == 0 && has_content("d/file2", outside_content));
    CHECK(ON_PATHS(rename, "d/e/", "e") == 0 && ON_PATHS(rename, "e", "d/e/") == 0);
    CHECK(ON_PATHS(rename, "d", "d/e/d") == AWSM_EINVAL);
    CHECK(ON_PATHS(rename, "d/file2", "d/e") == AWSM_EISDIR && ON_PATHS(rename, "d/e", "d/file2") == AWSM_ENOTDIR);
    CHECK(ON_PATHS(rename, "d/file2", "file") == 0);
    CHECK(hard_link("file", "d/hard") == 0 && status_of("d/hard", 0) == 0 && get64(STATUS_LINKS) == 2);
    CHECK(hard_link("file", "d/hard") == AWSM_EEXIST && hard_link("d", "hard") == AWSM_EPERM);
    CHECK(hard_link("file", "hard/") == AWSM_ENOENT);
    CHECK(awsm_wasi_path_link(&guest->head, ROOT, FOLLOW, PATH, put(PATH, "in"), ROOT, PATH2, put(PATH2, "x")) ==
          AWSM_EINVAL);
    CHECK(make_link("some/where", "l") == 0 && make_link("x", "l") == AWSM_EEXIST && make_link("", "m") == AWSM_ENOENT);
    __builtin_memset(at(BUFFER), 0, 20);
    CHECK(awsm_wasi_path_readlink(&guest->head, ROOT, PATH, put(PATH, "l"), BUFFER, 100, RESULT) == 0);
    CHECK(get32(RESULT) == 10 && __builtin_memcmp(at(BUFFER), "some/where\0", 11) == 0);
    __builtin_memset(at(BUFFER), 0, 20);
    CHECK(awsm_wasi_path_readlink(&guest->head, ROOT, PATH, put(PATH, "l"), BUFFER, 4, RESULT) == 0);
    CHECK(get32(RESULT) == 4 && __builtin_memcmp(at(BUFFER), "some\0", 5) == 0);
    CHECK(awsm_wasi_path_readlink(&guest->head, ROOT, PATH, put(PATH, "l"), SIZE, 0, RESULT) == 0);
    CHECK(get32(RESULT) == 0);
    CHECK(awsm_wasi_path_readlink(&guest->head, ROOT, PATH, put(PATH, "file"), BUFFER, 9, RESULT) == AWSM_EINVAL);
    CHECK(awsm_wasi_path_readlink(&guest->head, ROOT, PATH, put(PATH, "l"), SIZE, 1, RESULT) == AWSM_EFAULT);
}

/* A race would be: somebody moves the directory that a .. comes from. A directory that is not there any more has no
 * parent in ours. */
static void directory_moved_out(void) {
    int32_t e = must_open("d/e", DIRECTORY), fd;
    CHECK(CALL(SYS_renameat2, -100, "inside/d/e", -100, "outside/e") == 0);
    CHECK(open_with(e, 0, "../file", 0, READ, 0, 0, &fd) == AWSM_ENOTCAPABLE);
    CHECK(open_with(e, 0, "file", 0, READ, 0, 0, &fd) == 0);
}

#define BOTH(test)                                                                                                     \
    static void kernel_##test(void) {                                                                                  \
        set_up();                                                                                                      \
        test();                                                                                                        \
    }                                                                                                                  \
    static void walk_##test(void) {                                                                                    \
        set_up();                                                                                                      \
        hide_openat2();                                                                                                \
        test();                                                                                                        \
    }

BOTH(no_path_leads_out)
BOTH(links_that_lead_out)
BOTH(paths_that_stay)
BOTH(errors)
BOTH(long_paths)
BOTH(creating_and_removing)
BOTH(renaming_and_linking)
BOTH(directory_moved_out)

const struct test tests[] = {
    TEST(kernel_no_path_leads_out),
    TEST(walk_no_path_leads_out),
    TEST(kernel_links_that_lead_out),
    TEST(walk_links_that_lead_out),
    TEST(kernel_paths_that_stay),
    TEST(walk_paths_that_stay),
    TEST(kernel_errors),
    TEST(walk_errors),
    TEST(kernel_long_paths),
    TEST(walk_long_paths),
    TEST(kernel_creating_and_removing),
    TEST(walk_creating_and_removing),
    TEST(kernel_renaming_and_linking),
    TEST(walk_renaming_and_linking),
    TEST(kernel_directory_moved_out),
    TEST(walk_directory_moved_out),
    END_OF_TESTS,
};
