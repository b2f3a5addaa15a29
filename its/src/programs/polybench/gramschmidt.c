/* SPDX-License-Identifier: Apache-2.0 */
/* Q R := A with orthonormal columns in Q and upper triangular R, by the modified Gram-Schmidt method */
#include "polybench.h"

enum { M = SIZE(20, 60, 200, 1000, 2000), N = SIZE(30, 80, 240, 1200, 2600) };

static void init(double A[M][N]) {
    for (int i = 0; i < M; i++)
        for (int j = 0; j < N; j++)
            A[i][j] = (double)(i * j % M) / M * 100 + 10;
}

static void kernel(double A[M][N], double R[N][N], double Q[M][N]) {
    for (int k = 0; k < N; k++) {
        double norm = 0;
        for (int i = 0; i < M; i++)
            norm += A[i][k] * A[i][k];
        R[k][k] = __builtin_sqrt(norm);
        for (int i = 0; i < M; i++)
            Q[i][k] = A[i][k] / R[k][k];
        for (int j = k + 1; j < N; j++) {
            R[k][j] = 0;
            for (int i = 0; i < M; i++)
                R[k][j] += Q[i][k] * A[i][j];
            for (int i = 0; i < M; i++)
                A[i][j] = A[i][j] - Q[i][k] * R[k][j];
        }
    }
}

KERNEL("gramschmidt") {
    ARRAY(double, A, [M][N]);
    ARRAY(double, R, [N][N]);
    ARRAY(double, Q, [M][N]);
    init(*A);
    TIMED(kernel(*A, *R, *Q));
    LIVE_OUT(R);
    LIVE_OUT(Q);
}
