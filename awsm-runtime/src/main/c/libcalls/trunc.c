/* SPDX-License-Identifier: Apache-2.0 */
/* trunc.c: rounds towards 0. */
#include "rounding.h"

#define TRUNC(TYPE, T)                                                                                                 \
    if (T##_is_integer(x)) {                                                                                           \
        return T##_same(x);                                                                                            \
    }                                                                                                                  \
    TYPE size = T##_signed(x, 1);                                                                                      \
    TYPE nearest = T##_nearest(size);                                                                                  \
    return T##_signed(nearest > size ? nearest - 1 : nearest, x)

AWSM_LIBCALL double trunc(double x) {
    TRUNC(double, f64);
}

AWSM_LIBCALL float truncf(float x) {
    TRUNC(float, f32);
}
