/* SPDX-License-Identifier: Apache-2.0 */
/* positive_definite.h: the matrix that cholesky, lu and ludcmp start from. */
#ifndef POSITIVE_DEFINITE_H
#define POSITIVE_DEFINITE_H

/*
 * A := L transposed(L), where L[i][j] is 1 - j/n below the diagonal and 1 on it. Each column of L has the same value in
 * all rows below the diagonal, so that the sums of products agree from row to row and one running sum serves all:
 * A[i][j] = A[j][i] = L[.][0]^2 + ... + L[.][j-1]^2 + L[i][j] * 1, the very additions of the plain product in its order.
 */
static inline void init_positive_definite(int n, double A[n][n]) {
    double sum = 0;
    for (int j = 0; j < n; j++) {
        double below = (double)(-j % n) / n + 1;
        A[j][j] = sum + 1;
        for (int i = j + 1; i < n; i++)
            A[i][j] = A[j][i] = sum + below;
        sum += below * below;
    }
}

#endif
