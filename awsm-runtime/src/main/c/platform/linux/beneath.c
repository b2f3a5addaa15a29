/* SPDX-License-Identifier: Apache-2.0 */
/*
 * beneath.c: opening a path that must not lead out of a directory.
 *
 * Linux 5.6 has openat2, which does it. Before that, and where a filter of system calls forbids openat2, the path is
 * walked component by component, and nothing but the components' own names ever goes to the kernel, none of them
 * followed if it is a symbolic link: links are read and take the place of the component, and .. goes back to the
 * directory by walking to it again from the start, never by asking the kernel for the parent, which somebody may have
 * moved elsewhere in the meantime.
 */
#include "status.h"

enum { MOST_LINKS = 40, MOST_ATTEMPTS = 8, NAME_SIZE = 256 };

static int open_at(int directory, const char *name, unsigned flags) {
    return (int)awsm_syscall(SYS_openat, directory, (long)name, (long)(flags | O_CLOEXEC), 0666, 0, 0);
}

static void close_unless(int keep, int file) {
    if (file != keep) {
        awsm_system_close(file);
    }
}

/* A path in the making, without leading slash. */
struct path {
    size_t length;
    char bytes[AWSM_PATH_SIZE];
};

/* Moves the first component into `name` and removes the slashes behind it. False if it is longer than any name. */
static bool take_first(struct path *path, char name[NAME_SIZE]) {
    size_t length = 0;
    while (path->bytes[length] != 0 && path->bytes[length] != '/') {
        if (length == NAME_SIZE - 1) {
            return false;
        }
        name[length] = path->bytes[length];
        length++;
    }
    name[length] = 0;
    while (path->bytes[length] == '/') {
        length++;
    }
    path->length -= length;
    __builtin_memmove(path->bytes, path->bytes + length, path->length + 1);
    return true;
}

static bool append(struct path *path, const char *name) {
    size_t length = __builtin_strlen(name);
    if (path->length + 1 + length >= sizeof(path->bytes)) {
        return false;
    }
    if (path->length != 0) {
        path->bytes[path->length++] = '/';
    }
    __builtin_memcpy(path->bytes + path->length, name, length + 1);
    path->length += length;
    return true;
}

static void remove_last(struct path *path) {
    while (path->length > 0 && path->bytes[path->length - 1] != '/') {
        path->length--;
    }
    if (path->length > 0) {
        path->length--;
    }
    path->bytes[path->length] = 0;
}

enum { DIRECTORY = O_PATH | O_DIRECTORY | O_NOFOLLOW };

/* Opens a directory by a path that has neither links nor dots; `directory` itself if it is empty. */
static int open_plain(int directory, const struct path *path) {
    struct path rest = *path;
    int at = directory;
    while (rest.length != 0) {
        char name[NAME_SIZE];
        int next = take_first(&rest, name) ? open_at(at, name, DIRECTORY) : -ENAMETOOLONG;
        close_unless(directory, at);
        if (next < 0) {
            return next;
        }
        at = next;
    }
    return at;
}

/* Puts the target of the link `name` before the rest of the path. */
static int follow(int at, const char *name, struct path *rest) {
    struct path target;
    long length = awsm_syscall(SYS_readlinkat, at, (long)name, (long)target.bytes, sizeof(target.bytes) - 1, 0, 0);
    if (length < 0) {
        return (int)length;
    }
    target.length = (size_t)length;
    target.bytes[length] = 0;
    if (length == 0) {
        return -ENOENT;
    }
    if (target.bytes[0] == '/') {
        return -EXDEV;
    }
    if (rest->length != 0 && !append(&target, rest->bytes)) {
        return -ENAMETOOLONG;
    }
    *rest = target;
    return 0;
}

/* Where a walk is. */
struct walk {
    int root;
    int at;           /* root or opened */
    int links;        /* that were followed */
    struct path done; /* from root to `at`, without links and dots */
    struct path rest;
};

static int go_down(struct walk *walk, const char *name) {
    int next = open_at(walk->at, name, DIRECTORY);
    if (next >= 0 && !append(&walk->done, name)) { /* possible with links only */
        awsm_system_close(next);
        next = -ENAMETOOLONG;
    }
    if (next >= 0) {
        close_unless(walk->root, walk->at);
        walk->at = next;
    }
    return next;
}

static int go_up(struct walk *walk) {
    if (walk->done.length == 0) {
        return -EXDEV;
    }
    remove_last(&walk->done);
    int next = open_plain(walk->root, &walk->done);
    if (next >= 0) {
        close_unless(walk->root, walk->at);
        walk->at = next;
    }
    return next;
}

/* Takes the rest of the path. The result is that of open. */
static int go(struct walk *walk, unsigned flags) {
    bool may_follow_last = (flags & O_NOFOLLOW) == 0 && (flags & (O_CREAT | O_EXCL)) != (O_CREAT | O_EXCL);
    int result = -ENOENT; /* of an empty path */
    while (walk->rest.length != 0) {
        char name[NAME_SIZE];
        bool is_slash_last = walk->rest.bytes[walk->rest.length - 1] == '/';
        if (!take_first(&walk->rest, name)) {
            return -ENAMETOOLONG;
        }
        bool is_last = walk->rest.length == 0;
        bool is_final = is_last && !is_slash_last; /* what is to be opened; else only a directory makes sense */
        if (name[0] == '.' && name[1] == 0) {
            result = 0;
        } else if (name[0] == '.' && name[1] == '.' && name[2] == 0) {
            result = go_up(walk);
        } else {
            result = is_final && !may_follow_last ? -EINVAL : follow(walk->at, name, &walk->rest);
            if (result == 0) {
                if (is_last && is_slash_last && !append(&walk->rest, "")) {
                    return -ENAMETOOLONG;
                }
                if (++walk->links > MOST_LINKS) {
                    return -ELOOP;
                }
                continue;
            }
            if (result != -EINVAL && result != -ENOENT) { /* neither no link, nor maybe to be created */
                return result;
            }
            if (is_final) {
                return open_at(walk->at, name, flags | O_NOFOLLOW);
            }
            if (is_last && (flags & O_CREAT) != 0) {
                return -EISDIR;
            }
            result = go_down(walk, name);
        }
        if (result < 0) {
            return result;
        }
    }
    /* The path ended with a directory. It is open, but maybe not as it should be. */
    return result < 0 ? result : open_at(walk->at, ".", flags & ~(unsigned)O_NOFOLLOW);
}

/* This and what it calls take less than 20 KiB of the stack (AWSM_STACK_MARGIN). */
static __attribute__((noinline)) int walk(int directory, const char *path, unsigned flags) {
    struct walk walk;
    walk.root = walk.at = directory;
    walk.links = 0;
    walk.done.length = walk.rest.length = 0;
    walk.done.bytes[0] = walk.rest.bytes[0] = 0;
    if (path[0] == '/') {
        return -EXDEV;
    }
    if (!append(&walk.rest, path)) {
        return -ENAMETOOLONG;
    }
    int result = go(&walk, flags);
    close_unless(directory, walk.at);
    return result;
}

static int resolve(int directory, const char *path, unsigned flags) {
    enum { RESOLVE_NO_MAGICLINKS = 2, RESOLVE_BENEATH = 8 };
    const struct {
        uint64_t flags;
        uint64_t mode;
        uint64_t resolve;
    } how = {flags | O_CLOEXEC | ((flags & O_PATH) != 0 ? 0 : O_LARGEFILE), (flags & O_CREAT) != 0 ? 0666 : 0,
             RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS};
    long result;
    int attempts = 0;
    do { /* EAGAIN: somebody has renamed something, so that the kernel is not sure about a .. */
        result = awsm_syscall(SYS_openat2, directory, (long)path, (long)&how, sizeof(how), 0, 0);
    } while (result == -EAGAIN && ++attempts < MOST_ATTEMPTS);
    if (result == -ENOSYS || result == -EPERM || result == -EAGAIN) { /* filters say EPERM */
        return walk(directory, path, flags | O_LARGEFILE);
    }
    return (int)result;
}

/* Opens for looking only first, since to open a device or a pipe may already do something. Between the two, the path may
 * come to lead elsewhere; so what counts is the second answer. */
int awsm_linux_open_beneath(int directory, const char *path, unsigned flags) {
    bool is_to_look = (flags & O_PATH) != 0;
    if (!is_to_look) {
        int found = resolve(directory, path, O_PATH | (flags & O_NOFOLLOW));
        if (found >= 0) {
            bool may_open = awsm_linux_may_open(found);
            awsm_system_close(found);
            if (!may_open) {
                return -EXDEV;
            }
        }
    }
    int file = awsm_linux_above_streams(resolve(directory, path, flags | (is_to_look ? 0 : O_NOCTTY)));
    if (file >= 0 && !(is_to_look ? awsm_linux_may_find(file) : awsm_linux_may_open(file))) {
        awsm_system_close(file);
        return -EXDEV;
    }
    return file;
}
