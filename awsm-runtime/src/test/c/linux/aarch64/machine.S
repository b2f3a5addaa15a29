/* SPDX-License-Identifier: Apache-2.0 */
/* machine.S: test.h's functions about registers and stacks, AAPCS64. */

    .text
    .globl test_on_stack
    .type test_on_stack, %function
test_on_stack: /* x0 end of the stack, x1 function */
    stp x29, x30, [sp, #-16]!
    mov x29, sp
    mov sp, x0
    blr x1
    mov sp, x29
    ldp x29, x30, [sp], #16
    ret
    .size test_on_stack, . - test_on_stack

    .globl test_registers_after
    .type test_registers_after, %function
test_registers_after: /* x0 function, x1 argument, x2 before, x3 after */
    stp x29, x30, [sp, #-176]!
    stp x19, x20, [sp, #16]
    stp x21, x22, [sp, #32]
    stp x23, x24, [sp, #48]
    stp x25, x26, [sp, #64]
    stp x27, x28, [sp, #80]
    stp d8, d9, [sp, #96]
    stp d10, d11, [sp, #112]
    stp d12, d13, [sp, #128]
    stp d14, d15, [sp, #144]
    str x3, [sp, #160]
    mov x4, x0
    mov x0, x1
    ldp x19, x20, [x2, #0]
    ldp x21, x22, [x2, #16]
    ldp x23, x24, [x2, #32]
    ldp x25, x26, [x2, #48]
    ldp x27, x28, [x2, #64]
    ldp d8, d9, [x2, #80]
    ldp d10, d11, [x2, #96]
    ldp d12, d13, [x2, #112]
    ldp d14, d15, [x2, #128]
    ldr x29, [x2, #144]
    blr x4
    ldr x3, [sp, #160]
    stp x19, x20, [x3, #0]
    stp x21, x22, [x3, #16]
    stp x23, x24, [x3, #32]
    stp x25, x26, [x3, #48]
    stp x27, x28, [x3, #64]
    stp d8, d9, [x3, #80]
    stp d10, d11, [x3, #96]
    stp d12, d13, [x3, #112]
    stp d14, d15, [x3, #128]
    str x29, [x3, #144]
    ldp x19, x20, [sp, #16]
    ldp x21, x22, [sp, #32]
    ldp x23, x24, [sp, #48]
    ldp x25, x26, [sp, #64]
    ldp x27, x28, [sp, #80]
    ldp d8, d9, [sp, #96]
    ldp d10, d11, [sp, #112]
    ldp d12, d13, [sp, #128]
    ldp d14, d15, [sp, #144]
    ldp x29, x30, [sp], #176
    mov w0, #19
    ret
    .size test_registers_after, . - test_registers_after

    .section awsm_text, "ax", %progbits
    .globl test_overwrite_registers
    .type test_overwrite_registers, %function
test_overwrite_registers: /* x0 function, x1 and x2 its arguments */
    mov x4, x0
    mov x0, x1
    mov x1, x2
    mov x19, #-1
    mov x20, #-1
    mov x21, #-1
    mov x22, #-1
    mov x23, #-1
    mov x24, #-1
    mov x25, #-1
    mov x26, #-1
    mov x27, #-1
    mov x28, #-1
    mov x29, #-1
    fmov d8, x29
    fmov d9, x29
    fmov d10, x29
    fmov d11, x29
    fmov d12, x29
    fmov d13, x29
    fmov d14, x29
    fmov d15, x29
    br x4
    .size test_overwrite_registers, . - test_overwrite_registers

    .section .note.GNU-stack, "", %progbits
