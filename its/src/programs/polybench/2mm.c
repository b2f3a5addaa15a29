/* SPDX-License-Identifier: Apache-2.0 */
/* D := alpha A B C + beta D */
#include "polybench.h"

enum {
    NI = SIZE(16, 40, 180, 800, 1600),
    NJ = SIZE(18, 50, 190, 900, 1800),
    NK = SIZE(22, 70, 210, 1100, 2200),
    NL = SIZE(24, 80, 220, 1200, 2400)
};

static void init(double A[NI][NK], double B[NK][NJ], double C[NJ][NL], double D[NI][NL]) {
    for (int i = 0; i < NI; i++)
        for (int j = 0; j < NK; j++)
            A[i][j] = (double)((i * j + 1) % NI) / NI;
    for (int i = 0; i < NK; i++)
        for (int j = 0; j < NJ; j++)
            B[i][j] = (double)(i * (j + 1) % NJ) / NJ;
    for (int i = 0; i < NJ; i++)
        for (int j = 0; j < NL; j++)
            C[i][j] = (double)((i * (j + 3) + 1) % NL) / NL;
    for (int i = 0; i < NI; i++)
        for (int j = 0; j < NL; j++)
            D[i][j] = (double)(i * (j + 2) % NK) / NK;
}

static void kernel(double alpha, double beta, double tmp[NI][NJ], double A[NI][NK], double B[NK][NJ], double C[NJ][NL],
                   double D[NI][NL]) {
    for (int i = 0; i < NI; i++)
        for (int j = 0; j < NJ; j++) {
            tmp[i][j] = 0;
            for (int k = 0; k < NK; k++)
                tmp[i][j] += alpha * A[i][k] * B[k][j];
        }
    for (int i = 0; i < NI; i++)
        for (int j = 0; j < NL; j++) {
            D[i][j] *= beta;
            for (int k = 0; k < NJ; k++)
                D[i][j] += tmp[i][k] * C[k][j];
        }
}

KERNEL("2mm") {
    ARRAY(double, tmp, [NI][NJ]);
    ARRAY(double, A, [NI][NK]);
    ARRAY(double, B, [NK][NJ]);
    ARRAY(double, C, [NJ][NL]);
    ARRAY(double, D, [NI][NL]);
    init(*A, *B, *C, *D);
    TIMED(kernel(1.5, 1.2, *tmp, *A, *B, *C, *D));
    LIVE_OUT(D);
}
