/* SPDX-License-Identifier: Apache-2.0 */
/* string.h of the platforms without libc: what compilers call on their own, and the programs may call as well. */
#ifndef STRING_H
#define STRING_H

#include <stddef.h>

void *memcpy(void *restrict to, const void *restrict from, size_t count);
void *memmove(void *to, const void *from, size_t count);
void *memset(void *to, int byte, size_t count);
int memcmp(const void *a, const void *b, size_t count);
int bcmp(const void *a, const void *b, size_t count);
size_t strlen(const char *string);

#endif
