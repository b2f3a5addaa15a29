/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "support.h"

/* ln 2 as a sum: the first part has 21 trailing zero bits, so that its product with an exponent is exact. */
static const double LN2_HIGH = 0x1.62e42fee00000p-1;
static const double LN2_LOW = 0x1.a39ef35793c76p-33;
static const double LOG2_E = 0x1.71547652b82fep+0;

static double from_bits(uint64_t bits) {
    double value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

/* 2 to the power of n, -1022 <= n <= 1023 */
static double power_of_two(int n) {
    return from_bits((uint64_t)(n + 1023) << 52);
}

/* exp(x) = 2^k exp(r) with |r| <= ln 2 / 2, where 14 terms of the exponential series are enough. */
double exp_f64(double x) {
    if (x != x)
        return x;
    if (x > 709.8)
        return from_bits(0x7ff0000000000000);
    if (x < -745.2)
        return 0;
    double scaled = x * LOG2_E;
    int k = (int)(scaled < 0 ? scaled - 0.5 : scaled + 0.5);
    double r = (x - k * LN2_HIGH) - k * LN2_LOW;
    double sum = 1;
    for (int n = 13; n >= 1; n--)
        sum = 1 + sum * r / n;
    /* In two steps, as 2^k alone may be too large or too small. */
    return sum * power_of_two(k / 2) * power_of_two(k - k / 2);
}

/* log(x) = e ln 2 + log(m) with m near 1, and log(m) = 2 artanh((m - 1) / (m + 1)) by its series. */
double log_f64(double x) {
    int e = 0;
    if (x < 0x1p-1022) {
        x *= 0x1p54;
        e = -54;
    }
    uint64_t bits;
    memcpy(&bits, &x, sizeof bits);
    e += (int)(bits >> 52) - 1023;
    double m = from_bits((bits & 0xfffffffffffff) | 0x3ff0000000000000);
    if (m > 0x1.6a09e667f3bcdp+0) {
        m /= 2;
        e++;
    }
    double s = (m - 1) / (m + 1);
    double square = s * s;
    double sum = 0;
    for (int n = 23; n >= 3; n -= 2)
        sum = (sum + 1.0 / n) * square;
    return e * LN2_HIGH + (e * LN2_LOW + 2 * (s + s * sum));
}

double pow_f64(double x, double y) {
    return exp_f64(y * log_f64(x));
}

/* Computed in double: the result is then almost always the float nearest to the exact value. */
float exp_f32(float x) {
    return (float)exp_f64(x);
}

float pow_f32(float x, float y) {
    return (float)pow_f64(x, y);
}
