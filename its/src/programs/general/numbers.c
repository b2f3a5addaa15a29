/* SPDX-License-Identifier: Apache-2.0 */
/* Arithmetic at its edges, on values that a compiler cannot know: integers of 32 and 64 bits, conversions, floats. */
#include <string.h>

#include "platform.h"
#include "support.h"
#include "text.h"

static volatile int32_t i32[] = {0, 1, -1, 7, -7, 1000000007, INT32_MAX, INT32_MIN};
static volatile int64_t i64[] = {0, 1, -1, 10, -10, 1000000000000000003, INT64_MAX, INT64_MIN};
static volatile double f64[] = {0, -0.0, 0.5, -1.5, 2.5, 1e10, -1e19, 4.9e-324, 1.7976931348623157e308};
static volatile float f32[] = {0, -0.0f, 0.5f, -1.5f, 2.5f, 16777216, 1e-45f, 3.4028235e38f};

static uint64_t hash = 14695981039346656037u;

static void note(uint64_t value) {
    hash = (hash ^ value) * 1099511628211u;
    hash ^= hash >> 29;
}

/* NaNs differ in their bits from machine to machine; that there is one does not. */
static void note_double(double value) {
    uint64_t bits = 0x7ff8000000000000;
    if (value == value)
        memcpy(&bits, &value, sizeof bits);
    note(bits);
}

static void done(const char *what) {
    print("%s %016llx\n", what, (unsigned long long)hash);
}

static void integers_32(void) {
    for (int i = 0; i < 8; i++)
        for (int k = 0; k < 8; k++) {
            uint32_t a = (uint32_t)i32[i], b = (uint32_t)i32[k];
            note(a + b);
            note(a - b);
            note(a * b);
            note(a << (b & 31));
            note(a >> (b & 31));
            note((uint32_t)((int32_t)a >> (b & 31)));
            note((uint64_t)((int32_t)a < (int32_t)b) << 1 | (a < b));
            if (b != 0) {
                note(a / b);
                note(a % b);
                if (a != 0x80000000 || b != 0xffffffff) {
                    note((uint32_t)((int32_t)a / (int32_t)b));
                    note((uint32_t)((int32_t)a % (int32_t)b));
                }
            }
            if (a != 0) {
                note((uint32_t)__builtin_clz(a));
                note((uint32_t)__builtin_ctz(a));
            }
            note((uint32_t)__builtin_popcount(a));
            note((uint32_t)(int8_t)a);
            note((uint32_t)(int16_t)a);
        }
    done("i32");
}

/* The upper half of the product of 128 bits */
static uint64_t high_product(uint64_t a, uint64_t b) {
    uint64_t low = (a & 0xffffffff) * (b & 0xffffffff);
    uint64_t middle = (a >> 32) * (b & 0xffffffff) + (low >> 32);
    uint64_t other = (a & 0xffffffff) * (b >> 32) + (middle & 0xffffffff);
    return (a >> 32) * (b >> 32) + (middle >> 32) + (other >> 32);
}

static void integers_64(void) {
    for (int i = 0; i < 8; i++)
        for (int k = 0; k < 8; k++) {
            uint64_t a = (uint64_t)i64[i], b = (uint64_t)i64[k];
            note(a + b);
            note(a - b);
            note(a * b);
            note(high_product(a, b));
            note(a << (b & 63));
            note(a >> (b & 63));
            note((uint64_t)((int64_t)a >> (b & 63)));
            note((uint64_t)((int64_t)a < (int64_t)b) << 1 | (a < b));
            if (b != 0) {
                note(a / b);
                note(a % b);
                if (a != (uint64_t)INT64_MIN || b != UINT64_MAX) {
                    note((uint64_t)((int64_t)a / (int64_t)b));
                    note((uint64_t)((int64_t)a % (int64_t)b));
                }
            }
            if (a != 0) {
                note((uint64_t)__builtin_clzll(a));
                note((uint64_t)__builtin_ctzll(a));
            }
            note((uint64_t)__builtin_popcountll(a));
            note((uint64_t)(int32_t)a);
        }
    done("i64");
}

static void floats(void) {
    for (int i = 0; i < 9; i++)
        for (int k = 0; k < 9; k++) {
            double a = f64[i], b = f64[k];
            note_double(a + b);
            note_double(a - b);
            note_double(a * b);
            note_double(a / b);
            note((uint64_t)(a < b) << 3 | (uint64_t)(a <= b) << 2 | (uint64_t)(a == b) << 1 | (a != b));
            note_double(__builtin_copysign(a, b));
            note_double(__builtin_sqrt(__builtin_fabs(a)));
            float c = f32[i % 8], d = f32[k % 8];
            note_double(c + d);
            note_double(c * d);
            note_double(c / d);
            note_double((float)a);
        }
    done("floats");
    double nan = f64[0] / f64[0];
    print("nan: %d%d%d%d%d%d\n", nan<1, nan> 1, nan == nan, nan != nan, nan <= 1, !(nan >= 1));
}

static void conversions(void) {
    for (int i = 0; i < 8; i++) {
        note_double((double)i64[i]);
        note_double((double)(uint64_t)i64[i]);
        note_double((float)i64[i]);
        note_double((float)(uint64_t)i64[i]);
        note_double((float)i32[i]);
        note_double((float)(uint32_t)i32[i]);
        note_double(f32[i]);
    }
    for (int i = 0; i < 6; i++) {
        note((uint64_t)(int64_t)f64[i]);
        note((uint64_t)(int32_t)f32[i]);
        if (f64[i] > -1)
            note((uint64_t)f64[i]);
    }
    done("conversions");
}

int program(int argc, char **argv) {
    integers_32();
    integers_64();
    floats();
    conversions();
    print("exp(1) = %.15f, log(10) = %.15f, 2^0.5 = %.15f\n", exp_f64(1), log_f64(10), pow_f64(2, 0.5));
    return 0;
}
