/* SPDX-License-Identifier: Apache-2.0 */
/* C := alpha A A' + beta C, lower triangle */
#include "polybench.h"

enum { M = SIZE(20, 60, 200, 1000, 2000), N = SIZE(30, 80, 240, 1200, 2600) };

static void init(double C[N][N], double A[N][M]) {
    for (int i = 0; i < N; i++) {
        for (int j = 0; j < M; j++)
            A[i][j] = (double)((i * j + 1) % N) / N;
        for (int j = 0; j < N; j++)
            C[i][j] = (double)((i * j + 2) % M) / M;
    }
}

static void kernel(double alpha, double beta, double C[N][N], double A[N][M]) {
    for (int i = 0; i < N; i++) {
        for (int j = 0; j <= i; j++)
            C[i][j] *= beta;
        for (int k = 0; k < M; k++)
            for (int j = 0; j <= i; j++)
                C[i][j] += alpha * A[i][k] * A[j][k];
    }
}

KERNEL("syrk") {
    ARRAY(double, C, [N][N]);
    ARRAY(double, A, [N][M]);
    init(*C, *A);
    TIMED(kernel(1.5, 1.2, *C, *A));
    LIVE_OUT(C);
}
