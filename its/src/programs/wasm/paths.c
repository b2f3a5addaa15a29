/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Attempts to leave the directory that was given to the program. Next to that directory there is a file "outside.txt".
 * Every attempt must be refused; the ways that stay inside must work.
 */
#include "platform.h"
#include "support.h"
#include "text.h"

__attribute__((import_module("wasi_snapshot_preview1"), import_name("path_symlink"))) int
path_symlink(const char *target, size_t target_length, int fd, const char *path, size_t length);

enum { GIVEN = 3 };

static void attempt(const char *path) {
    int descriptor = platform_open(path, OPEN_READ);
    print("read %s: %s\n", path, descriptor < 0 ? "refused" : "opened");
    if (descriptor >= 0)
        platform_close(descriptor);
}

static void attempt_creation(const char *path) {
    int descriptor = platform_open(path, OPEN_WRITE | OPEN_CREATE);
    print("create %s: %s\n", path, descriptor < 0 ? "refused" : "created");
    int directory = platform_create_directory(path);
    print("create directory %s: %s\n", path, directory < 0 ? "refused" : "created");
}

int program(int argc, char **argv) {
    struct file_status status;
    platform_create_directory("inner");
    platform_close(platform_open("inner/file", OPEN_WRITE | OPEN_CREATE));
    attempt("inner/file");
    attempt("inner/../inner/./file");
    attempt("../outside.txt");
    attempt("inner/../../outside.txt");
    attempt("./inner/.././../outside.txt");
    attempt("/etc/passwd");
    attempt("//etc/passwd");
    attempt("..");
    attempt_creation("../new");
    attempt_creation("/tmp/awsm-new");
    print("status of ../outside.txt: %s\n", platform_status("../outside.txt", &status) < 0 ? "refused" : "given");
    print("rename to the outside: %s\n", platform_rename("inner/file", "../taken") < 0 ? "refused" : "done");
    print("rename from the outside: %s\n", platform_rename("../outside.txt", "taken") < 0 ? "refused" : "done");
    print("unlink outside: %s\n", platform_unlink("../outside.txt") < 0 ? "refused" : "done");

    /* Whether a link that points outside can be made is the system's choice; it must lead nowhere. */
    static const char *const targets[] = {"../outside.txt", "/etc/passwd", "..", "/"};
    for (int i = 0; i < 4; i++) {
        path_symlink(targets[i], string_length(targets[i]), GIVEN, "link", 4);
        print("through a link to %s: ", targets[i]);
        attempt(i < 2 ? "link" : "link/outside.txt");
        platform_unlink("link");
    }
    path_symlink("inner/file", 10, GIVEN, "link", 4);
    attempt("link");
    platform_unlink("link");
    platform_unlink("inner/file");
    platform_remove_directory("inner");
    attempt("inner/file");
    return 0;
}
