/* SPDX-License-Identifier: Apache-2.0 */
/* C := alpha A B + beta C */
#include "polybench.h"

enum { NI = SIZE(20, 60, 200, 1000, 2000), NJ = SIZE(25, 70, 220, 1100, 2300), NK = SIZE(30, 80, 240, 1200, 2600) };

static void init(double C[NI][NJ], double A[NI][NK], double B[NK][NJ]) {
    for (int i = 0; i < NI; i++)
        for (int j = 0; j < NJ; j++)
            C[i][j] = (double)((i * j + 1) % NI) / NI;
    for (int i = 0; i < NI; i++)
        for (int k = 0; k < NK; k++)
            A[i][k] = (double)(i * (k + 1) % NK) / NK;
    for (int k = 0; k < NK; k++)
        for (int j = 0; j < NJ; j++)
            B[k][j] = (double)(k * (j + 2) % NJ) / NJ;
}

static void kernel(double alpha, double beta, double C[NI][NJ], double A[NI][NK], double B[NK][NJ]) {
    for (int i = 0; i < NI; i++) {
        for (int j = 0; j < NJ; j++)
            C[i][j] *= beta;
        for (int k = 0; k < NK; k++)
            for (int j = 0; j < NJ; j++)
                C[i][j] += alpha * A[i][k] * B[k][j];
    }
}

KERNEL("gemm") {
    ARRAY(double, C, [NI][NJ]);
    ARRAY(double, A, [NI][NK]);
    ARRAY(double, B, [NK][NJ]);
    init(*C, *A, *B);
    TIMED(kernel(1.5, 1.2, *C, *A, *B));
    LIVE_OUT(C);
}
