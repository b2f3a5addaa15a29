/* SPDX-License-Identifier: Apache-2.0 */
/*
 * divide64.c: division of 64-bit integers, by the instruction that divides 64 bits by 32 and faults if the quotient has more than
 * 32. What divides by 0, or overflows, is never called: generated code traps.
 */
#include <stdint.h>

#define AWSM_LIBCALL __attribute__((visibility("hidden")))

/* The quotient, of at most 32 bits: high < divisor. */
static uint32_t divide(uint32_t high, uint32_t low, uint32_t divisor, uint32_t *remainder) {
    uint32_t quotient;
    __asm__("divl %[divisor]" : "=a"(quotient), "=d"(*remainder) : "a"(low), "d"(high), [divisor] "rm"(divisor) : "cc");
    return quotient;
}

/* By a divisor of more than 32 bits: dividing by its upper 32 bits, rounded down, gives the quotient or one more; starting from one
 * less, it is either right or one too small. (H. S. Warren, Hacker's Delight, 9-5) */
static uint64_t divide_by_large(uint64_t a, uint64_t b) {
    int shift = __builtin_clz((uint32_t)(b >> 32));
    uint64_t half = a >> 1;
    uint32_t ignored;
    uint32_t first = divide((uint32_t)(half >> 32), (uint32_t)half, (uint32_t)(b << shift >> 32), &ignored);
    uint64_t quotient = ((uint64_t)first << shift) >> 31;
    if (quotient != 0) {
        quotient--;
    }
    return a - quotient * b >= b ? quotient + 1 : quotient;
}

AWSM_LIBCALL uint64_t __udivdi3(uint64_t a, uint64_t b) {
    if (b >> 32 != 0) {
        return divide_by_large(a, b);
    }
    uint32_t divisor = (uint32_t)b, remainder = 0;
    uint32_t high = divide(0, (uint32_t)(a >> 32), divisor, &remainder);
    return (uint64_t)high << 32 | divide(remainder, (uint32_t)a, divisor, &remainder);
}

AWSM_LIBCALL uint64_t __umoddi3(uint64_t a, uint64_t b) {
    return a - __udivdi3(a, b) * b;
}

static uint64_t magnitude(int64_t number) {
    return number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
}

AWSM_LIBCALL int64_t __divdi3(int64_t a, int64_t b) {
    uint64_t quotient = __udivdi3(magnitude(a), magnitude(b));
    return (int64_t)((a ^ b) < 0 ? 0 - quotient : quotient);
}

AWSM_LIBCALL int64_t __moddi3(int64_t a, int64_t b) {
    uint64_t remainder = __umoddi3(magnitude(a), magnitude(b));
    return (int64_t)(a < 0 ? 0 - remainder : remainder);
}
