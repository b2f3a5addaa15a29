/* SPDX-License-Identifier: Apache-2.0 */
/* SHA-256 (FIPS 180-4), of short messages and of a long one. */
#include <string.h>

#include "application.h"
#include "support.h"
#include "text.h"

enum { BLOCK = 64 };

struct sha256 {
    uint32_t state[8];
    uint64_t length; /* bytes so far */
    unsigned char block[BLOCK];
};

static const uint32_t K[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

static uint32_t rotated(uint32_t x, int by) {
    return x >> by | x << (32 - by);
}

static uint32_t big_endian(const unsigned char *bytes) {
    return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

static void compress(uint32_t *state, const unsigned char *block) {
    uint32_t w[64];
    for (int i = 0; i < 16; i++)
        w[i] = big_endian(block + 4 * i);
    for (int i = 16; i < 64; i++) {
        uint32_t s0 = rotated(w[i - 15], 7) ^ rotated(w[i - 15], 18) ^ w[i - 15] >> 3;
        uint32_t s1 = rotated(w[i - 2], 17) ^ rotated(w[i - 2], 19) ^ w[i - 2] >> 10;
        w[i] = w[i - 16] + s0 + w[i - 7] + s1;
    }
    uint32_t a = state[0], b = state[1], c = state[2], d = state[3];
    uint32_t e = state[4], f = state[5], g = state[6], h = state[7];
    for (int i = 0; i < 64; i++) {
        uint32_t s1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
        uint32_t t1 = h + s1 + ((e & f) ^ (~e & g)) + K[i] + w[i];
        uint32_t s0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22);
        uint32_t t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
        h = g;
        g = f;
        f = e;
        e = d + t1;
        d = c;
        c = b;
        b = a;
        a = t1 + t2;
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
    state[4] += e;
    state[5] += f;
    state[6] += g;
    state[7] += h;
}

static void start(struct sha256 *s) {
    static const uint32_t first[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                      0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    memcpy(s->state, first, sizeof first);
    s->length = 0;
}

static void add(struct sha256 *s, const void *data, size_t count) {
    const unsigned char *bytes = data;
    size_t have = (size_t)(s->length % BLOCK);
    s->length += count;
    if (have != 0) {
        size_t more = count < BLOCK - have ? count : BLOCK - have;
        memcpy(s->block + have, bytes, more);
        bytes += more;
        count -= more;
        if (have + more < BLOCK)
            return;
        compress(s->state, s->block);
    }
    for (; count >= BLOCK; count -= BLOCK, bytes += BLOCK)
        compress(s->state, bytes);
    memcpy(s->block, bytes, count);
}

static void finish(struct sha256 *s, unsigned char *digest) {
    static const unsigned char padding[BLOCK] = {0x80};
    unsigned char length[8];
    for (int i = 0; i < 8; i++)
        length[i] = (unsigned char)(s->length * 8 >> (56 - 8 * i));
    add(s, padding, (size_t)(119 - s->length % BLOCK) % BLOCK + 1);
    add(s, length, 8);
    for (int i = 0; i < 32; i++)
        digest[i] = (unsigned char)(s->state[i / 4] >> (24 - i % 4 * 8));
}

static void digest_of(const void *data, size_t count, unsigned char *digest) {
    struct sha256 s;
    start(&s);
    add(&s, data, count);
    finish(&s, digest);
}

static void show(const char *what, const unsigned char *digest) {
    char text[65];
    for (int i = 0; i < 32; i++)
        format_text(text + 2 * i, 3, "%02x", digest[i]);
    report("%s: %s", what, text);
}

APPLICATION("sha256") {
    enum { LONG = 1 << 16, ROUNDS = SIZE(1, 10, 100, 4500, 18000) };
    unsigned char digest[32], *data = allocate(LONG);
    digest_of("abc", 3, digest);
    show("abc", digest);
    /* Each hash is the next message's start. */
    for (int round = 0; round < 40 * ROUNDS; round++)
        digest_of(digest, 1 + round % 32, digest);
    show("a chain", digest);
    for (int i = 0; i < LONG; i++)
        data[i] = (unsigned char)(i * i >> 4);
    struct sha256 s;
    start(&s);
    for (int round = 0; round < ROUNDS; round++)
        add(&s, data, (size_t)(LONG - round % 100));
    finish(&s, digest);
    show("a long message", digest);
}
