/* SPDX-License-Identifier: Apache-2.0 */
/* Cyclic redundancy checks of 32 bits in three ways that must agree: bit by bit, with a table of 16 entries, and with one of 256. */
#include "application.h"

#include "support.h"

static const uint32_t POLYNOMIAL = 0xEDB88320;

enum { BYTES = 4096 };

static uint32_t bit_by_bit(uint32_t crc, const unsigned char *bytes, size_t count) {
    for (size_t i = 0; i < count; i++) {
        crc ^= bytes[i];
        for (int bit = 0; bit < 8; bit++)
            crc = crc >> 1 ^ (crc & 1 ? POLYNOMIAL : 0);
    }
    return crc;
}

static void fill(uint32_t *table, int bits) {
    for (uint32_t i = 0; i < 1u << bits; i++) {
        table[i] = i;
        for (int bit = 0; bit < bits; bit++)
            table[i] = table[i] >> 1 ^ (table[i] & 1 ? POLYNOMIAL : 0);
    }
}

static uint32_t by_halves(const uint32_t *table, uint32_t crc, const unsigned char *bytes, size_t count) {
    for (size_t i = 0; i < count; i++) {
        crc = crc >> 4 ^ table[(crc ^ bytes[i]) & 15];
        crc = crc >> 4 ^ table[(crc ^ bytes[i] >> 4) & 15];
    }
    return crc;
}

static uint32_t by_bytes(const uint32_t *table, uint32_t crc, const unsigned char *bytes, size_t count) {
    for (size_t i = 0; i < count; i++)
        crc = crc >> 8 ^ table[(crc ^ bytes[i]) & 255];
    return crc;
}

APPLICATION("crc32") {
    enum { ROUNDS = SIZE(4, 100, 1000, 20000, 80000) };
    static uint32_t small[16], large[256];
    fill(small, 4);
    fill(large, 8);
    report("the standard's example: %08x", ~by_bytes(large, ~0u, (const unsigned char *)"123456789", 9));
    unsigned char *bytes = allocate(BYTES);
    uint64_t random = 1;
    for (int i = 0; i < BYTES; i++)
        bytes[i] = (unsigned char)next_random(&random);
    uint32_t first = ~0u, second = ~0u, third = ~0u;
    for (int round = 0; round < ROUNDS; round++) {
        size_t count = BYTES - (size_t)round % 8;
        first = bit_by_bit(first, bytes, count);
        second = by_halves(small, second, bytes, count);
        third = by_bytes(large, third, bytes, count);
    }
    report("bit by bit %08x, by halves %08x, by bytes %08x", ~first, ~second, ~third);
}
