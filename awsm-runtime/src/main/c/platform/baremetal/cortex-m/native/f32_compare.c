/* SPDX-License-Identifier: Apache-2.0 */
/* f32_compare.c: comparisons of floats, on processors without. */
#include "../aeabi.h"
#include <libcalls/soft/f32.h>

static __attribute__((noinline)) int compare(uint32_t a, uint32_t b) {
    return awsm_f32_compare(a, b);
}

AWSM_AEABI int __aeabi_fcmpeq(uint32_t a, uint32_t b) {
    return compare(a, b) == awsm_f32_EQUAL;
}

AWSM_AEABI int __aeabi_fcmplt(uint32_t a, uint32_t b) {
    return compare(a, b) < awsm_f32_EQUAL;
}

AWSM_AEABI int __aeabi_fcmple(uint32_t a, uint32_t b) {
    return compare(a, b) <= awsm_f32_EQUAL;
}

AWSM_AEABI int __aeabi_fcmpge(uint32_t a, uint32_t b) {
    return compare(b, a) <= awsm_f32_EQUAL;
}

AWSM_AEABI int __aeabi_fcmpgt(uint32_t a, uint32_t b) {
    return compare(b, a) < awsm_f32_EQUAL;
}

AWSM_AEABI int __aeabi_fcmpun(uint32_t a, uint32_t b) {
    return awsm_f32_is_nan(a) || awsm_f32_is_nan(b);
}
