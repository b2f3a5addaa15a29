/* SPDX-License-Identifier: Apache-2.0 */
/* A[r][q][.] := A[r][q][.] C4 */
#include "polybench.h"

enum { NQ = SIZE(8, 20, 40, 140, 220), NR = SIZE(10, 25, 50, 150, 250), NP = SIZE(12, 30, 60, 160, 270) };

static void init(double A[NR][NQ][NP], double C4[NP][NP]) {
    for (int r = 0; r < NR; r++)
        for (int q = 0; q < NQ; q++)
            for (int p = 0; p < NP; p++)
                A[r][q][p] = (double)((r * q + p) % NP) / NP;
    for (int s = 0; s < NP; s++)
        for (int p = 0; p < NP; p++)
            C4[s][p] = (double)(s * p % NP) / NP;
}

static void kernel(double A[NR][NQ][NP], double C4[NP][NP], double sum[NP]) {
    for (int r = 0; r < NR; r++)
        for (int q = 0; q < NQ; q++) {
            for (int p = 0; p < NP; p++) {
                sum[p] = 0;
                for (int s = 0; s < NP; s++)
                    sum[p] += A[r][q][s] * C4[s][p];
            }
            for (int p = 0; p < NP; p++)
                A[r][q][p] = sum[p];
        }
}

KERNEL("doitgen") {
    ARRAY(double, A, [NR][NQ][NP]);
    ARRAY(double, C4, [NP][NP]);
    ARRAY(double, sum, [NP]);
    init(*A, *C4);
    TIMED(kernel(*A, *C4, *sum));
    LIVE_OUT(A);
}
