/* SPDX-License-Identifier: Apache-2.0 */
/* program.h: what an executable does around its module. */
#ifndef AWSM_PROGRAM_H
#define AWSM_PROGRAM_H

#include <awsm/abi.h>

#pragma GCC visibility push(hidden)

/* Runs awsm_program and ends the process. The environment ends with NULL; both arrays may be changed. `stack_size`: bytes
 * for guest code, 0 if there is no room for any. */
_Noreturn void awsm_program_run(int argc, char **argv, char **environment, size_t stack_size);

/* Takes the variables that are meant for us out of the environment, and does what they say: directories go into the
 * configuration, a name into argv[0]. Ends the process if one cannot be understood. How long the guest may run, in
 * nanoseconds, or 0 if it has no limit. */
uint64_t awsm_program_variables(char **argv, char **environment, struct awsm_config *config);

/* Lets awsm_program_interrupted be called in so many nanoseconds, but 0. (platform/OS/program) */
void awsm_program_alarm(uint64_t nanoseconds);
/* Ends the process, in a signal handler. `address`: of the interrupted instruction, if it is guest code, else 0. */
_Noreturn void awsm_program_interrupted(uintptr_t address);

/* One line on standard error about a trap, or an error in instantiation. */
void awsm_program_report(const struct awsm_store *store, enum awsm_trap trap, const struct awsm_config *config);

/* Ends the process with one line on standard error: why nothing is run, and `what` is to blame, which may be anything that
 * the user gave. */
_Noreturn void awsm_program_refuse(const char *why, const char *what);

enum { AWSM_STATUS_TRAP = 134 /* as after an abort */ };

#pragma GCC visibility pop

#endif
