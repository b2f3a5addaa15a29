/* SPDX-License-Identifier: Apache-2.0 */
/* y := A' (A x) */
#include "polybench.h"

enum { M = SIZE(38, 116, 390, 1900, 1800), N = SIZE(42, 124, 410, 2100, 2200) };

static void init(double A[M][N], double x[N]) {
    for (int i = 0; i < N; i++)
        x[i] = 1 + i / (double)N;
    for (int i = 0; i < M; i++)
        for (int j = 0; j < N; j++)
            A[i][j] = (double)((i + j) % N) / (5 * M);
}

static void kernel(double A[M][N], double x[N], double y[N], double tmp[M]) {
    for (int j = 0; j < N; j++)
        y[j] = 0;
    for (int i = 0; i < M; i++) {
        tmp[i] = 0;
        for (int j = 0; j < N; j++)
            tmp[i] = tmp[i] + A[i][j] * x[j];
        for (int j = 0; j < N; j++)
            y[j] = y[j] + A[i][j] * tmp[i];
    }
}

KERNEL("atax") {
    ARRAY(double, A, [M][N]);
    ARRAY(double, x, [N]);
    ARRAY(double, y, [N]);
    ARRAY(double, tmp, [M]);
    init(*A, *x);
    TIMED(kernel(*A, *x, *y, *tmp));
    LIVE_OUT(y);
}
