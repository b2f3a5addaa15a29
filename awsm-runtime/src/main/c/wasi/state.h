/* SPDX-License-Identifier: Apache-2.0 */
/* state.h: what WASI keeps of an instance. */
#ifndef AWSM_STATE_H
#define AWSM_STATE_H

#include <awsm/wasi.h>
#include <platform/system.h>

/* Rights to do something with a file, by their bits. Those of a directory's `inheriting` are the most that what is
 * opened beneath it can have. */
enum {
    AWSM_RIGHT_FD_DATASYNC = 1 << 0,
    AWSM_RIGHT_FD_READ = 1 << 1,
    AWSM_RIGHT_FD_SEEK = 1 << 2,
    AWSM_RIGHT_FD_FDSTAT_SET_FLAGS = 1 << 3,
    AWSM_RIGHT_FD_SYNC = 1 << 4,
    AWSM_RIGHT_FD_TELL = 1 << 5,
    AWSM_RIGHT_FD_WRITE = 1 << 6,
    AWSM_RIGHT_FD_ADVISE = 1 << 7,
    AWSM_RIGHT_FD_ALLOCATE = 1 << 8,
    AWSM_RIGHT_PATH_CREATE_DIRECTORY = 1 << 9,
    AWSM_RIGHT_PATH_CREATE_FILE = 1 << 10,
    AWSM_RIGHT_PATH_LINK_SOURCE = 1 << 11,
    AWSM_RIGHT_PATH_LINK_TARGET = 1 << 12,
    AWSM_RIGHT_PATH_OPEN = 1 << 13,
    AWSM_RIGHT_FD_READDIR = 1 << 14,
    AWSM_RIGHT_PATH_READLINK = 1 << 15,
    AWSM_RIGHT_PATH_RENAME_SOURCE = 1 << 16,
    AWSM_RIGHT_PATH_RENAME_TARGET = 1 << 17,
    AWSM_RIGHT_PATH_FILESTAT_GET = 1 << 18,
    AWSM_RIGHT_PATH_FILESTAT_SET_SIZE = 1 << 19,
    AWSM_RIGHT_PATH_FILESTAT_SET_TIMES = 1 << 20,
    AWSM_RIGHT_FD_FILESTAT_GET = 1 << 21,
    AWSM_RIGHT_FD_FILESTAT_SET_SIZE = 1 << 22,
    AWSM_RIGHT_FD_FILESTAT_SET_TIMES = 1 << 23,
    AWSM_RIGHT_PATH_SYMLINK = 1 << 24,
    AWSM_RIGHT_PATH_REMOVE_DIRECTORY = 1 << 25,
    AWSM_RIGHT_PATH_UNLINK_FILE = 1 << 26,
    AWSM_RIGHT_POLL_FD_READWRITE = 1 << 27,
    AWSM_RIGHT_SOCK_SHUTDOWN = 1 << 28,
    AWSM_RIGHT_SOCK_ACCEPT = 1 << 29,

    AWSM_RIGHTS_ALL = (1 << 30) - 1,
    /* what applies to a directory */
    AWSM_RIGHTS_DIRECTORY = AWSM_RIGHT_FD_FDSTAT_SET_FLAGS | AWSM_RIGHT_FD_SYNC | AWSM_RIGHT_FD_DATASYNC |
                            AWSM_RIGHT_PATH_CREATE_DIRECTORY | AWSM_RIGHT_PATH_CREATE_FILE |
                            AWSM_RIGHT_PATH_LINK_SOURCE | AWSM_RIGHT_PATH_LINK_TARGET | AWSM_RIGHT_PATH_OPEN |
                            AWSM_RIGHT_FD_READDIR | AWSM_RIGHT_PATH_READLINK | AWSM_RIGHT_PATH_RENAME_SOURCE |
                            AWSM_RIGHT_PATH_RENAME_TARGET | AWSM_RIGHT_PATH_FILESTAT_GET |
                            AWSM_RIGHT_PATH_FILESTAT_SET_SIZE | AWSM_RIGHT_PATH_FILESTAT_SET_TIMES |
                            AWSM_RIGHT_FD_FILESTAT_GET | AWSM_RIGHT_FD_FILESTAT_SET_TIMES | AWSM_RIGHT_PATH_SYMLINK |
                            AWSM_RIGHT_PATH_REMOVE_DIRECTORY | AWSM_RIGHT_PATH_UNLINK_FILE,
    /* what applies to the streams that the host gives: they come one byte after the other, have nothing but that, and
     * the host or others may use them, too. Their position can be asked for, which tells files from terminals. */
    AWSM_RIGHTS_STREAM =
        AWSM_RIGHT_FD_TELL | AWSM_RIGHT_FD_FDSTAT_SET_FLAGS | AWSM_RIGHT_FD_FILESTAT_GET | AWSM_RIGHT_POLL_FD_READWRITE,
    AWSM_RIGHTS_INPUT = AWSM_RIGHTS_STREAM | AWSM_RIGHT_FD_READ,
    AWSM_RIGHTS_OUTPUT = AWSM_RIGHTS_STREAM | AWSM_RIGHT_FD_WRITE | AWSM_RIGHT_FD_SYNC | AWSM_RIGHT_FD_DATASYNC,
    /* what applies to anything else; the bits of PATH_ calls are kept, since programs compare them */
    AWSM_RIGHTS_FILE = AWSM_RIGHTS_ALL & ~AWSM_RIGHT_FD_READDIR
};

enum {
    /* what can be done only to a file that is open for writing */
    AWSM_RIGHTS_WRITING = AWSM_RIGHT_FD_WRITE | AWSM_RIGHT_FD_ALLOCATE | AWSM_RIGHT_FD_FILESTAT_SET_SIZE,
    /* what cannot be done in a directory that is read only, a second name for a file of it included */
    AWSM_RIGHTS_CHANGING = AWSM_RIGHTS_WRITING | AWSM_RIGHT_PATH_CREATE_DIRECTORY | AWSM_RIGHT_PATH_CREATE_FILE |
                           AWSM_RIGHT_PATH_LINK_SOURCE | AWSM_RIGHT_PATH_LINK_TARGET | AWSM_RIGHT_PATH_RENAME_SOURCE |
                           AWSM_RIGHT_PATH_RENAME_TARGET | AWSM_RIGHT_PATH_FILESTAT_SET_SIZE |
                           AWSM_RIGHT_PATH_FILESTAT_SET_TIMES | AWSM_RIGHT_FD_FILESTAT_SET_TIMES |
                           AWSM_RIGHT_PATH_SYMLINK | AWSM_RIGHT_PATH_REMOVE_DIRECTORY | AWSM_RIGHT_PATH_UNLINK_FILE
};

/* Reading and writing by the flags that the guest has set. Reached through its file only, so that it is linked only for
 * modules that can set any. */
struct awsm_wasi_file;
struct awsm_wasi_stream {
    enum awsm_errno (*read)(const struct awsm_wasi_file *file, const struct awsm_buffer *buffers, size_t count,
                            size_t *done);
    enum awsm_errno (*write)(const struct awsm_wasi_file *file, struct awsm_buffer *buffers, size_t count,
                             size_t *done);
};

/* An entry of the guest's table of files; its number there is the guest's file descriptor. */
struct awsm_wasi_file {
    int system;          /* the platform's file, CLOSED or RESERVED */
    bool is_owned;       /* to be closed with the entry; the host keeps the streams that it has given */
    bool is_read_only;   /* in a directory that is */
    uint16_t flags;      /* fdflags for the guest alone, if it has a stream */
    uint32_t rights;     /* base */
    uint32_t inheriting; /* rights */
    const char *preopen; /* what the guest calls this directory, if the host has opened it; else NULL */
    struct awsm_wasi_positions *positions; /* of a directory that was listed, or NULL */
    const struct awsm_wasi_stream *stream; /* what heeds the flags that the guest has set for it; else NULL */
};

enum {
    AWSM_CLOSED = -1,
    AWSM_RESERVED = -2 /* closed, but not to be given to another file: a stream that the guest does not get */
};

/* Strings that end with NUL, one behind the other. */
struct awsm_wasi_strings {
    char *bytes;
    uint32_t size;
    uint32_t count;
    size_t own_mapping; /* bytes, 0 if in the instance's room */
};

struct awsm_wasi {
    size_t own_mapping; /* bytes, with the first table of files; 0 if in the instance's room */
    struct awsm_wasi_strings arguments;
    struct awsm_wasi_strings environment;
    struct awsm_wasi_strings directories; /* what the guest calls them */
    struct awsm_wasi_file *files;
    uint32_t file_count;      /* entries, open or closed */
    size_t files_own_mapping; /* bytes, 0 while the table is the first one */
};

#pragma GCC visibility push(hidden)

/* The open file with this number: AWSM_EBADF if there is none, AWSM_ENOTCAPABLE if it lacks one of the rights, AWSM_EROFS
 * if it is read only and one of the rights is to change something. */
enum awsm_errno awsm_wasi_file(const struct awsm_instance *instance, int32_t fd, uint32_t rights,
                               struct awsm_wasi_file **file);
/* Gives a file the lowest free number. */
enum awsm_errno awsm_wasi_add_file(struct awsm_instance *instance, struct awsm_wasi_file file, uint32_t *fd);
void awsm_wasi_close_file(struct awsm_wasi_file *file);

/* Sets a stream's flags, but not in the platform (stream.c). */
enum awsm_errno awsm_wasi_stream_set_flags(struct awsm_wasi_file *file, uint16_t flags);

/* A position in a directory as the guest gets it, and back (positions.c): AWSM_EINVAL if it never got that. */
uint64_t awsm_wasi_cookie(struct awsm_wasi_file *file, uint64_t position);
enum awsm_errno awsm_wasi_position(struct awsm_wasi_file *file, uint64_t cookie, uint64_t *position);
void awsm_wasi_free_positions(struct awsm_wasi_file *file);

/* Copies a path from the guest, with NUL. */
enum awsm_errno awsm_wasi_path(const struct awsm_instance *instance, int32_t pointer, int32_t length,
                               char path[AWSM_PATH_SIZE]);
/* For times and fstflags, what the platform takes. */
enum awsm_errno awsm_wasi_times(int64_t atim, int64_t mtim, int32_t flags, uint64_t *accessed, uint64_t *modified);
/* Writes a filestat, AWSM_FILESTAT_SIZE bytes. */
void awsm_wasi_put_status(uint8_t *at, const struct awsm_file_status *status);
enum { AWSM_FILESTAT_SIZE = 64 };

#pragma GCC visibility pop

#endif
