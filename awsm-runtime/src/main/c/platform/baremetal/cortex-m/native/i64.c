/* SPDX-License-Identifier: Apache-2.0 */
/* i64.c: integers of 64 bits, and leading zeros, on the smallest processors. */
#include "../aeabi.h"

struct halves {
    uint32_t low;
    uint32_t high;
};
union both {
    struct halves halves;
    uint64_t whole;
};

/* Of two numbers of 32 bits, by their halves. */
static inline uint64_t multiply(uint32_t a, uint32_t b) {
    uint32_t a1 = a >> 16, a0 = a & 0xFFFF, b1 = b >> 16, b0 = b & 0xFFFF;
    uint32_t lowest = a0 * b0;
    uint32_t middle = a1 * b0 + (lowest >> 16);
    uint32_t other = a0 * b1 + (middle & 0xFFFF);
    union both product = {{other << 16 | (lowest & 0xFFFF), a1 * b1 + (middle >> 16) + (other >> 16)}};
    return product.whole;
}

AWSM_AEABI uint64_t __aeabi_lmul(uint64_t a, uint64_t b) {
    union both x = {.whole = a}, y = {.whole = b};
    union both product = {.whole = multiply(x.halves.low, y.halves.low)};
    product.halves.high += x.halves.low * y.halves.high + x.halves.high * y.halves.low;
    return product.whole;
}

AWSM_AEABI uint64_t __aeabi_llsl(uint64_t a, int count) {
    union both x = {.whole = a};
    if (count >= 32) {
        x.halves = (struct halves){0, x.halves.low << (count - 32)};
    } else if (count > 0) {
        x.halves = (struct halves){x.halves.low << count, x.halves.high << count | x.halves.low >> (32 - count)};
    }
    return x.whole;
}

AWSM_AEABI uint64_t __aeabi_llsr(uint64_t a, int count) {
    union both x = {.whole = a};
    if (count >= 32) {
        x.halves = (struct halves){x.halves.high >> (count - 32), 0};
    } else if (count > 0) {
        x.halves = (struct halves){x.halves.low >> count | x.halves.high << (32 - count), x.halves.high >> count};
    }
    return x.whole;
}

AWSM_AEABI int64_t __aeabi_lasr(int64_t a, int count) {
    uint64_t sign = (uint64_t)(a >> 63);
    return (int64_t)(__aeabi_llsr((uint64_t)a ^ sign, count) ^ sign);
}

AWSM_WEAK int __clzsi2(uint32_t x) {
    int zeros = x == 0;
    for (int half = 16; half != 0; half >>= 1) {
        if (x >> (32 - half) == 0) {
            x <<= half;
            zeros += half;
        }
    }
    return zeros;
}
