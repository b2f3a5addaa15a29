/* SPDX-License-Identifier: Apache-2.0 */
/* y := alpha A x + beta B x */
#include "polybench.h"

enum { N = SIZE(30, 90, 250, 1300, 2800) };

static void init(double A[N][N], double B[N][N], double x[N]) {
    for (int i = 0; i < N; i++) {
        x[i] = (double)(i % N) / N;
        for (int j = 0; j < N; j++) {
            A[i][j] = (double)((i * j + 1) % N) / N;
            B[i][j] = (double)((i * j + 2) % N) / N;
        }
    }
}

static void kernel(double alpha, double beta, double A[N][N], double B[N][N], double tmp[N], double x[N], double y[N]) {
    for (int i = 0; i < N; i++) {
        tmp[i] = 0;
        y[i] = 0;
        for (int j = 0; j < N; j++) {
            tmp[i] = A[i][j] * x[j] + tmp[i];
            y[i] = B[i][j] * x[j] + y[i];
        }
        y[i] = alpha * tmp[i] + beta * y[i];
    }
}

KERNEL("gesummv") {
    ARRAY(double, A, [N][N]);
    ARRAY(double, B, [N][N]);
    ARRAY(double, tmp, [N]);
    ARRAY(double, x, [N]);
    ARRAY(double, y, [N]);
    init(*A, *B, *x);
    TIMED(kernel(1.5, 1.2, *A, *B, *tmp, *x, *y));
    LIVE_OUT(y);
}
