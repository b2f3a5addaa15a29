/* SPDX-License-Identifier: Apache-2.0 */
/*
 * aeabi.h: the functions that compilers for ARM call by themselves (Run-time ABI for the Arm Architecture). Numbers are
 * passed in core registers, whatever the convention of other functions is, so here they are their bits.
 *
 * They and those of C's mathematical library are weak, and stay visible in an object: a firmware that has its own replaces
 * them, and several sandboxes share one.
 */
#ifndef AWSM_AEABI_H
#define AWSM_AEABI_H

#include <stddef.h>
#include <stdint.h>

#define AWSM_WEAK __attribute__((weak, visibility("default")))
#define AWSM_AEABI AWSM_WEAK __attribute__((pcs("aapcs")))
#define AWSM_ALIAS(NAME) __attribute__((weak, visibility("default"), alias(NAME)))

typedef uint32_t __attribute__((may_alias)) awsm_word;

enum { AWSM_WORD = sizeof(awsm_word) };

static inline _Bool awsm_is_aligned(uintptr_t address) {
    return address % AWSM_WORD == 0;
}

#endif
