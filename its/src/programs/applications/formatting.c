/* SPDX-License-Identifier: Apache-2.0 */
/* Numbers become text and text becomes numbers: a ledger is printed line by line, and read again. */
#include <string.h>

#include "application.h"
#include "support.h"
#include "text.h"

enum { LINE = 160 };

static const char *skip(const char *at, char c) {
    while (*at == c)
        at++;
    return at;
}

static int64_t parse_integer(const char **at) {
    int is_negative = **at == '-';
    *at += is_negative || **at == '+';
    int64_t value = 0;
    for (; **at >= '0' && **at <= '9'; (*at)++)
        value = value * 10 + (**at - '0');
    return is_negative ? -value : value;
}

static uint32_t parse_hexadecimal(const char **at) {
    uint32_t value = 0;
    for (;; (*at)++) {
        char c = **at;
        if (c >= '0' && c <= '9')
            value = value << 4 | (uint32_t)(c - '0');
        else if (c >= 'a' && c <= 'f')
            value = value << 4 | (uint32_t)(c - 'a' + 10);
        else
            return value;
    }
}

/* "1234.50" becomes 123450. */
static int64_t parse_cents(const char **at) {
    int is_negative = **at == '-';
    int64_t whole = parse_integer(at);
    (*at)++;
    int64_t cents = parse_integer(at);
    return is_negative ? whole * 100 - cents : whole * 100 + cents;
}

/* In words, as on a cheque. */
static char *put_words(char *out, uint32_t n) {
    static const char *const small[] = {
        "zero", "one",    "two",    "three",    "four",     "five",    "six",     "seven",     "eight",    "nine",
        "ten",  "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
    static const char *const tens[] = {"",      "",      "twenty",  "thirty", "forty",
                                       "fifty", "sixty", "seventy", "eighty", "ninety"};
    if (n >= 1000) {
        out = put_words(out, n / 1000);
        out += format_text(out, LINE, n % 1000 != 0 ? " thousand " : " thousand");
        n %= 1000;
    } else if (n == 0) {
        return out + format_text(out, LINE, "%s", small[0]);
    }
    if (n >= 100) {
        out += format_text(out, LINE, n % 100 != 0 ? "%s hundred " : "%s hundred", small[n / 100]);
        n %= 100;
    }
    if (n >= 20) {
        out += format_text(out, LINE, n % 10 != 0 ? "%s-" : "%s", tens[n / 10]);
        n %= 10;
    }
    return n == 0 ? out : out + format_text(out, LINE, "%s", small[n]);
}

/* Pairs of digits from a table, as fast code does it. Returns the end. */
static char *put_unsigned(char *out, uint64_t n) {
    static char pairs[200];
    char digits[20];
    int at = 20;
    if (pairs[0] == 0) {
        for (int i = 0; i < 100; i++) {
            pairs[2 * i] = (char)('0' + i / 10);
            pairs[2 * i + 1] = (char)('0' + i % 10);
        }
    }
    while (n >= 100) {
        at -= 2;
        memcpy(digits + at, pairs + n % 100 * 2, 2);
        n /= 100;
    }
    if (n >= 10) {
        at -= 2;
        memcpy(digits + at, pairs + n * 2, 2);
    } else {
        digits[--at] = (char)('0' + n);
    }
    memcpy(out, digits + at, (size_t)(20 - at));
    return out + 20 - at;
}

APPLICATION("formatting") {
    enum { LINES = SIZE(100, 4000, 40000, 1200000, 4000000) };
    uint64_t random = 12, characters = 0;
    int64_t balance = 0, read = 0;
    uint32_t codes = 0, wrong = 0;
    char line[LINE], words[LINE], number[32];
    for (int i = 0; i < LINES; i++) {
        uint32_t a = next_random(&random), b = next_random(&random);
        int64_t cents = (int64_t)(a % 2000000) - 1000000;
        double rate = (double)b / 0x1p32;
        balance += cents;
        size_t length =
            format_text(line, sizeof line, "%6d | %08x | %-10s | %12.2f | %5.3f%% | %+lld", i, (unsigned)b,
                        cents < 0 ? "withdrawal" : "deposit", (double)cents / 100, rate * 100, (long long)balance);
        characters += length;
        const char *at = skip(line, ' ');
        wrong += parse_integer(&at) != i;
        at = skip(at, ' ') + 2;
        codes ^= parse_hexadecimal(&at);
        at = skip(at + 3 + 10, ' ') + 2;
        at = skip(at, ' ');
        read += parse_cents(&at);
        *put_words(words, a % 1000000) = 0;
        characters += string_length(words);
        for (uint32_t k = 0; k < 8; k++)
            characters += (uint64_t)(put_unsigned(number, (uint64_t)a * b >> 8 * k) - number);
        if (i % (LINES / 10) == 0) {
            check(line, length);
            check(words, string_length(words));
        }
    }
    report("the last line: %s", line);
    report("in words: %s", words);
    report("%llu characters, balance %lld, read %lld", (unsigned long long)characters, (long long)balance,
           (long long)read);
    report("%u wrong, codes %08x", (unsigned)wrong, (unsigned)codes);
}
