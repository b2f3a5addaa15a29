/* SPDX-License-Identifier: Apache-2.0 */
/* x with L x = b, L lower triangular */
#include "polybench.h"

enum { N = SIZE(40, 120, 400, 2000, 4000), UNUSED = -999 };

static void init(double L[N][N], double x[N], double b[N]) {
    for (int i = 0; i < N; i++) {
        x[i] = UNUSED;
        b[i] = i;
        for (int j = 0; j <= i; j++)
            L[i][j] = (double)(i + N - j + 1) * 2 / N;
    }
}

static void kernel(double L[N][N], double x[N], double b[N]) {
    for (int i = 0; i < N; i++) {
        x[i] = b[i];
        for (int j = 0; j < i; j++)
            x[i] -= L[i][j] * x[j];
        x[i] = x[i] / L[i][i];
    }
}

KERNEL("trisolv") {
    ARRAY(double, L, [N][N]);
    ARRAY(double, x, [N]);
    ARRAY(double, b, [N]);
    init(*L, *x, *b);
    TIMED(kernel(*L, *x, *b));
    LIVE_OUT(x);
}
