/* SPDX-License-Identifier: Apache-2.0 */
/*
 * rounding.h: rounding to integers, for processors without instructions for it. There are two types, but one way: adding
 * and subtracting the number from which on all are integers rounds to the nearest, ties to even; the other directions
 * correct that by one. The sign stays also if the result is 0; a NaN becomes quiet.
 */
#ifndef AWSM_ROUNDING_H
#define AWSM_ROUNDING_H

#define AWSM_LIBCALL __attribute__((visibility("hidden")))

/* Defines static functions NAME_nearest and NAME_signed for TYPE, whose integers begin at LIMIT. */
#define AWSM_ROUNDING(TYPE, NAME, LIMIT, FABS, COPYSIGN)                                                               \
    static inline _Bool NAME##_is_integer(TYPE x) { /* or no number at all */                                          \
        return !(FABS(x) < (LIMIT));                                                                                   \
    }                                                                                                                  \
    static inline TYPE NAME##_same(TYPE x) {                                                                           \
        return x != x ? x + x : x;                                                                                     \
    }                                                                                                                  \
    static inline TYPE NAME##_nearest(TYPE x) {                                                                        \
        TYPE big = COPYSIGN((LIMIT), x);                                                                               \
        return (x + big) - big;                                                                                        \
    }                                                                                                                  \
    static inline TYPE NAME##_signed(TYPE value, TYPE sign) {                                                          \
        return COPYSIGN(value, sign);                                                                                  \
    }

AWSM_ROUNDING(double, f64, 0x1p52, __builtin_fabs, __builtin_copysign)
AWSM_ROUNDING(float, f32, 0x1p23f, __builtin_fabsf, __builtin_copysignf)

#endif
