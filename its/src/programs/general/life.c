/* SPDX-License-Identifier: Apache-2.0 */
/* Conway's game of life on a torus: a glider, and a random field. */
#include <string.h>

#include "platform.h"
#include "support.h"
#include "text.h"

enum { WIDTH = 48, HEIGHT = 20 };

typedef unsigned char field[HEIGHT][WIDTH];

static void generation(field to, field from) {
    for (int y = 0; y < HEIGHT; y++)
        for (int x = 0; x < WIDTH; x++) {
            int neighbours = -from[y][x];
            for (int dy = HEIGHT - 1; dy <= HEIGHT + 1; dy++)
                for (int dx = WIDTH - 1; dx <= WIDTH + 1; dx++)
                    neighbours += from[(y + dy) % HEIGHT][(x + dx) % WIDTH];
            to[y][x] = neighbours == 3 || (neighbours == 2 && from[y][x]);
        }
}

static void run(field cells, int generations) {
    field next;
    for (int i = 0; i < generations; i++) {
        generation(next, cells);
        memcpy(cells, next, sizeof next);
    }
}

static void show(field cells) {
    int alive = 0;
    for (int y = 0; y < HEIGHT; y++) {
        char line[WIDTH + 1] = {0};
        for (int x = 0; x < WIDTH; x++) {
            line[x] = cells[y][x] ? 'o' : '.';
            alive += cells[y][x];
        }
        print("%s\n", line);
    }
    print("%d alive\n", alive);
}

int program(int argc, char **argv) {
    static field cells;
    static const char glider[3][4] = {".o.", "..o", "ooo"};
    for (int y = 0; y < 3; y++)
        for (int x = 0; x < 3; x++)
            cells[y + 1][x + 1] = glider[y][x] == 'o';
    run(cells, 40);
    show(cells);
    uint64_t state = 5;
    for (int y = 0; y < HEIGHT; y++)
        for (int x = 0; x < WIDTH; x++)
            cells[y][x] = next_random(&state) % 3 == 0;
    run(cells, 500);
    show(cells);
    return 0;
}
