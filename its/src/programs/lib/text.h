/* SPDX-License-Identifier: Apache-2.0 */
/*
 * text.h: formatted output, exact and the same on every platform.
 *
 * Formats are those of C's printf: the conversions d i u x X c s p f e a and %, the flags - 0 + and space, width and
 * precision (also *), the lengths hh h l ll z. Floating point numbers are converted exactly, rounded half to even; NaN
 * prints without sign, as WebAssembly leaves that open.
 */
#ifndef TEXT_H
#define TEXT_H

#include <stdarg.h>
#include <stddef.h>

/* To standard output, buffered. */
__attribute__((format(printf, 1, 2))) void print(const char *format, ...);
void print_bytes(const void *bytes, size_t count);

/* To standard error, at once. */
__attribute__((format(printf, 1, 2))) void print_error(const char *format, ...);

/* To memory: at most size bytes, the last of them 0 (none if size is 0). Returns the length of the whole text. */
__attribute__((format(printf, 3, 4))) size_t format_text(char *buffer, size_t size, const char *format, ...);
size_t format_arguments(char *buffer, size_t size, const char *format, va_list arguments);

/* Writes the buffered standard output. */
void flush(void);

/* Flushes and ends the process. */
_Noreturn void leave(int status);

/*
 * The decimal digits of a finite |value| with `fraction` digits (at most 1100) behind the point, or with `fraction + 1`
 * significant digits if `scientific`. The digits go to `digits` (1500 bytes, no point, no terminator); returns how many.
 * *exponent is the power of ten of the first digit if scientific; else the number of digits before the point.
 */
size_t decimal_digits(double value, unsigned fraction, int scientific, char *digits, int *exponent);

#endif
