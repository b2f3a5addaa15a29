/*
 * activation.h: a call from the host into guest code. It lies on the native stack, in the frame of awsm_enter, and knows
 * the one around it: guest code may call a host function that enters guest code again.
 */
#ifndef AWSM_ACTIVATION_H
#define AWSM_ACTIVATION_H

#include <awsm/abi.h>
#include <stdbool.h>

struct awsm_activation {
    void *stack_pointer; /* of awsm_activate, which keeps the callee-saved registers above it; known to assembly code */
    struct awsm_activation *previous;
    uintptr_t stack_limit; /* the store's before this call */
    uintptr_t mode;        /* likewise */
};

#pragma GCC visibility push(hidden)

/* awsm_enter where it is known that the store can be entered. */
enum awsm_trap awsm_call(struct awsm_instance *instance, void (*code)(struct awsm_instance *, union awsm_value *),
                         union awsm_value *values);

/* Adds an instance; sets its limit. `faults`: whether it relies on the faults of its code. */
void awsm_store_add(struct awsm_store *store, struct awsm_instance *instance, bool faults);

/* Ends the store's innermost activation with `trap`. `detail` and `instance`: see struct awsm_store. */
_Noreturn void awsm_trap_store(struct awsm_store *store, enum awsm_trap trap, uintptr_t detail,
                               const struct awsm_instance *instance);

/* What happened to a store that may have no instance yet. */
void awsm_store_trap_info(const struct awsm_store *store, struct awsm_trap_info *info);
/* The function of the module that has the instruction at this address, or AWSM_NO_FUNCTION. */
uint32_t awsm_function_at(const struct awsm_image *image, uintptr_t address);
/* The name of a function of a module, printable, or NULL. */
const char *awsm_function_name(const struct awsm_image *image, uint32_t function);

/* Takes back what is pending of a call that has ended. */
void awsm_activation_end(struct awsm_store *store, const struct awsm_activation *activation);

/* Frees a store that the host needs no more, after its outermost call. */
void awsm_store_free(struct awsm_store *store);

#pragma GCC visibility pop

#endif
