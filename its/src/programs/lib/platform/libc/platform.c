/* SPDX-License-Identifier: Apache-2.0 */
/* The platform of native builds with the compiler and the C library of a POSIX system. */
#define _POSIX_C_SOURCE 200809L

#include "platform.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

/* errno as the platform's error; results that are no errors stay. */
static int64_t checked(int64_t result) {
    if (result >= 0)
        return result;
    switch (errno) {
    case EPERM:
    case EACCES: return -ERROR_ACCESS;
    case ENOENT: return -ERROR_NO_ENTRY;
    case EIO: return -ERROR_IO;
    case EBADF: return -ERROR_BAD_DESCRIPTOR;
    case EEXIST: return -ERROR_EXISTS;
    case ENOTDIR: return -ERROR_NOT_DIRECTORY;
    case EISDIR: return -ERROR_IS_DIRECTORY;
    case EINVAL: return -ERROR_INVALID;
    case ENOTEMPTY: return -ERROR_NOT_EMPTY;
    default: return -1;
    }
}

int main(int argc, char **argv) {
    return platform_main(argc, argv);
}

_Noreturn void platform_exit(int status) {
    _exit(status);
}

const char *const *platform_environment(void) {
    return (const char *const *)environ;
}

void *platform_memory(size_t bytes) {
    void *memory;
    if (bytes > PTRDIFF_MAX || posix_memalign(&memory, 4096, bytes) != 0)
        return NULL;
    return memset(memory, 0, bytes);
}

static uint64_t clock_time(clockid_t clock) {
    struct timespec time = {0, 0};
    clock_gettime(clock, &time);
    return (uint64_t)time.tv_sec * 1000000000 + (uint64_t)time.tv_nsec;
}

uint64_t platform_monotonic_time(void) {
    return clock_time(CLOCK_MONOTONIC);
}

uint64_t platform_real_time(void) {
    return clock_time(CLOCK_REALTIME);
}

int platform_random(void *bytes, size_t count) {
    FILE *source = fopen("/dev/urandom", "rb");
    if (source == NULL)
        return -ERROR_IO;
    size_t done = fread(bytes, 1, count, source);
    fclose(source);
    return done == count ? 0 : -ERROR_IO;
}

int64_t platform_read(int descriptor, void *bytes, size_t count) {
    return checked(read(descriptor, bytes, count));
}

int64_t platform_write(int descriptor, const void *bytes, size_t count) {
    return checked(write(descriptor, bytes, count));
}

int platform_open(const char *path, unsigned flags) {
    int posix_flags = !(flags & OPEN_WRITE) ? O_RDONLY : flags & OPEN_READ ? O_RDWR : O_WRONLY;
    if (flags & OPEN_CREATE)
        posix_flags |= O_CREAT;
    if (flags & OPEN_EXCLUSIVE)
        posix_flags |= O_EXCL;
    if (flags & OPEN_TRUNCATE)
        posix_flags |= O_TRUNC;
    if (flags & OPEN_APPEND)
        posix_flags |= O_APPEND;
    return (int)checked(open(path, posix_flags, 0666));
}

int platform_close(int descriptor) {
    return (int)checked(close(descriptor));
}

int64_t platform_seek(int descriptor, int64_t offset, enum whence whence) {
    return checked(lseek(descriptor, offset,
                         whence == FROM_START  ? SEEK_SET
                         : whence == FROM_HERE ? SEEK_CUR
                                               : SEEK_END));
}

int platform_status(const char *path, struct file_status *status) {
    struct stat posix_status;
    if (stat(path, &posix_status) != 0)
        return (int)checked(-1);
    status->type = S_ISREG(posix_status.st_mode)   ? FILE_REGULAR
                   : S_ISDIR(posix_status.st_mode) ? FILE_DIRECTORY
                                                   : FILE_OTHER;
    status->size = (uint64_t)posix_status.st_size;
    return 0;
}

int platform_rename(const char *from, const char *to) {
    return (int)checked(rename(from, to));
}

int platform_unlink(const char *path) {
    return (int)checked(unlink(path));
}

int platform_create_directory(const char *path) {
    return (int)checked(mkdir(path, 0777));
}

int platform_remove_directory(const char *path) {
    return (int)checked(rmdir(path));
}

int platform_list(const char *path, void (*visit)(const char *name, void *context), void *context) {
    DIR *directory = opendir(path);
    if (directory == NULL)
        return (int)checked(-1);
    struct dirent *entry;
    while ((entry = readdir(directory)) != NULL)
        if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
            visit(entry->d_name, context);
    closedir(directory);
    return 0;
}
