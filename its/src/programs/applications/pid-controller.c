/* SPDX-License-Identifier: Apache-2.0 */
/* PID controllers, in floating and in fixed point, which hold models of a heater, a motor and a crane at what is wanted. */
#include "application.h"
#include "support.h"

enum { SHIFT = 16 }; /* fixed point: 16 bits after the point */

struct controller {
    double proportional, integral, derivative;
    double low, high; /* what can be put out */
    double sum, before;
};

struct fixed_controller {
    int32_t proportional, integral, derivative, low, high;
    int32_t sum, before;
};

/* What is controlled. The state is its own affair. */
struct plant {
    const char *name;
    double (*step)(double *state, double input, double disturbance);
    double wanted[4];
    struct controller controller;
};

static double limited(double x, double low, double high) {
    return x < low ? low : x > high ? high : x;
}

static int32_t fixed(double x) {
    return (int32_t)(x * (1 << SHIFT));
}

static int32_t fixed_product(int32_t a, int32_t b) {
    return (int32_t)((int64_t)a * b >> SHIFT);
}

static int32_t fixed_limited(int64_t x, int32_t low, int32_t high) {
    return x < low ? low : x > high ? high : (int32_t)x;
}

/* The derivative is that of what is measured, so that a new wish is no jump; the sum stops where the output is at its end. */
static double control(struct controller *c, double wanted, double measured) {
    double error = wanted - measured;
    double sum = limited(c->sum + c->integral * error, c->low, c->high);
    double output = c->proportional * error + sum - c->derivative * (measured - c->before);
    c->before = measured;
    if (output > c->low && output < c->high)
        c->sum = sum;
    return limited(output, c->low, c->high);
}

static int32_t fixed_control(struct fixed_controller *c, int32_t wanted, int32_t measured) {
    int32_t error = wanted - measured;
    int32_t sum = fixed_limited((int64_t)c->sum + fixed_product(c->integral, error), c->low, c->high);
    int64_t output =
        (int64_t)fixed_product(c->proportional, error) + sum - fixed_product(c->derivative, measured - c->before);
    c->before = measured;
    if (output > c->low && output < c->high)
        c->sum = sum;
    return fixed_limited(output, c->low, c->high);
}

/* Heat flows from the heater to the room and out of the window. */
static double heat(double *state, double input, double disturbance) {
    double flow = (state[0] - state[1]) * 0.05;
    state[0] += input * 0.4 - flow;
    state[1] += flow * 0.3 - (state[1] - 5 - disturbance) * 0.004;
    return state[1];
}

/* Current, speed and angle; friction acts against the speed. */
static double turn(double *state, double input, double disturbance) {
    double friction = state[1] > 0 ? 0.02 : -0.02;
    state[0] += (input - state[0] - 0.1 * state[1]) * 0.3;
    state[1] += (state[0] - friction - disturbance * 0.01) * 0.1;
    state[2] += state[1] * 0.1;
    return state[1];
}

/* A load swings on a rope below a trolley: position, speed, angle, and how fast that changes. */
static double swing(double *state, double input, double disturbance) {
    double angle = state[2];
    double sine = angle * (1 - angle * angle / 6), cosine = 1 - angle * angle / 2;
    double push = limited(input, -20, 20) * 0.05 - state[1] * 0.1;
    state[1] += push * 0.05;
    state[0] += state[1] * 0.05;
    state[3] += (-9.81 * sine - push * cosine - state[3] * 0.2 + disturbance * 0.05) * 0.05 / 3;
    state[2] = limited(angle + state[3] * 0.05, -1, 1);
    return state[0];
}

static struct plant plants[] = {
    {"heater", heat, {20, 23, 18, 21}, {.proportional = 4, .integral = 0.02, .derivative = 30, .low = 0, .high = 50}},
    {"motor", turn, {3, -2, 5, 0}, {.proportional = 2, .integral = 0.15, .derivative = 0.5, .low = -24, .high = 24}},
    {"crane", swing, {1, 4, -2, 0}, {.proportional = 6, .integral = 0.001, .derivative = 90, .low = -20, .high = 20}},
};

static struct fixed_controller fixed_of(const struct controller *c) {
    return (struct fixed_controller){.proportional = fixed(c->proportional),
                                     .integral = fixed(c->integral),
                                     .derivative = fixed(c->derivative),
                                     .low = fixed(c->low),
                                     .high = fixed(c->high)};
}

APPLICATION("pid-controller") {
    enum { STEPS = SIZE(1000, 100000, 1000000, 30000000, 100000000) };
    uint64_t random = 16;
    for (size_t i = 0; i < sizeof plants / sizeof plants[0]; i++) {
        struct plant *plant = &plants[i];
        struct fixed_controller controller = fixed_of(&plant->controller);
        double exact[4] = {0}, coarse[4] = {0}, measured = 0, coarsely_measured = 0, error = 0, coarse_error = 0;
        for (int step = 0; step < STEPS; step++) {
            double wanted = plant->wanted[step / 2500 % 4];
            double disturbance = (double)(next_random(&random) >> 8) / (1 << 23) - 1;
            measured = plant->step(exact, control(&plant->controller, wanted, measured), disturbance);
            int32_t output = fixed_control(&controller, fixed(wanted), fixed(coarsely_measured));
            coarsely_measured = plant->step(coarse, (double)output / (1 << SHIFT), disturbance);
            error += (wanted - measured) * (wanted - measured);
            coarse_error += (wanted - coarsely_measured) * (wanted - coarsely_measured);
        }
        report("%s: at %.6f, mean square of the error %.6f, in fixed point %.6f", plant->name, measured, error / STEPS,
               coarse_error / STEPS);
    }
}
