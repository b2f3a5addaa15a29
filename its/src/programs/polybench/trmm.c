/* SPDX-License-Identifier: Apache-2.0 */
/* B := alpha A' B, with A unit lower triangular */
#include "polybench.h"

enum { M = SIZE(20, 60, 200, 1000, 2000), N = SIZE(30, 80, 240, 1200, 2600) };

static void init(double A[M][M], double B[M][N]) {
    for (int i = 0; i < M; i++) {
        for (int j = 0; j < i; j++)
            A[i][j] = (double)((i + j) % M) / M;
        A[i][i] = 1;
        for (int j = 0; j < N; j++)
            B[i][j] = (double)((N + i - j) % N) / N;
    }
}

static void kernel(double alpha, double A[M][M], double B[M][N]) {
    for (int i = 0; i < M; i++)
        for (int j = 0; j < N; j++) {
            for (int k = i + 1; k < M; k++)
                B[i][j] += A[k][i] * B[k][j];
            B[i][j] = alpha * B[i][j];
        }
}

KERNEL("trmm") {
    ARRAY(double, A, [M][M]);
    ARRAY(double, B, [M][N]);
    init(*A, *B);
    TIMED(kernel(1.5, *A, *B));
    LIVE_OUT(B);
}
