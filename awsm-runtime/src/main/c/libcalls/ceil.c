/* SPDX-License-Identifier: Apache-2.0 */
/* ceil.c: rounds upwards. */
#include "rounding.h"

#define CEIL(TYPE, T)                                                                                                  \
    if (T##_is_integer(x)) {                                                                                           \
        return T##_same(x);                                                                                            \
    }                                                                                                                  \
    TYPE nearest = T##_nearest(x);                                                                                     \
    return T##_signed(nearest < x ? nearest + 1 : nearest, x)

AWSM_LIBCALL double ceil(double x) {
    CEIL(double, f64);
}

AWSM_LIBCALL float ceilf(float x) {
    CEIL(float, f32);
}
