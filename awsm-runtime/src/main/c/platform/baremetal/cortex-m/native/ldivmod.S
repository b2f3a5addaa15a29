/* SPDX-License-Identifier: Apache-2.0 */
/* ldivmod.S: division of 64 bits, which returns the quotient in r0 and r1 and the remainder in r2 and r3. */

    .syntax unified
    .macro division name, function
    .section .text.\name, "ax", %progbits
    .p2align 1
    .weak \name
    .type \name, %function
    .thumb_func
\name:
    push {r4, lr}
    sub sp, #16
    add r4, sp, #8
    str r4, [sp]
    bl \function
    ldr r2, [sp, #8]
    ldr r3, [sp, #12]
    add sp, #16
    pop {r4, pc}
    .size \name, . - \name
    .endm

    division __aeabi_uldivmod, awsm_unsigned_division
    division __aeabi_ldivmod, awsm_signed_division
