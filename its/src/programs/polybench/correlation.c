/* SPDX-License-Identifier: Apache-2.0 */
/* The correlation matrix of the columns of data */
#include "polybench.h"

enum { M = SIZE(28, 80, 240, 1200, 2600), N = SIZE(32, 100, 260, 1400, 3000) };

static void init(double data[N][M]) {
    for (int i = 0; i < N; i++)
        for (int j = 0; j < M; j++)
            data[i][j] = (double)(i * j) / M + i;
}

static void kernel(double n, double data[N][M], double corr[M][M], double mean[M], double stddev[M]) {
    for (int j = 0; j < M; j++) {
        mean[j] = 0;
        for (int i = 0; i < N; i++)
            mean[j] += data[i][j];
        mean[j] /= n;
    }
    for (int j = 0; j < M; j++) {
        stddev[j] = 0;
        for (int i = 0; i < N; i++)
            stddev[j] += (data[i][j] - mean[j]) * (data[i][j] - mean[j]);
        stddev[j] /= n;
        stddev[j] = __builtin_sqrt(stddev[j]);
        /* A column that is almost constant must not be divided by almost zero below. */
        if (stddev[j] <= 0.1)
            stddev[j] = 1;
    }
    for (int i = 0; i < N; i++)
        for (int j = 0; j < M; j++) {
            data[i][j] -= mean[j];
            data[i][j] /= __builtin_sqrt(n) * stddev[j];
        }
    for (int i = 0; i < M - 1; i++) {
        corr[i][i] = 1;
        for (int j = i + 1; j < M; j++) {
            corr[i][j] = 0;
            for (int k = 0; k < N; k++)
                corr[i][j] += data[k][i] * data[k][j];
            corr[j][i] = corr[i][j];
        }
    }
    corr[M - 1][M - 1] = 1;
}

KERNEL("correlation") {
    ARRAY(double, data, [N][M]);
    ARRAY(double, corr, [M][M]);
    ARRAY(double, mean, [M]);
    ARRAY(double, stddev, [M]);
    init(*data);
    TIMED(kernel(N, *data, *corr, *mean, *stddev));
    LIVE_OUT(corr);
}
