/* SPDX-License-Identifier: Apache-2.0 */
/* activation.S: platform.h's awsm_activate and awsm_unwind, for the ABI lp64d. */

    .text
    .p2align 2
    .globl awsm_activate
    .hidden awsm_activate
    .type awsm_activate, @function
awsm_activate: /* a0 activation, a1 code, a2 instance, a3 values */
    addi sp, sp, -208
    sd ra, 0(sp)
    sd s0, 8(sp)
    sd s1, 16(sp)
    sd s2, 24(sp)
    sd s3, 32(sp)
    sd s4, 40(sp)
    sd s5, 48(sp)
    sd s6, 56(sp)
    sd s7, 64(sp)
    sd s8, 72(sp)
    sd s9, 80(sp)
    sd s10, 88(sp)
    sd s11, 96(sp)
    fsd fs0, 104(sp)
    fsd fs1, 112(sp)
    fsd fs2, 120(sp)
    fsd fs3, 128(sp)
    fsd fs4, 136(sp)
    fsd fs5, 144(sp)
    fsd fs6, 152(sp)
    fsd fs7, 160(sp)
    fsd fs8, 168(sp)
    fsd fs9, 176(sp)
    fsd fs10, 184(sp)
    fsd fs11, 192(sp)
    sd sp, 0(a0)
    mv t0, a1
    mv a0, a2
    mv a1, a3
    jalr t0
    li a0, 0
.Lreturn:
    ld ra, 0(sp)
    ld s0, 8(sp)
    ld s1, 16(sp)
    ld s2, 24(sp)
    ld s3, 32(sp)
    ld s4, 40(sp)
    ld s5, 48(sp)
    ld s6, 56(sp)
    ld s7, 64(sp)
    ld s8, 72(sp)
    ld s9, 80(sp)
    ld s10, 88(sp)
    ld s11, 96(sp)
    fld fs0, 104(sp)
    fld fs1, 112(sp)
    fld fs2, 120(sp)
    fld fs3, 128(sp)
    fld fs4, 136(sp)
    fld fs5, 144(sp)
    fld fs6, 152(sp)
    fld fs7, 160(sp)
    fld fs8, 168(sp)
    fld fs9, 176(sp)
    fld fs10, 184(sp)
    fld fs11, 192(sp)
    addi sp, sp, 208
    ret
    .size awsm_activate, . - awsm_activate

    .p2align 2
    .globl awsm_unwind
    .hidden awsm_unwind
    .type awsm_unwind, @function
awsm_unwind: /* a0 activation, a1 trap */
    ld sp, 0(a0)
    mv a0, a1
    j .Lreturn
    .size awsm_unwind, . - awsm_unwind

    .section .note.GNU-stack, "", @progbits
