/* SPDX-License-Identifier: Apache-2.0 */
/* start.S: the vector table of an executable, and what the processor executes first. */

    .syntax unified
    .section .vectors, "a", %progbits
    .globl awsm_vectors
    .hidden awsm_vectors
awsm_vectors:
    .word awsm_ram_end
    .word awsm_reset
    .word awsm_firmware_fault
    .rept 2
    .word awsm_hardware_fault
    .endr
    .rept 11
    .word awsm_firmware_fault
    .endr

    /* Of guest code, perhaps, where that relies on faults. */
    .section .text.awsm_hardware_fault, "ax", %progbits
    .p2align 2
    .type awsm_hardware_fault, %function
    .thumb_func
    .weak awsm_memory_fault
awsm_hardware_fault:
    ldr r0, =awsm_memory_fault
    cmp r0, #0
    beq 1f
    bx r0
1:  ldr r0, =awsm_firmware_fault
    bx r0
    .size awsm_hardware_fault, . - awsm_hardware_fault

    .section .text.awsm_reset, "ax", %progbits
    .p2align 2
    .globl awsm_reset
    .hidden awsm_reset
    .type awsm_reset, %function
    .thumb_func
awsm_reset:
    ldr r0, =0xE000ED88 /* CPACR: switches on the floating-point unit, if there is one */
    ldr r1, [r0]
    ldr r2, =0x00F00000
    orrs r1, r2
    str r1, [r0]
    dsb
    isb
    ldr r0, =awsm_data_start
    ldr r1, =awsm_data_end
    ldr r2, =awsm_data_image
1:  cmp r0, r1
    bhs 2f
    ldm r2!, {r3}
    stm r0!, {r3}
    b 1b
2:  ldr r1, =awsm_bss_end
    ldr r0, =awsm_bss_start
    movs r2, #0
3:  cmp r0, r1
    bhs 4f
    stm r0!, {r2}
    b 3b
4:  bl awsm_start
    .size awsm_reset, . - awsm_reset
