/* SPDX-License-Identifier: Apache-2.0 */
/* proc.c: the guest's process. */
#include "state.h"
#include <core/activation.h>

/* Not the end of the host's process, but of the call from the host: an executable then exits with the status. */
_Noreturn void awsm_wasi_proc_exit(struct awsm_instance *instance, int32_t rval) {
    awsm_trap_store(instance->store, AWSM_TRAP_EXIT, (uint32_t)rval, NULL);
}

/* A guest must not send signals to the host. */
int32_t awsm_wasi_proc_raise(struct awsm_instance *instance, int32_t sig) {
    (void)instance;
    (void)sig;
    return AWSM_ENOTSUP;
}

int32_t awsm_wasi_sched_yield(struct awsm_instance *instance) {
    (void)instance;
    return awsm_system_yield();
}
