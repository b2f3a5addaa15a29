/* SPDX-License-Identifier: Apache-2.0 */
/* f64_convert.c: doubles to and from floats and integers of 32 bits, on processors without. */
#include "../aeabi.h"
#include <libcalls/soft/convert.h>

AWSM_AEABI uint64_t __aeabi_f2d(uint32_t a) {
    return awsm_widen(a);
}

AWSM_AEABI uint32_t __aeabi_d2f(uint64_t a) {
    return awsm_narrow(a);
}

AWSM_AEABI uint64_t __aeabi_ui2d(uint32_t x) {
    return awsm_f64_from(0, x);
}

AWSM_AEABI uint64_t __aeabi_i2d(int32_t x) {
    return awsm_f64_from((uint64_t)(x < 0) << 63, (uint32_t)(x < 0 ? 0 - (uint32_t)x : (uint32_t)x));
}

AWSM_AEABI uint32_t __aeabi_d2uiz(uint64_t a) {
    return a >> 63 != 0 ? 0 : awsm_to32(a);
}

AWSM_AEABI int32_t __aeabi_d2iz(uint64_t a) {
    return awsm_signed32(awsm_to32(a), a >> 63 != 0);
}
