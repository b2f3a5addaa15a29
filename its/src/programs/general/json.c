/* SPDX-License-Identifier: Apache-2.0 */
/* Reads JSON from standard input and prints it indented; says where it is malformed. */
#include "platform.h"
#include "support.h"
#include "text.h"

enum { DEEPEST = 64 };

static const char *text, *at;
static unsigned values, depth, deepest;

_Noreturn static void malformed(const char *what) {
    print("\nmalformed at byte %u: %s\n", (unsigned)(at - text), what);
    leave(1);
}

static void skip_space(void) {
    while (*at == ' ' || *at == '\n' || *at == '\t' || *at == '\r')
        at++;
}

static int accept(char c) {
    skip_space();
    if (*at != c)
        return 0;
    at++;
    return 1;
}

static void expect(char c) {
    if (!accept(c)) {
        char message[] = "'?' expected";
        message[1] = c;
        malformed(message);
    }
}

static void indent(void) {
    print("\n%*s", (int)depth * 2, "");
}

static unsigned hexadecimal(void) {
    unsigned value = 0;
    for (int i = 0; i < 4; i++, at++) {
        char c = *at;
        int digit = c >= '0' && c <= '9'   ? c - '0'
                    : c >= 'a' && c <= 'f' ? c - 'a' + 10
                    : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                           : -1;
        if (digit < 0)
            malformed("hexadecimal digit expected");
        value = value * 16 + (unsigned)digit;
    }
    return value;
}

static void string(void) {
    expect('"');
    print("\"");
    while (*at != '"') {
        if ((unsigned char)*at < ' ')
            malformed("control character in string");
        if (*at != '\\') {
            print("%c", *at++);
            continue;
        }
        char escape = *++at;
        at++;
        if (escape == 'u') {
            unsigned unit = hexadecimal();
            if (unit >= ' ' && unit < 127 && unit != '"' && unit != '\\')
                print("%c", (int)unit);
            else
                print("\\u%04x", unit);
        } else if (escape == '"' || escape == '\\' || escape == '/' || escape == 'b' || escape == 'f' ||
                   escape == 'n' || escape == 'r' || escape == 't') {
            print(escape == '/' ? "/" : "\\%c", escape);
        } else {
            malformed("unknown escape");
        }
    }
    at++;
    print("\"");
}

/* Digits are collected as an integer and scaled once: exact for up to 15 digits and powers of ten up to 22. */
static void number(void) {
    int negative = accept('-');
    double value = 0, scale = 1;
    int exponent = 0;
    if (*at < '0' || *at > '9')
        malformed("value expected");
    while (*at >= '0' && *at <= '9')
        value = value * 10 + (*at++ - '0');
    if (*at == '.')
        for (at++; *at >= '0' && *at <= '9'; exponent--)
            value = value * 10 + (*at++ - '0');
    if (*at == 'e' || *at == 'E') {
        at++;
        int minus = *at == '-', power = 0;
        if (*at == '+' || *at == '-')
            at++;
        while (*at >= '0' && *at <= '9' && power < 400)
            power = power * 10 + (*at++ - '0');
        exponent += minus ? -power : power;
    }
    for (int i = exponent < 0 ? -exponent : exponent; i > 0; i--)
        scale *= 10;
    value = exponent < 0 ? value / scale : value * scale;
    if (negative)
        value = -value;
    if (value > -1e15 && value < 1e15 && value == (double)(int64_t)value)
        print("%lld", (long long)value);
    else
        print("%.12e", value);
}

static void value(void);

static void member(void) {
    string();
    expect(':');
    print(": ");
    value();
}

static void sequence(char open, char close, void (*element)(void)) {
    expect(open);
    print("%c", open);
    if (depth++ == DEEPEST)
        malformed("nested too deep");
    if (depth > deepest)
        deepest = depth;
    if (!accept(close)) {
        do {
            indent();
            skip_space();
            element();
            skip_space();
            if (*at == ',')
                print(",");
        } while (accept(','));
        expect(close);
        depth--;
        indent();
    } else {
        depth--;
    }
    print("%c", close);
}

static void word(const char *name) {
    for (const char *c = name; *c != 0; c++, at++)
        if (*at != *c)
            malformed("value expected");
    print("%s", name);
}

static void value(void) {
    skip_space();
    values++;
    switch (*at) {
    case '{': sequence('{', '}', member); break;
    case '[': sequence('[', ']', value); break;
    case '"': string(); break;
    case 't': word("true"); break;
    case 'f': word("false"); break;
    case 'n': word("null"); break;
    default: number(); break;
    }
}

int program(int argc, char **argv) {
    size_t length;
    at = text = read_all_input(&length);
    value();
    print("\n");
    skip_space();
    print("%u values, %u deep\n", values, deepest);
    if (at != text + length)
        malformed("end expected");
    return 0;
}
