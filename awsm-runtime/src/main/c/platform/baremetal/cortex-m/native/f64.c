/* SPDX-License-Identifier: Apache-2.0 */
/* f64.c: arithmetic of doubles, on processors without. */
#include "../aeabi.h"
#include <libcalls/soft/f64.h>

#define SIGN UINT64_C(0x8000000000000000)

AWSM_AEABI uint64_t __aeabi_dadd(uint64_t a, uint64_t b) {
    return awsm_f64_add(a, b);
}

AWSM_AEABI uint64_t __aeabi_dsub(uint64_t a, uint64_t b) {
    return __aeabi_dadd(a, b ^ SIGN);
}

AWSM_AEABI uint64_t __aeabi_drsub(uint64_t a, uint64_t b) {
    return __aeabi_dadd(b, a ^ SIGN);
}

AWSM_AEABI uint64_t __aeabi_dmul(uint64_t a, uint64_t b) {
    return awsm_f64_multiply(a, b);
}

AWSM_AEABI uint64_t __aeabi_ddiv(uint64_t a, uint64_t b) {
    return awsm_f64_divide(a, b);
}
