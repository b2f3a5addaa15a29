/* SPDX-License-Identifier: Apache-2.0 */
/* f64.h: real.h for numbers of 64 bits. */
#ifndef AWSM_F64_H
#define AWSM_F64_H

#include <stdint.h>

static inline uint64_t awsm_high64(uint64_t a, uint64_t b, uint64_t *low) {
    uint32_t a1 = (uint32_t)(a >> 32), a0 = (uint32_t)a, b1 = (uint32_t)(b >> 32), b0 = (uint32_t)b;
    uint64_t lowest = (uint64_t)a0 * b0;
    uint64_t middle = (uint64_t)a1 * b0 + (lowest >> 32);
    uint64_t other = (uint64_t)a0 * b1 + (uint32_t)middle;
    *low = other << 32 | (uint32_t)lowest;
    return (uint64_t)a1 * b1 + (middle >> 32) + (other >> 32);
}

#define BITS uint64_t
#define SIZE 64
#define SIGNIFICAND 52
#define REAL(name) awsm_f64_##name
#define HIGH awsm_high64
#define LEADING __builtin_clzll
#include "real.h"

#endif
