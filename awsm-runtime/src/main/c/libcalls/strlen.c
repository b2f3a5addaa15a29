/* SPDX-License-Identifier: Apache-2.0 */
/* strlen.c */
#include "bytes.h"

AWSM_LIBCALL_BYTES size_t strlen(const char *string) {
    const char *end = string;
    while (*end != 0) {
        end++;
    }
    return (size_t)(end - string);
}
