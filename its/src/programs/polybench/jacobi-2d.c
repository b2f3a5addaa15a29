/* SPDX-License-Identifier: Apache-2.0 */
/* The mean of five neighbours, between two arrays */
#include "polybench.h"

enum { TSTEPS = SIZE(20, 40, 100, 500, 1000), N = SIZE(30, 90, 250, 1300, 2800) };

static void init(double A[N][N], double B[N][N]) {
    for (int i = 0; i < N; i++)
        for (int j = 0; j < N; j++) {
            A[i][j] = ((double)i * (j + 2) + 2) / N;
            B[i][j] = ((double)i * (j + 3) + 3) / N;
        }
}

static inline void step(double to[N][N], double from[N][N]) {
    for (int i = 1; i < N - 1; i++)
        for (int j = 1; j < N - 1; j++)
            to[i][j] = 0.2 * (from[i][j] + from[i][j - 1] + from[i][j + 1] + from[i + 1][j] + from[i - 1][j]);
}

static void kernel(double A[N][N], double B[N][N]) {
    for (int t = 0; t < TSTEPS; t++) {
        step(B, A);
        step(A, B);
    }
}

KERNEL("jacobi-2d") {
    ARRAY(double, A, [N][N]);
    ARRAY(double, B, [N][N]);
    init(*A, *B);
    TIMED(kernel(*A, *B));
    LIVE_OUT(A);
}
