/* SPDX-License-Identifier: Apache-2.0 */
/* Bodies that attract each other, by the leapfrog method; printed to the last bit. */
#include "platform.h"
#include "text.h"

enum { BODIES = 5, STEPS = 20000 };

struct body {
    double x[3], v[3], mass;
};

static struct body bodies[BODIES] = {
    {{0, 0, 0}, {0, 0, 0}, 1000},        {{10, 0, 1}, {0, 10, 0}, 1},      {{0, 18, 0}, {-7.5, 0, 0.25}, 2},
    {{-27, 0, -2}, {0, -6, 0.125}, 0.5}, {{0, -40, 3}, {5, 0, 0}, 0.0625},
};

static void accelerate(double dt) {
    for (int i = 0; i < BODIES; i++)
        for (int k = i + 1; k < BODIES; k++) {
            double d[3], square = 0;
            for (int c = 0; c < 3; c++) {
                d[c] = bodies[k].x[c] - bodies[i].x[c];
                square += d[c] * d[c];
            }
            double pull = dt / (square * __builtin_sqrt(square));
            for (int c = 0; c < 3; c++) {
                bodies[i].v[c] += d[c] * bodies[k].mass * pull;
                bodies[k].v[c] -= d[c] * bodies[i].mass * pull;
            }
        }
}

static double energy(void) {
    double sum = 0;
    for (int i = 0; i < BODIES; i++) {
        double square = 0;
        for (int c = 0; c < 3; c++)
            square += bodies[i].v[c] * bodies[i].v[c];
        sum += bodies[i].mass * square / 2;
        for (int k = i + 1; k < BODIES; k++) {
            double distance = 0;
            for (int c = 0; c < 3; c++)
                distance += (bodies[k].x[c] - bodies[i].x[c]) * (bodies[k].x[c] - bodies[i].x[c]);
            sum -= bodies[i].mass * bodies[k].mass / __builtin_sqrt(distance);
        }
    }
    return sum;
}

int program(int argc, char **argv) {
    const double dt = 0.001;
    print("energy %.9f\n", energy());
    for (int step = 1; step <= STEPS; step++) {
        accelerate(dt / 2);
        for (int i = 0; i < BODIES; i++)
            for (int c = 0; c < 3; c++)
                bodies[i].x[c] += dt * bodies[i].v[c];
        accelerate(dt / 2);
        if (step % (STEPS / 4) == 0)
            print("energy %.9f = %a\n", energy(), energy());
    }
    for (int i = 0; i < BODIES; i++)
        print("%d: %a %a %a\n", i, bodies[i].x[0], bodies[i].x[1], bodies[i].x[2]);
    return 0;
}
