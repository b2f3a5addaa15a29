/* SPDX-License-Identifier: Apache-2.0 */
/*
 * main.c: an executable made from a WASI command.
 *
 * The guest gets the arguments, the environment and the standard streams, but no file, unless AWSM_DIR gives it
 * directories (variables.c). The exit status is the guest's; after a trap it is 134, as after an abort.
 */
#include "program.h"
#include <core/activation.h>
#include <core/owned.h>
#include <platform/system.h>

static _Noreturn void finish(enum awsm_trap trap, const struct awsm_config *config) {
    if (trap == AWSM_OK) {
        awsm_system_exit(0);
    }
    if (trap == AWSM_TRAP_EXIT) {
        awsm_system_exit((int)awsm_program.store->trap_detail);
    }
    awsm_program_report(awsm_program.store, trap, config);
    awsm_system_exit(AWSM_STATUS_TRAP);
}

_Noreturn void awsm_program_interrupted(uintptr_t address) {
    awsm_program.store->trap_instance = NULL;
    awsm_program.store->trap_address = address;
    finish(AWSM_TRAP_INTERRUPTED, NULL);
}

/* The process is about to end, and gives everything back. */
static void keep(__attribute__((unused)) struct awsm_instance *instance) {}

_Noreturn void awsm_program_run(int argc, char **argv, char **environment, size_t stack_size) {
    struct awsm_config config = {
        .stack_size = stack_size,
        .argc = argc,
        .argv = (const char *const *)argv,
        .environment = (const char *const *)environment,
    };
    uint64_t timeout = awsm_program_variables(argv, environment, &config);
    if (stack_size == 0) {
        finish(AWSM_TRAP_CALL_STACK_EXHAUSTED, &config);
    }
    if (timeout != 0) {
        awsm_program_alarm(timeout);
    }
    struct awsm_room none = {NULL, NULL};
    enum awsm_trap trap =
        awsm_instantiate(awsm_program.instance, awsm_program.store, awsm_program.image, keep, NULL, &config, &none);
    if (trap == AWSM_OK) {
        trap = awsm_call(awsm_program.instance, awsm_program.start, NULL);
    }
    finish(trap, &config);
}
