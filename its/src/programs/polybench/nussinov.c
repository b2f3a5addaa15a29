/* SPDX-License-Identifier: Apache-2.0 */
/* The greatest number of pairs that the bases of a sequence can form, for every part of it: RNA folding */
#include "polybench.h"

enum { N = SIZE(60, 180, 500, 2500, 5500) };

static void init(char sequence[N]) {
    for (int i = 0; i < N; i++)
        sequence[i] = (char)((i + 1) % 4);
}

static int max(int a, int b) {
    return a >= b ? a : b;
}

static int pairs(char a, char b) {
    return a + b == 3;
}

static void kernel(char sequence[N], int table[N][N]) {
    for (int i = N - 1; i >= 0; i--)
        for (int j = i + 1; j < N; j++) {
            if (j - 1 >= 0)
                table[i][j] = max(table[i][j], table[i][j - 1]);
            if (i + 1 < N)
                table[i][j] = max(table[i][j], table[i + 1][j]);
            if (j - 1 >= 0 && i + 1 < N) {
                /* Neighbours do not pair. */
                if (i < j - 1)
                    table[i][j] = max(table[i][j], table[i + 1][j - 1] + pairs(sequence[i], sequence[j]));
                else
                    table[i][j] = max(table[i][j], table[i + 1][j - 1]);
            }
            for (int k = i + 1; k < j; k++)
                table[i][j] = max(table[i][j], table[i][k] + table[k + 1][j]);
        }
}

KERNEL("nussinov") {
    char(*sequence)[N] = polybench_array(sizeof *sequence);
    ARRAY(int, table, [N][N]);
    init(*sequence);
    TIMED(kernel(*sequence, *table));
    LIVE_OUT(table);
}
