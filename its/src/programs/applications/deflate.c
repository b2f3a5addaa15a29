/* SPDX-License-Identifier: Apache-2.0 */
/*
 * DEFLATE (RFC 1951): text is compressed, with matches found by chains of equal hashes and a Huffman code made for each
 * block, and expanded again.
 */
#include <string.h>

#include "application.h"
#include "support.h"

enum {
    LITERALS = 286,
    DISTANCES = 30,
    LONGEST_CODE = 15,
    END = 256,
    WINDOW = 32768,
    LEAST = 3,
    MOST = 258,
    HASHES = 1 << 13,
    TRIES = 32,
    TOKENS = 16384
};

static const uint16_t LENGTH_BASE[29] = {3,  4,  5,  6,  7,  8,  9,  10, 11,  13,  15,  17,  19,  23, 27,
                                         31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258};
static const uint8_t LENGTH_BITS[29] = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2,
                                        2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0};
static const uint8_t ORDER[19] = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

static uint32_t distance_bits(uint32_t code) {
    return code < 4 ? 0 : code / 2 - 1;
}

static uint32_t distance_base(uint32_t code) {
    return code < 4 ? code + 1 : ((2 + (code & 1)) << distance_bits(code)) + 1;
}

/* The last code whose base is not above the value. */
static uint32_t length_code(uint32_t length) {
    uint32_t code = 28;
    while (LENGTH_BASE[code] > length)
        code--;
    return code;
}

static uint32_t distance_code(uint32_t distance) {
    uint32_t code = 29;
    while (distance_base(code) > distance)
        code--;
    return code;
}

/* Bits, the lowest first. */
struct stream {
    uint8_t *bytes;
    size_t at;
    uint64_t bits;
    unsigned count;
};

static void put(struct stream *s, uint32_t value, unsigned count) {
    s->bits |= (uint64_t)value << s->count;
    for (s->count += count; s->count >= 8; s->count -= 8) {
        s->bytes[s->at++] = (uint8_t)s->bits;
        s->bits >>= 8;
    }
}

static uint32_t take(struct stream *s, unsigned count) {
    for (; s->count < count; s->count += 8)
        s->bits |= (uint64_t)s->bytes[s->at++] << s->count;
    uint32_t value = (uint32_t)(s->bits & ((UINT64_C(1) << count) - 1));
    s->bits >>= count;
    s->count -= count;
    return value;
}

struct code {
    uint8_t lengths[LITERALS];
    uint16_t bits[LITERALS];           /* as they are written: reversed */
    uint16_t counts[LONGEST_CODE + 1]; /* for decoding: how many codes have a length, and the symbols in order */
    uint16_t symbols[LITERALS];
};

/* From the lengths, everything else. */
static void complete(struct code *c, int size) {
    uint16_t next[LONGEST_CODE + 2], place[LONGEST_CODE + 2];
    memset(c->counts, 0, sizeof c->counts);
    for (int i = 0; i < size; i++)
        c->counts[c->lengths[i]]++;
    c->counts[0] = 0;
    next[0] = place[0] = 0;
    for (int length = 0; length <= LONGEST_CODE; length++) {
        next[length + 1] = (uint16_t)((next[length] + c->counts[length]) << 1);
        place[length + 1] = (uint16_t)(place[length] + c->counts[length]);
    }
    for (int i = 0; i < size; i++) {
        int length = c->lengths[i];
        if (length == 0)
            continue;
        unsigned forward = next[length]++, reversed = 0;
        for (int bit = 0; bit < length; bit++)
            reversed |= (forward >> bit & 1) << (length - 1 - bit);
        c->bits[i] = (uint16_t)reversed;
        c->symbols[place[length]++] = (uint16_t)i;
    }
}

/* Huffman's algorithm; should a code be too long, all frequencies are made more alike and it is done again. */
static void make_code(struct code *c, uint32_t *frequencies, int size, int longest) {
    static uint32_t weight[2 * LITERALS];
    static int parent[2 * LITERALS], depth[2 * LITERALS];
    for (int deepest = longest + 1; deepest > longest;) {
        int nodes = size, left = 0;
        for (int i = 0; i < size; i++) {
            weight[i] = frequencies[i];
            parent[i] = -1;
            left += frequencies[i] != 0;
        }
        for (; left > 1; left--) {
            int least[2] = {-1, -1};
            for (int i = 0; i < nodes; i++) {
                if (weight[i] == 0 || parent[i] >= 0)
                    continue;
                if (least[0] < 0 || weight[i] < weight[least[0]]) {
                    least[1] = least[0];
                    least[0] = i;
                } else if (least[1] < 0 || weight[i] < weight[least[1]]) {
                    least[1] = i;
                }
            }
            parent[least[0]] = parent[least[1]] = nodes;
            weight[nodes] = weight[least[0]] + weight[least[1]];
            parent[nodes++] = -1;
        }
        deepest = 0;
        for (int i = nodes - 1; i >= 0; i--) {
            depth[i] = parent[i] < 0 ? 0 : depth[parent[i]] + 1;
            if (i < size) {
                c->lengths[i] = (uint8_t)(frequencies[i] == 0 ? 0 : depth[i] == 0 ? 1 : depth[i]);
                deepest = depth[i] > deepest ? depth[i] : deepest;
                frequencies[i] = (frequencies[i] + 1) / 2;
            }
        }
    }
    complete(c, size);
}

static void put_symbol(struct stream *s, const struct code *c, uint32_t symbol) {
    put(s, c->bits[symbol], c->lengths[symbol]);
}

static uint32_t take_symbol(struct stream *s, const struct code *c) {
    int32_t code = 0, first = 0, index = 0;
    for (int length = 1;; length++) {
        code |= (int32_t)take(s, 1);
        int32_t count = c->counts[length];
        if (code - count < first)
            return c->symbols[index + code - first];
        index += count;
        first = (first + count) << 1;
        code <<= 1;
    }
}

/* A literal byte, or a match. */
struct token {
    uint16_t length; /* or the literal, if the distance is 0 */
    uint16_t distance;
};

static struct code literal_code, distance_codes, length_codes;

/* Lengths of codes are written without the abbreviations for repeated ones. */
static void put_block(struct stream *s, const struct token *tokens, int count, int is_last) {
    uint32_t literals[LITERALS] = {[END] = 1}, distances[DISTANCES] = {1, 1}, lengths[19] = {0};
    for (int i = 0; i < count; i++) {
        literals[tokens[i].distance == 0 ? tokens[i].length : 257 + length_code(tokens[i].length)]++;
        if (tokens[i].distance != 0)
            distances[distance_code(tokens[i].distance)]++;
    }
    make_code(&literal_code, literals, LITERALS, LONGEST_CODE);
    make_code(&distance_codes, distances, DISTANCES, LONGEST_CODE);
    for (int i = 0; i < LITERALS + DISTANCES; i++)
        lengths[i < LITERALS ? literal_code.lengths[i] : distance_codes.lengths[i - LITERALS]]++;
    make_code(&length_codes, lengths, 19, 7);
    put(s, (uint32_t)is_last | 2 << 1, 3);
    put(s, LITERALS - 257, 5);
    put(s, DISTANCES - 1, 5);
    put(s, 19 - 4, 4);
    for (int i = 0; i < 19; i++)
        put(s, length_codes.lengths[ORDER[i]], 3);
    for (int i = 0; i < LITERALS + DISTANCES; i++)
        put_symbol(s, &length_codes, i < LITERALS ? literal_code.lengths[i] : distance_codes.lengths[i - LITERALS]);
    for (int i = 0; i < count; i++) {
        uint32_t length = tokens[i].length, distance = tokens[i].distance;
        if (distance == 0) {
            put_symbol(s, &literal_code, length);
            continue;
        }
        uint32_t code = length_code(length);
        put_symbol(s, &literal_code, 257 + code);
        put(s, length - LENGTH_BASE[code], LENGTH_BITS[code]);
        code = distance_code(distance);
        put_symbol(s, &distance_codes, code);
        put(s, distance - distance_base(code), distance_bits(code));
    }
    put_symbol(s, &literal_code, END);
}

static uint32_t hash_of(const uint8_t *text) {
    return (text[0] << 16 ^ text[1] << 8 ^ text[2]) * 2654435761u >> 19;
}

static uint32_t match_length(const uint8_t *a, const uint8_t *b, uint32_t most) {
    uint32_t length = 0;
    while (length < most && a[length] == b[length])
        length++;
    return length;
}

static size_t compress(const uint8_t *text, uint32_t size, uint8_t *out) {
    static int32_t heads[HASHES], previous[WINDOW];
    static struct token tokens[TOKENS];
    struct stream s = {.bytes = out};
    int count = 0;
    memset(heads, 0xff, sizeof heads);
    for (uint32_t at = 0; at < size;) {
        struct token token = {text[at], 0};
        uint32_t most = size - at < MOST ? size - at : MOST, best = LEAST - 1;
        int32_t candidate = most >= LEAST ? heads[hash_of(text + at)] : -1;
        for (int tries = TRIES; candidate >= 0 && at - (uint32_t)candidate < WINDOW && tries > 0; tries--) {
            uint32_t length = match_length(text + candidate, text + at, most);
            if (length > best) {
                best = length;
                token = (struct token){(uint16_t)length, (uint16_t)(at - (uint32_t)candidate)};
            }
            candidate = previous[candidate % WINDOW];
        }
        for (uint32_t end = at + (token.distance == 0 ? 1 : token.length); at < end; at++) {
            if (at + LEAST <= size) {
                int32_t *head = &heads[hash_of(text + at)];
                previous[at % WINDOW] = *head;
                *head = (int32_t)at;
            }
        }
        tokens[count++] = token;
        if (count == TOKENS || at == size) {
            put_block(&s, tokens, count, at == size);
            count = 0;
        }
    }
    put(&s, 0, 7);
    return s.at;
}

static size_t expand(uint8_t *compressed, uint8_t *out) {
    struct stream s = {.bytes = compressed};
    uint8_t *end = out;
    for (int is_last = 0; !is_last;) {
        is_last = (int)take(&s, 1);
        take(&s, 2 + 5 + 5 + 4);
        for (int i = 0; i < 19; i++)
            length_codes.lengths[ORDER[i]] = (uint8_t)take(&s, 3);
        complete(&length_codes, 19);
        for (int i = 0; i < LITERALS; i++)
            literal_code.lengths[i] = (uint8_t)take_symbol(&s, &length_codes);
        for (int i = 0; i < DISTANCES; i++)
            distance_codes.lengths[i] = (uint8_t)take_symbol(&s, &length_codes);
        complete(&literal_code, LITERALS);
        complete(&distance_codes, DISTANCES);
        for (uint32_t symbol; (symbol = take_symbol(&s, &literal_code)) != END;) {
            if (symbol < END) {
                *end++ = (uint8_t)symbol;
                continue;
            }
            uint32_t length = LENGTH_BASE[symbol - 257] + take(&s, LENGTH_BITS[symbol - 257]);
            uint32_t code = take_symbol(&s, &distance_codes);
            uint32_t distance = distance_base(code) + take(&s, distance_bits(code));
            for (; length > 0; length--, end++)
                *end = end[-(ptrdiff_t)distance];
        }
    }
    return (size_t)(end - out);
}

APPLICATION("deflate") {
    enum { BYTES = (1 << 17) / SIZE(8, 1, 1, 1, 1), ROUNDS = SIZE(1, 2, 10, 300, 1000) };
    static const char *const words[] = {"the ",  "cat ", "sat ",  "upon ", "a ",
                                        "mat, ", "and ", "then ", "it ",   "slept.\n"};
    uint64_t random = 6;
    uint32_t size = 0, compressed = 0, wrong = 0;
    uint8_t *text = allocate(BYTES + 16), *packed = allocate(2 * BYTES), *again = allocate(BYTES + 16);
    while (size < BYTES) {
        uint32_t choice = next_random(&random);
        const char *word = words[choice % 10];
        if (choice % 7 == 0)
            text[size++] = (uint8_t)(choice >> 8);
        while (*word != 0)
            text[size++] = (uint8_t)*word++;
    }
    for (int round = 0; round < ROUNDS; round++) {
        compressed = (uint32_t)compress(text, size, packed);
        wrong += expand(packed, again) != size || memcmp(text, again, size) != 0;
        text[(uint32_t)round * 997 % size] ^= 1;
    }
    report("%u bytes compressed to %u, wrong %u times", (unsigned)size, (unsigned)compressed, (unsigned)wrong);
    check(packed, compressed);
}
