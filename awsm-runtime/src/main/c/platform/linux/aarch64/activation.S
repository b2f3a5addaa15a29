/* SPDX-License-Identifier: Apache-2.0 */
/* activation.S: platform.h's awsm_activate and awsm_unwind, AAPCS64. */

    .text
    .p2align 4
    .globl awsm_activate
    .hidden awsm_activate
    .type awsm_activate, %function
awsm_activate: /* x0 activation, x1 code, x2 instance, x3 values */
    stp x29, x30, [sp, #-160]!
    mov x29, sp
    stp x19, x20, [sp, #16]
    stp x21, x22, [sp, #32]
    stp x23, x24, [sp, #48]
    stp x25, x26, [sp, #64]
    stp x27, x28, [sp, #80]
    stp d8, d9, [sp, #96]
    stp d10, d11, [sp, #112]
    stp d12, d13, [sp, #128]
    stp d14, d15, [sp, #144]
    str x29, [x0]
    mov x4, x1
    mov x0, x2
    mov x1, x3
    blr x4
    mov w0, #0
.Lreturn:
    ldp x19, x20, [sp, #16]
    ldp x21, x22, [sp, #32]
    ldp x23, x24, [sp, #48]
    ldp x25, x26, [sp, #64]
    ldp x27, x28, [sp, #80]
    ldp d8, d9, [sp, #96]
    ldp d10, d11, [sp, #112]
    ldp d12, d13, [sp, #128]
    ldp d14, d15, [sp, #144]
    ldp x29, x30, [sp], #160
    ret
    .size awsm_activate, . - awsm_activate

    .p2align 4
    .globl awsm_unwind
    .hidden awsm_unwind
    .type awsm_unwind, %function
awsm_unwind: /* x0 activation, w1 trap */
    ldr x2, [x0]
    mov sp, x2
    mov w0, w1
    b .Lreturn
    .size awsm_unwind, . - awsm_unwind

    .section .note.GNU-stack, "", %progbits
