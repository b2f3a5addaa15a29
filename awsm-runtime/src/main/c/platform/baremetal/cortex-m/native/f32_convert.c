/* SPDX-License-Identifier: Apache-2.0 */
/* f32_convert.c: floats to and from integers of 32 bits, on processors without. */
#include "../aeabi.h"
#include <libcalls/soft/convert.h>

AWSM_AEABI uint32_t __aeabi_ui2f(uint32_t x) {
    return awsm_f32_from(0, x);
}

AWSM_AEABI uint32_t __aeabi_i2f(int32_t x) {
    uint32_t sign = (uint32_t)x & UINT32_C(0x80000000);
    return awsm_f32_from(sign, sign != 0 ? 0 - (uint32_t)x : (uint32_t)x);
}

AWSM_AEABI uint32_t __aeabi_f2uiz(uint32_t a) {
    return a >> 31 != 0 ? 0 : awsm_f32_to32(a);
}

AWSM_AEABI int32_t __aeabi_f2iz(uint32_t a) {
    return awsm_signed32(awsm_f32_to32(a), a >> 31 != 0);
}
