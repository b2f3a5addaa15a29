/* SPDX-License-Identifier: Apache-2.0 */
/* divide32.c: division of 32 bits, on processors without. The remainder is returned in r1. */
#include "../aeabi.h"
#include <libcalls/soft/divide.h>

static uint64_t both(uint32_t quotient, uint32_t remainder) {
    return (uint64_t)remainder << 32 | quotient;
}

AWSM_AEABI uint64_t __aeabi_uidivmod(uint32_t a, uint32_t b) {
    struct awsm_division32 result = awsm_divide32(a, b);
    return both(result.quotient, result.remainder);
}

AWSM_AEABI uint64_t __aeabi_idivmod(int32_t a, int32_t b) {
    uint64_t result = __aeabi_uidivmod(a < 0 ? 0 - (uint32_t)a : (uint32_t)a, b < 0 ? 0 - (uint32_t)b : (uint32_t)b);
    uint32_t quotient = (uint32_t)result, remainder = (uint32_t)(result >> 32);
    return both((a ^ b) < 0 ? 0 - quotient : quotient, a < 0 ? 0 - remainder : remainder);
}

AWSM_AEABI uint32_t __aeabi_uidiv(uint32_t a, uint32_t b) {
    return (uint32_t)__aeabi_uidivmod(a, b);
}

AWSM_AEABI int32_t __aeabi_idiv(int32_t a, int32_t b) {
    return (int32_t)__aeabi_idivmod(a, b);
}
