/* SPDX-License-Identifier: Apache-2.0 */
/* fault.S: the handler of the faults that guest code runs into (memory/mpu.c), which a firmware puts into its vector table. Weak, so that
 * several sandboxes share one, and ask one list. */

    .syntax unified
    .section .bss.awsm_fault_takers, "aw", %nobits
    .p2align 2
    .weak awsm_fault_takers
    .type awsm_fault_takers, %object
awsm_fault_takers:
    .space 4
    .size awsm_fault_takers, 4

    .section .text.awsm_memory_fault, "ax", %progbits
    .p2align 2
    .weak awsm_memory_fault
    .type awsm_memory_fault, %function
    .thumb_func
awsm_memory_fault:
    tst lr, #4 /* which stack the exception is on */
    ite eq
    mrseq r0, msp
    mrsne r0, psp
    push {r4, r5, r6, lr}
    mov r4, r0
    ldr r5, =awsm_fault_takers
1:  ldr r5, [r5] /* the next one is its first word */
    cbz r5, 2f
    mov r0, r4
    ldr r1, [r5, #4]
    blx r1
    cmp r0, #0
    beq 1b
    pop {r4, r5, r6, pc} /* goes on in awsm_unwind */
2:  pop {r4, r5, r6, lr}
    ldr r0, =awsm_firmware_fault
    cbz r0, 3f
    bx r0
3:  b 3b
    .size awsm_memory_fault, . - awsm_memory_fault
    .weak awsm_firmware_fault
