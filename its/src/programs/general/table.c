/* SPDX-License-Identifier: Apache-2.0 */
/* A table of 4096 different functions, called in a scattered order. */
#include "platform.h"
#include "support.h"
#include "text.h"

/* f_n does something that depends on n in each: 12 bits of n as 12 tokens, so that the preprocessor can count. */
#define FUNCTION(n)                                                                                                    \
    static uint32_t f_##n(uint32_t x) {                                                                                \
        return (x ^ 0x##n) * (2 * 0x##n + 1) + (x >> (0x##n % 31));                                                    \
    }
#define NAME(n) f_##n,
#define TIMES_16(M, n)                                                                                                 \
    M(n##0)                                                                                                            \
    M(n##1)                                                                                                            \
    M(n##2) M(n##3) M(n##4) M(n##5) M(n##6) M(n##7) M(n##8) M(n##9) M(n##a) M(n##b) M(n##c) M(n##d) M(n##e) M(n##f)
#define FUNCTIONS_16(n) TIMES_16(FUNCTION, n)
#define NAMES_16(n) TIMES_16(NAME, n)
#define FUNCTIONS_256(n) TIMES_16_OUTER(FUNCTIONS_16, n)
#define NAMES_256(n) TIMES_16_OUTER(NAMES_16, n)
/* The same text under more names: a macro does not expand inside itself. */
#define TIMES_16_OUTER(M, n)                                                                                           \
    M(n##0)                                                                                                            \
    M(n##1)                                                                                                            \
    M(n##2) M(n##3) M(n##4) M(n##5) M(n##6) M(n##7) M(n##8) M(n##9) M(n##a) M(n##b) M(n##c) M(n##d) M(n##e) M(n##f)
#define ALL_16(M) M(0) M(1) M(2) M(3) M(4) M(5) M(6) M(7) M(8) M(9) M(a) M(b) M(c) M(d) M(e) M(f)

ALL_16(FUNCTIONS_256)

static uint32_t (*const table[])(uint32_t) = {ALL_16(NAMES_256)};

enum { COUNT = sizeof table / sizeof *table };

int program(int argc, char **argv) {
    print("%d functions\n", COUNT);
    uint32_t x = 1;
    for (unsigned i = 0; i < COUNT; i++) {
        x = table[i](x);
        if (i % 512 == 0)
            print("%4u: %08x\n", i, (unsigned)x);
    }
    for (unsigned i = 0; i < 200000; i++)
        x = table[(x ^ i) % COUNT](x + i);
    print("%08x\n", (unsigned)x);

    /* Function pointers are values: they can be compared, kept and put elsewhere. */
    uint32_t (*shuffled[COUNT])(uint32_t);
    uint64_t state = 99;
    for (unsigned i = 0; i < COUNT; i++) {
        unsigned k = next_random(&state) % (i + 1);
        shuffled[i] = shuffled[k];
        shuffled[k] = table[i];
    }
    unsigned in_place = 0;
    for (unsigned i = 0; i < COUNT; i++) {
        in_place += shuffled[i] == table[i];
        x = shuffled[i](x);
    }
    print("%08x, %u in place\n", (unsigned)x, in_place);
    return 0;
}
