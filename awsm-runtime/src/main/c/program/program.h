/* program.h: what an executable does around its module. */
#ifndef AWSM_PROGRAM_H
#define AWSM_PROGRAM_H

#include <awsm/abi.h>

#pragma GCC visibility push(hidden)

/* Runs awsm_program and ends the process. The environment ends with NULL; both arrays may be changed. `stack_size`: bytes
 * for guest code, 0 if there is no room for any. */
_Noreturn void awsm_program_run(int argc, char **argv, char **environment, size_t stack_size);

/* Takes the variables that are meant for us out of the environment, and does what they say: directories go into the
 * configuration, a name into argv[0], and how long the guest may run, in nanoseconds, into `timeout`, if it has a limit. NULL,
 * or what cannot be understood: it follows a guest's path instead of ro. */
const char *awsm_program_variables(char **argv, char **environment, struct awsm_config *config, uint64_t *timeout);

/* One line on standard error about a trap, or an error in instantiation. */
void awsm_program_report(const struct awsm_store *store, enum awsm_trap trap, const struct awsm_config *config);

/* One line on standard error: why nothing is run, and `what` is to blame, which may be anything that the user gave. */
void awsm_program_refuse(const char *why, const char *what);

/* The index of the function of the module with this instruction. False if it is not known. */
_Bool awsm_program_function(uintptr_t address, uint32_t *index);

#pragma GCC visibility pop

#endif
