/* SPDX-License-Identifier: Apache-2.0 */
/* i686.c: what LLVM calls on i686 against what x86_64 has instructions for. */
#include "test.h"
#include <platform/linux/i686/native/divide64.c>
#include <platform/linux/i686/native/shift64.c>

enum { ROUNDS = 1000000 };

static uint64_t state = 88172645463325252u;

static uint64_t next(void) {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return state;
}

/* Of any length, with bits all over it or at one end only. */
static uint64_t number(void) {
    uint64_t bits = next();
    unsigned distance = next() % 64;
    switch (next() % 4) {
    case 0: return bits >> distance;
    case 1: return bits << distance;
    case 2: return (UINT64_C(1) << distance) - next() % 3 + 1;
    default: return UINT64_MAX << distance | (bits & 1);
    }
}

static void divides(void) {
    for (int i = 0; i < ROUNDS; i++) {
        uint64_t a = number(), b = number();
        if (b == 0) {
            continue;
        }
        CHECK(__udivdi3(a, b) == a / b);
        CHECK(__umoddi3(a, b) == a % b);
        int64_t signed_a = (int64_t)a, signed_b = (int64_t)b;
        if (signed_a != INT64_MIN || signed_b != -1) {
            CHECK(__divdi3(signed_a, signed_b) == signed_a / signed_b);
            CHECK(__moddi3(signed_a, signed_b) == signed_a % signed_b);
        }
    }
}

static void shifts(void) {
    for (int i = 0; i < ROUNDS; i++) {
        uint64_t a = number();
        int bits = i % 64;
        CHECK(__ashldi3(a, bits) == a << bits);
        CHECK(__lshrdi3(a, bits) == a >> bits);
        CHECK(__ashrdi3((int64_t)a, bits) == (int64_t)a >> bits);
    }
}

const struct test tests[] = {TEST(divides), TEST(shifts), END_OF_TESTS};
