/* SPDX-License-Identifier: Apache-2.0 */
/* i64_convert.c: integers of 64 bits to and from floats and doubles. */
#include "../aeabi.h"
#include <libcalls/soft/convert.h>

AWSM_AEABI uint64_t __aeabi_ul2d(uint64_t x) {
    return awsm_f64_from(0, x);
}

AWSM_AEABI uint64_t __aeabi_l2d(int64_t x) {
    return awsm_f64_from((uint64_t)(x < 0) << 63, awsm_magnitude64(x));
}

AWSM_AEABI uint32_t __aeabi_ul2f(uint64_t x) {
    return awsm_f32_from64(0, x);
}

AWSM_AEABI uint32_t __aeabi_l2f(int64_t x) {
    return awsm_f32_from64((uint32_t)(x < 0) << 31, awsm_magnitude64(x));
}

AWSM_AEABI uint64_t __aeabi_d2ulz(uint64_t a) {
    return a >> 63 != 0 ? 0 : awsm_to64(a);
}

AWSM_AEABI int64_t __aeabi_d2lz(uint64_t a) {
    return awsm_signed64(awsm_to64(a), a >> 63 != 0);
}

AWSM_AEABI uint64_t __aeabi_f2ulz(uint32_t a) {
    return a >> 31 != 0 ? 0 : awsm_to64(awsm_widen(a));
}

AWSM_AEABI int64_t __aeabi_f2lz(uint32_t a) {
    return awsm_signed64(awsm_to64(awsm_widen(a)), a >> 31 != 0);
}
