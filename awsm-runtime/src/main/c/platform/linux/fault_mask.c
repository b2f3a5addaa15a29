/* fault_mask.c: platform.h's awsm_thread_signal_faults on Linux. */
#include "linux.h"
#include <platform/platform.h>

void awsm_thread_signal_faults(bool are_signalled) {
    const uint64_t faults = UINT64_C(1) << (SIGSEGV - 1);
    awsm_signal_mask(are_signalled ? SIG_UNBLOCK : SIG_BLOCK, &faults, NULL);
}
