/* SPDX-License-Identifier: Apache-2.0 */
/* A := A + u1 v1' + u2 v2';  x := beta A' y + z;  w := alpha A x */
#include "polybench.h"

enum { N = SIZE(40, 120, 400, 2000, 4000) };

static void init(double A[N][N], double u1[N], double v1[N], double u2[N], double v2[N], double y[N], double z[N]) {
    for (int i = 0; i < N; i++) {
        double fraction = (i + 1) / (double)N;
        u1[i] = i;
        u2[i] = fraction / 2;
        v1[i] = fraction / 4;
        v2[i] = fraction / 6;
        y[i] = fraction / 8;
        z[i] = fraction / 9;
        for (int j = 0; j < N; j++)
            A[i][j] = (double)(i * j % N) / N;
    }
}

static void kernel(double alpha, double beta, double A[N][N], double u1[N], double v1[N], double u2[N], double v2[N],
                   double w[N], double x[N], double y[N], double z[N]) {
    for (int i = 0; i < N; i++)
        for (int j = 0; j < N; j++)
            A[i][j] = A[i][j] + u1[i] * v1[j] + u2[i] * v2[j];
    for (int i = 0; i < N; i++)
        for (int j = 0; j < N; j++)
            x[i] = x[i] + beta * A[j][i] * y[j];
    for (int i = 0; i < N; i++)
        x[i] = x[i] + z[i];
    for (int i = 0; i < N; i++)
        for (int j = 0; j < N; j++)
            w[i] = w[i] + alpha * A[i][j] * x[j];
}

KERNEL("gemver") {
    ARRAY(double, A, [N][N]);
    ARRAY(double, u1, [N]);
    ARRAY(double, v1, [N]);
    ARRAY(double, u2, [N]);
    ARRAY(double, v2, [N]);
    ARRAY(double, w, [N]);
    ARRAY(double, x, [N]);
    ARRAY(double, y, [N]);
    ARRAY(double, z, [N]);
    init(*A, *u1, *v1, *u2, *v2, *y, *z);
    TIMED(kernel(1.5, 1.2, *A, *u1, *v1, *u2, *v2, *w, *x, *y, *z));
    LIVE_OUT(w);
}
