/* SPDX-License-Identifier: Apache-2.0 */
/*
 * guard.c: makes traps of the faults that generated code runs into in memories that are reserved here, in an executable of ours: they
 * are those of the one instance, and nobody else wants to know of others. (For a host's program see native/.)
 */
#include <platform/linux/fault.h>

static void on_fault(__attribute__((unused)) int signal, void *information, void *context) {
    struct awsm_fault *fault = information;
    struct awsm_store *store = awsm_program.store;
    for (const struct awsm_memory *memory = awsm_program.instance->memories; memory != NULL; memory = memory->next) {
        if (awsm_fault_is_of_guest_code(fault, context) && awsm_fault_is_within(fault, memory) &&
            store->activation != NULL) {
            awsm_fault_end(store, context);
            return;
        }
    }
    awsm_fault_default(fault);
}

bool awsm_fault_catch(void) {
    struct awsm_action ours = awsm_action_of(on_fault, SA_SIGINFO | SA_ONSTACK);
    return awsm_signal_action(SIGSEGV, &ours, NULL) == 0;
}

bool awsm_fault_reserve(struct awsm_memory *memory, size_t accessible) {
    memory->base = awsm_reserve(memory->base, memory->reserved);
    return memory->base != NULL && (accessible == 0 || awsm_commit(memory->base, accessible));
}

void awsm_fault_release(struct awsm_memory *memory) {
    awsm_unmap(memory->base, memory->reserved);
}

/* There is one instance, which is no mapping. */

void *awsm_fault_map(__attribute__((unused)) size_t size, __attribute__((unused)) size_t accessible) {
    return NULL;
}

bool awsm_fault_unmap(__attribute__((unused)) void *start) {
    return false;
}
