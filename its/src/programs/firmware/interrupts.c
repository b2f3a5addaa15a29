/* SPDX-License-Identifier: Apache-2.0 */
/* interrupts.c: an interrupt calls the sandbox that it may have interrupted. What cannot be does not begin, and changes nothing. */
#include "board.h"
#include "filter.h"
#include "pid.h"

static volatile uint32_t ticks, begun, refused, wrong;
static volatile uint32_t may_begin; /* the guest is in a host function */

static void count(enum awsm_trap trap) {
    if (trap == AWSM_OK) {
        begun++;
    } else if (trap == AWSM_ERROR_UNAVAILABLE) {
        refused++;
        wrong += may_begin;
    } else {
        wrong++;
    }
}

void tick(void) {
    float power;
    count(pid_step(0.0f, 0.0f, &power));
    ticks++;
}

static void wait_for_tick(void) {
    for (uint32_t now = ticks; ticks == now;) {
    }
}

static void report(void *env, int32_t code) {
    (void)env;
    (void)code;
    may_begin = 1;
    wait_for_tick();
    wait_for_tick();
    may_begin = 0;
}

static void check(const char *what, int is_right) {
    print(what);
    print(is_right ? ": passed\n" : ": failed\n");
}

int main(void) {
    static const struct pid_imports imports = {.board_report = {report, NULL}};
    float power;
    check("an instance that was not made", pid_step(0.0f, 0.0f, &power) == AWSM_ERROR_UNAVAILABLE);
    check("nor is it there after a failure",
          pid_new(NULL, NULL) != AWSM_OK && pid_step(0.0f, 0.0f, &power) == AWSM_ERROR_UNAVAILABLE);
    check("made", pid_new(&imports, NULL) == AWSM_OK);

    SYSTICK_RELOAD = 2500;
    SYSTICK_VALUE = 0;
    SYSTICK_CONTROL = 7;

    begun = 0;
    check("a call whose host function waits", pid_set_mode(0) == AWSM_OK && begun >= 2 && wrong == 0);

    /* Sooner or later the interrupt comes in the middle of guest code. */
    uint32_t others = 0;
    refused = 0;
    for (uint32_t i = 0; i < 20000000 && refused < 100; i++) {
        if (pid_step(0.0f, 0.0f, &power) != AWSM_OK || power != 0.0f) {
            others++;
        }
    }
    check("calls that interrupts try to interrupt", refused >= 100 && others == 0 && wrong == 0);
    uint32_t before = begun;
    for (uint32_t i = 0; i < 20; i++) {
        wait_for_tick(); /* nobody is in the sandbox */
    }
    check("calls of interrupts alone", begun - before >= 20);
    SYSTICK_CONTROL = 0;
    pid_free();
    check("an instance that is no more", pid_step(0.0f, 0.0f, &power) == AWSM_ERROR_UNAVAILABLE);
    return 0;
}
