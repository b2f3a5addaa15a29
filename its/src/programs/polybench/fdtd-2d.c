/* SPDX-License-Identifier: Apache-2.0 */
/* Electromagnetic waves in a plane by finite differences in the time domain */
#include "polybench.h"

enum { TMAX = SIZE(20, 40, 100, 500, 1000), NX = SIZE(20, 60, 200, 1000, 2000), NY = SIZE(30, 80, 240, 1200, 2600) };

static void init(double ex[NX][NY], double ey[NX][NY], double hz[NX][NY], double source[TMAX]) {
    for (int t = 0; t < TMAX; t++)
        source[t] = t;
    for (int i = 0; i < NX; i++)
        for (int j = 0; j < NY; j++) {
            ex[i][j] = (double)i * (j + 1) / NX;
            ey[i][j] = (double)i * (j + 2) / NY;
            hz[i][j] = (double)i * (j + 3) / NX;
        }
}

static void kernel(double ex[NX][NY], double ey[NX][NY], double hz[NX][NY], double source[TMAX]) {
    for (int t = 0; t < TMAX; t++) {
        for (int j = 0; j < NY; j++)
            ey[0][j] = source[t];
        for (int i = 1; i < NX; i++)
            for (int j = 0; j < NY; j++)
                ey[i][j] = ey[i][j] - 0.5 * (hz[i][j] - hz[i - 1][j]);
        for (int i = 0; i < NX; i++)
            for (int j = 1; j < NY; j++)
                ex[i][j] = ex[i][j] - 0.5 * (hz[i][j] - hz[i][j - 1]);
        for (int i = 0; i < NX - 1; i++)
            for (int j = 0; j < NY - 1; j++)
                hz[i][j] = hz[i][j] - 0.7 * (ex[i][j + 1] - ex[i][j] + ey[i + 1][j] - ey[i][j]);
    }
}

KERNEL("fdtd-2d") {
    ARRAY(double, ex, [NX][NY]);
    ARRAY(double, ey, [NX][NY]);
    ARRAY(double, hz, [NX][NY]);
    ARRAY(double, source, [TMAX]);
    init(*ex, *ey, *hz, *source);
    TIMED(kernel(*ex, *ey, *hz, *source));
    LIVE_OUT(ex);
    LIVE_OUT(ey);
    LIVE_OUT(hz);
}
