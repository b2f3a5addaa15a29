/* SPDX-License-Identifier: Apache-2.0 */
/* small.c: a controller, and as little as possible that calls it. */
#include "board.h"
#include "pid.h"
static void report(void *env, int32_t code) {
    (void)env;
    UART_DATA = (uint32_t)code;
}

static const struct pid_imports imports = {.board_report = {report, NULL}};

void tick(void) {}

int main(void) {
    float power;
    if (pid_new(&imports, NULL) != AWSM_OK || pid_set_mode(1) != AWSM_OK) {
        return 1;
    }
    if (pid_step(1.0f, 0.5f, &power) != AWSM_OK) {
        return 1;
    }
    pid_free();
    return 0;
}
