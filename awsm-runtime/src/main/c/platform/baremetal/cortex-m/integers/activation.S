/* SPDX-License-Identifier: Apache-2.0 */
/* activation.S: platform.h's awsm_activate and awsm_unwind for processors without registers for floats, the smallest included. */

    .syntax unified
    .section .text.awsm_activate, "ax", %progbits
    .p2align 2
    .globl awsm_activate
    .hidden awsm_activate
    .type awsm_activate, %function
    .thumb_func
awsm_activate: /* r0 activation, r1 code, r2 instance, r3 values */
    push {r4-r7, lr}
    mov r4, r8
    mov r5, r9
    mov r6, r10
    mov r7, r11
    push {r3-r7} /* r3: the stack is aligned to 8 */
    mov r4, sp
    str r4, [r0]
    mov r4, r1
    mov r0, r2
    mov r1, r3
    blx r4
    movs r0, #0
.Lreturn:
    pop {r3-r7}
    mov r8, r4
    mov r9, r5
    mov r10, r6
    mov r11, r7
    pop {r4-r7, pc}
    .size awsm_activate, . - awsm_activate

    .p2align 2
    .globl awsm_unwind
    .hidden awsm_unwind
    .type awsm_unwind, %function
    .thumb_func
awsm_unwind: /* r0 activation, r1 trap */
    ldr r2, [r0]
    mov sp, r2
    mov r0, r1
    b .Lreturn
    .size awsm_unwind, . - awsm_unwind
