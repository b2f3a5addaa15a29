/* SPDX-License-Identifier: Apache-2.0 */
/*
 * path.c: system.h's operations on paths on Linux.
 *
 * What acts on a file is given the file, opened beneath the directory. What acts on a name - creates, removes, renames -
 * is given the directory that has the name, opened beneath, and the name: the kernel follows no link in these. The name
 * keeps the slashes behind it, which say that it must be a directory. Only where the kernel would follow a link for
 * their sake (reading or linking what exists) they are dealt with here.
 */
#include "status.h"

static enum awsm_errno opening_error(long result) {
    return result == -EXDEV ? AWSM_ENOTCAPABLE : awsm_linux_error(result);
}

enum awsm_errno awsm_system_open_directory(const char *path, int *directory) {
    *directory = awsm_linux_above_streams(
        (int)awsm_syscall(SYS_openat, AT_FDCWD, (long)path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0, 0, 0));
    if (*directory >= 0 && !awsm_linux_may_open(*directory)) {
        awsm_system_close(*directory);
        return AWSM_ENOTCAPABLE;
    }
    return awsm_linux_error(*directory);
}

enum awsm_errno awsm_system_open(int directory, char *path, bool follow, uint16_t oflags, uint16_t fdflags, bool read,
                                 bool write, int *file) {
    unsigned flags = awsm_linux_flags(fdflags) | (write ? (read ? O_RDWR : O_WRONLY) : O_RDONLY);
    flags |= ((oflags & AWSM_CREATE) != 0 ? O_CREAT : 0) | ((oflags & AWSM_EXCLUSIVE) != 0 ? O_EXCL : 0);
    flags |= ((oflags & AWSM_TRUNCATE) != 0 ? O_TRUNC : 0) | ((oflags & AWSM_DIRECTORY) != 0 ? O_DIRECTORY : 0);
    flags |= (follow ? 0 : O_NOFOLLOW);
    *file = awsm_linux_open_beneath(directory, path, flags);
    return opening_error(*file);
}

enum awsm_errno awsm_system_path_status(int directory, char *path, bool follow, struct awsm_file_status *status) {
    int file = awsm_linux_open_beneath(directory, path, O_PATH | (follow ? 0 : O_NOFOLLOW));
    if (file < 0) {
        return opening_error(file);
    }
    enum awsm_errno error = awsm_linux_status(file, "", false, status);
    awsm_system_close(file);
    return error;
}

/* /proc/self/fd/N, which leads to the file even if that is a symbolic link. */
static void name_of_file(int file, char name[32]) {
    static const char before[] = "/proc/self/fd/";
    char digits[12];
    size_t count = 0;
    for (unsigned rest = (unsigned)file; count == 0 || rest != 0; rest /= 10) {
        digits[count++] = (char)('0' + rest % 10);
    }
    __builtin_memcpy(name, before, sizeof(before) - 1);
    char *next = name + sizeof(before) - 1;
    while (count > 0) {
        *next++ = digits[--count];
    }
    *next = 0;
}

enum awsm_errno awsm_system_path_set_times(int directory, char *path, bool follow, uint64_t accessed,
                                           uint64_t modified) {
    int file = awsm_linux_open_beneath(directory, path, O_PATH | (follow ? 0 : O_NOFOLLOW));
    if (file < 0) {
        return opening_error(file);
    }
    struct awsm_timespec times[2];
    awsm_linux_times(times, accessed, modified);
    long result = awsm_syscall(SYS_utimensat, file, (long)"", (long)times, AT_EMPTY_PATH, 0, 0);
    if (result == -EINVAL) { /* Linux before 5.8 */
        char name[32];
        name_of_file(file, name);
        result = awsm_syscall(SYS_utimensat, AT_FDCWD, (long)name, (long)times, 0, 0, 0);
    }
    awsm_system_close(file);
    return awsm_linux_error(result);
}

/* A name in a directory. */
struct entry {
    int directory;
    bool is_opened;
    const char *name;
};

static void close_entry(const struct entry *entry) {
    if (entry->is_opened) {
        awsm_system_close(entry->directory);
    }
}

/* To be closed if there is no error. Cuts the path in two. */
static enum awsm_errno find_entry(int directory, char *path, struct entry *entry) {
    if (path[0] == '/') {
        return AWSM_ENOTCAPABLE;
    }
    if (path[0] == 0) {
        return AWSM_ENOENT;
    }
    size_t start = __builtin_strlen(path);
    while (start > 0 && path[start - 1] == '/') {
        start--;
    }
    while (start > 0 && path[start - 1] != '/') {
        start--;
    }
    *entry = (struct entry){directory, start > 0, path + start};
    if (entry->is_opened) {
        path[start - 1] = 0;
        entry->directory = awsm_linux_open_beneath(directory, path, O_PATH | O_DIRECTORY);
        if (entry->directory < 0) {
            return opening_error(entry->directory);
        }
    }
    return AWSM_SUCCESS;
}

/* One system call on one entry. */
static enum awsm_errno on_entry(long call, int directory, char *path, long argument) {
    struct entry entry;
    enum awsm_errno error = find_entry(directory, path, &entry);
    if (error == AWSM_SUCCESS) {
        error = awsm_linux_error(awsm_syscall(call, entry.directory, (long)entry.name, argument, 0, 0, 0));
        close_entry(&entry);
    }
    return error;
}

enum awsm_errno awsm_system_create_directory(int directory, char *path) {
    return on_entry(SYS_mkdirat, directory, path, 0777);
}

enum awsm_errno awsm_system_remove_directory(int directory, char *path) {
    return on_entry(SYS_unlinkat, directory, path, AT_REMOVEDIR);
}

enum awsm_errno awsm_system_unlink(int directory, char *path) {
    return on_entry(SYS_unlinkat, directory, path, 0);
}

enum awsm_errno awsm_system_symlink(const char *target, int directory, char *path) {
    struct entry entry;
    enum awsm_errno error = find_entry(directory, path, &entry);
    if (error == AWSM_SUCCESS) {
        error = awsm_linux_error(awsm_syscall(SYS_symlinkat, (long)target, entry.directory, (long)entry.name, 0, 0, 0));
        close_entry(&entry);
    }
    return error;
}

/* One system call on two entries. */
static enum awsm_errno on_entries(long call, int from_directory, char *from, int to_directory, char *to) {
    struct entry old;
    enum awsm_errno error = find_entry(from_directory, from, &old);
    if (error != AWSM_SUCCESS) {
        return error;
    }
    struct entry new;
    error = find_entry(to_directory, to, &new);
    if (error == AWSM_SUCCESS) {
        error =
            awsm_linux_error(awsm_syscall(call, old.directory, (long)old.name, new.directory, (long)new.name, 0, 0));
        close_entry(&new);
    }
    close_entry(&old);
    return error;
}

enum awsm_errno awsm_system_rename(int from_directory, char *from, int to_directory, char *to) {
    return on_entries(SYS_renameat2, from_directory, from, to_directory, to);
}

/* A path with a slash behind it: `if_directory` if it leads to a directory, else why it does not. */
static enum awsm_errno with_slash(int directory, const char *path, enum awsm_errno if_directory) {
    int file = awsm_linux_open_beneath(directory, path, O_PATH | O_DIRECTORY);
    if (file < 0) {
        return opening_error(file);
    }
    awsm_system_close(file);
    return if_directory;
}

static bool ends_with_slash(const char *path) {
    size_t length = __builtin_strlen(path);
    return length > 0 && path[length - 1] == '/';
}

enum awsm_errno awsm_system_link(int from_directory, char *from, int to_directory, char *to) {
    if (ends_with_slash(from)) {
        return with_slash(from_directory, from, AWSM_EPERM);
    }
    return on_entries(SYS_linkat, from_directory, from, to_directory, to);
}

enum awsm_errno awsm_system_readlink(int directory, char *path, void *start, size_t size, size_t *done) {
    if (ends_with_slash(path)) {
        return with_slash(directory, path, AWSM_EINVAL);
    }
    struct entry entry;
    enum awsm_errno error = find_entry(directory, path, &entry);
    if (error == AWSM_SUCCESS) {
        char target[AWSM_PATH_SIZE]; /* since the kernel takes no empty buffer */
        long result =
            awsm_syscall(SYS_readlinkat, entry.directory, (long)entry.name, (long)target, sizeof(target), 0, 0);
        close_entry(&entry);
        if (result < 0) {
            return awsm_linux_error(result);
        }
        *done = (size_t)result < size ? (size_t)result : size;
        if (*done != 0) {
            __builtin_memcpy(start, target, *done);
        }
    }
    return error;
}
