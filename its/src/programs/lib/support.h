/* SPDX-License-Identifier: Apache-2.0 */
/* support.h: the parts of a C library that the programs need and a platform does not provide. */
#ifndef SUPPORT_H
#define SUPPORT_H

#include <stddef.h>
#include <stdint.h>

/* Zeroed memory, aligned to 16; there is no way to give it back. Ends the program if there is no more. */
void *allocate(size_t bytes);

/* Strings end with 0. */
size_t string_length(const char *string);
int string_compare(const char *a, const char *b);
int string_equal(const char *a, const char *b);

/* All of standard input, followed by a 0 that *length does not count. */
char *read_all_input(size_t *length);

/* A repeatable sequence: multiply with carry to the next state, mixed to 32 bits. */
uint32_t next_random(uint64_t *state);

/*
 * Elementary functions in plain arithmetic, so that every build computes the same bits. Their names are not C's: a
 * compiler must not replace them by its own. Within 2 units in the last place (powers: of the exponent's size).
 */
double exp_f64(double x);
double log_f64(double x);
double pow_f64(double x, double y); /* x > 0 */
float exp_f32(float x);
float pow_f32(float x, float y); /* x > 0 */

#endif
