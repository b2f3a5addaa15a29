/* SPDX-License-Identifier: Apache-2.0 */
/*
 * fma.c: x * y + z, rounded once, for processors without an instruction for it.
 *
 * In integers: the product of two 53-bit significands has 106 bits; it and the third significand are put into 128 bits
 * each, with room above for a carry, and aligned. What the shift loses of the smaller one only matters in being there or
 * not, so that it is kept as a single bit at the lower end: there are always enough bits between it and the place where
 * the sum is rounded, since a sum much smaller than its terms comes only from terms of nearly the same exponent, which
 * lose nothing.
 */
#include <stdint.h>

#define AWSM_LIBCALL __attribute__((visibility("hidden")))

struct wide {
    uint64_t high;
    uint64_t low;
};

static struct wide multiply(uint64_t a, uint64_t b) {
    uint64_t a1 = a >> 32, a0 = (uint32_t)a, b1 = b >> 32, b0 = (uint32_t)b;
    uint64_t middle = a1 * b0 + (a0 * b0 >> 32);
    uint64_t other = a0 * b1 + (uint32_t)middle;
    return (struct wide){a1 * b1 + (middle >> 32) + (other >> 32), a * b};
}

static struct wide add(struct wide a, struct wide b) {
    uint64_t low = a.low + b.low;
    return (struct wide){a.high + b.high + (low < a.low), low};
}

static struct wide subtract(struct wide a, struct wide b) {
    return (struct wide){a.high - b.high - (a.low < b.low), a.low - b.low};
}

static _Bool is_less(struct wide a, struct wide b) {
    return a.high != b.high ? a.high < b.high : a.low < b.low;
}

static struct wide shift_left(struct wide a, int count) { /* below 128 */
    if (count >= 64) {
        return (struct wide){a.low << (count - 64), 0};
    }
    return count == 0 ? a : (struct wide){a.high << count | a.low >> (64 - count), a.low << count};
}

/* The lowest bit of the result is set if anything was lost. */
static struct wide shift_right(struct wide a, int count) {
    if (count >= 128) {
        return (struct wide){0, (a.high | a.low) != 0};
    }
    struct wide result = a;
    if (count >= 64) {
        result = (struct wide){0, a.high >> (count - 64)};
    } else if (count > 0) {
        result = (struct wide){a.high >> count, a.high << (64 - count) | a.low >> count};
    }
    struct wide back = shift_left(result, count);
    result.low |= back.high != a.high || back.low != a.low;
    return result;
}

enum { SIGNIFICAND = 52, LOWEST = -1074 /* exponent of the smallest number */, INFINITE = 0x7FF };

union bits {
    double value;
    uint64_t bits;
};

/* significand * 2^exponent, the significand with bit SIGNIFICAND set; the number is finite and not 0. */
struct parts {
    uint64_t significand;
    int exponent;
};

static struct parts take_apart(uint64_t bits) {
    uint64_t fraction = bits & ((UINT64_C(1) << SIGNIFICAND) - 1);
    int biased = (int)(bits >> SIGNIFICAND) & INFINITE;
    if (biased != 0) {
        return (struct parts){fraction | UINT64_C(1) << SIGNIFICAND, biased - 1 + LOWEST};
    }
    int shift = __builtin_clzll(fraction) - (63 - SIGNIFICAND);
    return (struct parts){fraction << shift, LOWEST - shift};
}

/* The bits of value * 2^exponent, to the nearest, ties to even; value is not 0, its lowest bit may stand for lost ones. */
static uint64_t put_together(struct wide value, int exponent) {
    int top = value.high != 0 ? 127 - __builtin_clzll(value.high) : 63 - __builtin_clzll(value.low);
    int drop = top - SIGNIFICAND;
    if (drop + exponent < LOWEST) {
        drop = LOWEST - exponent;
    }
    if (drop + exponent - LOWEST >= INFINITE - 1) {
        return (uint64_t)INFINITE << SIGNIFICAND;
    }
    uint64_t significand;
    if (drop <= 0) {
        significand = shift_left(value, -drop).low;
    } else { /* two bits more, the second of which says whether there were others */
        struct wide rest = drop >= 2 ? shift_right(value, drop - 2) : shift_left(value, 2 - drop);
        uint64_t lowest = rest.low & 7; /* of the significand one, then half, then less */
        significand = (rest.high << 62 | rest.low >> 2) + (lowest == 3 || lowest == 6 || lowest == 7);
    }
    return ((uint64_t)(drop + exponent - LOWEST) << SIGNIFICAND) + significand; /* a carry is right, too */
}

static _Bool is_finite(uint64_t bits) {
    return ((bits >> SIGNIFICAND) & INFINITE) != INFINITE;
}

AWSM_LIBCALL double fma(double x, double y, double z) {
    union bits a = {x}, b = {y}, c = {z};
    if (!is_finite(a.bits) || !is_finite(b.bits) || x == 0 || y == 0) {
        return x * y + z;
    }
    if (!is_finite(c.bits)) {
        return z + z; /* the product might overflow, but must not matter */
    }
    if (z == 0) {
        return x * y;
    }
    struct parts p = take_apart(a.bits), q = take_apart(b.bits), r = take_apart(c.bits);
    /* Both between 2^124 and 2^126. */
    struct wide product = shift_left(multiply(p.significand, q.significand), 20);
    struct wide addend = shift_left((struct wide){0, r.significand}, 72);
    int product_exponent = p.exponent + q.exponent - 20;
    int exponent = r.exponent - 72;
    if (product_exponent > exponent) {
        addend = shift_right(addend, product_exponent - exponent);
        exponent = product_exponent;
    } else {
        product = shift_right(product, exponent - product_exponent);
    }
    uint64_t sign = (a.bits ^ b.bits) >> 63;
    struct wide sum;
    if (sign == c.bits >> 63) {
        sum = add(product, addend);
    } else if (is_less(product, addend)) {
        sum = subtract(addend, product);
        sign ^= 1;
    } else {
        sum = subtract(product, addend);
        if ((sum.high | sum.low) == 0) {
            return 0;
        }
    }
    union bits result = {.bits = sign << 63 | put_together(sum, exponent)};
    return result.value;
}
