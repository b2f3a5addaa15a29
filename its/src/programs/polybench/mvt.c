/* SPDX-License-Identifier: Apache-2.0 */
/* x1 := x1 + A y1;  x2 := x2 + A' y2 */
#include "polybench.h"

enum { N = SIZE(40, 120, 400, 2000, 4000) };

static void init(double x1[N], double x2[N], double y1[N], double y2[N], double A[N][N]) {
    for (int i = 0; i < N; i++) {
        x1[i] = (double)(i % N) / N;
        x2[i] = (double)((i + 1) % N) / N;
        y1[i] = (double)((i + 3) % N) / N;
        y2[i] = (double)((i + 4) % N) / N;
        for (int j = 0; j < N; j++)
            A[i][j] = (double)(i * j % N) / N;
    }
}

static void kernel(double x1[N], double x2[N], double y1[N], double y2[N], double A[N][N]) {
    for (int i = 0; i < N; i++)
        for (int j = 0; j < N; j++)
            x1[i] = x1[i] + A[i][j] * y1[j];
    for (int i = 0; i < N; i++)
        for (int j = 0; j < N; j++)
            x2[i] = x2[i] + A[j][i] * y2[j];
}

KERNEL("mvt") {
    ARRAY(double, x1, [N]);
    ARRAY(double, x2, [N]);
    ARRAY(double, y1, [N]);
    ARRAY(double, y2, [N]);
    ARRAY(double, A, [N][N]);
    init(*x1, *x2, *y1, *y2, *A);
    TIMED(kernel(*x1, *x2, *y1, *y2, *A));
    LIVE_OUT(x1);
    LIVE_OUT(x2);
}
