/* SPDX-License-Identifier: Apache-2.0 */
/*
 * alarm.c: ends an executable of ours after a time, wherever it is: it is not needed any more, so nothing is cleaned up. (What
 * ends calls in a host's program is native/interrupt.c.)
 */
#include <platform/linux/fault.h>
#include <program/program.h>

enum { SIGALRM = 14, CLOCK_MONOTONIC = 1 };

static void on_alarm(__attribute__((unused)) int signal, __attribute__((unused)) void *information, void *context) {
    uintptr_t code = awsm_context_address(context);
    awsm_program_interrupted(awsm_is_guest_code(code) ? code : 0);
}

void awsm_program_alarm(uint64_t nanoseconds) {
    const struct awsm_action ours = awsm_action_of(on_alarm, SA_SIGINFO | SA_ONSTACK);
    const uint64_t alarm = awsm_signal_bit(SIGALRM); /* whoever started us may have left it blocked */
    const struct awsm_timespec times[2] = {{0, 0}, awsm_timespec_of(nanoseconds)};
    int timer;
    awsm_signal_action(SIGALRM, &ours, NULL);
    awsm_signal_mask(SIG_UNBLOCK, &alarm, NULL);
    awsm_syscall(SYS_timer_create, CLOCK_MONOTONIC, 0 /* SIGALRM */, (long)&timer, 0, 0, 0);
    awsm_syscall(SYS_timer_settime, timer, 0, (long)times, 0, 0, 0);
}
