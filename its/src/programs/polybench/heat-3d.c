/* SPDX-License-Identifier: Apache-2.0 */
/* Heat diffusion in space: a stencil of seven points, between two arrays */
#include "polybench.h"

enum { TSTEPS = SIZE(20, 40, 100, 500, 1000), N = SIZE(10, 20, 40, 120, 200) };

static void init(double A[N][N][N], double B[N][N][N]) {
    for (int i = 0; i < N; i++)
        for (int j = 0; j < N; j++)
            for (int k = 0; k < N; k++)
                A[i][j][k] = B[i][j][k] = (double)(i + j + (N - k)) * 10 / N;
}

static inline void step(double to[N][N][N], double from[N][N][N]) {
    for (int i = 1; i < N - 1; i++)
        for (int j = 1; j < N - 1; j++)
            for (int k = 1; k < N - 1; k++)
                to[i][j][k] = 0.125 * (from[i + 1][j][k] - 2 * from[i][j][k] + from[i - 1][j][k]) +
                              0.125 * (from[i][j + 1][k] - 2 * from[i][j][k] + from[i][j - 1][k]) +
                              0.125 * (from[i][j][k + 1] - 2 * from[i][j][k] + from[i][j][k - 1]) + from[i][j][k];
}

static void kernel(double A[N][N][N], double B[N][N][N]) {
    for (int t = 1; t <= TSTEPS; t++) {
        step(B, A);
        step(A, B);
    }
}

KERNEL("heat-3d") {
    ARRAY(double, A, [N][N][N]);
    ARRAY(double, B, [N][N][N]);
    init(*A, *B);
    TIMED(kernel(*A, *B));
    LIVE_OUT(A);
}
