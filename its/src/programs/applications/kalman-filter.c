/* SPDX-License-Identifier: Apache-2.0 */
/*
 * An extended Kalman filter: where is a moving thing, and how does it move, if only its distances to beacons are measured,
 * and not exactly? The state is position and velocity in three dimensions and the error of the clock that measures.
 */
#include "application.h"
#include "support.h"

enum { STATES = 7, BEACONS = 5 };

typedef double matrix[STATES][STATES];

struct filter {
    double x[STATES];
    matrix P; /* the covariance of what is estimated */
};

static const double BEACON[BEACONS][3] = {{0, 0, 0}, {900, 0, 40}, {0, 900, 80}, {900, 900, 10}, {450, 450, 500}};
static const double STEP = 0.1;

static void multiply(matrix c, matrix a, matrix b) {
    for (int i = 0; i < STATES; i++) {
        for (int k = 0; k < STATES; k++) {
            double sum = 0;
            for (int j = 0; j < STATES; j++)
                sum += a[i][j] * b[j][k];
            c[i][k] = sum;
        }
    }
}

static void transpose(matrix to, matrix from) {
    for (int i = 0; i < STATES; i++) {
        for (int k = 0; k < STATES; k++)
            to[i][k] = from[k][i];
    }
}

/* Where it will be, and how uncertain that is: P = F P F' + Q, with F the derivative of the motion. */
static void predict(struct filter *f) {
    matrix F = {{0}}, transposed, product;
    for (int i = 0; i < STATES; i++)
        F[i][i] = 1;
    for (int i = 0; i < 3; i++) {
        double drag = 1 - 0.002 * (f->x[3 + i] < 0 ? -f->x[3 + i] : f->x[3 + i]);
        f->x[i] += STEP * f->x[3 + i];
        f->x[3 + i] *= drag;
        F[i][3 + i] = STEP;
        F[3 + i][3 + i] = drag;
    }
    multiply(product, F, f->P);
    transpose(transposed, F);
    multiply(f->P, product, transposed);
    for (int i = 0; i < STATES; i++)
        f->P[i][i] += i < 3 ? 0.01 : i < 6 ? 0.05 : 0.001;
}

static double distance(const double *a, const double *b) {
    double sum = 0;
    for (int i = 0; i < 3; i++)
        sum += (a[i] - b[i]) * (a[i] - b[i]);
    return __builtin_sqrt(sum);
}

/* One measurement: the gain is P h' / (h P h' + r), with h the derivative of the distance. */
static void correct(struct filter *f, const double *beacon, double measured) {
    double expected = distance(f->x, beacon), h[STATES] = {0}, Ph[STATES];
    double variance = 4;
    for (int i = 0; i < 3; i++)
        h[i] = (f->x[i] - beacon[i]) / (expected + 1e-9);
    h[6] = 1;
    for (int i = 0; i < STATES; i++) {
        Ph[i] = 0;
        for (int k = 0; k < STATES; k++)
            Ph[i] += f->P[i][k] * h[k];
        variance += h[i] * Ph[i];
    }
    double surprise = measured - (expected + f->x[6]);
    for (int i = 0; i < STATES; i++) {
        f->x[i] += Ph[i] / variance * surprise;
        for (int k = 0; k < STATES; k++)
            f->P[i][k] -= Ph[i] * Ph[k] / variance;
    }
}

/* Roughly a bell curve with variance 1. */
static double noise(uint64_t *random) {
    double sum = 0;
    for (int i = 0; i < 12; i++)
        sum += (double)(next_random(random) >> 8) / (1 << 24);
    return sum - 6;
}

APPLICATION("kalman-filter") {
    enum { STEPS = SIZE(100, 10000, 100000, 2000000, 8000000) };
    uint64_t random = 15;
    double truth[STATES] = {450, 300, 50, 12, -7, 1, 3}, squares = 0, worst = 0;
    struct filter filter = {.x = {400, 400, 0}};
    for (int i = 0; i < STATES; i++)
        filter.P[i][i] = 1000;
    for (int step = 0; step < STEPS; step++) {
        for (int i = 0; i < 3; i++) { /* towards the middle, with changes */
            truth[i] += STEP * truth[3 + i];
            truth[3 + i] += STEP * (0.02 * ((i < 2 ? 450 : 120) - truth[i]) + 0.5 * noise(&random));
        }
        predict(&filter);
        for (int b = 0; b < BEACONS; b++)
            correct(&filter, BEACON[b], distance(truth, BEACON[b]) + truth[6] + 2 * noise(&random));
        double error = distance(filter.x, truth);
        if (step >= STEPS / 10) {
            squares += error * error;
            worst = error > worst ? error : worst;
        }
    }
    report("mean error %.6f, worst %.6f", __builtin_sqrt(squares / (STEPS - STEPS / 10)), worst);
    report("clock %.6f, uncertainty %.6e", filter.x[6], filter.P[0][0] + filter.P[1][1] + filter.P[2][2]);
    check(filter.x, sizeof filter.x);
}
