/* SPDX-License-Identifier: Apache-2.0 */
/* A := L and U with L U = A, L with unit diagonal */
#include "polybench.h"
#include "positive_definite.h"

enum { N = SIZE(40, 120, 400, 2000, 4000) };

static void kernel(double A[N][N]) {
    for (int i = 0; i < N; i++) {
        for (int j = 0; j < i; j++) {
            for (int k = 0; k < j; k++)
                A[i][j] -= A[i][k] * A[k][j];
            A[i][j] /= A[j][j];
        }
        for (int j = i; j < N; j++)
            for (int k = 0; k < i; k++)
                A[i][j] -= A[i][k] * A[k][j];
    }
}

KERNEL("lu") {
    ARRAY(double, A, [N][N]);
    init_positive_definite(N, *A);
    TIMED(kernel(*A));
    LIVE_OUT(A);
}
