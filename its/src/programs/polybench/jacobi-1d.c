/* SPDX-License-Identifier: Apache-2.0 */
/* The mean of three neighbours, between two arrays */
#include "polybench.h"

enum { TSTEPS = SIZE(20, 40, 100, 500, 1000), N = SIZE(30, 120, 400, 2000, 4000) };

static void init(double A[N], double B[N]) {
    for (int i = 0; i < N; i++) {
        A[i] = ((double)i + 2) / N;
        B[i] = ((double)i + 3) / N;
    }
}

static void kernel(double A[N], double B[N]) {
    for (int t = 0; t < TSTEPS; t++) {
        for (int i = 1; i < N - 1; i++)
            B[i] = 0.33333 * (A[i - 1] + A[i] + A[i + 1]);
        for (int i = 1; i < N - 1; i++)
            A[i] = 0.33333 * (B[i - 1] + B[i] + B[i + 1]);
    }
}

KERNEL("jacobi-1d") {
    ARRAY(double, A, [N]);
    ARRAY(double, B, [N]);
    init(*A, *B);
    TIMED(kernel(*A, *B));
    LIVE_OUT(A);
}
