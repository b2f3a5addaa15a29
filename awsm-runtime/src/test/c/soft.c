/* SPDX-License-Identifier: Apache-2.0 */
/* soft.c: libcalls/soft/ against the processor's own arithmetic: random numbers of all kinds, and those where something ends. */
#include "test.h"
#include <libcalls/soft/convert.h>
#include <libcalls/soft/divide.h>

enum { ROUNDS = 300000 };

union f64 {
    uint64_t bits;
    double value;
};
union f32 {
    uint32_t bits;
    float value;
};

static uint64_t state = 88172645463325252u;

static uint64_t next(void) {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return state;
}

static double f64(uint64_t bits) {
    return (union f64){.bits = bits}.value;
}

static float f32(uint32_t bits) {
    return (union f32){.bits = bits}.value;
}

/* A NaN is the canonical one, always. */
static uint64_t bits64(double value) {
    return value != value ? UINT64_C(0x7FF8000000000000) : (union f64){.value = value}.bits;
}

static uint32_t bits32(float value) {
    return value != value ? UINT32_C(0x7FC00000) : (union f32){.value = value}.bits;
}

static uint64_t number64(void) {
    static const uint64_t special[] = {0,
                                       1,
                                       0x000FFFFFFFFFFFFF,
                                       0x0010000000000000,
                                       0x3FE0000000000000,
                                       0x3FF0000000000000,
                                       0x7FEFFFFFFFFFFFFF,
                                       0x7FF0000000000000,
                                       0x7FF0000000000001,
                                       0x7FF8000000000000};
    uint64_t sign = next() & (UINT64_C(1) << 63);
    switch (next() % 7) {
    case 0: return next() & UINT64_C(0x800FFFFFFFFFFFFF); /* subnormal */
    case 1: return sign | (next() % 2048) << 52;          /* a power of two */
    case 2: return sign | special[next() % (sizeof(special) / sizeof(special[0]))];
    case 3: return bits64((double)(int64_t)(next() >> (next() % 64)));
    case 4: return bits64((int32_t)next() / 4.0);
    case 5: return sign | (0x3FF - 64 + next() % 128) << 52 | (next() & UINT64_C(0xFFFFFFFFFFFFF));
    default: return next();
    }
}

static uint32_t number32(void) {
    static const uint32_t special[] = {0,          1,          0x007FFFFF, 0x00800000, 0x3F000000,
                                       0x3F800000, 0x7F7FFFFF, 0x7F800000, 0x7F800001, 0x7FC00000};
    uint32_t sign = (uint32_t)next() & (UINT32_C(1) << 31);
    switch (next() % 7) {
    case 0: return (uint32_t)next() & 0x807FFFFF;
    case 1: return sign | (uint32_t)(next() % 256) << 23;
    case 2: return sign | special[next() % (sizeof(special) / sizeof(special[0]))];
    case 3: return bits32((float)((int32_t)next() >> (next() % 32)));
    case 4: return bits32((float)(int32_t)(next() % 1000000) / 4.0f);
    case 5: return sign | (uint32_t)(0x7F - 32 + next() % 64) << 23 | ((uint32_t)next() & 0x7FFFFF);
    default: return (uint32_t)next();
    }
}

static int compare(double a, double b) {
    return a != a || b != b ? awsm_f64_UNORDERED : a < b ? awsm_f64_LESS : a > b;
}

static double root64(double x) {
    __asm__("sqrtsd %0, %0" : "+x"(x));
    return x;
}

static float root32(float x) {
    __asm__("sqrtss %0, %0" : "+x"(x));
    return x;
}

static void doubles(void) {
    for (int i = 0; i < ROUNDS; i++) {
        uint64_t a = number64();
        uint64_t b = i % 7 == 0 ? a ^ UINT64_C(1) << 63 ^ next() % 8 : number64(); /* the difference cancels */
        double x = f64(a), y = f64(b);
        CHECK(awsm_f64_add(a, b) == bits64(x + y));
        CHECK(awsm_f64_multiply(a, b) == bits64(x * y));
        CHECK(awsm_f64_divide(a, b) == bits64(x / y));
        CHECK(awsm_f64_square_root(a) == bits64(root64(x)));
        CHECK(awsm_f64_compare(a, b) == compare(x, y));
        CHECK(awsm_f64_floor(a) == bits64(__builtin_floor(x)));
        CHECK(awsm_f64_ceil(a) == bits64(__builtin_ceil(x)));
        CHECK(awsm_f64_truncate(a) == bits64(__builtin_trunc(x)));
        CHECK(awsm_f64_nearest(a) == bits64(__builtin_rint(x)));
    }
}

static void floats(void) {
    for (int i = 0; i < ROUNDS; i++) {
        uint32_t a = number32();
        uint32_t b = i % 7 == 0 ? a ^ UINT32_C(1) << 31 ^ (uint32_t)(next() % 8) : number32();
        float x = f32(a), y = f32(b);
        CHECK(awsm_f32_add(a, b) == bits32(x + y));
        CHECK(awsm_f32_multiply(a, b) == bits32(x * y));
        CHECK(awsm_f32_divide(a, b) == bits32(x / y));
        CHECK(awsm_f32_square_root(a) == bits32(root32(x)));
        CHECK(awsm_f32_compare(a, b) == compare(x, y));
        CHECK(awsm_f32_floor(a) == bits32(__builtin_floorf(x)));
        CHECK(awsm_f32_ceil(a) == bits32(__builtin_ceilf(x)));
        CHECK(awsm_f32_truncate(a) == bits32(__builtin_truncf(x)));
        CHECK(awsm_f32_nearest(a) == bits32(__builtin_rintf(x)));
    }
}

static int64_t to_i64(double x) {
    return x != x ? 0 : x >= 0x1p63 ? INT64_MAX : x <= -0x1p63 ? INT64_MIN : (int64_t)x;
}

static int64_t to_i32(double x) {
    return x != x ? 0 : x >= 0x1p31 ? INT32_MAX : x <= -0x1p31 ? INT32_MIN : (int32_t)x;
}

static void conversions(void) {
    for (int i = 0; i < ROUNDS; i++) {
        uint64_t a = number64(), magnitude = a & INT64_MAX;
        uint32_t b = number32();
        CHECK(awsm_narrow(a) == bits32((float)f64(a)));
        CHECK(awsm_widen(b) == bits64((double)f32(b)));
        CHECK(awsm_signed64(awsm_to64(a), a >> 63 != 0) == to_i64(f64(a)));
        CHECK(awsm_signed32(awsm_to32(a), a >> 63 != 0) == to_i32(f64(a)));
        CHECK(awsm_signed32(awsm_f32_to32(b), b >> 31 != 0) == to_i32(f32(b)));
        CHECK(f64(magnitude) >= 0x1p64 || f64(a) != f64(a) || awsm_to64(magnitude) == (uint64_t)f64(magnitude));

        uint64_t integer = next() >> (next() % 64);
        uint32_t word = (uint32_t)integer;
        int64_t number = (int64_t)(i % 2 == 0 ? integer : 0 - integer);
        uint64_t sign = (uint64_t)number & (UINT64_C(1) << 63);
        CHECK(awsm_f64_from(sign, awsm_magnitude64(number)) == bits64((double)number));
        CHECK(awsm_f64_from(0, integer) == bits64((double)integer));
        CHECK(awsm_f32_from64((uint32_t)(sign >> 32), awsm_magnitude64(number)) == bits32((float)number));
        CHECK(awsm_f32_from64(0, integer) == bits32((float)integer));
        CHECK(awsm_f32_from(0, word) == bits32((float)word));
    }
}

static void divisions(void) {
    for (int i = 0; i < ROUNDS; i++) {
        uint64_t a = next() >> (next() % 64), b = next() >> (next() % 64);
        uint32_t c = (uint32_t)a, d = (uint32_t)b;
        if (b != 0) {
            CHECK(awsm_divide(a, b).quotient == a / b && awsm_divide(a, b).remainder == a % b);
        }
        if (d != 0) {
            CHECK(awsm_divide32(c, d).quotient == c / d && awsm_divide32(c, d).remainder == c % d);
        }
        int64_t x = (int64_t)(i % 2 == 0 ? a : 0 - a), y = (int64_t)(i % 3 == 0 ? b : 0 - b);
        if (y != 0 && !(x == INT64_MIN && y == -1)) {
            CHECK((int64_t)awsm_divide_signed(x, y).quotient == x / y);
            CHECK((int64_t)awsm_divide_signed(x, y).remainder == x % y);
        }
    }
}

const struct test tests[] = {TEST(doubles), TEST(floats), TEST(conversions), TEST(divisions), END_OF_TESTS};
