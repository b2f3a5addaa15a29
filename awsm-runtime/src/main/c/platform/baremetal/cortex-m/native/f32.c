/* SPDX-License-Identifier: Apache-2.0 */
/* f32.c: arithmetic of floats, on processors without. */
#include "../aeabi.h"
#include <libcalls/soft/f32.h>

#define SIGN UINT32_C(0x80000000)

AWSM_AEABI uint32_t __aeabi_fadd(uint32_t a, uint32_t b) {
    return awsm_f32_add(a, b);
}

AWSM_AEABI uint32_t __aeabi_fsub(uint32_t a, uint32_t b) {
    return __aeabi_fadd(a, b ^ SIGN);
}

AWSM_AEABI uint32_t __aeabi_frsub(uint32_t a, uint32_t b) {
    return __aeabi_fadd(b, a ^ SIGN);
}

AWSM_AEABI uint32_t __aeabi_fmul(uint32_t a, uint32_t b) {
    return awsm_f32_multiply(a, b);
}

AWSM_AEABI uint32_t __aeabi_fdiv(uint32_t a, uint32_t b) {
    return awsm_f32_divide(a, b);
}
