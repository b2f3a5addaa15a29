/* SPDX-License-Identifier: Apache-2.0 */
/* f32.h: real.h for numbers of 32 bits. */
#ifndef AWSM_F32_H
#define AWSM_F32_H

#include <stdint.h>

static inline uint32_t awsm_high32(uint32_t a, uint32_t b, uint32_t *low) {
    uint64_t product = (uint64_t)a * b;
    *low = (uint32_t)product;
    return (uint32_t)(product >> 32);
}

#define BITS uint32_t
#define SIZE 32
#define SIGNIFICAND 23
#define REAL(name) awsm_f32_##name
#define HIGH awsm_high32
#define LEADING __builtin_clz
#include "real.h"

#endif
