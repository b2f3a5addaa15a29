/* SPDX-License-Identifier: Apache-2.0 */
/* signals.c: platform.h's awsm_thread_signals on Linux. */
#include <platform/linux/linux.h>
#include <platform/platform.h>

void awsm_thread_signals(const struct awsm_thread *thread, bool are_signalled) {
    uint64_t signals = 0;
    if (thread->blocks_faults) {
        signals |= awsm_signal_bit(SIGSEGV);
    }
    if (thread->blocks_interrupts) {
        signals |= awsm_signal_bit(AWSM_SIGNAL_INTERRUPT);
    }
    awsm_signal_mask(are_signalled ? SIG_UNBLOCK : SIG_BLOCK, &signals, NULL);
}
