/* SPDX-License-Identifier: Apache-2.0 */
/* The covariance matrix of the columns of data */
#include "polybench.h"

enum { M = SIZE(28, 80, 240, 1200, 2600), N = SIZE(32, 100, 260, 1400, 3000) };

static void init(double data[N][M]) {
    for (int i = 0; i < N; i++)
        for (int j = 0; j < M; j++)
            data[i][j] = (double)i * j / M;
}

static void kernel(double n, double data[N][M], double cov[M][M], double mean[M]) {
    for (int j = 0; j < M; j++) {
        mean[j] = 0;
        for (int i = 0; i < N; i++)
            mean[j] += data[i][j];
        mean[j] /= n;
    }
    for (int i = 0; i < N; i++)
        for (int j = 0; j < M; j++)
            data[i][j] -= mean[j];
    for (int i = 0; i < M; i++)
        for (int j = i; j < M; j++) {
            cov[i][j] = 0;
            for (int k = 0; k < N; k++)
                cov[i][j] += data[k][i] * data[k][j];
            cov[i][j] /= n - 1;
            cov[j][i] = cov[i][j];
        }
}

KERNEL("covariance") {
    ARRAY(double, data, [N][M]);
    ARRAY(double, cov, [M][M]);
    ARRAY(double, mean, [M]);
    init(*data);
    TIMED(kernel(N, *data, *cov, *mean));
    LIVE_OUT(cov);
}
