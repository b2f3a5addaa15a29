/* SPDX-License-Identifier: Apache-2.0 */
/*
 * fmaf.c: x * y + z, rounded once. The product of two floats is exact as a double. The sum is rounded to double towards
 * an odd significand, which has more than two bits to spare over a float, so that rounding again is right.
 */
#include <stdint.h>

__attribute__((visibility("hidden"))) float fmaf(float x, float y, float z) {
    union {
        double value;
        uint64_t bits;
    } sum;
    double product = (double)x * y;
    sum.value = product + z;
    /* What the sum lost, exactly; NaN if it is not finite. */
    double part = sum.value - product;
    double lost = (product - (sum.value - part)) + (z - part);
    if ((sum.bits & 1) == 0 && (lost > 0 || lost < 0)) {
        sum.bits += (lost > 0) == (sum.value > 0) ? 1 : UINT64_MAX;
    }
    return (float)sum.value;
}
