/* SPDX-License-Identifier: Apache-2.0 */
/* rint.c: rounds to the nearest integer, ties to even. The three names differ in what they do about rounding modes and
 * exception flags, which WebAssembly does not have. */
#include "rounding.h"

#define NEAREST(T) return T##_is_integer(x) ? T##_same(x) : T##_signed(T##_nearest(x), x)

AWSM_LIBCALL double rint(double x) {
    NEAREST(f64);
}

AWSM_LIBCALL float rintf(float x) {
    NEAREST(f32);
}

AWSM_LIBCALL double nearbyint(double x) __attribute__((alias("rint")));
AWSM_LIBCALL float nearbyintf(float x) __attribute__((alias("rintf")));
AWSM_LIBCALL double roundeven(double x) __attribute__((alias("rint")));
AWSM_LIBCALL float roundevenf(float x) __attribute__((alias("rintf")));
