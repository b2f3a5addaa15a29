/*
 * main.c: an executable made from a WASI command.
 *
 * The guest gets the arguments, the environment and the standard streams, but no file, unless AWSM_DIR gives it
 * directories (variables.c). The exit status is the guest's; after a trap it is 134, as after an abort.
 */
#include "program.h"
#include <platform/system.h>

enum { STATUS_TRAP = 134 };

static _Noreturn void finish(enum awsm_trap trap, const struct awsm_config *config) {
    if (trap == AWSM_OK) {
        awsm_system_exit(0);
    }
    if (trap == AWSM_TRAP_EXIT) {
        awsm_system_exit((int)awsm_program.store->trap_detail);
    }
    awsm_program_report(awsm_program.store, trap, config);
    awsm_system_exit(STATUS_TRAP);
}

_Noreturn void awsm_program_run(int argc, char **argv, char **environment, size_t stack_size) {
    struct awsm_config config = {
        .stack_size = stack_size,
        .argc = argc,
        .argv = (const char *const *)argv,
        .environment = (const char *const *)environment,
    };
    uint64_t timeout = 0;
    const char *unknown = awsm_program_variables(argv, environment, &config, &timeout);
    if (unknown != NULL) {
        awsm_program_refuse("AWSM_DIR: only ro may follow the guest's path, not ", unknown);
        awsm_system_exit(STATUS_TRAP);
    }
    if (stack_size == 0) {
        finish(AWSM_TRAP_CALL_STACK_EXHAUSTED, &config);
    }
    if (timeout != 0) {
        awsm_interrupt_after(awsm_program.store, timeout);
    }
    enum awsm_trap trap =
        awsm_static_instance_new(awsm_program.instance, awsm_program.store, awsm_program.image, NULL, &config);
    if (trap == AWSM_OK) {
        trap = awsm_enter(awsm_program.instance, awsm_program.start, NULL);
    }
    finish(trap, &config);
}
