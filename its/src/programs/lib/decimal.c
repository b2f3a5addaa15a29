/* SPDX-License-Identifier: Apache-2.0 */
#include "text.h"

#include <stdint.h>
#include <string.h>

/*
 * |value| as one big fixed-point number with 1088 bits behind the point, which holds every finite double exactly:
 * limbs 0 to 33 are the fraction, limbs 34 to 66 the integer part, least significant first. The exact decimal digits
 * follow from repeated division and multiplication by 10^9; rounding happens on those digits.
 */
enum { POINT = 34, LIMBS = 67, CHUNK = 1000000000, CHUNK_DIGITS = 9, MOST_DIGITS = 1500 };

struct digits {
    char text[MOST_DIGITS + CHUNK_DIGITS]; /* text[0] is a 0 that a carry may turn into 1 */
    size_t point;                          /* text[1] to text[point] are the integer part */
    size_t end;                            /* text[point + 1] to text[end - 1] are the fraction */
};

static void load(uint32_t *limbs, double value) {
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    uint64_t mantissa = bits & 0xfffffffffffff;
    unsigned exponent = bits >> 52 & 0x7ff;
    if (exponent == 0)
        exponent = 1;
    else
        mantissa |= (uint64_t)1 << 52;
    memset(limbs, 0, LIMBS * sizeof *limbs);
    unsigned shift = exponent - 1 + (1088 - 1074);
    unsigned bit = shift % 32;
    uint32_t *limb = limbs + shift / 32;
    limb[0] = (uint32_t)(mantissa << bit);
    limb[1] = (uint32_t)(mantissa << bit >> 32);
    if (bit != 0)
        limb[2] = (uint32_t)(mantissa >> (64 - bit));
}

static void write_chunk(char *text, uint32_t chunk) {
    for (int i = CHUNK_DIGITS - 1; i >= 0; i--) {
        text[i] = (char)('0' + chunk % 10);
        chunk /= 10;
    }
}

static void integer_digits(uint32_t *limbs, struct digits *d) {
    uint32_t chunks[40];
    int count = 0;
    int top = LIMBS;
    while (top > POINT && limbs[top - 1] == 0)
        top--;
    while (top > POINT) {
        uint64_t remainder = 0;
        for (int i = top - 1; i >= POINT; i--) {
            remainder = remainder << 32 | limbs[i];
            limbs[i] = (uint32_t)(remainder / CHUNK);
            remainder %= CHUNK;
        }
        chunks[count++] = (uint32_t)remainder;
        while (top > POINT && limbs[top - 1] == 0)
            top--;
    }
    size_t length = 0;
    while (count > 0) {
        write_chunk(d->text + 1 + length, chunks[--count]);
        length += CHUNK_DIGITS;
    }
    size_t zeros = 0;
    while (zeros < length && d->text[1 + zeros] == '0')
        zeros++;
    length -= zeros;
    memmove(d->text + 1, d->text + 1 + zeros, length);
    if (length == 0)
        d->text[1 + length++] = '0';
    d->text[0] = '0';
    d->point = length;
    d->end = length + 1;
}

static void fraction_digits(uint32_t *limbs, struct digits *d) {
    int bottom = 0;
    for (;;) {
        while (bottom < POINT && limbs[bottom] == 0)
            bottom++;
        if (bottom == POINT)
            return;
        uint64_t carry = 0;
        for (int i = bottom; i < POINT; i++) {
            carry += (uint64_t)limbs[i] * CHUNK;
            limbs[i] = (uint32_t)carry;
            carry >>= 32;
        }
        write_chunk(d->text + d->end, (uint32_t)carry);
        d->end += CHUNK_DIGITS;
    }
}

/* Whether the digits from text[i] on are more than half a unit of the digit before, or a half next to an odd one. */
static int rounds_up(const struct digits *d, size_t i) {
    if (d->text[i] != '5')
        return d->text[i] > '5';
    for (size_t k = i + 1; k < d->end; k++)
        if (d->text[k] != '0')
            return 1;
    return (d->text[i - 1] - '0') % 2;
}

size_t decimal_digits(double value, unsigned fraction, int scientific, char *digits, int *exponent) {
    uint32_t limbs[LIMBS];
    struct digits d;
    load(limbs, value);
    integer_digits(limbs, &d);
    fraction_digits(limbs, &d);

    size_t start = 1;
    if (scientific && value != 0)
        while (d.text[start] == '0')
            start++;
    size_t count = scientific ? fraction + 1 : d.point + fraction;
    size_t end = start + count;
    while (d.end < end)
        d.text[d.end++] = '0';
    if (end < d.end && rounds_up(&d, end)) {
        size_t i = end - 1;
        while (d.text[i] == '9')
            d.text[i--] = '0';
        d.text[i]++;
        if (i < start) {
            start = i;
            if (!scientific)
                count++;
        }
    }
    *exponent = scientific ? (int)d.point - (int)start : (int)d.point + (start == 0);
    memcpy(digits, d.text + start, count);
    return count;
}
