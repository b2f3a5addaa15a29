/* SPDX-License-Identifier: Apache-2.0 */
/* activation.h: what the files of core/ know of each other about calls from the host, which are activations of guest code. */
#ifndef AWSM_ACTIVATION_H
#define AWSM_ACTIVATION_H

#include <awsm/abi.h>
#include <stdbool.h>

#pragma GCC visibility push(hidden)

/* awsm_enter where it is known that the store can be entered. */
enum awsm_trap awsm_call(struct awsm_instance *instance, void (*code)(struct awsm_instance *, union awsm_value *),
                         union awsm_value *values);

/* Ends the store's innermost activation with `trap`. `detail` and `instance`: see struct awsm_store. */
_Noreturn void awsm_trap_store(struct awsm_store *store, enum awsm_trap trap, uintptr_t detail,
                               const struct awsm_instance *instance);

/* What happened to a store that may have no instance yet. */
void awsm_store_trap_info(const struct awsm_store *store, struct awsm_trap_info *info);
/* The function of the module that has the instruction at this address, or AWSM_NO_FUNCTION. */
uint32_t awsm_function_at(const struct awsm_image *image, uintptr_t address);
/* The name of a function of a module, printable, or NULL. */
const char *awsm_function_name(const struct awsm_image *image, uint32_t function);

#pragma GCC visibility pop

#endif
