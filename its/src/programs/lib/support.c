/* SPDX-License-Identifier: Apache-2.0 */
#include "support.h"

#include <string.h>

#include "platform.h"
#include "text.h"

enum { CHUNK = 65536, PAGE = 4096 };

void *allocate(size_t bytes) {
    static char *next;
    static size_t left;
    if (bytes > PTRDIFF_MAX - 16) {
        print_error("allocate: too large\n");
        leave(71);
    }
    bytes = (bytes + 15) / 16 * 16;
    if (bytes > left) {
        size_t fresh = bytes > CHUNK ? bytes : CHUNK;
        char *memory = platform_memory(fresh);
        if (memory == NULL) {
            print_error("allocate: no memory left\n");
            leave(71);
        }
        next = memory;
        left = fresh;
    }
    char *result = next;
    next += bytes;
    left -= bytes;
    return result;
}

size_t string_length(const char *string) {
    size_t length = 0;
    while (string[length] != 0)
        length++;
    return length;
}

int string_compare(const char *a, const char *b) {
    while (*a != 0 && *a == *b) {
        a++;
        b++;
    }
    return (unsigned char)*a - (unsigned char)*b;
}

int string_equal(const char *a, const char *b) {
    return string_compare(a, b) == 0;
}

char *read_all_input(size_t *length) {
    size_t capacity = PAGE;
    char *text = allocate(capacity);
    *length = 0;
    for (;;) {
        int64_t count = platform_read(0, text + *length, capacity - *length - 1);
        if (count < 0) {
            print_error("standard input: %s\n", error_name((int)count));
            leave(66);
        }
        if (count == 0)
            break;
        *length += (size_t)count;
        if (*length + 1 == capacity) {
            char *larger = allocate(capacity * 2);
            memcpy(larger, text, *length);
            text = larger;
            capacity *= 2;
        }
    }
    text[*length] = 0;
    return text;
}

uint32_t next_random(uint64_t *state) {
    *state = (*state & 0xffffffff) * 4294957665u + (*state >> 32);
    uint32_t mixed = (uint32_t)*state ^ (uint32_t)(*state >> 32);
    return (mixed ^ mixed >> 15) * 0x9e3779b1u;
}

const char *error_name(int error) {
    switch (error < 0 ? -error : error) {
    case 0: return "success";
    case ERROR_ACCESS: return "access";
    case ERROR_BAD_DESCRIPTOR: return "bad descriptor";
    case ERROR_EXISTS: return "exists";
    case ERROR_INVALID: return "invalid";
    case ERROR_IO: return "i/o";
    case ERROR_IS_DIRECTORY: return "is directory";
    case ERROR_NO_ENTRY: return "no entry";
    case ERROR_NOT_DIRECTORY: return "not directory";
    case ERROR_NOT_EMPTY: return "not empty";
    case ERROR_NOT_CAPABLE: return "not capable";
    default: return "other error";
    }
}
