/* SPDX-License-Identifier: Apache-2.0 */
/* shift64.c: shifts of 64-bit integers by 0 to 63 bits, which LLVM calls where code is to be small. In halves, lest they call themselves. */
#include <stdint.h>

#define AWSM_LIBCALL __attribute__((visibility("hidden")))

union number {
    uint64_t whole;
    struct {
        uint32_t low;
        uint32_t high;
    } half;
};

AWSM_LIBCALL uint64_t __ashldi3(uint64_t a, int bits) {
    union number from = {a}, to;
    if (bits >= 32) {
        to.half.low = 0;
        to.half.high = from.half.low << (bits - 32);
    } else {
        to.half.low = from.half.low << bits;
        to.half.high = from.half.high << bits | from.half.low >> 1 >> (31 - bits);
    }
    return to.whole;
}

AWSM_LIBCALL uint64_t __lshrdi3(uint64_t a, int bits) {
    union number from = {a}, to;
    if (bits >= 32) {
        to.half.low = from.half.high >> (bits - 32);
        to.half.high = 0;
    } else {
        to.half.low = from.half.low >> bits | from.half.high << 1 << (31 - bits);
        to.half.high = from.half.high >> bits;
    }
    return to.whole;
}

AWSM_LIBCALL int64_t __ashrdi3(int64_t a, int bits) {
    uint64_t sign = a < 0 ? UINT64_MAX : 0;
    return (int64_t)(__lshrdi3((uint64_t)a ^ sign, bits) ^ sign);
}
