/* SPDX-License-Identifier: Apache-2.0 */
/* AES-128 (FIPS 197) by tables of words, in counter mode and with chained blocks, there and back. */
#include <string.h>

#include "application.h"
#include "support.h"
#include "text.h"

enum { ROUNDS = 10, BLOCK = 16 };

static unsigned char box[256], unbox[256];
static uint32_t forward[4][256], backward[4][256];

struct key {
    uint32_t encrypt[4 * (ROUNDS + 1)], decrypt[4 * (ROUNDS + 1)];
};

/* Multiplication modulo x^8 + x^4 + x^3 + x + 1. */
static unsigned times(unsigned a, unsigned b) {
    unsigned product = 0;
    for (; b != 0; b >>= 1) {
        if (b & 1)
            product ^= a;
        a = a << 1 ^ (a & 0x80 ? 0x11b : 0);
    }
    return product;
}

static uint32_t word(unsigned a, unsigned b, unsigned c, unsigned d) {
    return a << 24 | b << 16 | c << 8 | d;
}

static uint32_t rotated(uint32_t x, int by) {
    return by == 0 ? x : x >> by | x << (32 - by);
}

static void make_tables(void) {
    unsigned p = 1, q = 1; /* q is the inverse of p; p runs through all but 0 */
    do {
        p = p ^ (p << 1 & 0xff) ^ (p & 0x80 ? 0x1b : 0);
        q = times(q, 0xf6);
        unsigned x = q ^ (q << 1 | q >> 7) ^ (q << 2 | q >> 6) ^ (q << 3 | q >> 5) ^ (q << 4 | q >> 4);
        box[p] = (unsigned char)((x & 0xff) ^ 0x63);
    } while (p != 1);
    box[0] = 0x63;
    for (unsigned i = 0; i < 256; i++)
        unbox[box[i]] = (unsigned char)i;
    for (unsigned i = 0; i < 256; i++) {
        unsigned s = box[i], u = unbox[i];
        uint32_t f = word(times(s, 2), s, s, times(s, 3));
        uint32_t b = word(times(u, 14), times(u, 9), times(u, 13), times(u, 11));
        for (int k = 0; k < 4; k++) {
            forward[k][i] = rotated(f, 8 * k);
            backward[k][i] = rotated(b, 8 * k);
        }
    }
}

static uint32_t substituted(uint32_t x) {
    return word(box[x >> 24], box[x >> 16 & 0xff], box[x >> 8 & 0xff], box[x & 0xff]);
}

static uint32_t load(const unsigned char *bytes) {
    return word(bytes[0], bytes[1], bytes[2], bytes[3]);
}

static void store(unsigned char *bytes, uint32_t x) {
    for (int i = 0; i < 4; i++)
        bytes[i] = (unsigned char)(x >> (24 - 8 * i));
}

static uint32_t unmixed(uint32_t x) {
    return backward[0][box[x >> 24]] ^ backward[1][box[x >> 16 & 0xff]] ^ backward[2][box[x >> 8 & 0xff]] ^
           backward[3][box[x & 0xff]];
}

static void expand(struct key *key, const unsigned char *bytes) {
    uint32_t *w = key->encrypt;
    unsigned constant = 1;
    for (int i = 0; i < 4; i++)
        w[i] = load(bytes + 4 * i);
    for (int i = 4; i < 4 * (ROUNDS + 1); i++) {
        uint32_t x = w[i - 1];
        if (i % 4 == 0) {
            x = substituted(rotated(x, 24)) ^ constant << 24;
            constant = times(constant, 2);
        }
        w[i] = w[i - 4] ^ x;
    }
    for (int round = 0; round <= ROUNDS; round++) {
        for (int i = 0; i < 4; i++) {
            uint32_t x = w[4 * (ROUNDS - round) + i];
            key->decrypt[4 * round + i] = round == 0 || round == ROUNDS ? x : unmixed(x);
        }
    }
}

/* A column of the next state. */
static uint32_t mixed(uint32_t (*table)[256], uint32_t a, uint32_t b, uint32_t c, uint32_t d) {
    return table[0][a >> 24] ^ table[1][b >> 16 & 0xff] ^ table[2][c >> 8 & 0xff] ^ table[3][d & 0xff];
}

static uint32_t last(const unsigned char *table, uint32_t a, uint32_t b, uint32_t c, uint32_t d) {
    return word(table[a >> 24], table[b >> 16 & 0xff], table[c >> 8 & 0xff], table[d & 0xff]);
}

static void encrypt(const uint32_t *k, const unsigned char *in, unsigned char *out) {
    uint32_t a = load(in) ^ k[0], b = load(in + 4) ^ k[1], c = load(in + 8) ^ k[2], d = load(in + 12) ^ k[3];
    for (int round = 1; round < ROUNDS; round++) {
        k += 4;
        uint32_t e = mixed(forward, a, b, c, d) ^ k[0], f = mixed(forward, b, c, d, a) ^ k[1];
        uint32_t g = mixed(forward, c, d, a, b) ^ k[2], h = mixed(forward, d, a, b, c) ^ k[3];
        a = e, b = f, c = g, d = h;
    }
    store(out, last(box, a, b, c, d) ^ k[4]);
    store(out + 4, last(box, b, c, d, a) ^ k[5]);
    store(out + 8, last(box, c, d, a, b) ^ k[6]);
    store(out + 12, last(box, d, a, b, c) ^ k[7]);
}

static void decrypt(const uint32_t *k, const unsigned char *in, unsigned char *out) {
    uint32_t a = load(in) ^ k[0], b = load(in + 4) ^ k[1], c = load(in + 8) ^ k[2], d = load(in + 12) ^ k[3];
    for (int round = 1; round < ROUNDS; round++) {
        k += 4;
        uint32_t e = mixed(backward, a, d, c, b) ^ k[0], f = mixed(backward, b, a, d, c) ^ k[1];
        uint32_t g = mixed(backward, c, b, a, d) ^ k[2], h = mixed(backward, d, c, b, a) ^ k[3];
        a = e, b = f, c = g, d = h;
    }
    store(out, last(unbox, a, d, c, b) ^ k[4]);
    store(out + 4, last(unbox, b, a, d, c) ^ k[5]);
    store(out + 8, last(unbox, c, b, a, d) ^ k[6]);
    store(out + 12, last(unbox, d, c, b, a) ^ k[7]);
}

static void exclusive_or(unsigned char *to, const unsigned char *with) {
    for (int i = 0; i < BLOCK; i++)
        to[i] ^= with[i];
}

static void count_on(unsigned char *counter) {
    for (int i = BLOCK - 1; i >= 0 && ++counter[i] == 0; i--) {
    }
}

static void chain(const struct key *key, unsigned char *data, size_t size) {
    unsigned char before[BLOCK] = {0};
    for (size_t at = 0; at < size; at += BLOCK) {
        exclusive_or(data + at, before);
        encrypt(key->encrypt, data + at, data + at);
        memcpy(before, data + at, BLOCK);
    }
}

static void unchain(const struct key *key, unsigned char *data, size_t size) {
    unsigned char before[BLOCK] = {0}, current[BLOCK];
    for (size_t at = 0; at < size; at += BLOCK) {
        memcpy(current, data + at, BLOCK);
        decrypt(key->decrypt, data + at, data + at);
        exclusive_or(data + at, before);
        memcpy(before, current, BLOCK);
    }
}

static void by_counter(const struct key *key, unsigned char *data, size_t size) {
    unsigned char counter[BLOCK] = {0}, mask[BLOCK];
    for (size_t at = 0; at < size; at += BLOCK) {
        encrypt(key->encrypt, counter, mask);
        exclusive_or(data + at, mask);
        count_on(counter);
    }
}

APPLICATION("aes") {
    enum { DATA = 1 << 14, TIMES = SIZE(1, 30, 200, 10000, 40000) };
    unsigned char secret[BLOCK], block[BLOCK], *data = allocate(DATA);
    struct key key;
    char text[2 * BLOCK + 1];
    make_tables();
    for (int i = 0; i < BLOCK; i++) {
        secret[i] = (unsigned char)i;
        block[i] = (unsigned char)(i * 0x11);
    }
    expand(&key, secret);
    encrypt(key.encrypt, block, block);
    for (int i = 0; i < BLOCK; i++)
        format_text(text + 2 * i, 3, "%02x", block[i]);
    report("the standard's example: %s", text);
    for (int i = 0; i < DATA; i++)
        data[i] = (unsigned char)(i ^ i >> 8);
    for (int i = 0; i < TIMES; i++) {
        by_counter(&key, data, DATA);
        chain(&key, data, DATA);
        expand(&key, data);
        if (i % 2 == 0)
            unchain(&key, data, DATA);
    }
    check(data, DATA);
    report("the data begins with %08x", (unsigned)load(data));
}
