/* SPDX-License-Identifier: Apache-2.0 */
/* The mean of nine neighbours, in place */
#include "polybench.h"

enum { TSTEPS = SIZE(20, 40, 100, 500, 1000), N = SIZE(40, 120, 400, 2000, 4000) };

static void init(double A[N][N]) {
    for (int i = 0; i < N; i++)
        for (int j = 0; j < N; j++)
            A[i][j] = ((double)i * (j + 2) + 2) / N;
}

static void kernel(double A[N][N]) {
    for (int t = 0; t < TSTEPS; t++)
        for (int i = 1; i < N - 1; i++)
            for (int j = 1; j < N - 1; j++)
                A[i][j] = (A[i - 1][j - 1] + A[i - 1][j] + A[i - 1][j + 1] + A[i][j - 1] + A[i][j] + A[i][j + 1] +
                           A[i + 1][j - 1] + A[i + 1][j] + A[i + 1][j + 1]) /
                          9;
}

KERNEL("seidel-2d") {
    ARRAY(double, A, [N][N]);
    init(*A);
    TIMED(kernel(*A));
    LIVE_OUT(A);
}
