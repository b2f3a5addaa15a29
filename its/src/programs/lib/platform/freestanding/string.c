/* SPDX-License-Identifier: Apache-2.0 */
/* Compiled with -fno-builtin: else a compiler may turn the loop of memcpy into a call of memcpy. */
#include "string.h"

void *memcpy(void *restrict to, const void *restrict from, size_t count) {
    char *t = to;
    const char *f = from;
    while (count-- > 0)
        *t++ = *f++;
    return to;
}

void *memmove(void *to, const void *from, size_t count) {
    char *t = to;
    const char *f = from;
    if (t <= f)
        for (size_t i = 0; i < count; i++)
            t[i] = f[i];
    else
        while (count-- > 0)
            t[count] = f[count];
    return to;
}

void *memset(void *to, int byte, size_t count) {
    char *t = to;
    while (count-- > 0)
        *t++ = (char)byte;
    return to;
}

int memcmp(const void *a, const void *b, size_t count) {
    const unsigned char *x = a;
    const unsigned char *y = b;
    for (; count > 0; count--, x++, y++)
        if (*x != *y)
            return *x - *y;
    return 0;
}

int bcmp(const void *a, const void *b, size_t count) {
    return memcmp(a, b, count);
}

size_t strlen(const char *string) {
    size_t length = 0;
    while (string[length] != 0)
        length++;
    return length;
}
