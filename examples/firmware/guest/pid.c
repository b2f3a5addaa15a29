/* SPDX-License-Identifier: Apache-2.0 */
/* pid.c: a sandbox. A PID controller with a table of gains, one set for each mode of operation. */

__attribute__((import_module("board"), import_name("report"))) void report(int code);

#define EXPORT(NAME) __attribute__((export_name(NAME)))

enum { MODES = 2, MODE_CHANGED = 1 };

static const struct gains {
    float proportional, integral, derivative;
} modes[MODES] = {{0.6f, 0.05f, 0.1f}, {1.2f, 0.2f, 0.0f}};

static struct gains gains = {0.6f, 0.05f, 0.1f};
static float sum, last;

/* There are gains for two modes. Nothing here prevents any other number: the sandbox does. */
EXPORT("set_mode") void set_mode(unsigned mode) {
    gains = modes[mode];
    report(MODE_CHANGED);
}

/* What to do now about the difference between what is and what should be; limited to -1 to 1. */
EXPORT("step") float step(float target, float measured) {
    float error = target - measured;
    sum += error;
    float output = gains.proportional * error + gains.integral * sum + gains.derivative * (error - last);
    last = error;
    return output > 1.0f ? 1.0f : output < -1.0f ? -1.0f : output;
}
