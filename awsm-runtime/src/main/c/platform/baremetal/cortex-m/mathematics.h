/* SPDX-License-Identifier: Apache-2.0 */
/*
 * mathematics.h: functions of one number, made of those in libcalls/soft/. LLVM must not see that the bits are a number's,
 * or it would make calls for comparisons of them.
 */
#ifndef AWSM_MATHEMATICS_H
#define AWSM_MATHEMATICS_H

#include "aeabi.h"
#include <libcalls/soft/f32.h>
#include <libcalls/soft/f64.h>

#define AWSM_FUNCTION(TYPE, BITS, NAME, FUNCTION)                                                                      \
    AWSM_WEAK TYPE NAME(TYPE x) {                                                                                      \
        union {                                                                                                        \
            TYPE value;                                                                                                \
            BITS bits;                                                                                                 \
        } number = {x};                                                                                                \
        __asm__("" : "+r"(number.bits));                                                                               \
        number.bits = FUNCTION(number.bits);                                                                           \
        return number.value;                                                                                           \
    }

/* NAME and NAMEf. */
#define AWSM_FUNCTIONS(NAME, FUNCTION)                                                                                 \
    AWSM_FUNCTION(double, uint64_t, NAME, awsm_f64_##FUNCTION)                                                         \
    AWSM_FUNCTION(float, uint32_t, NAME##f, awsm_f32_##FUNCTION)

#endif
