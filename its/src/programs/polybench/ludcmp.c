/* SPDX-License-Identifier: Apache-2.0 */
/* x with A x = b, by LU decomposition, forward and backward substitution */
#include "polybench.h"
#include "positive_definite.h"

enum { N = SIZE(40, 120, 400, 2000, 4000) };

static void init(double b[N]) {
    for (int i = 0; i < N; i++)
        b[i] = (i + 1) / (double)N / 2 + 4;
}

static void kernel(double A[N][N], double b[N], double x[N], double y[N]) {
    double w;
    for (int i = 0; i < N; i++) {
        for (int j = 0; j < i; j++) {
            w = A[i][j];
            for (int k = 0; k < j; k++)
                w -= A[i][k] * A[k][j];
            A[i][j] = w / A[j][j];
        }
        for (int j = i; j < N; j++) {
            w = A[i][j];
            for (int k = 0; k < i; k++)
                w -= A[i][k] * A[k][j];
            A[i][j] = w;
        }
    }
    for (int i = 0; i < N; i++) {
        w = b[i];
        for (int j = 0; j < i; j++)
            w -= A[i][j] * y[j];
        y[i] = w;
    }
    for (int i = N - 1; i >= 0; i--) {
        w = y[i];
        for (int j = i + 1; j < N; j++)
            w -= A[i][j] * x[j];
        x[i] = w / A[i][i];
    }
}

KERNEL("ludcmp") {
    ARRAY(double, A, [N][N]);
    ARRAY(double, b, [N]);
    ARRAY(double, x, [N]);
    ARRAY(double, y, [N]);
    init(*b);
    init_positive_definite(N, *A);
    TIMED(kernel(*A, *b, *x, *y));
    LIVE_OUT(x);
}
