/* SPDX-License-Identifier: Apache-2.0 */
/*
 * platform.h: what the test programs need of the system below them, and all they may use of it.
 *
 * Implemented once for each platform, in platform/wasi, platform/linux (raw system calls, no libc), platform/cortex-m
 * (boards; what measured programs need) and platform/libc; which one is linked is decided by directory. Everything else in the programs and in this library is the
 * same text, and the same arithmetic, everywhere: outputs of different builds can be compared byte for byte.
 */
#ifndef PLATFORM_H
#define PLATFORM_H

#include <stddef.h>
#include <stdint.h>

/* Written by each program: its result is the exit status. Standard output is flushed afterwards. */
int program(int argc, char **argv);

/* Called by the platform's entry point: runs the program, returns the exit status. */
int platform_main(int argc, char **argv);

/* Ends the process at once. Buffered output is lost: programs call leave() of text.h. */
_Noreturn void platform_exit(int status);

/* "NAME=value" strings, ends with NULL. */
const char *const *platform_environment(void);

/* Fresh zeroed memory for the rest of the process, aligned to 4096; NULL if there is no more. */
void *platform_memory(size_t bytes);

/* Nanoseconds of a clock that never goes back. */
uint64_t platform_monotonic_time(void);

/* Nanoseconds since 1970. */
uint64_t platform_real_time(void);

/*
 * Errors. Functions that return a signed integer return the negated number of one of these, which are WASI's numbers
 * on every platform. A number that is not listed is possible.
 */
enum {
    ERROR_ACCESS = 2,
    ERROR_BAD_DESCRIPTOR = 8,
    ERROR_EXISTS = 20,
    ERROR_INVALID = 28,
    ERROR_IO = 29,
    ERROR_IS_DIRECTORY = 31,
    ERROR_NO_ENTRY = 44,
    ERROR_NOT_DIRECTORY = 54,
    ERROR_NOT_EMPTY = 55,
    ERROR_NOT_CAPABLE = 76
};

/* The name of an error number, positive or negated: "no entry". */
const char *error_name(int error);

int platform_random(void *bytes, size_t count);

/* Standard streams are the descriptors 0, 1 and 2. Both transfer 0 to count bytes and return how many. */
int64_t platform_read(int descriptor, void *bytes, size_t count);
int64_t platform_write(int descriptor, const void *bytes, size_t count);

enum { OPEN_READ = 1, OPEN_WRITE = 2, OPEN_CREATE = 4, OPEN_EXCLUSIVE = 8, OPEN_TRUNCATE = 16, OPEN_APPEND = 32 };

/* Paths are relative to the working directory; below WASI, to a directory that was given to the program. */
int platform_open(const char *path, unsigned flags);
int platform_close(int descriptor);

enum whence { FROM_START = 0, FROM_HERE = 1, FROM_END = 2 };

/* The new position, in bytes from the start. */
int64_t platform_seek(int descriptor, int64_t offset, enum whence whence);

enum file_type { FILE_UNKNOWN, FILE_REGULAR, FILE_DIRECTORY, FILE_OTHER };

struct file_status {
    enum file_type type;
    uint64_t size; /* bytes */
};

int platform_status(const char *path, struct file_status *status);
int platform_rename(const char *from, const char *to);
int platform_unlink(const char *path);
int platform_create_directory(const char *path);
int platform_remove_directory(const char *path);

/* Calls visit for every entry but "." and "..", in the system's order. */
int platform_list(const char *path, void (*visit)(const char *name, void *context), void *context);

#endif
