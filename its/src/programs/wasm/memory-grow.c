/* SPDX-License-Identifier: Apache-2.0 */
/* Growing memory: sizes, contents, refusal. Only WebAssembly has these instructions. */
#include "platform.h"
#include "text.h"

enum { PAGE = 65536, STEP = 256, MOST_STEPS = 256 };

static size_t size(void) {
    return __builtin_wasm_memory_size(0);
}

static size_t grow(size_t pages) {
    return __builtin_wasm_memory_grow(0, pages);
}

/* Through volatile: the compiler must not know what memory holds. */
static volatile uint64_t *word(uint64_t address) {
    return (volatile uint64_t *)(uintptr_t)address;
}

static const char *yes(int condition) {
    return condition ? "yes" : "no";
}

int program(int argc, char **argv) {
    size_t start = size();
    print("grow by 0 returns the size: %s\n", yes(grow(0) == start && size() == start));
    print("grow by 1 returns the size before: %s\n", yes(grow(1) == start && size() == start + 1));
    int zero = 1;
    for (uint64_t at = (uint64_t)start * PAGE; at < (uint64_t)(start + 1) * PAGE; at += 8)
        zero &= *word(at) == 0;
    print("the new page is zero: %s\n", yes(zero));
    *word((uint64_t)(start + 1) * PAGE - 8) = 0x123456789abcdef;
    print("grow by 65536 is refused: %s\n", yes(grow(65536) == (size_t)-1 && size() == start + 1));
    print("grow by 2^32 - 1 is refused: %s\n", yes(grow((size_t)-1) == (size_t)-1 && size() == start + 1));

    uint64_t first = (uint64_t)(start + 1) * PAGE;
    size_t steps = 0;
    while (steps < MOST_STEPS && grow(STEP) != (size_t)-1)
        steps++;
    print("grown by at least 64 MiB: %s\n", yes(steps >= 4));
    print("refused in the end: %s\n", yes(steps < MOST_STEPS));
    print("the size is what was granted: %s\n", yes(size() == start + 1 + steps * STEP));
    int fresh = 1, kept = 1;
    for (size_t i = 0; i < steps; i++) {
        uint64_t begin = first + (uint64_t)i * STEP * PAGE, end = begin + (uint64_t)STEP * PAGE - 8;
        fresh &= *word(begin) == 0 && *word(begin + 12345678) == 0 && *word(end) == 0;
        *word(begin) = i + 1;
        *word(end) = ~(uint64_t)i;
    }
    for (size_t i = 0; i < steps; i++) {
        uint64_t begin = first + (uint64_t)i * STEP * PAGE, end = begin + (uint64_t)STEP * PAGE - 8;
        kept &= *word(begin) == i + 1 && *word(end) == ~(uint64_t)i;
    }
    print("all new memory is zero: %s\n", yes(fresh));
    print("all of it keeps its contents: %s\n", yes(kept && *word(first - 8) == 0x123456789abcdef));
    return 0;
}
