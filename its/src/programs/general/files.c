/* SPDX-License-Identifier: Apache-2.0 */
/* Files and directories below the working directory, which must be empty and stays so. */
#include <string.h>

#include "platform.h"
#include "support.h"
#include "text.h"

enum { MOST_ENTRIES = 64 };

static void report(const char *what, int64_t result) {
    if (result < 0)
        print("%s: %s\n", what, error_name((int)result));
    else
        print("%s: %lld\n", what, (long long)result);
}

/* An open's descriptor is a number of the system's choice: only whether it worked is printed. */
static int opened(const char *what, int result) {
    print("%s: %s\n", what, result < 0 ? error_name(result) : "open");
    return result;
}

static void status(const char *path) {
    static const char *const types[] = {"unknown", "file", "directory", "other"};
    struct file_status s;
    int result = platform_status(path, &s);
    if (result < 0)
        print("status of %s: %s\n", path, error_name(result));
    else if (s.type == FILE_REGULAR)
        print("status of %s: file of %llu bytes\n", path, (unsigned long long)s.size);
    else
        print("status of %s: %s\n", path, types[s.type]);
}

struct listing {
    const char *names[MOST_ENTRIES];
    int count;
};

/* Keeps the names sorted: the system's order is not the same everywhere. */
static void add(const char *name, void *context) {
    struct listing *listing = context;
    char *copy = allocate(string_length(name) + 1);
    memcpy(copy, name, string_length(name));
    int k = listing->count++;
    for (; k > 0 && string_compare(listing->names[k - 1], copy) > 0; k--)
        listing->names[k] = listing->names[k - 1];
    listing->names[k] = copy;
}

static void list(const char *path) {
    struct listing listing = {.count = 0};
    int result = platform_list(path, add, &listing);
    print("list of %s:", path);
    if (result < 0)
        print(" %s", error_name(result));
    for (int i = 0; i < listing.count; i++)
        print(" %s", listing.names[i]);
    print("\n");
}

static void write_text(int descriptor, const char *text) {
    report("write", platform_write(descriptor, text, string_length(text)));
}

static void show(const char *path) {
    char text[256];
    int descriptor = opened(path, platform_open(path, OPEN_READ));
    if (descriptor < 0)
        return;
    int64_t length = platform_read(descriptor, text, sizeof text);
    report("read", length);
    print("[%.*s]\n", (int)length, text);
    report("at the end", platform_read(descriptor, text, sizeof text));
    platform_close(descriptor);
}

static void random_access(void) {
    int descriptor = opened("data", platform_open("data", OPEN_READ | OPEN_WRITE | OPEN_CREATE | OPEN_EXCLUSIVE));
    for (uint32_t i = 0; i < 1000; i++) {
        uint32_t square = i * i;
        platform_write(descriptor, &square, sizeof square);
    }
    report("end", platform_seek(descriptor, 0, FROM_END));
    for (int i = 999; i > 0; i -= 333) {
        uint32_t square = 0;
        report("seek", platform_seek(descriptor, i * 4, FROM_START));
        platform_read(descriptor, &square, sizeof square);
        print("%u\n", (unsigned)square);
    }
    report("back", platform_seek(descriptor, -8, FROM_HERE));
    report("before the start", platform_seek(descriptor, -1, FROM_START));
    report("beyond the end", platform_seek(descriptor, 100, FROM_END));
    write_text(descriptor, "tail");
    report("close", platform_close(descriptor));
    report("close again", platform_close(descriptor));
    status("data");
    report("unlink", platform_unlink("data"));
}

int program(int argc, char **argv) {
    list(".");
    int descriptor = opened("create", platform_open("note.txt", OPEN_WRITE | OPEN_CREATE | OPEN_TRUNCATE));
    write_text(descriptor, "first line\n");
    write_text(descriptor, "second line\n");
    report("close", platform_close(descriptor));
    show("note.txt");
    descriptor = opened("append", platform_open("note.txt", OPEN_WRITE | OPEN_APPEND));
    write_text(descriptor, "third line\n");
    platform_close(descriptor);
    show("note.txt");
    status("note.txt");
    opened("exclusive", platform_open("note.txt", OPEN_WRITE | OPEN_CREATE | OPEN_EXCLUSIVE));
    opened("missing", platform_open("missing.txt", OPEN_READ));

    report("create directory", platform_create_directory("box"));
    report("create directory again", platform_create_directory("box"));
    report("rename", platform_rename("note.txt", "box/moved.txt"));
    report("rename again", platform_rename("note.txt", "box/moved.txt"));
    status("note.txt");
    status("box");
    status("box/moved.txt");
    status("box/../box/./moved.txt");
    opened("file as directory", platform_open("box/moved.txt/x", OPEN_READ));
    report("remove full directory", platform_remove_directory("box"));
    char name[32];
    for (int i = 0; i < 40; i++) {
        format_text(name, sizeof name, "box/entry-%02d", i * 7 % 40);
        platform_close(platform_open(name, OPEN_WRITE | OPEN_CREATE));
    }
    list("box");
    list("nowhere");
    list("box/moved.txt");
    for (int i = 0; i < 40; i++) {
        format_text(name, sizeof name, "box/entry-%02d", i);
        if (platform_unlink(name) < 0)
            print("%s stays\n", name);
    }
    descriptor = opened("truncate", platform_open("box/moved.txt", OPEN_WRITE | OPEN_TRUNCATE));
    platform_close(descriptor);
    status("box/moved.txt");
    random_access();
    report("unlink", platform_unlink("box/moved.txt"));
    report("unlink again", platform_unlink("box/moved.txt"));
    report("remove directory", platform_remove_directory("box"));
    list(".");
    return 0;
}
