/* SPDX-License-Identifier: Apache-2.0 */
/* restore.S: where a signal handler returns to. Debuggers and unwinders know these very bytes. */

    .text
    .globl awsm_signal_restore
    .hidden awsm_signal_restore
    .type awsm_signal_restore, @function
awsm_signal_restore:
    movq $15, %rax /* rt_sigreturn */
    syscall
    .size awsm_signal_restore, . - awsm_signal_restore

    .section .note.GNU-stack, "", @progbits
