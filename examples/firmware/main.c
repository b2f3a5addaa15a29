/* SPDX-License-Identifier: Apache-2.0 */
/* main.c: a firmware with two sandboxes. The main program calls the controller, an interrupt calls the filter. */
#include "board.h"
#include "filter.h"
#include "pid.h"

enum { TICKS = 20, STEPS = 60, SECOND_MODE = 1, NO_MODE = 100 };

static volatile uint32_t ticks;
static volatile int32_t filtered;
static volatile uint32_t filter_traps;

/* SysTick: a sample comes in. */
void tick(void) {
    int32_t result;
    if (filter_sample(360, &result) == AWSM_OK) {
        filtered = result;
    } else {
        filter_traps++;
    }
    if (++ticks == TICKS) {
        SYSTICK_CONTROL = 0;
    }
}

/* What the controller may call: its import "board" "report". */
static void report(void *env, int32_t code) {
    (void)env;
    print("controller reports ");
    print_number(code);
    print("\n");
}

static const struct pid_imports imports = {.board_report = {report, NULL}};
static const struct awsm_config config = {.stack_size = 512};

/* A motor, more or less: how fast it is after it was driven like this for a moment. */
static float drive(float speed, float power) {
    return speed + (power - speed) * 0.25f;
}

static enum awsm_trap control(float *speed) {
    for (int i = 0; i < STEPS; i++) {
        float power;
        enum awsm_trap trap = pid_step(0.5f, *speed, &power);
        if (trap != AWSM_OK) {
            return trap;
        }
        *speed = drive(*speed, power);
    }
    return AWSM_OK;
}

static int failed(const char *what, enum awsm_trap trap) {
    print(what);
    print(": ");
    print(awsm_trap_message(trap));
    print("\n");
    return 1;
}

int main(void) {
    enum awsm_trap trap = filter_new(NULL, &config);
    if (trap != AWSM_OK) {
        return failed("filter", trap);
    }
    trap = pid_new(&imports, &config);
    if (trap != AWSM_OK) {
        return failed("controller", trap);
    }
    SYSTICK_RELOAD = 25000; /* each millisecond, at 25 MHz */
    SYSTICK_VALUE = 0;
    SYSTICK_CONTROL = 7;

    float speed = 0.0f;
    pid_set_mode(SECOND_MODE);
    trap = control(&speed);
    print("speed ");
    print_number((int32_t)(speed * 1000.0f));
    print("\n");

    /* There is no such mode. The guest's C reads beyond its table, and beyond its memory. */
    trap = pid_set_mode(NO_MODE);
    failed("controller", trap);

    /* It can be called again as it is. Here it begins anew. */
    pid_free();
    trap = pid_new(&imports, &config);
    if (trap == AWSM_OK) {
        trap = control(&speed);
    }
    if (trap != AWSM_OK) {
        return failed("controller", trap);
    }
    print("speed ");
    print_number((int32_t)(speed * 1000.0f));
    print("\n");

    while (ticks < TICKS) {
    }
    print("filter ");
    print_number(filtered);
    print(filter_traps == 0 ? "\n" : ", with traps\n");
    return 0;
}
