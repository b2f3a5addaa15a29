/* SPDX-License-Identifier: Apache-2.0 */
/* convert.h: between the formats, and from and to integers; beyond what an integer can be it is the closest, and 0 of a NaN. */
#ifndef AWSM_CONVERT_H
#define AWSM_CONVERT_H

#include "f32.h"
#include "f64.h"

static inline uint64_t awsm_widen(uint32_t a) {
    uint64_t sign = (uint64_t)(a >> 31) << 63;
    uint32_t magnitude = awsm_f32_magnitude(a), x;
    if (magnitude >= 0x7F800000) {
        return magnitude > 0x7F800000 ? UINT64_C(0x7FF8000000000000) : sign | UINT64_C(0x7FF0000000000000);
    }
    int exponent = awsm_f32_take_apart(a, &x);
    if (x == 0) {
        return sign;
    }
    return sign |
           (((uint64_t)(exponent - 1 + 1023 - 127) << 52) + ((uint64_t)x << (52 - 23))); /* the hidden bit adds 1 */
}

static inline uint32_t awsm_narrow(uint64_t a) {
    uint32_t sign = (uint32_t)(a >> 63) << 31;
    int exponent = awsm_f64_exponent(a);
    if (exponent == 0x7FF) {
        return awsm_f64_is_nan(a) ? 0x7FC00000 : sign | 0x7F800000;
    }
    uint32_t x = (uint32_t)awsm_f64_shift_right((a & UINT64_C(0xFFFFFFFFFFFFF)) | UINT64_C(1) << 52, 52 - 23 - 3);
    return exponent == 0 ? sign
                         : awsm_f32_round(sign, exponent - 1023 + 127, x); /* subnormal: too small for anything */
}

/* Of a magnitude: a 32-bit one of what does not fit, with the rest in its last bit. */
static inline uint32_t awsm_f32_from64(uint32_t sign, uint64_t x) {
    uint32_t high = (uint32_t)(x >> 32);
    int shift = high != 0 ? 32 - __builtin_clz(high) : 0;
    uint32_t rest = (uint32_t)awsm_f64_shift_right(x, shift);
    return rest == 0 ? 0 : awsm_f32_round(sign, 127 + 23 + 3 + shift, rest);
}

static inline uint64_t awsm_magnitude64(int64_t x) {
    return x < 0 ? 0 - (uint64_t)x : (uint64_t)x;
}

/* The integral part of a magnitude, UINT32_MAX or UINT64_MAX if it is too large. */
static inline uint32_t awsm_to32(uint64_t a) {
    int exponent = awsm_f64_exponent(a) - 1023;
    if (exponent < 0 || awsm_f64_is_nan(a)) {
        return 0;
    }
    return exponent > 31 ? UINT32_MAX
                         : (uint32_t)(((a & UINT64_C(0xFFFFFFFFFFFFF)) | UINT64_C(1) << 52) >> (52 - exponent));
}

static inline uint64_t awsm_to64(uint64_t a) {
    int exponent = awsm_f64_exponent(a) - 1023;
    uint64_t x = (a & UINT64_C(0xFFFFFFFFFFFFF)) | UINT64_C(1) << 52;
    if (exponent < 0 || awsm_f64_is_nan(a)) {
        return 0;
    }
    return exponent > 63 ? UINT64_MAX : exponent > 52 ? x << (exponent - 52) : x >> (52 - exponent);
}

static inline uint32_t awsm_f32_to32(uint32_t a) {
    int exponent = awsm_f32_exponent(a) - 127;
    uint32_t x = (a << 8) | UINT32_C(1) << 31;
    if (exponent < 0 || awsm_f32_is_nan(a)) {
        return 0;
    }
    return exponent > 31 ? UINT32_MAX : x >> (31 - exponent);
}

/* With a sign. */
static inline int32_t awsm_signed32(uint32_t magnitude, _Bool is_negative) {
    if (is_negative) {
        return magnitude > INT32_MAX ? INT32_MIN : -(int32_t)magnitude;
    }
    return magnitude > INT32_MAX ? INT32_MAX : (int32_t)magnitude;
}

static inline int64_t awsm_signed64(uint64_t magnitude, _Bool is_negative) {
    if (is_negative) {
        return magnitude > INT64_MAX ? INT64_MIN : -(int64_t)magnitude;
    }
    return magnitude > INT64_MAX ? INT64_MAX : (int64_t)magnitude;
}

#endif
