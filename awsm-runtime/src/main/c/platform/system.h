/* SPDX-License-Identifier: Apache-2.0 */
/*
 * system.h: what wasi/ and program/ need of a platform that has files: a thin layer over its system calls. Flags, types
 * and clocks have WASI's numbers. Files are the platform's; they are not inherited by other programs.
 *
 * Functions on paths keep below `directory`: neither .. nor a symbolic link nor a path that begins with / leads out of
 * it, and what is no data but a way to the kernel or to other processes counts as outside (AWSM_ENOTCAPABLE). The last
 * component of a path is followed if it is a symbolic link only where `follow` says so. Paths end with NUL; the functions
 * may change their bytes.
 */
#ifndef AWSM_SYSTEM_H
#define AWSM_SYSTEM_H

#include "errno.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define AWSM_PATH_SIZE 4096 /* bytes with the NUL; longer ones are AWSM_ENAMETOOLONG */

enum awsm_file_type {
    AWSM_FILE_UNKNOWN = 0,
    AWSM_FILE_BLOCK_DEVICE = 1,
    AWSM_FILE_CHARACTER_DEVICE = 2,
    AWSM_FILE_DIRECTORY = 3,
    AWSM_FILE_REGULAR = 4,
    AWSM_FILE_SOCKET_DATAGRAM = 5,
    AWSM_FILE_SOCKET_STREAM = 6,
    AWSM_FILE_SYMBOLIC_LINK = 7
};

enum { /* fdflags */
       AWSM_APPEND = 1,
       AWSM_DSYNC = 2,
       AWSM_NONBLOCK = 4,
       AWSM_RSYNC = 8,
       AWSM_SYNC = 16
};

enum { /* oflags */
       AWSM_CREATE = 1,
       AWSM_DIRECTORY = 2,
       AWSM_EXCLUSIVE = 4,
       AWSM_TRUNCATE = 8
};

struct awsm_buffer {
    void *start;
    size_t size;
};

struct awsm_file_status {
    uint64_t device;
    uint64_t inode;
    uint64_t links;
    uint64_t size;     /* bytes */
    uint64_t accessed; /* times in nanoseconds since 1970 */
    uint64_t modified;
    uint64_t changed;
    enum awsm_file_type type;
};

struct awsm_directory_entry {
    const char *name; /* not ended by NUL */
    uint32_t name_length;
    enum awsm_file_type type;
    uint64_t inode;
    uint64_t next; /* where to go on listing after this one */
};

/* One of the files that are waited for. */
struct awsm_poll {
    int file;
    short wanted;   /* AWSM_POLL_READ, AWSM_POLL_WRITE */
    short happened; /* what was wanted, and the others */
};
/* Bytes that can be written without waiting once AWSM_POLL_WRITE has happened. */
enum { AWSM_POLL_WRITE_SIZE = 4096 };
enum { AWSM_POLL_READ = 1, AWSM_POLL_WRITE = 4, AWSM_POLL_ERROR = 8, AWSM_POLL_HANGUP = 16, AWSM_POLL_INVALID = 32 };

/* For times to be set: not given but the present one, and none at all. */
#define AWSM_TIME_NOW UINT64_MAX
#define AWSM_TIME_KEEP (UINT64_MAX - 1)

#pragma GCC visibility push(hidden)

enum awsm_errno awsm_system_clock_resolution(uint32_t clock, uint64_t *nanoseconds);
enum awsm_errno awsm_system_clock_time(uint32_t clock, uint64_t *nanoseconds);
enum awsm_errno awsm_system_random(void *start, size_t size);
enum awsm_errno awsm_system_yield(void);
_Noreturn void awsm_system_exit(int status);

/* Files. Reading and writing may do less than asked for; `done` gets the bytes. */
enum awsm_errno awsm_system_read(int file, const struct awsm_buffer *buffers, size_t count, size_t *done);
enum awsm_errno awsm_system_write(int file, const struct awsm_buffer *buffers, size_t count, size_t *done);
/* As if the file had the flag APPEND. */
enum awsm_errno awsm_system_append(int file, const struct awsm_buffer *buffers, size_t count, size_t *done);
enum awsm_errno awsm_system_read_at(int file, const struct awsm_buffer *buffers, size_t count, uint64_t offset,
                                    size_t *done);
enum awsm_errno awsm_system_write_at(int file, const struct awsm_buffer *buffers, size_t count, uint64_t offset,
                                     size_t *done);
enum awsm_errno awsm_system_seek(int file, int64_t offset, uint8_t whence, uint64_t *position);
enum awsm_errno awsm_system_sync(int file, bool data_only);
enum awsm_errno awsm_system_advise(int file, uint64_t offset, uint64_t size, uint8_t advice);
enum awsm_errno awsm_system_allocate(int file, uint64_t offset, uint64_t size);
enum awsm_errno awsm_system_truncate(int file, uint64_t size);
enum awsm_errno awsm_system_status(int file, struct awsm_file_status *status);
enum awsm_errno awsm_system_set_times(int file, uint64_t accessed, uint64_t modified);
enum awsm_errno awsm_system_flags(int file, uint16_t *flags);
enum awsm_errno awsm_system_set_flags(int file, uint16_t flags);
bool awsm_system_is_terminal(int file);
uint64_t awsm_system_available(int file); /* bytes that can be read at once */
void awsm_system_close(int file);

/* Calls `visit` for the entries from `cookie` on, which is 0 or was an entry's `next`, until it returns false. */
enum awsm_errno awsm_system_list(int directory, uint64_t cookie,
                                 bool (*visit)(void *context, const struct awsm_directory_entry *entry), void *context);

/* Waits until something wanted has happened to a file or the time is over; UINT64_MAX: for ever. A signal may end it. */
enum awsm_errno awsm_system_poll(struct awsm_poll *polls, size_t count, uint64_t nanoseconds);

/* A directory of the host: the only way to a file that does not start from a directory. */
enum awsm_errno awsm_system_open_directory(const char *path, int *directory);

enum awsm_errno awsm_system_open(int directory, char *path, bool follow, uint16_t oflags, uint16_t fdflags, bool read,
                                 bool write, int *file);
enum awsm_errno awsm_system_path_status(int directory, char *path, bool follow, struct awsm_file_status *status);
enum awsm_errno awsm_system_path_set_times(int directory, char *path, bool follow, uint64_t accessed,
                                           uint64_t modified);
enum awsm_errno awsm_system_create_directory(int directory, char *path);
enum awsm_errno awsm_system_remove_directory(int directory, char *path);
enum awsm_errno awsm_system_unlink(int directory, char *path);
enum awsm_errno awsm_system_rename(int from_directory, char *from, int to_directory, char *to);
enum awsm_errno awsm_system_link(int from_directory, char *from, int to_directory, char *to);
/* `target` is not looked at. */
enum awsm_errno awsm_system_symlink(const char *target, int directory, char *path);
/* As many bytes as fit, without NUL. */
enum awsm_errno awsm_system_readlink(int directory, char *path, void *start, size_t size, size_t *done);

#pragma GCC visibility pop

#endif
