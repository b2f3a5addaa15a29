/* SPDX-License-Identifier: Apache-2.0 */
/* Filters on a picture of bytes: blur, sharpening, edges, median, brightness, half the size. */
#include <string.h>

#include "application.h"
#include "support.h"

enum { WIDTH = SIZE(48, 160, 320, 640, 1280), HEIGHT = WIDTH * 3 / 4, CHANNELS = 3, ROW = WIDTH * CHANNELS };

typedef uint8_t picture[HEIGHT][ROW];

static uint8_t clamped(int value) {
    return (uint8_t)(value < 0 ? 0 : value > 255 ? 255 : value);
}

/* Weights 1 4 6 4 1, first along rows, then along columns. What they do not reach stays as it was. */
static void blur(picture to, picture from, picture spare) {
    memcpy(spare, from, sizeof(picture));
    memcpy(to, from, sizeof(picture));
    for (int y = 0; y < HEIGHT; y++) {
        for (int x = 2 * CHANNELS; x < ROW - 2 * CHANNELS; x++) {
            const uint8_t *p = &from[y][x];
            spare[y][x] =
                (uint8_t)((p[-2 * CHANNELS] + 4 * p[-CHANNELS] + 6 * p[0] + 4 * p[CHANNELS] + p[2 * CHANNELS] + 8) >>
                          4);
        }
    }
    for (int y = 2; y < HEIGHT - 2; y++) {
        for (int x = 0; x < ROW; x++)
            to[y][x] = (uint8_t)((spare[y - 2][x] + 4 * spare[y - 1][x] + 6 * spare[y][x] + 4 * spare[y + 1][x] +
                                  spare[y + 2][x] + 8) >>
                                 4);
    }
}

/* Any kernel of 3 by 3. */
static void convolve(picture to, picture from, const int8_t *kernel, int divisor) {
    for (int y = 1; y < HEIGHT - 1; y++) {
        for (int x = CHANNELS; x < ROW - CHANNELS; x++) {
            int sum = 0;
            for (int dy = -1; dy <= 1; dy++) {
                for (int dx = -1; dx <= 1; dx++)
                    sum += kernel[3 * dy + dx + 4] * from[y + dy][x + dx * CHANNELS];
            }
            to[y][x] = clamped(sum / divisor);
        }
    }
}

static void order(uint8_t *a, uint8_t *b) {
    uint8_t less = *a < *b ? *a : *b, more = *a < *b ? *b : *a;
    *a = less;
    *b = more;
}

static uint8_t median(uint8_t *v) {
    static const uint8_t pairs[19][2] = {{1, 2}, {4, 5}, {7, 8}, {0, 1}, {3, 4}, {6, 7}, {1, 2}, {4, 5}, {7, 8}, {0, 3},
                                         {5, 8}, {4, 7}, {3, 6}, {1, 4}, {2, 5}, {4, 7}, {4, 2}, {6, 4}, {4, 2}};
    for (int i = 0; i < 19; i++)
        order(&v[pairs[i][0]], &v[pairs[i][1]]);
    return v[4];
}

static void remove_noise(picture to, picture from) {
    for (int y = 1; y < HEIGHT - 1; y++) {
        for (int x = CHANNELS; x < ROW - CHANNELS; x++) {
            uint8_t around[9];
            for (int i = 0; i < 9; i++)
                around[i] = from[y + i / 3 - 1][x + (i % 3 - 1) * CHANNELS];
            to[y][x] = median(around);
        }
    }
}

static void equalize(picture p) {
    uint32_t histogram[256] = {0};
    uint8_t map[256];
    for (int y = 0; y < HEIGHT; y++) {
        for (int x = 0; x < ROW; x++)
            histogram[p[y][x]]++;
    }
    for (uint32_t i = 0, sum = 0; i < 256; i++) {
        sum += histogram[i];
        map[i] = (uint8_t)((uint64_t)sum * 255 / (HEIGHT * ROW));
    }
    for (int y = 0; y < HEIGHT; y++) {
        for (int x = 0; x < ROW; x++)
            p[y][x] = map[p[y][x]];
    }
}

/* Luminance in the top left quarter, as an average of four pixels. */
static void shrink(picture to, picture from) {
    for (int y = 0; y < HEIGHT / 2; y++) {
        for (int x = 0; x < WIDTH / 2; x++) {
            const uint8_t *a = &from[2 * y][2 * x * CHANNELS], *b = &from[2 * y + 1][2 * x * CHANNELS];
            int red = a[0] + a[3] + b[0] + b[3], green = a[1] + a[4] + b[1] + b[4], blue = a[2] + a[5] + b[2] + b[5];
            to[y][x] = (uint8_t)((77 * red + 150 * green + 29 * blue) >> 10);
        }
    }
}

static void draw(picture p) {
    uint64_t random = 5;
    for (int y = 0; y < HEIGHT; y++) {
        for (int x = 0; x < WIDTH; x++) {
            int inside = (x - WIDTH / 2) * (x - WIDTH / 2) + (y - HEIGHT / 2) * (y - HEIGHT / 2) < HEIGHT * HEIGHT / 9;
            uint8_t *pixel = &p[y][x * CHANNELS];
            pixel[0] = (uint8_t)(inside ? 220 : 255 * x / WIDTH);
            pixel[1] = (uint8_t)(255 * y / HEIGHT);
            pixel[2] = (uint8_t)((x ^ y) & 0xff);
            if (next_random(&random) % 32 == 0)
                pixel[next_random(&random) % 3] = 255;
        }
    }
}

static uint64_t sum_of(picture p) {
    uint64_t sum = 0;
    for (int y = 0; y < HEIGHT; y++) {
        for (int x = 0; x < ROW; x++)
            sum += p[y][x];
    }
    return sum;
}

APPLICATION("image") {
    static const int8_t sharpening[9] = {0, -1, 0, -1, 8, -1, 0, -1, 0}, edges[9] = {-1, 0, 1, -2, 0, 2, -1, 0, 1};
    enum { ROUNDS = SIZE(1, 6, 10, 60, 60) };
    uint8_t(*a)[ROW] = allocate(sizeof(picture)), (*b)[ROW] = allocate(sizeof(picture));
    uint8_t(*c)[ROW] = allocate(sizeof(picture));
    draw(a);
    report("drawn: %llu", (unsigned long long)sum_of(a));
    for (int round = 0; round < ROUNDS; round++) {
        remove_noise(b, a);
        blur(a, b, c);
        convolve(b, a, sharpening, 4);
        equalize(b);
        convolve(c, b, edges, 1);
        shrink(a, b);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < ROW; x++)
                a[y][x] = (uint8_t)((b[y][x] * 7 + c[y][x]) >> 3);
        }
    }
    report("in the end: %llu, edges %llu", (unsigned long long)sum_of(a), (unsigned long long)sum_of(c));
    check(a, sizeof(picture) / 4);
}
