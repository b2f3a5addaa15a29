/* SPDX-License-Identifier: Apache-2.0 */
/* f64_compare.c: comparisons of doubles, on processors without. */
#include "../aeabi.h"
#include <libcalls/soft/f64.h>

static __attribute__((noinline)) int compare(uint64_t a, uint64_t b) {
    return awsm_f64_compare(a, b);
}

AWSM_AEABI int __aeabi_dcmpeq(uint64_t a, uint64_t b) {
    return compare(a, b) == awsm_f64_EQUAL;
}

AWSM_AEABI int __aeabi_dcmplt(uint64_t a, uint64_t b) {
    return compare(a, b) < awsm_f64_EQUAL;
}

AWSM_AEABI int __aeabi_dcmple(uint64_t a, uint64_t b) {
    return compare(a, b) <= awsm_f64_EQUAL;
}

AWSM_AEABI int __aeabi_dcmpge(uint64_t a, uint64_t b) {
    return compare(b, a) <= awsm_f64_EQUAL;
}

AWSM_AEABI int __aeabi_dcmpgt(uint64_t a, uint64_t b) {
    return compare(b, a) < awsm_f64_EQUAL;
}

AWSM_AEABI int __aeabi_dcmpun(uint64_t a, uint64_t b) {
    return awsm_f64_is_nan(a) || awsm_f64_is_nan(b);
}
