/* SPDX-License-Identifier: Apache-2.0 */
/* A := L with L L' = A, in the lower triangle */
#include "polybench.h"
#include "positive_definite.h"

enum { N = SIZE(40, 120, 400, 2000, 4000) };

static void kernel(double A[N][N]) {
    for (int i = 0; i < N; i++) {
        for (int j = 0; j < i; j++) {
            for (int k = 0; k < j; k++)
                A[i][j] -= A[i][k] * A[j][k];
            A[i][j] /= A[j][j];
        }
        for (int k = 0; k < i; k++)
            A[i][i] -= A[i][k] * A[i][k];
        A[i][i] = __builtin_sqrt(A[i][i]);
    }
}

KERNEL("cholesky") {
    ARRAY(double, A, [N][N]);
    init_positive_definite(N, *A);
    TIMED(kernel(*A));
    LIVE_OUT(A);
}
