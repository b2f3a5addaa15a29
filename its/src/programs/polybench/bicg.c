/* SPDX-License-Identifier: Apache-2.0 */
/* s := A' r;  q := A p */
#include "polybench.h"

enum { M = SIZE(38, 116, 390, 1900, 1800), N = SIZE(42, 124, 410, 2100, 2200) };

static void init(double A[N][M], double r[N], double p[M]) {
    for (int j = 0; j < M; j++)
        p[j] = (double)(j % M) / M;
    for (int i = 0; i < N; i++) {
        r[i] = (double)(i % N) / N;
        for (int j = 0; j < M; j++)
            A[i][j] = (double)(i * (j + 1) % N) / N;
    }
}

static void kernel(double A[N][M], double s[M], double q[N], double p[M], double r[N]) {
    for (int j = 0; j < M; j++)
        s[j] = 0;
    for (int i = 0; i < N; i++) {
        q[i] = 0;
        for (int j = 0; j < M; j++) {
            s[j] = s[j] + r[i] * A[i][j];
            q[i] = q[i] + A[i][j] * p[j];
        }
    }
}

KERNEL("bicg") {
    ARRAY(double, A, [N][M]);
    ARRAY(double, s, [M]);
    ARRAY(double, q, [N]);
    ARRAY(double, p, [M]);
    ARRAY(double, r, [N]);
    init(*A, *r, *p);
    TIMED(kernel(*A, *s, *q, *p, *r));
    LIVE_OUT(s);
    LIVE_OUT(q);
}
