/* trap.c: how guest code ends early. */
#include "activation.h"
#include <platform/platform.h>

_Noreturn void awsm_trap_store(struct awsm_store *store, enum awsm_trap trap, uintptr_t detail, uintptr_t address) {
    if (store->activation == NULL) {
        awsm_abort(); /* generated code was called, but not through awsm_enter: there is nowhere to go */
    }
    store->trap_detail = detail;
    store->trap_address = address;
    awsm_unwind(store->activation, trap);
}

/* Never inlined: a function of generated code has one such call for each kind of trap. */
__attribute__((cold, noinline)) _Noreturn void awsm_trap(struct awsm_instance *instance, uint32_t reason) {
    awsm_trap_store(instance->store, (enum awsm_trap)(reason & 0xFF), reason >> 8, 0);
}
