/* SPDX-License-Identifier: Apache-2.0 */
/*
 * primes.c: the source of src/main/wasm/primes.wasm, which counts the primes below one million.
 *
 *     clang --target=wasm32 -Oz -nostdlib -Wl,--stack-first primes.c -o src/main/wasm/primes.wasm
 */
#include <stddef.h>
#include <stdint.h>

#define LIMIT 1000000

struct bytes {
    const char *start;
    size_t count;
};

__attribute__((import_module("wasi_snapshot_preview1"), import_name("fd_write"))) int
fd_write(int file, const struct bytes *parts, size_t count, size_t *written);

static uint8_t composite[LIMIT];

static int count_primes(void) {
    int count = 0;
    for (int i = 2; i < LIMIT; i++) {
        if (!composite[i]) {
            count++;
            for (int64_t j = (int64_t)i * i; j < LIMIT; j += i)
                composite[j] = 1;
        }
    }
    return count;
}

void _start(void) {
    char digits[12];
    char *first = digits + sizeof digits;
    for (int rest = count_primes(); rest != 0; rest /= 10)
        *--first = (char)('0' + rest % 10);
    const struct bytes parts[] = {
        {first, (size_t)(digits + sizeof digits - first)},
        {" primes below one million, counted in a sandbox\n", 48},
    };
    size_t written;
    fd_write(1, parts, 2, &written);
}
