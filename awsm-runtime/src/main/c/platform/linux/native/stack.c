/* SPDX-License-Identifier: Apache-2.0 */
/* stack.c: reads /proc/self/maps. */
#include <platform/linux/linux.h>
#include <platform/linux/stack.h>

enum { RLIMIT_STACK = 3 };

/* The kernel keeps so much between a growing stack and a mapping below it: 256 pages, here of the largest size. */
#define GAP ((uintptr_t)256 * 65536)

/* A file that is read byte by byte. */
struct reader {
    int file;
    long length;
    long next;
    char bytes[512];
};

/* The next byte, or -1 at the end. */
static int take(struct reader *reader) {
    if (reader->next >= reader->length) {
        do {
            const struct {
                void *start;
                size_t size;
            } buffer = {reader->bytes, sizeof(reader->bytes)};
            reader->length = awsm_syscall(SYS_readv, reader->file, (long)&buffer, 1, 0, 0, 0);
        } while (reader->length == -EINTR);
        reader->next = 0;
        if (reader->length <= 0) {
            return -1;
        }
    }
    return (unsigned char)reader->bytes[reader->next++];
}

/* A hexadecimal number and the byte after it. False at the end. */
static bool take_number(struct reader *reader, uintptr_t *number) {
    *number = 0;
    for (;;) {
        int byte = take(reader);
        if (byte >= '0' && byte <= '9') {
            *number = *number << 4 | (uintptr_t)(byte - '0');
        } else if (byte >= 'a' && byte <= 'f') {
            *number = *number << 4 | (uintptr_t)(byte - 'a' + 10);
        } else {
            return byte >= 0;
        }
    }
}

/* Takes the rest of the line; whether it is that of the main stack. */
static bool take_name(struct reader *reader) {
    static const char name[] = "[stack]\n";
    size_t same = 0;
    for (;;) {
        int byte = take(reader);
        same = byte == name[same] ? same + 1 : byte == name[0];
        if (byte < 0 || byte == '\n') {
            return same == sizeof(name) - 1;
        }
    }
}

bool awsm_linux_mapping(uintptr_t address, struct awsm_mapping *found) {
    struct reader reader = {
        .file = (int)awsm_syscall(SYS_openat, -1, (long)"/proc/self/maps", O_RDONLY | O_CLOEXEC, 0, 0, 0)};
    if (reader.file < 0) {
        return false;
    }
    bool is_found = false;
    for (found->end = 0; !is_found;) {
        found->below = found->end;
        if (!take_number(&reader, &found->start) || !take_number(&reader, &found->end)) {
            break;
        }
        found->is_main_stack = take_name(&reader);
        is_found = address == 0 ? found->is_main_stack : found->start <= address && address < found->end;
    }
    awsm_syscall(SYS_close, reader.file, 0, 0, 0, 0, 0);
    return is_found;
}

bool awsm_linux_main_stack(struct awsm_thread *thread) {
    struct awsm_mapping stack;
    uint64_t limit[2] = {0, 0};
    if (!awsm_linux_mapping(0, &stack) || awsm_syscall(SYS_prlimit64, 0, RLIMIT_STACK, 0, (long)limit, 0, 0) < 0) {
        return false;
    }
    uintptr_t start = limit[0] < stack.end ? stack.end - (uintptr_t)limit[0] : 0;
    if (start < stack.below + GAP) {
        start = stack.below + GAP;
    }
    /* What is there can be used, but only that if it cannot grow: something is right below, or in the gap. */
    thread->stack_start = start < stack.start && stack.below != stack.start ? start : stack.start;
    thread->stack_end = stack.end;
    return true;
}
