/* SPDX-License-Identifier: Apache-2.0 */
/* The platform of native reference builds without any installed C library: Linux. What machines do not share is in system.h of
 * their directories. */
#include "platform.h"

#include <string.h>

#include "system.h"

enum { WORKING_DIRECTORY = -100 };

static const char *const *environment;

/* The kernel's negated error number as the platform's; results that are no errors stay. */
static long checked(long result) {
    if (result >= 0)
        return result;
    switch (-result) {
    case 1:
    case 13: return -ERROR_ACCESS;
    case 2: return -ERROR_NO_ENTRY;
    case 5: return -ERROR_IO;
    case 9: return -ERROR_BAD_DESCRIPTOR;
    case 17: return -ERROR_EXISTS;
    case 20: return -ERROR_NOT_DIRECTORY;
    case 21: return -ERROR_IS_DIRECTORY;
    case 22: return -ERROR_INVALID;
    case 39: return -ERROR_NOT_EMPTY;
    default: return -1;
    }
}

static long call(enum system_call number, long a, long b, long c) {
    return checked(system_call(number, a, b, c, 0, 0, 0));
}

/* At entry the stack holds argc, the arguments, NULL, the environment, NULL. */
__asm__(".globl _start\n_start:\n\t" CALL_START);

_Noreturn void start(long *stack);

_Noreturn void start(long *stack) {
    int argc = (int)stack[0];
    char **argv = (char **)(stack + 1);
    environment = (const char *const *)(argv + argc + 1);
    platform_exit(platform_main(argc, argv));
}

_Noreturn void platform_exit(int status) {
    for (;;)
        call(SYS_EXIT_GROUP, status, 0, 0);
}

const char *const *platform_environment(void) {
    return environment;
}

/* One reservation, used from its start: the layout is that of a linear memory, which has 4 GiB where there is room for that. */
void *platform_memory(size_t bytes) {
    enum { ALIGNMENT = 4096, READ_WRITE = 3, PRIVATE_ANONYMOUS_NORESERVE = 0x4022, LARGEST_ERROR = 4095 };
    const uint64_t limit = (uint64_t)1 << (sizeof(size_t) == 8 ? 32 : 30);
    static char *reservation;
    static uint64_t used;
    if (reservation == NULL) {
        long base = system_call(SYS_MMAP, 0, (long)limit, READ_WRITE, PRIVATE_ANONYMOUS_NORESERVE, -1, 0);
        if (base < 0 && base >= -LARGEST_ERROR)
            return NULL;
        reservation = (char *)base;
    }
    uint64_t size = ((uint64_t)bytes + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    if (size < bytes || size > limit - used)
        return NULL;
    char *result = reservation + used;
    used += size;
    return result;
}

static uint64_t clock_time(long clock) {
    struct {
        int64_t seconds, nanoseconds;
    } time = {0, 0};
    call(SYS_CLOCK_GETTIME, clock, (long)&time, 0);
    return (uint64_t)time.seconds * 1000000000 + (uint64_t)time.nanoseconds;
}

uint64_t platform_monotonic_time(void) {
    return clock_time(1);
}

uint64_t platform_real_time(void) {
    return clock_time(0);
}

int platform_random(void *bytes, size_t count) {
    long done = call(SYS_GETRANDOM, (long)bytes, (long)count, 0);
    return done == (long)count ? 0 : -ERROR_IO;
}

int64_t platform_read(int descriptor, void *bytes, size_t count) {
    return call(SYS_READ, descriptor, (long)bytes, (long)count);
}

int64_t platform_write(int descriptor, const void *bytes, size_t count) {
    return call(SYS_WRITE, descriptor, (long)bytes, (long)count);
}

static int open_at(const char *path, long flags) {
    return (int)checked(system_call(SYS_OPENAT, WORKING_DIRECTORY, (long)path, flags, 0666, 0, 0));
}

int platform_open(const char *path, unsigned flags) {
    enum { WRITE_ONLY = 1, READ_WRITE = 2, CREATE = 0100, EXCLUSIVE = 0200, TRUNCATE = 01000, APPEND = 02000 };
    long linux_flags = !(flags & OPEN_WRITE) ? 0 : flags & OPEN_READ ? READ_WRITE : WRITE_ONLY;
    if (flags & OPEN_CREATE)
        linux_flags |= CREATE;
    if (flags & OPEN_EXCLUSIVE)
        linux_flags |= EXCLUSIVE;
    if (flags & OPEN_TRUNCATE)
        linux_flags |= TRUNCATE;
    if (flags & OPEN_APPEND)
        linux_flags |= APPEND;
    return open_at(path, linux_flags);
}

int platform_close(int descriptor) {
    return (int)call(SYS_CLOSE, descriptor, 0, 0);
}

int64_t platform_seek(int descriptor, int64_t offset, enum whence whence) {
    return call(SYS_LSEEK, descriptor, (long)offset, whence);
}

int platform_status(const char *path, struct file_status *status) {
    enum { TYPE_AND_SIZE = 0x201 };
    struct {
        uint32_t mask, block_size;
        uint64_t attributes;
        uint32_t links, user, group;
        uint16_t mode, padding;
        uint64_t inode, size;
        uint64_t rest[26];
    } linux_status;
    long result =
        checked(system_call(SYS_STATX, WORKING_DIRECTORY, (long)path, 0, TYPE_AND_SIZE, (long)&linux_status, 0));
    if (result < 0)
        return (int)result;
    uint32_t type = linux_status.mode & 0170000;
    status->type = type == 0100000 ? FILE_REGULAR : type == 0040000 ? FILE_DIRECTORY : FILE_OTHER;
    status->size = linux_status.size;
    return 0;
}

int platform_rename(const char *from, const char *to) {
    return (int)checked(system_call(SYS_RENAMEAT2, WORKING_DIRECTORY, (long)from, WORKING_DIRECTORY, (long)to, 0, 0));
}

int platform_unlink(const char *path) {
    return (int)call(SYS_UNLINKAT, WORKING_DIRECTORY, (long)path, 0);
}

int platform_create_directory(const char *path) {
    return (int)call(SYS_MKDIRAT, WORKING_DIRECTORY, (long)path, 0777);
}

int platform_remove_directory(const char *path) {
    enum { DIRECTORY = 0x200 };
    return (int)call(SYS_UNLINKAT, WORKING_DIRECTORY, (long)path, DIRECTORY);
}

int platform_list(const char *path, void (*visit)(const char *name, void *context), void *context) {
    enum { LENGTH_OFFSET = 16, NAME_OFFSET = 19 };
    int fd = open_at(path, O_DIRECTORY);
    if (fd < 0)
        return fd;
    _Alignas(8) static char buffer[4096];
    long used;
    while ((used = call(SYS_GETDENTS64, fd, (long)buffer, sizeof buffer)) > 0) {
        uint16_t length;
        for (long at = 0; at < used; at += length) {
            memcpy(&length, buffer + at + LENGTH_OFFSET, sizeof length);
            const char *name = buffer + at + NAME_OFFSET;
            if (name[0] == '.' && (name[1] == 0 || (name[1] == '.' && name[2] == 0)))
                continue;
            visit(name, context);
        }
    }
    platform_close(fd);
    return (int)used;
}
