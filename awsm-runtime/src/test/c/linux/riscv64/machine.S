/* SPDX-License-Identifier: Apache-2.0 */
/* machine.S: test.h's functions about registers and stacks, for the ABI lp64d. */

    .text
    .globl test_on_stack
    .type test_on_stack, @function
test_on_stack: /* a0 end of the stack, a1 function */
    addi sp, sp, -16
    sd ra, 0(sp)
    sd s0, 8(sp)
    mv s0, sp
    mv sp, a0
    jalr a1
    mv sp, s0
    ld ra, 0(sp)
    ld s0, 8(sp)
    addi sp, sp, 16
    ret
    .size test_on_stack, . - test_on_stack

    .globl test_registers_after
    .type test_registers_after, @function
test_registers_after: /* a0 function, a1 argument, a2 before, a3 after */
    addi sp, sp, -208
    sd ra, 0(sp)
    sd a3, 8(sp)
    sd s0, 16(sp)
    sd s1, 24(sp)
    sd s2, 32(sp)
    sd s3, 40(sp)
    sd s4, 48(sp)
    sd s5, 56(sp)
    sd s6, 64(sp)
    sd s7, 72(sp)
    sd s8, 80(sp)
    sd s9, 88(sp)
    sd s10, 96(sp)
    sd s11, 104(sp)
    fsd fs0, 112(sp)
    fsd fs1, 120(sp)
    fsd fs2, 128(sp)
    fsd fs3, 136(sp)
    fsd fs4, 144(sp)
    fsd fs5, 152(sp)
    fsd fs6, 160(sp)
    fsd fs7, 168(sp)
    fsd fs8, 176(sp)
    fsd fs9, 184(sp)
    fsd fs10, 192(sp)
    fsd fs11, 200(sp)
    mv t0, a0
    mv a0, a1
    ld s0, 0(a2)
    ld s1, 8(a2)
    ld s2, 16(a2)
    ld s3, 24(a2)
    ld s4, 32(a2)
    ld s5, 40(a2)
    ld s6, 48(a2)
    ld s7, 56(a2)
    ld s8, 64(a2)
    ld s9, 72(a2)
    ld s10, 80(a2)
    ld s11, 88(a2)
    fld fs0, 96(a2)
    fld fs1, 104(a2)
    fld fs2, 112(a2)
    fld fs3, 120(a2)
    fld fs4, 128(a2)
    fld fs5, 136(a2)
    fld fs6, 144(a2)
    fld fs7, 152(a2)
    fld fs8, 160(a2)
    fld fs9, 168(a2)
    fld fs10, 176(a2)
    fld fs11, 184(a2)
    jalr t0
    ld a3, 8(sp)
    sd s0, 0(a3)
    sd s1, 8(a3)
    sd s2, 16(a3)
    sd s3, 24(a3)
    sd s4, 32(a3)
    sd s5, 40(a3)
    sd s6, 48(a3)
    sd s7, 56(a3)
    sd s8, 64(a3)
    sd s9, 72(a3)
    sd s10, 80(a3)
    sd s11, 88(a3)
    fsd fs0, 96(a3)
    fsd fs1, 104(a3)
    fsd fs2, 112(a3)
    fsd fs3, 120(a3)
    fsd fs4, 128(a3)
    fsd fs5, 136(a3)
    fsd fs6, 144(a3)
    fsd fs7, 152(a3)
    fsd fs8, 160(a3)
    fsd fs9, 168(a3)
    fsd fs10, 176(a3)
    fsd fs11, 184(a3)
    ld ra, 0(sp)
    ld s0, 16(sp)
    ld s1, 24(sp)
    ld s2, 32(sp)
    ld s3, 40(sp)
    ld s4, 48(sp)
    ld s5, 56(sp)
    ld s6, 64(sp)
    ld s7, 72(sp)
    ld s8, 80(sp)
    ld s9, 88(sp)
    ld s10, 96(sp)
    ld s11, 104(sp)
    fld fs0, 112(sp)
    fld fs1, 120(sp)
    fld fs2, 128(sp)
    fld fs3, 136(sp)
    fld fs4, 144(sp)
    fld fs5, 152(sp)
    fld fs6, 160(sp)
    fld fs7, 168(sp)
    fld fs8, 176(sp)
    fld fs9, 184(sp)
    fld fs10, 192(sp)
    fld fs11, 200(sp)
    addi sp, sp, 208
    li a0, 24
    ret
    .size test_registers_after, . - test_registers_after

    .section awsm_text, "ax", @progbits
    .globl test_overwrite_registers
    .type test_overwrite_registers, @function
test_overwrite_registers: /* a0 function, a1 and a2 its arguments */
    mv t0, a0
    mv a0, a1
    mv a1, a2
    li s0, -1
    li s1, -1
    li s2, -1
    li s3, -1
    li s4, -1
    li s5, -1
    li s6, -1
    li s7, -1
    li s8, -1
    li s9, -1
    li s10, -1
    li s11, -1
    fmv.d.x fs0, s0
    fmv.d.x fs1, s0
    fmv.d.x fs2, s0
    fmv.d.x fs3, s0
    fmv.d.x fs4, s0
    fmv.d.x fs5, s0
    fmv.d.x fs6, s0
    fmv.d.x fs7, s0
    fmv.d.x fs8, s0
    fmv.d.x fs9, s0
    fmv.d.x fs10, s0
    fmv.d.x fs11, s0
    jr t0
    .size test_overwrite_registers, . - test_overwrite_registers

    .section .note.GNU-stack, "", @progbits
