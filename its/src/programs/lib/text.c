/* SPDX-License-Identifier: Apache-2.0 */
#include "text.h"

#include <stdint.h>
#include <string.h>

#include "platform.h"
#include "support.h"

struct output {
    char *buffer;
    size_t size;
    size_t length; /* of the whole text, even where it did not fit */
};

/* One conversion: %[flags][width][.precision]conversion */
struct conversion {
    int left, zeros;
    char sign; /* what a number without minus gets: 0, '+' or ' ' */
    int width;
    int precision; /* -1: none given */
    char letter;
};

static void put(struct output *out, char c) {
    if (out->length < out->size)
        out->buffer[out->length] = c;
    out->length++;
}

static void put_repeated(struct output *out, char c, int count) {
    while (count-- > 0)
        put(out, c);
}

/* prefix and body, padded to the width: between the two with zeros, or outside with spaces. */
static void put_field(struct output *out, const struct conversion *c, const char *prefix, const char *body,
                      size_t length, int zeros) {
    int padding = c->width - (int)(string_length(prefix) + length);
    if (!c->left && !zeros)
        put_repeated(out, ' ', padding);
    while (*prefix != 0)
        put(out, *prefix++);
    if (!c->left && zeros)
        put_repeated(out, '0', padding);
    for (size_t i = 0; i < length; i++)
        put(out, body[i]);
    if (c->left)
        put_repeated(out, ' ', padding);
}

static void put_integer(struct output *out, const struct conversion *c, uint64_t magnitude, const char *prefix) {
    const char *alphabet = c->letter == 'X' ? "0123456789ABCDEF" : "0123456789abcdef";
    unsigned base = c->letter == 'd' || c->letter == 'u' ? 10 : 16;
    char body[128];
    char *start = body + sizeof body;
    int least = c->precision < 0 ? 1 : c->precision < 100 ? c->precision : 100;
    while (magnitude != 0 || body + sizeof body - start < least) {
        *--start = alphabet[magnitude % base];
        magnitude /= base;
    }
    put_field(out, c, prefix, start, (size_t)(body + sizeof body - start), c->zeros && c->precision < 0);
}

/* 0x1.8p+1, with as many hexadecimal digits as are not zero. */
static size_t hexadecimal_float(uint64_t bits, char *body) {
    uint64_t mantissa = bits & 0xfffffffffffff;
    int exponent = (int)(bits >> 52 & 0x7ff);
    size_t length = 0;
    body[length++] = exponent == 0 ? '0' : '1';
    if (mantissa != 0)
        body[length++] = '.';
    for (; mantissa != 0; mantissa = mantissa << 4 & 0xfffffffffffff)
        body[length++] = "0123456789abcdef"[mantissa >> 48];
    exponent = (bits & 0x7fffffffffffffff) == 0 ? 0 : exponent == 0 ? -1022 : exponent - 1023;
    return length + format_text(body + length, 8, "p%+d", exponent);
}

static size_t decimal_float(double value, const struct conversion *c, char *body) {
    unsigned precision = c->precision < 0 ? 6 : c->precision < 1000 ? (unsigned)c->precision : 1000;
    char digits[1500];
    int exponent;
    int scientific = c->letter == 'e';
    size_t count = decimal_digits(value, precision, scientific, digits, &exponent);
    size_t point = scientific ? 1 : (size_t)exponent;
    memcpy(body, digits, point);
    size_t length = point;
    if (count > point)
        body[length++] = '.';
    memcpy(body + length, digits + point, count - point);
    length += count - point;
    if (scientific)
        length +=
            format_text(body + length, 8, "e%c%02d", exponent < 0 ? '-' : '+', exponent < 0 ? -exponent : exponent);
    return length;
}

static void put_float(struct output *out, const struct conversion *c, double value) {
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    char prefix[4] = {0};
    size_t at = 0;
    if (value != value) {
        put_field(out, c, "", "nan", 3, 0);
        return;
    }
    if (bits >> 63)
        prefix[at++] = '-';
    else if (c->sign != 0)
        prefix[at++] = c->sign;
    char body[1600];
    if ((bits >> 52 & 0x7ff) == 0x7ff) {
        put_field(out, c, prefix, "inf", 3, 0);
    } else if (c->letter == 'a') {
        prefix[at++] = '0';
        prefix[at] = 'x';
        put_field(out, c, prefix, body, hexadecimal_float(bits, body), c->zeros);
    } else {
        put_field(out, c, prefix, body, decimal_float(value, c, body), c->zeros);
    }
}

/* The next argument, as wide as the length letters say. `longs` counts l, less 1 for each h; z stands for size_t. */
static int64_t signed_argument(va_list *arguments, int longs) {
    switch (longs) {
    case -2: return (signed char)va_arg(*arguments, int);
    case -1: return (short)va_arg(*arguments, int);
    case 0: return va_arg(*arguments, int);
    case 1: return va_arg(*arguments, long);
    default: return va_arg(*arguments, long long);
    }
}

static uint64_t unsigned_argument(va_list *arguments, int longs) {
    switch (longs) {
    case -2: return (unsigned char)va_arg(*arguments, unsigned);
    case -1: return (unsigned short)va_arg(*arguments, unsigned);
    case 0: return va_arg(*arguments, unsigned);
    case 1: return va_arg(*arguments, unsigned long);
    default: return va_arg(*arguments, unsigned long long);
    }
}

static void put_conversion(struct output *out, struct conversion *c, int longs, va_list *arguments) {
    switch (c->letter) {
    case 'i':
    case 'd': {
        int64_t value = signed_argument(arguments, longs);
        char prefix[2] = {value < 0 ? '-' : c->sign, 0};
        c->letter = 'd';
        put_integer(out, c, value < 0 ? -(uint64_t)value : (uint64_t)value, prefix);
        break;
    }
    case 'u':
    case 'x':
    case 'X': put_integer(out, c, unsigned_argument(arguments, longs), ""); break;
    case 'p': put_integer(out, c, (uintptr_t)va_arg(*arguments, void *), "0x"); break;
    case 'c': {
        char character = (char)va_arg(*arguments, int);
        put_field(out, c, "", &character, 1, 0);
        break;
    }
    case 's': {
        const char *string = va_arg(*arguments, const char *);
        size_t length = 0;
        while ((c->precision < 0 || length < (size_t)c->precision) && string[length] != 0)
            length++;
        put_field(out, c, "", string, length, 0);
        break;
    }
    case 'f':
    case 'e':
    case 'a': put_float(out, c, va_arg(*arguments, double)); break;
    default: put(out, c->letter); break;
    }
}

static int read_number(const char **format, va_list *arguments) {
    if (**format == '*') {
        (*format)++;
        return va_arg(*arguments, int);
    }
    int number = 0;
    while (**format >= '0' && **format <= '9')
        number = number * 10 + (*(*format)++ - '0');
    return number;
}

static const char *format_conversion(struct output *out, const char *format, va_list *arguments) {
    struct conversion c = {.precision = -1};
    for (;; format++) {
        if (*format == '-')
            c.left = 1;
        else if (*format == '0')
            c.zeros = 1;
        else if (*format == '+' || *format == ' ')
            c.sign = *format;
        else
            break;
    }
    c.width = read_number(&format, arguments);
    if (c.width < 0) {
        c.left = 1;
        c.width = -c.width;
    }
    if (*format == '.') {
        format++;
        c.precision = read_number(&format, arguments);
    }
    int longs = 0;
    for (;; format++) {
        if (*format == 'l')
            longs++;
        else if (*format == 'h')
            longs--;
        else if (*format == 'z')
            longs = sizeof(size_t) == sizeof(long) ? 1 : 2;
        else
            break;
    }
    c.letter = *format;
    put_conversion(out, &c, longs, arguments);
    return format + 1;
}

size_t format_arguments(char *buffer, size_t size, const char *format, va_list arguments) {
    struct output out = {buffer, size == 0 ? 0 : size - 1, 0};
    va_list rest; /* a copy, as &arguments is not portable: va_list may be an array that decayed to a pointer */
    va_copy(rest, arguments);
    while (*format != 0) {
        if (*format == '%')
            format = format_conversion(&out, format + 1, &rest);
        else
            put(&out, *format++);
    }
    va_end(rest);
    if (size != 0)
        buffer[out.length < size ? out.length : size - 1] = 0;
    return out.length;
}

size_t format_text(char *buffer, size_t size, const char *format, ...) {
    va_list arguments;
    va_start(arguments, format);
    size_t length = format_arguments(buffer, size, format, arguments);
    va_end(arguments);
    return length;
}
