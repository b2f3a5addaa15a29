/* SPDX-License-Identifier: Apache-2.0 */
/* C := alpha A B + beta C, with A symmetric and only its lower triangle stored */
#include "polybench.h"

enum { M = SIZE(20, 60, 200, 1000, 2000), N = SIZE(30, 80, 240, 1200, 2600), UNUSED = -999 };

static void init(double C[M][N], double A[M][M], double B[M][N]) {
    for (int i = 0; i < M; i++) {
        for (int j = 0; j < N; j++) {
            C[i][j] = (double)((i + j) % 100) / M;
            B[i][j] = (double)((N + i - j) % 100) / M;
        }
        for (int j = 0; j < M; j++)
            A[i][j] = j <= i ? (double)((i + j) % 100) / M : UNUSED;
    }
}

static void kernel(double alpha, double beta, double C[M][N], double A[M][M], double B[M][N]) {
    for (int i = 0; i < M; i++)
        for (int j = 0; j < N; j++) {
            double above = 0;
            for (int k = 0; k < i; k++) {
                C[k][j] += alpha * B[i][j] * A[i][k];
                above += B[k][j] * A[i][k];
            }
            C[i][j] = beta * C[i][j] + alpha * B[i][j] * A[i][i] + alpha * above;
        }
}

KERNEL("symm") {
    ARRAY(double, C, [M][N]);
    ARRAY(double, A, [M][M]);
    ARRAY(double, B, [M][N]);
    init(*C, *A, *B);
    TIMED(kernel(1.5, 1.2, *C, *A, *B));
    LIVE_OUT(C);
}
