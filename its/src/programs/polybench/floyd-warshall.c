/* SPDX-License-Identifier: Apache-2.0 */
/* The lengths of the shortest paths between all pairs of nodes */
#include "polybench.h"

enum { N = SIZE(60, 180, 500, 2800, 5600), FAR = 999 };

static void init(int path[N][N]) {
    for (int i = 0; i < N; i++)
        for (int j = 0; j < N; j++) {
            int sum = i + j;
            path[i][j] = sum % 13 == 0 || sum % 7 == 0 || sum % 11 == 0 ? FAR : i * j % 7 + 1;
        }
}

static void kernel(int path[N][N]) {
    for (int k = 0; k < N; k++)
        for (int i = 0; i < N; i++)
            for (int j = 0; j < N; j++)
                path[i][j] = path[i][j] < path[i][k] + path[k][j] ? path[i][j] : path[i][k] + path[k][j];
}

KERNEL("floyd-warshall") {
    ARRAY(int, path, [N][N]);
    init(*path);
    TIMED(kernel(*path));
    LIVE_OUT(path);
}
