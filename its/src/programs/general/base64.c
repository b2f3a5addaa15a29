/* SPDX-License-Identifier: Apache-2.0 */
/* Encodes standard input in base 64, decodes it again and compares. */
#include <string.h>

#include "platform.h"
#include "support.h"
#include "text.h"

static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

static size_t encode(const unsigned char *bytes, size_t count, char *text) {
    size_t length = 0;
    for (size_t i = 0; i < count; i += 3) {
        uint32_t group = 0;
        for (size_t k = 0; k < 3; k++)
            group = group << 8 | (i + k < count ? bytes[i + k] : 0);
        for (size_t k = 0; k < 4; k++)
            text[length++] = i + k > count ? '=' : alphabet[group >> (18 - 6 * k) & 63];
    }
    return length;
}

static size_t decode(const char *text, size_t length, unsigned char *bytes) {
    signed char values[256];
    memset(values, -1, sizeof values);
    for (signed char i = 0; i < 64; i++)
        values[(unsigned char)alphabet[(int)i]] = i;
    size_t count = 0;
    uint32_t group = 0;
    int bits = 0;
    for (size_t i = 0; i < length && text[i] != '='; i++) {
        group = group << 6 | (uint32_t)values[(unsigned char)text[i]];
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            bytes[count++] = (unsigned char)(group >> bits);
        }
    }
    return count;
}

int program(int argc, char **argv) {
    size_t count;
    unsigned char *input = (unsigned char *)read_all_input(&count);
    char *text = allocate(count * 2 + 4);
    unsigned char *output = allocate(count + 4);
    size_t length = encode(input, count, text);
    for (size_t i = 0; i < length; i += 76)
        print("%.*s\n", (int)(length - i < 76 ? length - i : 76), text + i);
    size_t decoded = decode(text, length, output);
    print("%u bytes, %s\n", (unsigned)count,
          decoded == count && memcmp(input, output, count) == 0 ? "same" : "different");
    return 0;
}
