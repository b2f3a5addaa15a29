/* SPDX-License-Identifier: Apache-2.0 */
/* C := alpha A B' + alpha B A' + beta C, lower triangle */
#include "polybench.h"

enum { M = SIZE(20, 60, 200, 1000, 2000), N = SIZE(30, 80, 240, 1200, 2600) };

static void init(double C[N][N], double A[N][M], double B[N][M]) {
    for (int i = 0; i < N; i++) {
        for (int j = 0; j < M; j++) {
            A[i][j] = (double)((i * j + 1) % N) / N;
            B[i][j] = (double)((i * j + 2) % M) / M;
        }
        for (int j = 0; j < N; j++)
            C[i][j] = (double)((i * j + 3) % N) / M;
    }
}

static void kernel(double alpha, double beta, double C[N][N], double A[N][M], double B[N][M]) {
    for (int i = 0; i < N; i++) {
        for (int j = 0; j <= i; j++)
            C[i][j] *= beta;
        for (int k = 0; k < M; k++)
            for (int j = 0; j <= i; j++)
                C[i][j] += A[j][k] * alpha * B[i][k] + B[j][k] * alpha * A[i][k];
    }
}

KERNEL("syr2k") {
    ARRAY(double, C, [N][N]);
    ARRAY(double, A, [N][M]);
    ARRAY(double, B, [N][M]);
    init(*C, *A, *B);
    TIMED(kernel(1.5, 1.2, *C, *A, *B));
    LIVE_OUT(C);
}
