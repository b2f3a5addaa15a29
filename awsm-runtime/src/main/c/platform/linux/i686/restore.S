/* SPDX-License-Identifier: Apache-2.0 */
/* restore.S: where a signal handler returns to. Debuggers and unwinders know these very bytes. */

    .text
    .globl awsm_signal_restore
    .hidden awsm_signal_restore
    .type awsm_signal_restore, @function
awsm_signal_restore:
    movl $173, %eax /* rt_sigreturn */
    int $0x80
    .size awsm_signal_restore, . - awsm_signal_restore

    .section .note.GNU-stack, "", @progbits
