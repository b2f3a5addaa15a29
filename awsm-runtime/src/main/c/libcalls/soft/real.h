/* SPDX-License-Identifier: Apache-2.0 */
/*
 * real.h: arithmetic of floating-point numbers in integers, for processors that have none: IEEE 754 with subnormal numbers,
 * rounded to the nearest, ties to even. A number is its bits; every NaN that is a result is the canonical one, which
 * WebAssembly always allows.
 *
 * It is included for one format at a time (f32.h, f64.h), which defines
 *
 *   BITS            the unsigned integer of the format's size
 *   SIZE            its bits
 *   SIGNIFICAND     bits of the fraction; there is one more in front of it, which is not stored
 *   REAL(name)      the name of a function for this format
 *   HIGH(a, b, low) the upper half of the product of two BITS, and the lower one
 *   LEADING(x)      zero bits above the highest one of x, which is not 0
 *
 * A result on its way is a significand with three bits more below than the format has, of which the last one also stands for
 * all that were shifted out, and the exponent as it is stored, which may be out of range (REAL(round)).
 */

#define EXPONENT_BITS (SIZE - 1 - SIGNIFICAND)
#define MAXIMUM ((1 << EXPONENT_BITS) - 1) /* of the exponent: infinities and NaNs */
#define BIAS (MAXIMUM / 2)
#define ONE ((BITS)1)
#define SIGN (ONE << (SIZE - 1))
#define HIDDEN (ONE << SIGNIFICAND)
#define INFINITE ((BITS)MAXIMUM << SIGNIFICAND)
#define NOT_A_NUMBER (INFINITE | HIDDEN >> 1)
enum { REAL(EXTRA) = 3 };
#define EXTRA REAL(EXTRA)

static inline int REAL(exponent)(BITS a) {
    return (int)(a >> SIGNIFICAND) & MAXIMUM;
}

static inline BITS REAL(magnitude)(BITS a) {
    return a & ~SIGN;
}

static inline _Bool REAL(is_nan)(BITS a) {
    return REAL(magnitude)(a) > INFINITE;
}

/* The lowest bit of the result is set if any bit was lost. */
static inline BITS REAL(shift_right)(BITS x, int count) {
    if (count >= SIZE) {
        return x != 0;
    }
    BITS result = x >> count;
    return result | (result << count != x);
}

/* The number of a sign and a significand that is not 0. */
static inline BITS REAL(round)(BITS sign, int exponent, BITS x) {
    int shift = SIZE - 1 - SIGNIFICAND - EXTRA - LEADING(x); /* to where it belongs */
    exponent += shift;
    if (exponent < 1) { /* subnormal */
        shift += 1 - exponent;
        exponent = 1;
    }
    if (exponent >= MAXIMUM) {
        return sign | INFINITE;
    }
    x = shift > 0 ? REAL(shift_right)(x, shift) : x << -shift;
    unsigned rest = (unsigned)x & 7;
    BITS result = ((BITS)(exponent - 1) << SIGNIFICAND) + (x >> EXTRA); /* the hidden bit, if there is one, adds 1 */
    result += rest > 4 || (rest == 4 && (result & 1) != 0);             /* a carry is right, too */
    return sign | result;
}

/* A finite number's exponent, and its significand with the hidden bit in *x. A subnormal one becomes one with an exponent
 * below 1; of 0 the significand is 0. */
static inline int REAL(take_apart)(BITS a, BITS *x) {
    int exponent = REAL(exponent)(a);
    *x = a & (HIDDEN - 1);
    if (exponent != 0) {
        *x |= HIDDEN;
    } else if (*x != 0) {
        int shift = LEADING(*x) - (SIZE - 1 - SIGNIFICAND);
        *x <<= shift;
        exponent = 1 - shift;
    }
    return exponent;
}

static inline BITS REAL(add)(BITS a, BITS b) {
    if (REAL(magnitude)(a) < REAL(magnitude)(b)) {
        BITS other = a;
        a = b;
        b = other;
    }
    BITS sign = a & SIGN;
    _Bool subtract = ((a ^ b) & SIGN) != 0;
    int exponent = REAL(exponent)(a), lower = REAL(exponent)(b);
    if (exponent == MAXIMUM) {
        return REAL(is_nan)(a) || (lower == MAXIMUM && subtract) ? NOT_A_NUMBER : a;
    }
    BITS x = a & (HIDDEN - 1), y = b & (HIDDEN - 1);
    if (exponent != 0) {
        x |= HIDDEN;
    } else {
        exponent = 1;
    }
    if (lower != 0) {
        y |= HIDDEN;
    } else {
        lower = 1;
    }
    x <<= EXTRA;
    y = REAL(shift_right)(y << EXTRA, exponent - lower);
    x = subtract ? x - y : x + y;
    if (x == 0) {
        return subtract ? 0 : sign;
    }
    return REAL(round)(sign, exponent, x);
}

static inline BITS REAL(multiply)(BITS a, BITS b) {
    BITS sign = (a ^ b) & SIGN, x, y, low;
    a = REAL(magnitude)(a);
    b = REAL(magnitude)(b);
    if (a >= INFINITE || b >= INFINITE) {
        return a > INFINITE || b > INFINITE || a == 0 || b == 0 ? NOT_A_NUMBER : sign | INFINITE;
    }
    if (a == 0 || b == 0) {
        return sign;
    }
    int exponent = REAL(take_apart)(a, &x) + REAL(take_apart)(b, &y) - BIAS;
    x = HIGH(x << (SIZE - 1 - SIGNIFICAND), y << (EXTRA + 1), &low);
    return REAL(round)(sign, exponent, x | (low != 0));
}

/* Bit by bit: small rather than fast. */
static inline BITS REAL(divide)(BITS a, BITS b) {
    BITS sign = (a ^ b) & SIGN, x, y, quotient = 0;
    a = REAL(magnitude)(a);
    b = REAL(magnitude)(b);
    if (a > INFINITE || b > INFINITE || (a == b && (a == 0 || a == INFINITE))) {
        return NOT_A_NUMBER;
    }
    if (a == INFINITE || b == 0) {
        return sign | INFINITE;
    }
    if (a == 0 || b == INFINITE) {
        return sign;
    }
    int exponent = REAL(take_apart)(a, &x) - REAL(take_apart)(b, &y) + BIAS;
    for (int i = 0; i <= SIGNIFICAND + EXTRA + 1; i++) { /* the first bit may be 0 */
        quotient <<= 1;
        if (x >= y) {
            x -= y;
            quotient |= 1;
        }
        x <<= 1;
    }
    return REAL(round)(sign, exponent - 1, quotient | (x != 0));
}

/* Digit by digit, in base two. */
static inline BITS REAL(square_root)(BITS a) {
    if (REAL(magnitude)(a) == 0) {
        return a;
    }
    if (a > INFINITE) { /* a NaN, or negative */
        return NOT_A_NUMBER;
    }
    if (a == INFINITE) {
        return a;
    }
    BITS x, root = 0, rest = 0;
    int exponent = REAL(take_apart)(a, &x) - BIAS;
    x <<= SIZE - 2 - SIGNIFICAND + (exponent & 1); /* a digit of two bits is before the point */
    for (int i = 0; i <= SIGNIFICAND + EXTRA; i++) {
        rest = rest << 2 | x >> (SIZE - 2);
        x <<= 2;
        BITS next = root << 2 | 1;
        root <<= 1;
        if (rest >= next) {
            rest -= next;
            root |= 1;
        }
    }
    return REAL(round)(0, (exponent >> 1) + BIAS, root | (rest != 0));
}

enum { REAL(LESS) = -1, REAL(EQUAL) = 0, REAL(GREATER) = 1, REAL(UNORDERED) = 2 };

static inline int REAL(compare)(BITS a, BITS b) {
    if (REAL(is_nan)(a) || REAL(is_nan)(b)) {
        return REAL(UNORDERED);
    }
    if (a == b || REAL(magnitude)(a | b) == 0) {
        return REAL(EQUAL);
    }
    _Bool is_greater = (a & b & SIGN) != 0 ? a < b : (a & SIGN) != 0 ? 0 : (b & SIGN) != 0 ? 1 : a > b;
    return is_greater ? REAL(GREATER) : REAL(LESS);
}

/* Of an integer's magnitude. */
static inline BITS REAL(from)(BITS sign, BITS x) {
    return x == 0 ? 0 : REAL(round)(sign, BIAS + SIGNIFICAND + EXTRA, x);
}

/* Rounding to integers. The sign stays also if the result is 0. */

static inline BITS REAL(integer)(BITS a) { /* an integer already, or no number at all */
    return REAL(is_nan)(a) ? NOT_A_NUMBER : a;
}

/* `away`: from zero, if there is a fraction. */
static inline BITS REAL(directed)(BITS a, _Bool away) {
    int exponent = REAL(exponent)(a) - BIAS;
    if (exponent >= SIGNIFICAND) {
        return REAL(integer)(a);
    }
    if (exponent < 0) {
        return (a & SIGN) | (away && REAL(magnitude)(a) != 0 ? (BITS)BIAS << SIGNIFICAND : 0);
    }
    BITS fraction = (HIDDEN - 1) >> exponent;
    return (away ? a + fraction : a) & ~fraction;
}

static inline BITS REAL(floor)(BITS a) {
    return REAL(directed)(a, (a & SIGN) != 0);
}

static inline BITS REAL(ceil)(BITS a) {
    return REAL(directed)(a, (a & SIGN) == 0);
}

static inline BITS REAL(truncate)(BITS a) {
    return REAL(directed)(a, 0);
}

static inline BITS REAL(nearest)(BITS a) {
    int exponent = REAL(exponent)(a) - BIAS;
    if (exponent >= SIGNIFICAND) {
        return REAL(integer)(a);
    }
    if (exponent < 0) {
        _Bool is_more_than_half = exponent == -1 && (a & (HIDDEN - 1)) != 0;
        return (a & SIGN) | (is_more_than_half ? (BITS)BIAS << SIGNIFICAND : 0);
    }
    BITS fraction = (HIDDEN - 1) >> exponent;
    BITS last = a >> (SIGNIFICAND - exponent) & 1; /* of 1 the exponent's, which is odd */
    return (a + (fraction >> 1) + last) & ~fraction;
}

#undef EXPONENT_BITS
#undef MAXIMUM
#undef BIAS
#undef ONE
#undef SIGN
#undef HIDDEN
#undef INFINITE
#undef NOT_A_NUMBER
#undef EXTRA
#undef BITS
#undef SIZE
#undef SIGNIFICAND
#undef REAL
#undef HIGH
#undef LEADING
