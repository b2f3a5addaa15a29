/* SPDX-License-Identifier: Apache-2.0 */
/* divide.h: division of integers, by shifting and subtracting. What divides by 0 is never called: generated code traps. */
#ifndef AWSM_DIVIDE_H
#define AWSM_DIVIDE_H

#include <stdint.h>

struct awsm_division {
    uint64_t quotient;
    uint64_t remainder;
};

struct awsm_division32 {
    uint32_t quotient;
    uint32_t remainder;
};

static inline struct awsm_division32 awsm_divide32(uint32_t a, uint32_t b) {
    uint32_t quotient = 0;
    if (b != 0 && a >= b) {
        int shift = __builtin_clz(b) - __builtin_clz(a);
        b <<= shift;
        for (; shift >= 0; shift--) {
            quotient <<= 1;
            if (a >= b) {
                a -= b;
                quotient |= 1;
            }
            b >>= 1;
        }
    }
    return (struct awsm_division32){quotient, a};
}

static inline struct awsm_division awsm_divide(uint64_t a, uint64_t b) {
    if ((a | b) >> 32 == 0) {
        uint32_t divisor = (uint32_t)b, quotient = divisor != 0 ? (uint32_t)a / divisor : 0;
        return (struct awsm_division){quotient, (uint32_t)a - quotient * divisor};
    }
    uint64_t quotient = 0;
    if (b != 0 && a >= b) {
        int shift = __builtin_clzll(b) - __builtin_clzll(a);
        b <<= shift;
        for (; shift >= 0; shift--) {
            quotient <<= 1;
            if (a >= b) {
                a -= b;
                quotient |= 1;
            }
            b >>= 1;
        }
    }
    return (struct awsm_division){quotient, a};
}

/* As in C: towards zero, and the remainder has the sign of the dividend. */
static inline struct awsm_division awsm_divide_signed(int64_t a, int64_t b) {
    struct awsm_division result =
        awsm_divide(a < 0 ? 0 - (uint64_t)a : (uint64_t)a, b < 0 ? 0 - (uint64_t)b : (uint64_t)b);
    if ((a ^ b) < 0) {
        result.quotient = 0 - result.quotient;
    }
    if (a < 0) {
        result.remainder = 0 - result.remainder;
    }
    return result;
}

#endif
