/* SPDX-License-Identifier: Apache-2.0 */
/* Matrices of integers: products, transposition, powers modulo a prime, and determinants by elimination. */
#include "application.h"

#include "support.h"

enum { N = SIZE(16, 32, 48, 96, 128), PRIME = 32749 };

typedef int32_t matrix[N][N];

static void multiply(matrix product, const matrix a, const matrix b) {
    for (int i = 0; i < N; i++)
        for (int j = 0; j < N; j++) {
            int32_t sum = 0;
            for (int k = 0; k < N; k++)
                sum = (sum + a[i][k] * b[k][j]) % PRIME;
            product[i][j] = sum;
        }
}

static void convolve(int16_t out[N][N], const int16_t in[N][N], const int16_t kernel[3][3]) {
    for (int i = 1; i < N - 1; i++)
        for (int j = 1; j < N - 1; j++) {
            int32_t sum = 0;
            for (int y = 0; y < 3; y++)
                for (int x = 0; x < 3; x++)
                    sum += in[i + y - 1][j + x - 1] * kernel[y][x];
            out[i][j] = (int16_t)(sum >> 4);
        }
}

static void transpose(matrix m) {
    for (int i = 0; i < N; i++)
        for (int j = 0; j < i; j++) {
            int32_t other = m[i][j];
            m[i][j] = m[j][i];
            m[j][i] = other;
        }
}

static int32_t power(int32_t base, int exponent) {
    int32_t result = 1;
    for (; exponent > 0; exponent >>= 1, base = base * base % PRIME)
        if (exponent & 1)
            result = result * base % PRIME;
    return result;
}

/* Modulo the prime; the matrix is used up. */
static int32_t determinant(matrix m) {
    int32_t result = 1;
    for (int column = 0; column < N; column++) {
        int pivot = column;
        while (pivot < N && m[pivot][column] == 0)
            pivot++;
        if (pivot == N)
            return 0;
        if (pivot != column)
            result = (PRIME - result) % PRIME;
        for (int j = column; j < N; j++) {
            int32_t other = m[column][j];
            m[column][j] = m[pivot][j];
            m[pivot][j] = other;
        }
        result = result * m[column][column] % PRIME;
        int32_t inverse = power(m[column][column], PRIME - 2);
        for (int i = column + 1; i < N; i++) {
            int32_t factor = m[i][column] * inverse % PRIME;
            for (int j = column; j < N; j++)
                m[i][j] = (m[i][j] + (PRIME - factor) * m[column][j]) % PRIME;
        }
    }
    return result;
}

APPLICATION("matrix") {
    enum { ROUNDS = SIZE(2, 30, 100, 500, 1000) };
    static const int16_t kernel[3][3] = {{1, 2, 1}, {2, 4, 2}, {1, 2, 1}};
    matrix *a = allocate(sizeof *a), *b = allocate(sizeof *b), *c = allocate(sizeof *c);
    int16_t(*picture)[N] = allocate(N * sizeof *picture), (*smooth)[N] = allocate(N * sizeof *smooth);
    uint64_t random = 3;
    for (int i = 0; i < N; i++)
        for (int j = 0; j < N; j++) {
            (*a)[i][j] = (int32_t)(next_random(&random) % PRIME);
            (*b)[i][j] = (int32_t)(next_random(&random) % PRIME);
            picture[i][j] = (int16_t)(next_random(&random) & 1023);
        }
    for (int round = 0; round < ROUNDS; round++) {
        multiply(*c, (const int32_t(*)[N]) * a, (const int32_t(*)[N]) * b);
        transpose(*b);
        multiply(*a, (const int32_t(*)[N]) * c, (const int32_t(*)[N]) * b);
        convolve(smooth, (const int16_t(*)[N])picture, kernel);
        convolve(picture, (const int16_t(*)[N])smooth, kernel);
    }
    check(a, sizeof *a);
    check(smooth, N * sizeof *smooth);
    report("trace of the product's start %d %d %d", (int)(*a)[0][0], (int)(*a)[1][1], (int)(*a)[2][2]);
    report("determinant %d", (int)determinant(*c));
}
