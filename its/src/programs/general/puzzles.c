/* SPDX-License-Identifier: Apache-2.0 */
/* Search with backtracking: queens on a board, and number squares of nine by nine. */
#include <string.h>

#include "platform.h"
#include "support.h"
#include "text.h"

/* Columns and diagonals as bits: the solutions for the rest of the board */
static unsigned queens(unsigned all, unsigned columns, unsigned left, unsigned right) {
    if (columns == all)
        return 1;
    unsigned solutions = 0;
    for (unsigned free = all & ~(columns | left | right); free != 0; free &= free - 1) {
        unsigned queen = free & -free;
        solutions += queens(all, columns | queen, (left | queen) << 1, (right | queen) >> 1);
    }
    return solutions;
}

static unsigned tried;

/* The digits that row, column and box leave for a cell, as bits 1 to 9 */
static unsigned candidates(const char *grid, int cell) {
    int row = cell / 9, column = cell % 9;
    int box = row / 3 * 27 + column / 3 * 3;
    unsigned used = 0;
    for (int i = 0; i < 9; i++)
        used |= 1u << grid[row * 9 + i] | 1u << grid[i * 9 + column] | 1u << grid[box + i / 3 * 9 + i % 3];
    return ~used & 0x3fe;
}

/* Fills the cell with the fewest candidates first. */
static int solve(char *grid) {
    int best = -1;
    unsigned best_digits = 0;
    for (int cell = 0; cell < 81; cell++) {
        if (grid[cell] != 0)
            continue;
        unsigned digits = candidates(grid, cell);
        if (best < 0 || __builtin_popcount(digits) < __builtin_popcount(best_digits)) {
            best = cell;
            best_digits = digits;
        }
    }
    if (best < 0)
        return 1;
    for (; best_digits != 0; best_digits &= best_digits - 1) {
        grid[best] = (char)__builtin_ctz(best_digits);
        tried++;
        if (solve(grid))
            return 1;
    }
    grid[best] = 0;
    return 0;
}

static void print_grid(const char *grid) {
    for (int cell = 0; cell < 81; cell++)
        print("%c%s", grid[cell] == 0 ? '.' : '0' + grid[cell], cell % 9 == 8 ? "\n" : "");
}

int program(int argc, char **argv) {
    for (unsigned n = 1; n <= 9; n++)
        print("%u queens: %u\n", n, queens((1u << n) - 1, 0, 0, 0));

    /* A full square by shifting rows, its digits renamed, then cells taken out: so it has a solution. */
    uint64_t state = 7;
    char grid[81];
    for (int round = 0; round < 3; round++) {
        for (int cell = 0; cell < 81; cell++) {
            int row = cell / 9;
            grid[cell] = (char)((cell % 9 + row * 3 + row / 3 + (int)(state % 9)) % 9 * 2 % 9 + 1);
        }
        for (int taken = 0; taken < 58; taken++)
            grid[next_random(&state) % 81] = 0;
        print_grid(grid);
        tried = 0;
        int solved = solve(grid);
        print("%s after %u digits\n", solved ? "solved" : "no solution", tried);
        print_grid(grid);
    }
    memset(grid, 0, sizeof grid);
    for (int column = 0; column < 8; column++)
        grid[column] = (char)(column + 1);
    grid[5 * 9 + 8] = 9; /* so that nothing is left for the last cell of the first row */
    print("%s\n", solve(grid) ? "impossible" : "no solution, as expected");
    return 0;
}
