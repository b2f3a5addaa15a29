/* SPDX-License-Identifier: Apache-2.0 */
/*
 * value.c: values as text: the type's name, a colon, and the bits as hexadecimal digits, the most significant first, of
 * the type's whole width: i32:0000002a. A reference is null, ref (a function) or a number of the host's choice, 32 bits
 * wide.
 */
#include "script.h"

enum { REFERENCE_SIZE = 4 };

static const char digits[] = "0123456789abcdef";

struct format {
    uint8_t type;
    uint8_t size; /* bytes of a value; 0 for references */
    char name[10];
};

static const struct format formats[] = {
    {AWSM_I32, 4, "i32"},
    {AWSM_I64, 8, "i64"},
    {AWSM_F32, 4, "f32"},
    {AWSM_F64, 8, "f64"},
    {AWSM_V128, 16, "v128"},
    {AWSM_FUNCREF, 0, "funcref"},
    {AWSM_EXTERNREF, 0, "externref"},
    {AWSM_TYPED_FUNCREF, 0, "funcref"},
};

static const struct format *format_of(uint8_t type) {
    const struct format *format = formats;
    while (format->type != (type & ~(unsigned)AWSM_NON_NULL)) {
        format++;
    }
    return format;
}

static int digit(char c) {
    return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Every target is little-endian: the last digits are of the first byte. */
static bool read_bits(struct awsm_bytes text, size_t size, union awsm_value *value) {
    if (text.length != 2 * size) {
        return false;
    }
    for (size_t i = 0; i < size; i++) {
        int high = digit(text.start[2 * i]);
        int low = digit(text.start[2 * i + 1]);
        if (high < 0 || low < 0) {
            return false;
        }
        value->v128[size - 1 - i] = (uint8_t)(high << 4 | low);
    }
    return true;
}

/* Number n of the host is the pointer n + 1, since 0 is null. */
static bool read_reference(struct awsm_bytes text, void **reference) {
    union awsm_value number = {.i64 = 0};
    bool is_null = awsm_bytes_equal(text, awsm_string("null"));
    bool is_number = read_bits(text, REFERENCE_SIZE, &number);
    *reference = is_null ? NULL : (void *)((uintptr_t)number.i64 + 1);
    return is_null || is_number;
}

static bool read_value(struct awsm_bytes text, uint8_t type, union awsm_value *value) {
    const struct format *format = format_of(type);
    struct awsm_bytes name = awsm_string(format->name);
    if (text.length <= name.length || text.start[name.length] != ':' ||
        !awsm_bytes_equal((struct awsm_bytes){text.start, name.length}, name)) {
        return false;
    }
    struct awsm_bytes bits = {text.start + name.length + 1, text.length - name.length - 1};
    return format->size == 0 ? read_reference(bits, &value->ref) : read_bits(bits, format->size, value);
}

bool awsm_script_read_values(const char *from, const char *end, const uint8_t *types, union awsm_value *values) {
    while (from < end && *from == ' ') {
        const char *start = ++from;
        while (from < end && *from != ' ') {
            from++;
        }
        struct awsm_bytes text = {start, (size_t)(from - start)};
        if (*types == 0 || !read_value(text, *types, values)) {
            return false;
        }
        types++;
        values++;
    }
    return *types == 0;
}

static char *write_hexadecimal(char *to, const uint8_t *bytes, size_t size) {
    for (size_t i = size; i > 0; i--) {
        *to++ = digits[bytes[i - 1] >> 4];
        *to++ = digits[bytes[i - 1] & 15];
    }
    return to;
}

static char *write_string(char *to, const char *string) {
    while (*string != 0) {
        *to++ = *string++;
    }
    return to;
}

char *awsm_script_write_value(char *to, uint8_t type, const union awsm_value *value) {
    const struct format *format = format_of(type);
    to = write_string(to, format->name);
    *to++ = ':';
    if (format->size != 0) {
        return write_hexadecimal(to, value->v128, format->size);
    } else if (value->ref == NULL) {
        return write_string(to, "null");
    } else if (format->type != AWSM_EXTERNREF) {
        return write_string(to, "ref");
    }
    uintptr_t number = (uintptr_t)value->ref - 1;
    return write_hexadecimal(to, (const uint8_t *)&number, REFERENCE_SIZE);
}
