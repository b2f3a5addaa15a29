/* SPDX-License-Identifier: Apache-2.0 */
/*
 * arithmetic.c: the functions of libcalls/ on numbers, for a test in Java that knows the results: reads from standard
 * input records of four 64-bit words, a function and three operands, and writes the results as words. Floats are in the
 * low half of a word.
 */
#include "test.h"

double floor(double), ceil(double), trunc(double), rint(double), nearbyint(double), roundeven(double);
float floorf(float), ceilf(float), truncf(float), rintf(float), nearbyintf(float), roundevenf(float);
double fma(double, double, double);
float fmaf(float, float, float);

typedef double double_function(double);
typedef float float_function(float);
static double_function *volatile const doubles[] = {floor, ceil, trunc, rint, nearbyint, roundeven};
static float_function *volatile const floats[] = {floorf, ceilf, truncf, rintf, nearbyintf, roundevenf};
static double (*volatile fma_function)(double, double, double) = fma;
static float (*volatile fmaf_function)(float, float, float) = fmaf;

union word {
    uint64_t word;
    double f64;
    float f32;
};

static uint64_t evaluate_one(const union word *record) {
    union word result = {0};
    uint64_t function = record[0].word;
    if (function < 6) {
        result.f64 = doubles[function](record[1].f64);
    } else if (function < 12) {
        result.f32 = floats[function - 6](record[1].f32);
    } else if (function == 12) {
        result.f64 = fma_function(record[1].f64, record[2].f64, record[3].f64);
    } else {
        result.f32 = fmaf_function(record[1].f32, record[2].f32, record[3].f32);
    }
    return result.word;
}

/* Reads or writes all; the bytes, fewer only at the end of the input. */
static size_t transfer(enum awsm_errno (*call)(int, const struct awsm_buffer *, size_t, size_t *), int file,
                       void *start, size_t size) {
    size_t total = 0, done = 1;
    while (total < size && done != 0) {
        const struct awsm_buffer buffer = {(uint8_t *)start + total, size - total};
        CHECK(call(file, &buffer, 1, &done) == 0);
        total += done;
    }
    return total;
}

static void evaluate(void) {
    enum { RECORDS = 1024 };
    static union word records[RECORDS][4];
    static uint64_t results[RECORDS];
    size_t size;
    while ((size = transfer(awsm_system_read, 0, records, sizeof(records))) != 0) {
        for (size_t i = 0; i < size / sizeof(records[0]); i++) {
            results[i] = evaluate_one(records[i]);
        }
        transfer(awsm_system_write, 1, results, size / 4);
    }
}

const struct test tests[] = {TEST(evaluate), END_OF_TESTS};
