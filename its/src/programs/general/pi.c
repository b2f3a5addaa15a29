/* SPDX-License-Identifier: Apache-2.0 */
/* 504 digits of pi by Machin's formula, and 200!, in whole numbers of any size. */
#include <string.h>

#include "platform.h"
#include "support.h"
#include "text.h"

/* Fixed-point numbers: limbs[0] is the whole part, each further limb is worth 10^-9 of the one before. */
enum { LIMBS = 60, BASE = 1000000000 };

static int divide(uint32_t *limbs, uint32_t divisor) {
    uint64_t remainder = 0;
    int nonzero = 0;
    for (int i = 0; i < LIMBS; i++) {
        remainder = remainder * BASE + limbs[i];
        limbs[i] = (uint32_t)(remainder / divisor);
        remainder %= divisor;
        nonzero |= limbs[i] != 0;
    }
    return nonzero;
}

static void add(uint32_t *sum, const uint32_t *term, int subtract) {
    int64_t carry = 0;
    for (int i = LIMBS - 1; i >= 0; i--) {
        int64_t limb = subtract ? (int64_t)sum[i] - term[i] + carry : (int64_t)sum[i] + term[i] + carry;
        carry = limb < 0 ? -1 : limb >= BASE ? 1 : 0;
        sum[i] = (uint32_t)(limb - carry * BASE);
    }
}

/* sum += factor * arctan(1 / n) = factor * (1/n - 1/3n^3 + 1/5n^5 - ...) */
static void add_arctan(uint32_t *sum, uint32_t factor, uint32_t n, int subtract) {
    uint32_t power[LIMBS] = {factor};
    divide(power, n);
    for (uint32_t k = 1;; k += 2) {
        uint32_t term[LIMBS];
        memcpy(term, power, sizeof term);
        if (!divide(term, k))
            return;
        add(sum, term, subtract ^ (k / 2 % 2));
        divide(power, n * n);
    }
}

static void factorial(unsigned n) {
    uint32_t limbs[50] = {1};
    int count = 1;
    for (unsigned k = 2; k <= n; k++) {
        uint64_t carry = 0;
        for (int i = 0; i < count; i++) {
            carry += (uint64_t)limbs[i] * k;
            limbs[i] = (uint32_t)(carry % BASE);
            carry /= BASE;
        }
        if (carry != 0)
            limbs[count++] = (uint32_t)carry;
    }
    print("%u! = %u", n, (unsigned)limbs[count - 1]);
    for (int i = count - 2; i >= 0; i--)
        print("%09u", (unsigned)limbs[i]);
    print("\n");
}

int program(int argc, char **argv) {
    uint32_t pi[LIMBS] = {0};
    add_arctan(pi, 16, 5, 0);
    add_arctan(pi, 4, 239, 1);
    print("%u.\n", (unsigned)pi[0]);
    for (int i = 1; i <= 56; i++)
        print("%09u%s", (unsigned)pi[i], i % 8 == 0 ? "\n" : "");
    factorial(20);
    factorial(200);
    return 0;
}
