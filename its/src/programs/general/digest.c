/* SPDX-License-Identifier: Apache-2.0 */
/* Message digests: SHA-256, CRC-32 and Adler-32 of texts whose digests are well known, and of a long one. */
#include <string.h>

#include "platform.h"
#include "support.h"
#include "text.h"

struct sha256 {
    uint32_t state[8];
    unsigned char block[64];
    uint64_t length; /* bytes so far */
};

static uint32_t constants[64];

static uint32_t rotate(uint32_t x, int n) {
    return x >> n | x << (32 - n);
}

/* The first 32 bits behind the point */
static uint32_t fraction_bits(double x) {
    return (uint32_t)((x - (int)x) * 4294967296.0);
}

static int is_prime(unsigned n) {
    for (unsigned d = 2; d * d <= n; d++)
        if (n % d == 0)
            return 0;
    return 1;
}

/* The initial state and the constants are bits of the square and cube roots of the first primes. */
static void sha256_start(struct sha256 *sha) {
    memset(sha, 0, sizeof *sha);
    unsigned found = 0;
    for (unsigned n = 2; found < 64; n++) {
        if (!is_prime(n))
            continue;
        if (found < 8)
            sha->state[found] = fraction_bits(__builtin_sqrt(n));
        constants[found++] = fraction_bits(pow_f64(n, 1.0 / 3));
    }
}

static void sha256_block(struct sha256 *sha) {
    uint32_t w[64];
    for (int i = 0; i < 16; i++)
        w[i] = (uint32_t)sha->block[4 * i] << 24 | (uint32_t)sha->block[4 * i + 1] << 16 |
               (uint32_t)sha->block[4 * i + 2] << 8 | sha->block[4 * i + 3];
    for (int i = 16; i < 64; i++) {
        uint32_t s0 = rotate(w[i - 15], 7) ^ rotate(w[i - 15], 18) ^ w[i - 15] >> 3;
        uint32_t s1 = rotate(w[i - 2], 17) ^ rotate(w[i - 2], 19) ^ w[i - 2] >> 10;
        w[i] = w[i - 16] + s0 + w[i - 7] + s1;
    }
    uint32_t v[8];
    memcpy(v, sha->state, sizeof v);
    for (int i = 0; i < 64; i++) {
        uint32_t a = v[0], e = v[4];
        uint32_t choice = (e & v[5]) ^ (~e & v[6]);
        uint32_t majority = (a & v[1]) ^ (a & v[2]) ^ (v[1] & v[2]);
        uint32_t t1 = v[7] + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + choice + constants[i] + w[i];
        uint32_t t2 = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + majority;
        memmove(v + 1, v, 7 * sizeof *v);
        v[0] = t1 + t2;
        v[4] += t1;
    }
    for (int i = 0; i < 8; i++)
        sha->state[i] += v[i];
}

static void sha256_add(struct sha256 *sha, const void *bytes, size_t count) {
    const unsigned char *at = bytes;
    for (; count > 0; count--) {
        sha->block[sha->length++ % 64] = *at++;
        if (sha->length % 64 == 0)
            sha256_block(sha);
    }
}

static void sha256_print(struct sha256 *sha) {
    uint64_t bits = sha->length * 8;
    sha256_add(sha, "\x80", 1);
    while (sha->length % 64 != 56)
        sha256_add(sha, "", 1);
    for (int shift = 56; shift >= 0; shift -= 8)
        sha256_add(sha, &(unsigned char){(unsigned char)(bits >> shift)}, 1);
    for (int i = 0; i < 8; i++)
        print("%08x", (unsigned)sha->state[i]);
    print("\n");
}

static uint32_t crc32(const unsigned char *bytes, size_t count) {
    static uint32_t table[256];
    for (uint32_t i = 0; table[1] == 0 || i < 256; i++) {
        uint32_t crc = i % 256;
        for (int k = 0; k < 8; k++)
            crc = crc & 1 ? crc >> 1 ^ 0xedb88320 : crc >> 1;
        table[i % 256] = crc;
    }
    uint32_t crc = 0xffffffff;
    while (count-- > 0)
        crc = crc >> 8 ^ table[(crc ^ *bytes++) & 0xff];
    return ~crc;
}

static uint32_t adler32(const unsigned char *bytes, size_t count) {
    uint32_t a = 1, b = 0;
    while (count-- > 0) {
        a = (a + *bytes++) % 65521;
        b = (b + a) % 65521;
    }
    return b << 16 | a;
}

static void digest(const char *name, const void *bytes, size_t count) {
    struct sha256 sha;
    sha256_start(&sha);
    sha256_add(&sha, bytes, count);
    print("%s: crc %08x, adler %08x, sha256 ", name, (unsigned)crc32(bytes, count), (unsigned)adler32(bytes, count));
    sha256_print(&sha);
}

int program(int argc, char **argv) {
    digest("empty", "", 0);
    digest("abc", "abc", 3);
    digest("check", "123456789", 9);
    enum { LONG = 300000 };
    unsigned char *text = allocate(LONG);
    memset(text, 'a', LONG);
    digest("300000 times a", text, LONG);
    uint64_t state = 2024;
    for (int i = 0; i < LONG; i++)
        text[i] = (unsigned char)next_random(&state);
    digest("random", text, LONG);
    return 0;
}
