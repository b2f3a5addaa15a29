/* SPDX-License-Identifier: Apache-2.0 */
/* floor.c: rounds downwards. */
#include "rounding.h"

#define FLOOR(TYPE, T)                                                                                                 \
    if (T##_is_integer(x)) {                                                                                           \
        return T##_same(x);                                                                                            \
    }                                                                                                                  \
    TYPE nearest = T##_nearest(x);                                                                                     \
    return T##_signed(nearest > x ? nearest - 1 : nearest, x)

AWSM_LIBCALL double floor(double x) {
    FLOOR(double, f64);
}

AWSM_LIBCALL float floorf(float x) {
    FLOOR(float, f32);
}
