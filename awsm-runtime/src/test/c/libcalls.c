/* SPDX-License-Identifier: Apache-2.0 */
/* libcalls.c: tests of libcalls/, but for arithmetic, which Java checks (arithmetic.c). */
#include "test.h"

void *memcpy(void *, const void *, size_t);
void *memmove(void *, const void *, size_t);
void *memset(void *, int, size_t);
int memcmp(const void *, const void *, size_t);
size_t strlen(const char *);

/* Not what the compiler knows of these names. */
static void *(*volatile copy_function)(void *, const void *, size_t) = memcpy;
static void *(*volatile move_function)(void *, const void *, size_t) = memmove;
static void *(*volatile set_function)(void *, int, size_t) = memset;
static int (*volatile compare_function)(const void *, const void *, size_t) = memcmp;
static size_t (*volatile length_function)(const char *) = strlen;

enum { MOST = 700, AROUND = 64 };

static uint8_t from[MOST + 4 * AROUND], to[MOST + 4 * AROUND];

static void fill(uint8_t *bytes, size_t size, unsigned seed) {
    for (size_t i = 0; i < size; i++) {
        seed = seed * 1103515245 + 12345;
        bytes[i] = (uint8_t)(seed >> 16);
    }
}

static void copies(void) {
    for (size_t size = 0; size <= MOST; size += size < 300 ? 1 : 7) {
        for (size_t i = 0; i < 17; i += 1 + i / 4) {
            for (size_t j = 0; j < 17; j += 1 + j / 4) {
                fill(from, sizeof(from), (unsigned)size);
                fill(to, sizeof(to), 99);
                CHECK(copy_function(to + AROUND + i, from + j, size) == to + AROUND + i);
                for (size_t k = 0; k < size; k++) {
                    CHECK(to[AROUND + i + k] == from[j + k]);
                }
                uint8_t other[AROUND + 16];
                fill(to + AROUND + i, size, 1);
                fill(other, sizeof(other), 99);
                for (size_t k = 0; k < AROUND + i; k++) { /* nothing before */
                    CHECK(to[k] == other[k]);
                }
            }
        }
    }
}

static void nothing_behind_a_copy(void) {
    for (size_t size = 0; size <= MOST; size++) {
        fill(from, sizeof(from), 1);
        for (size_t k = 0; k < sizeof(to); k++) {
            to[k] = 0xEE;
        }
        copy_function(to, from, size);
        for (size_t k = size; k < sizeof(to); k++) {
            CHECK(to[k] == 0xEE);
        }
    }
}

static void moves_that_overlap(void) {
    static uint8_t bytes[MOST + 600], expected[MOST + 600];
    for (size_t size = 0; size <= MOST; size += size < 200 ? 1 : 13) {
        for (size_t distance = 0; distance <= 300; distance += distance < 70 ? 1 : 23) {
            for (int up = 0; up < 2; up++) {
                fill(bytes, sizeof(bytes), 5);
                fill(expected, sizeof(expected), 5);
                size_t source = up ? 300 : 300 + distance, destination = up ? 300 + distance : 300;
                uint8_t kept[MOST];
                for (size_t k = 0; k < size; k++) {
                    kept[k] = bytes[source + k];
                }
                for (size_t k = 0; k < size; k++) {
                    expected[destination + k] = kept[k];
                }
                CHECK(move_function(bytes + destination, bytes + source, size) == bytes + destination);
                for (size_t k = 0; k < 300 + size + distance && k < sizeof(bytes); k++) {
                    CHECK(bytes[k] == expected[k]);
                }
            }
        }
    }
}

static void sets(void) {
    for (size_t size = 0; size <= MOST; size++) {
        for (size_t i = 0; i < 17; i++) {
            for (size_t k = 0; k < sizeof(to); k++) {
                to[k] = 0x11;
            }
            CHECK(set_function(to + AROUND + i, 0x1AB, size) == to + AROUND + i);
            for (size_t k = 0; k < sizeof(to); k++) {
                CHECK(to[k] == (k >= AROUND + i && k < AROUND + i + size ? 0xAB : 0x11));
            }
        }
    }
}

static void comparisons(void) {
    for (size_t size = 0; size <= 100; size++) {
        for (size_t i = 0; i < 9; i++) {
            fill(from, sizeof(from), 7);
            fill(to, sizeof(to), 8);
            for (size_t k = 0; k < size; k++) {
                to[i + k] = from[k];
            }
            CHECK(compare_function(to + i, from, size) == 0);
            for (size_t k = 0; k < size; k++) {
                uint8_t was = from[k];
                from[k] = 0x7F, to[i + k] = 0x80; /* unsigned bytes */
                CHECK(compare_function(to + i, from, size) > 0 && compare_function(from, to + i, size) < 0);
                from[k] = to[i + k] = was;
            }
        }
    }
}

static void lengths(void) {
    CHECK(length_function("") == 0 && length_function("a") == 1 && length_function("twelve bytes") == 12);
}

/* Larger ones, as by memory.copy. */
static void large_moves(void) {
    enum { SIZE = 1 << 20 };
    uint8_t *bytes = awsm_map(2 * SIZE);
    const size_t distances[] = {1, 63, 64, 4097, SIZE - 1};
    for (int i = 0; i < 5; i++) {
        for (int up = 0; up < 2; up++) {
            fill(bytes, SIZE, 3);
            uint8_t *source = up ? bytes : bytes + distances[i], *destination = up ? bytes + distances[i] : bytes;
            size_t size = up ? SIZE : SIZE - distances[i];
            move_function(destination, source, size);
            uint8_t *again = awsm_map(SIZE);
            fill(again, SIZE, 3);
            uint8_t *expected = up ? again : again + distances[i];
            for (size_t k = 0; k < size; k++) {
                CHECK(destination[k] == expected[k]);
            }
            awsm_unmap(again, SIZE);
        }
    }
}

const struct test tests[] = {
    TEST(copies),
    TEST(nothing_behind_a_copy),
    TEST(moves_that_overlap),
    TEST(sets),
    TEST(comparisons),
    TEST(lengths),
    TEST(large_moves),
    END_OF_TESTS,
};
