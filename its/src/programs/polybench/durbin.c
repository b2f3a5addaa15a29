/* SPDX-License-Identifier: Apache-2.0 */
/* y with T y = -r for the symmetric Toeplitz matrix T of r, by Levinson-Durbin recursion */
#include "polybench.h"

enum { N = SIZE(40, 120, 400, 2000, 4000) };

static void init(double r[N]) {
    for (int i = 0; i < N; i++)
        r[i] = N + 1 - i;
}

static void kernel(double r[N], double y[N]) {
    double z[N];
    double beta = 1;
    double alpha = -r[0];
    y[0] = -r[0];
    for (int k = 1; k < N; k++) {
        beta = (1 - alpha * alpha) * beta;
        double sum = 0;
        for (int i = 0; i < k; i++)
            sum += r[k - i - 1] * y[i];
        alpha = -(r[k] + sum) / beta;
        for (int i = 0; i < k; i++)
            z[i] = y[i] + alpha * y[k - i - 1];
        for (int i = 0; i < k; i++)
            y[i] = z[i];
        y[k] = alpha;
    }
}

KERNEL("durbin") {
    ARRAY(double, r, [N]);
    ARRAY(double, y, [N]);
    init(*r);
    TIMED(kernel(*r, *y));
    LIVE_OUT(y);
}
