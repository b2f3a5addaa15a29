/* SPDX-License-Identifier: Apache-2.0 */
/* restore.S: where a signal handler returns to. Debuggers and unwinders know these very instructions. */

    .text
    .p2align 2
    .globl awsm_signal_restore
    .hidden awsm_signal_restore
    .type awsm_signal_restore, %function
awsm_signal_restore:
    mov x8, #139 /* rt_sigreturn */
    svc #0
    .size awsm_signal_restore, . - awsm_signal_restore

    .section .note.GNU-stack, "", %progbits
